/**
 * Whom we have lost touch with, of those somebody works with or whose team does; and apart from them who asked us not to be
 * in touch, with the day of the yearly offer. Nobody who asked for no contact and nobody who died is looked for.
 */
import { may } from '../../../access/roles.ts';
import { ageOn, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { statusOn } from '../../../rules/duty.ts';
import type { Reading } from '../../../storage/storage.ts';
import { page, type PageModel, type SignedInRoute, type Visit } from '../../../web/route.ts';
import { listEntriesOf } from '../../entries/facts.ts';
import { listOpenDuties } from '../../ledger/facts.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { listPeopleOf, listPeopleOfTeam } from '../../workforce/facts.ts';
import { holdsOn, nextOffer, OFFER_BY } from '../touch.ts';
import { listGoodDays, listLostTouch, listLostTouchSteps, listNoContact } from '../touch-facts.ts';
import { type HowOften, listHowOften } from '../parts/how-often.ts';
import { type DayToRemember, daysToRemember } from '../parts/read-touch.ts';

type Person = { readonly id: PersonId; readonly name: string; readonly age: string };
type LostRow = Person & {
  readonly since: Day | null;
  /** What must not be done, where they may be hiding from harm. */
  readonly careful: string | null;
  readonly next: { readonly what: string; readonly dueOn: Day } | null;
  readonly isPlanned: boolean;
  /** By when we were to be in touch, what was agreed in place of our standard, and what was tried. */
  readonly touch: readonly HowOften[];
};
type QuietRow = Person & { readonly offerOn: Day | null; readonly how: string };
type DayRow = Person & { readonly days: readonly DayToRemember[] };
type LostTouchModel = PageModel & {
  readonly on: Day;
  readonly lost: readonly LostRow[];
  readonly quiet: readonly QuietRow[];
  readonly days: readonly DayRow[];
};

const KEEP_IN_TOUCH = 'leaving-care/keep-in-touch';
/** Support as a care leaver ends; who comes back later is met when they do. */
const LOOKED_FOR_UNTIL = 25;

export const lostTouchListPage: SignedInRoute = {
  method: 'GET',
  path: '/in-touch',
  allow: 'see-own-work',
  audit: { purpose: 'keeping in touch with you, as you want it' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const rows = await rowsOf(reading, await whose(reading, visit), visit.on);
      const people = [...rows.lost, ...rows.quiet, ...rows.days].map(({ id }) => id);
      return { result: { title: 'Keeping in touch', on: visit.on, ...rows }, people: [...new Set(people)] };
    });
    return page<LostTouchModel>('keeping-in-touch/pages/lost-touch-list.njk', model);
  },
};

async function whose(reading: Reading, { actor, on }: Visit): Promise<readonly PersonId[]> {
  const own = (await listPeopleOf(reading, on)).people;
  const ofTeam = may(actor, 'direct-work') ? (await listPeopleOfTeam(reading, on)).people : [];
  return [...new Set([...own, ...ofTeam])];
}

async function rowsOf(
  reading: Reading,
  ids: readonly PersonId[],
  on: Day,
): Promise<Omit<LostTouchModel, 'title' | 'on'>> {
  const people = (await listPeopleInFull(reading, ids, on)).filter(({ diedOn }) => diedOn === null);
  const living = people.map(({ personId }) => personId);
  const quiet = new Map(
    (await listNoContact(reading, living)).filter((one) => holdsOn(one, on)).map((one) => [one.personId, one]),
  );
  const lost = new Map(
    (await listLostTouch(reading, living)).filter(({ endedOn }) => endedOn === null).map((one) => [one.personId, one]),
  );
  const steps = Map.groupBy(await listLostTouchSteps(reading, [...lost.keys()]), ({ personId }) => personId);
  const overdue = new Map(
    (await listOpenDuties(reading, living, on))
      .filter((duty) => duty.rule === KEEP_IN_TOUCH && statusOn(duty, on) === 'overdue')
      .map(({ personId, dueOn }) => [personId, dueOn] as const),
  );
  const offers = Map.groupBy(
    await listEntriesOf(reading, [...quiet.keys()], { kinds: ['support-offered'], ids: [] }),
    ({ personId }) => personId,
  );
  const goodDays = Map.groupBy(await listGoodDays(reading, living), ({ personId }) => personId);
  const often = await listHowOften(
    reading,
    living.filter((id) => lost.has(id) || overdue.has(id)),
    on,
  );
  const named = people.map((person) => ({
    ...person,
    row: { id: person.personId, name: nameOf(person), age: ageWords(person.bornOn, on) } satisfies Person,
  }));
  const isLookedFor = ({ personId, bornOn }: { personId: PersonId; bornOn: Day | null }): boolean =>
    !quiet.has(personId) && (bornOn === null || ageOn(bornOn, on) < LOOKED_FOR_UNTIL);
  return {
    lost: named
      .filter((one) => isLookedFor(one) && (lost.has(one.personId) || overdue.has(one.personId)))
      .map(({ personId, row }): LostRow => {
        const plan = lost.get(personId);
        const open = (steps.get(personId) ?? []).filter(
          (step) => step.doneOn === null && step.lostTouchId === plan?.id,
        );
        const [next] = open.toSorted((a, b) => a.dueOn - b.dueOn);
        return {
          ...row,
          since: plan?.sinceOn ?? null,
          careful: plan === undefined || plan.hiding === 'no-sign' ? null : plan.careful,
          next: next === undefined ? null : { what: next.what, dueOn: next.dueOn },
          isPlanned: plan !== undefined,
          touch: often.get(personId) ?? [],
        };
      })
      .toSorted((a, b) => Number(a.careful === null) - Number(b.careful === null) || (a.since ?? on) - (b.since ?? on)),
    quiet: named.flatMap(({ personId, bornOn, row }): readonly QuietRow[] => {
      const asked = quiet.get(personId);
      if (asked === undefined) return [];
      const offerOn = nextOffer(
        bornOn,
        (offers.get(personId) ?? []).map((entry) => entry.on),
        on,
      );
      return [{ ...row, offerOn, how: OFFER_BY[asked.offerBy] }];
    }),
    days: named
      .filter(({ personId }) => !quiet.has(personId) && !lost.has(personId))
      .map(({ personId, bornOn, diedOn, row }) => ({
        ...row,
        days: daysToRemember({ bornOn, diedOn }, goodDays.get(personId) ?? [], on),
      }))
      .filter(({ days }) => days.length > 0)
      .toSorted((a, b) => (a.days[0]?.on ?? on) - (b.days[0]?.on ?? on)),
  };
}
