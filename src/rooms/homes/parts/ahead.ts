/**
 * Those of 16 and over whom somebody works with, or whose team does, and the home each will need: who is registered and since
 * when, and who is not; who is in a temporary home; who stands on the joint list. Nobody who has died.
 */
import { may } from '../../../access/roles.ts';
import { ageOn, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Visit } from '../../../web/route.ts';
import { listSpells } from '../../ledger/facts.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { listPeopleOf, listPeopleOfTeam } from '../../workforce/facts.ts';
import { homeNeededFrom, isLookedAheadFor, needOn } from '../model.ts';
import { readWays } from './read-way.ts';
import type { SaidEntry, Way } from './the-way.ts';

export type Ahead = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: string;
  readonly neededFrom: Day | null;
  readonly need: SaidEntry | null;
  readonly entries: readonly SaidEntry[];
  readonly way: Way;
};

/** Statuses with which a home after care is looked ahead to. */
const WITH: ReadonlySet<string> = new Set([
  'status/looked-after',
  'status/eligible-child',
  'status/relevant-child',
  'status/former-relevant',
  'status/former-relevant-21-to-24',
  'status/qualifying',
  'status/qualifying-special-guardianship',
]);
const ADULT = 18;

/** The earliest needed first, those of whom no day is known last. Of adults those alone who wait for something. */
export async function readAhead(reading: Reading, visit: Pick<Visit, 'actor' | 'on'>): Promise<readonly Ahead[]> {
  const { on } = visit;
  const ids = await whose(reading, visit);
  const owed = new Set(
    (await listSpells(reading, ids))
      .filter(({ rule, from, to }) => WITH.has(rule) && from <= on && (to === null || to > on))
      .map(({ personId }) => personId),
  );
  const people = (await listPeopleInFull(reading, [...owed], on)).filter(
    ({ diedOn, bornOn }) => diedOn === null && isLookedAheadFor(bornOn, on),
  );
  const ways = await readWays(reading, people, on);
  return people
    .flatMap((person): readonly Ahead[] => {
      const found = ways.get(person.personId);
      if (found === undefined) return [];
      const { way, entries } = found;
      const need = needOn(entries, on) ?? null;
      const isAdult = person.bornOn !== null && ageOn(person.bornOn, on) >= ADULT;
      if (isAdult && !way.waits && need === null && way.delays.length === 0 && way.stay === null) return [];
      return [
        {
          id: person.personId,
          name: nameOf(person),
          age: ageWords(person.bornOn, on),
          neededFrom: homeNeededFrom(need ?? undefined, person.bornOn, on),
          need,
          entries,
          way,
        },
      ];
    })
    .toSorted((a, b) => (a.neededFrom ?? LAST) - (b.neededFrom ?? LAST) || a.name.localeCompare(b.name, 'en'));
}

const LAST = Number.MAX_SAFE_INTEGER;

async function whose(reading: Reading, { actor, on }: Pick<Visit, 'actor' | 'on'>): Promise<readonly PersonId[]> {
  const own = (await listPeopleOf(reading, on)).people;
  const ofTeam = may(actor, 'direct-work') ? (await listPeopleOfTeam(reading, on)).people : [];
  return [...new Set([...own, ...ofTeam])];
}
