/** The council's emergency beds and who is in one; with the homes that were chosen, and what is on the way to others, as one act. */
import { addDays, addMonths, type Day } from '../ground/day.ts';
import { BED, MOVE_ON } from '../rules/home-types.ts';
import { takeInSaidEntries, type SaidEntry } from '../rooms/entries/actions/take-in-said-entries.ts';
import { addBed } from '../rooms/homes/actions/keep-bed.ts';
import { makePromise } from '../rooms/promises/actions/make-promise.ts';
import { NOTHING_CAME_OF_IT } from '../rooms/promises/model.ts';
import type { Act } from '../storage/storage.ts';
import { livingAlone } from './homes.ts';
import type { InventedPerson } from './invented-person.ts';
import { home, type Told } from './said-homes.ts';
import { onTheWay } from './way-to-a-home.ts';

const PLACES = [
  { place: 'Marsh House, room 2. Ring the night desk', isInArea: true },
  { place: 'Marsh House, room 5. Ring the night desk', isInArea: true },
  { place: 'Tanner Street flat, first floor. Key safe at the door', isInArea: true },
  { place: 'Harbour House, Hartlepool. Ring before you set out', isInArea: false },
] as const;

/** Who is in a bed tonight, and who was in the last year: somebody with a home of their own, and nobody who was chosen already. */
export function whoNeedsABed(
  people: readonly InventedPerson[],
  chosen: readonly (readonly SaidEntry[])[],
  today: Day,
): readonly InventedPerson[] {
  const taken = new Set(chosen.flat().map(({ personId }) => personId));
  return livingAlone(people, today)
    .filter(({ id }) => !taken.has(id))
    .slice(0, IN_A_BED);
}
const IN_A_BED = 3;

/** The beds, who is in one tonight, and who was in the last year; the homes that were chosen, and how one of them moves on. */
export async function takeInHomes(
  act: Act,
  seed: number,
  people: readonly InventedPerson[],
  chosen: readonly (readonly SaidEntry[])[],
  today: Day,
): Promise<void> {
  const beds = PLACES.map(({ place, isInArea }) => ({ id: crypto.randomUUID(), place, isInArea }));
  for (const { id, ...bed } of beds) await addBed(act, { ...bed, from: addMonths(today, -18), to: null }, id);
  const [now, spring, winter] = whoNeedsABed(people, chosen, today);
  const stay = (person: InventedPerson | undefined, bed: number, told: Told & { words: SaidEntry['words'] }) =>
    person === undefined
      ? []
      : [
          home(person.id, 'emergency-bed', {
            ...told,
            details: { [BED]: beds[bed]?.id ?? '', address: beds[bed]?.place ?? '' },
          }),
        ];
  const movesOn = chosen.flat().find(({ answer }) => answer === 'bed-and-breakfast');
  const plan =
    movesOn === undefined
      ? null
      : await makePromise(act, movesOn.personId, {
          what: 'Ask the panel on 10 April for the flat on Albert Road, and tell them the same day what it said',
          who: 'worker',
          staffId: null,
          named: null,
          madeOn: addDays(today, -9),
          dueOn: addDays(today, 16),
          visitId: null,
          changedFrom: null,
          ...NOTHING_CAME_OF_IT,
        });
  await takeInSaidEntries(act, [
    ...chosen
      .flat()
      .map((entry) =>
        entry === movesOn && plan !== null ? { ...entry, details: { ...entry.details, [MOVE_ON]: plan.id } } : entry,
      ),
    ...stay(now, 0, {
      on: addDays(today, -3),
      words: {
        why: 'The boiler in the flat failed on Friday night and there is a baby on the way. Wanted to be near the bus.',
      },
    }),
    ...stay(spring, 1, {
      on: addDays(today, -120),
      until: addDays(today, -114),
      words: {
        why: 'A row at home; both wanted a few days apart',
        'led-to': 'Back home after six nights, with a plan for the next row',
      },
    }),
    ...stay(winter, 2, {
      on: addDays(today, -260),
      until: addDays(today, -231),
      words: {
        why: 'The landlord changed the locks',
        'led-to': 'The landlord let them back in after a letter from legal services',
      },
    }),
    ...onTheWay(seed, people, today),
  ]);
}
