/** In whose plan, and in which three months of whose life with the council, no manager has had a hand. */
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import { managementOversight } from '../../rules/oversight/management-oversight.ts';
import type { Reading } from '../../storage/storage.ts';
import { listDaysOf } from '../entries/facts.ts';
import { getSettings, listSpells } from '../ledger/facts.ts';
import type { SpellOf } from '../ledger/model.ts';
import { listManagementFacts } from '../oversight/facts.ts';
import { type Hand, type Span, type Stretch, stretchesWithout } from '../oversight/hands.ts';
import { listAnswerDays, listPlansInForce, type PlanInForce } from '../pathway-plans/facts.ts';

/** In care, and until 21 as a care leaver with full support: those of whom the council itself says how often a manager writes. */
const WITH_US = ['status/looked-after', 'status/relevant-child', 'status/former-relevant'] as const;

export type WithoutAHand = {
  /** Plans in force that nobody has answered and since which nobody has written; the longest without first. */
  readonly plans: readonly PlanInForce[];
  /** Those of whom three months or more had no hand; those of whom it is so now first, the longest first. */
  readonly lives: readonly { readonly personId: PersonId; readonly stretches: readonly Stretch[] }[];
  /** From when it is known here; null where nobody writes it down here yet, so that nobody can tell. */
  readonly knownFrom: Day | null;
};

export async function withoutAHand(reading: Reading, people: readonly PersonId[], on: Day): Promise<WithoutAHand> {
  const knownFrom = (await getSettings(reading)).keptFrom.get(managementOversight.id) ?? null;
  const inForce = await listPlansInForce(reading, people);
  const written = await listManagementFacts(reading, people);
  const answered = await listAnswerDays(reading, people);
  const supervised = await listDaysOf(reading, people, 'supervision', on);
  const spells = await listSpells(reading, people, WITH_US);
  const hands = Map.groupBy<PersonId, Hand & { readonly personId: PersonId }>(
    [...written, ...answered, ...supervised.map((day) => ({ ...day, kind: 'supervision' as const }))],
    ({ personId }) => personId,
  );
  const onRecord = Map.groupBy(written, ({ personId }) => personId);
  return {
    plans: inForce
      .filter(
        ({ isAnswered, personId, begunOn }) =>
          !isAnswered && (onRecord.get(personId) ?? []).every((entry) => entry.on < begunOn),
      )
      .toSorted((a, b) => a.givenOn - b.givenOn || a.id.localeCompare(b.id)),
    lives: knownFrom === null ? [] : livesWithout(hands, spells, knownFrom, on),
    knownFrom,
  };
}

function livesWithout(
  hands: ReadonlyMap<PersonId, readonly Hand[]>,
  spells: readonly SpellOf[],
  knownFrom: Day,
  on: Day,
): WithoutAHand['lives'] {
  const lives = [...Map.groupBy(spells, ({ personId }) => personId)].flatMap(([personId, own]) => {
    const stretches = stretchesWithout(hands.get(personId) ?? [], own.flatMap(spanOf(knownFrom)), on);
    return stretches.length === 0 ? [] : [{ personId, stretches }];
  });
  return lives.toSorted((a, b) => rank(a.stretches) - rank(b.stretches) || a.personId.localeCompare(b.personId));
}

/** Nothing is said of the time before managers wrote here. */
const spanOf =
  (knownFrom: Day) =>
  ({ from, to, cannotTell }: SpellOf): readonly Span[] =>
    to !== null && to <= knownFrom
      ? []
      : [{ from: Math.max(from, knownFrom) as Day, to, isDoubtful: cannotTell.length > 0 }];

/** What goes on now before what is over; of those the one that began first. */
const rank = ([latest]: readonly Stretch[]): number =>
  latest === undefined ? 0 : latest.to === null ? latest.from : 1_000_000 - latest.to;
