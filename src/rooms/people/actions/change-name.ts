/** Says what somebody is called from a day on. The name before stays on the record to find them by, and is shown nowhere. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { endName, insertNames, listNameSpells, moveEndOfName, type NameSpell, type NewName } from '../names.ts';

type Refused = { readonly field: 'from' | 'knownAs'; readonly sentence: string };

/** Why it cannot be so, given the names there are; undefined when it can. */
export function whyNotCalled(
  { knownAs, familyName, pronouns, from }: Omit<NewName, 'personId'>,
  names: readonly NameSpell[],
  { bornOn, diedOn }: { readonly bornOn: Day | null; readonly diedOn: Day | null },
): Refused | undefined {
  if (bornOn !== null && from < bornOn)
    return { field: 'from', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (diedOn !== null && from > diedOn)
    return { field: 'from', sentence: `They died on ${wordsOf(diedOn)}, before that day` };
  const [latest] = names;
  if (latest !== undefined && latest.from >= from)
    return { field: 'from', sentence: `A name is recorded from ${wordsOf(latest.from)}: choose a later day` };
  if (
    latest?.to === null &&
    latest.knownAs === knownAs &&
    latest.familyName === familyName &&
    latest.pronouns === pronouns
  )
    return { field: 'knownAs', sentence: 'That is what they are called already' };
  return undefined;
}

export async function changeName(
  act: Act,
  personId: PersonId,
  name: Omit<NewName, 'personId'>,
): Promise<{ readonly id: string }> {
  await endName(act, personId, name.from);
  await insertNames(act, [{ ...name, personId }]);
  return { id: personId };
}

/**
 * The name before ends on the day on which this one begins, and goes on where this one is struck out (`from` is null). The
 * only name there is cannot be struck out.
 */
export async function joinNameBefore(
  act: Act,
  personId: PersonId,
  name: Pick<NameSpell, 'from' | 'to'>,
  from: Day | null,
): Promise<Refused | undefined> {
  if (from === name.from) return undefined;
  const before = (await listNameSpells(act, personId)).find((each) => each.from < name.from);
  if (before === undefined)
    return from === null
      ? { field: 'knownAs', sentence: 'It is the only name that is recorded: correct it instead' }
      : undefined;
  if (from !== null && from <= before.from)
    return { field: 'from', sentence: `A name is recorded from ${wordsOf(before.from)}: choose a later day` };
  if (before.to === name.from) await moveEndOfName(act, before.id, from ?? name.to);
  return undefined;
}
