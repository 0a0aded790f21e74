/**
 * Takes in all rows in force for some numbers: people through their rooms, and staff and households through theirs. Numbers
 * that are one person's are folded together, whichever of them a load tells of.
 */
import type { PersonId } from '../../ground/ids.ts';
import type { Act } from '../../storage/storage.ts';
import { listNumbersOf } from '../people/facts.ts';
import type { ReceivedRow } from './model.ts';
import { listInForce } from './received-rows.ts';
import { takeInChildren } from './take-in-children.ts';
import { takeInOthers } from './take-in-others.ts';
import type { NumberKind } from './tables/table.ts';
import { isAboutSomebody, whoseOf } from './whose.ts';

/** `rowsOf`: everything in force for the numbers in `whose`; what else is known of the same people is looked up. */
export async function takeInRows(
  act: Act,
  personOf: ReadonlyMap<string, PersonId>,
  whose: readonly string[],
  rowsOf: ReadonlyMap<string, readonly ReceivedRow[]>,
  /** People no number is left of: nothing is said of them any more. */
  without: readonly PersonId[] = [],
): Promise<void> {
  const others = whose.filter((text) => !isAboutSomebody(text));
  if (others.length > 0) await takeInOthers(act, others, rowsOf);
  if (personOf.size + without.length > 0) await takeInPeople(act, personOf, rowsOf, without);
}

async function takeInPeople(
  act: Act,
  personOf: ReadonlyMap<string, PersonId>,
  rowsOf: ReadonlyMap<string, readonly ReceivedRow[]>,
  without: readonly PersonId[],
): Promise<void> {
  const numbersOf = new Map<PersonId, Set<string>>(without.map((person) => [person, new Set()]));
  for (const [text, person] of personOf) numbersOf.set(person, (numbersOf.get(person) ?? new Set()).add(text));
  for (const { personId, kind, number } of await listNumbersOf(act, [...numbersOf.keys()])) {
    numbersOf.get(personId)?.add(whoseOf({ kind: kind as NumberKind, number }));
  }
  const unknown = [...numbersOf.values()].flatMap((numbers) => [...numbers].filter((text) => !rowsOf.has(text)));
  const more = unknown.length === 0 ? [] : await listInForce(act, unknown);
  await takeInChildren(
    act,
    new Map([...numbersOf].map(([person, numbers]) => [person, [...numbers].toSorted()])),
    new Map([...Map.groupBy(more, (row) => row.child), ...rowsOf]),
  );
}
