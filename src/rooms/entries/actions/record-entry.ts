/** Records a dated thing. It counts towards the duty it meets before the next page is shown. */
import { findIsoDay, wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { entryWords, HELD_BACK_BECAUSE, SHARED } from '../../../rules/entry-kinds.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import type { Act } from '../../../storage/storage.ts';
import { insertEntry, type SaidInFull } from '../store.ts';

export type RecordedEntry = SaidInFull & { readonly personId: PersonId };
type EntryRefused = { readonly field: string; readonly sentence: string };

/** Whether it can have been so, given what else is recorded; undefined when it can. */
export function refuseEntry(
  facts: RecordedFacts,
  { kind, on, until, details, words }: Omit<RecordedEntry, 'personId'>,
): EntryRefused | undefined {
  if (facts.bornOn !== null && on < facts.bornOn)
    return { field: 'on', sentence: `They were born on ${wordsOf(facts.bornOn)}, after that day` };
  if (entryWords(kind).afterDeath === true) {
    if (facts.diedOn === null) return { field: 'on', sentence: 'No death is recorded' };
    if (on < facts.diedOn) return { field: 'on', sentence: `They died on ${wordsOf(facts.diedOn)}, after that day` };
  } else if (facts.diedOn !== null && on > facts.diedOn)
    return { field: 'on', sentence: `They died on ${wordsOf(facts.diedOn)}, before that day` };
  if (facts.diedOn !== null && until !== null && until > facts.diedOn)
    return { field: 'until', sentence: `They died on ${wordsOf(facts.diedOn)}, before it ended` };
  if (until !== null && until <= on) return { field: 'until', sentence: 'It must end after the day it began' };
  for (const { name, isLater } of entryWords(kind).asks ?? []) {
    const later = isLater === true ? findIsoDay(details[name] ?? '') : undefined;
    if (later !== undefined && later <= on) return { field: name, sentence: 'It must come after the day itself' };
  }
  const { toKnow } = entryWords(kind);
  if (details[SHARED] === 'no' && (words[HELD_BACK_BECAUSE] ?? '') === '')
    return { field: HELD_BACK_BECAUSE, sentence: 'Say why they should not read it' };
  // Of one day there can be two dangers, and two people who must not be told.
  if (toKnow === true) return undefined;
  if (facts.entries.some((entry) => entry.kind === kind && entry.on === on))
    return { field: 'on', sentence: `This is already recorded for ${wordsOf(on)}` };
  return undefined;
}

export async function recordEntry(act: Act, entry: RecordedEntry): Promise<{ readonly id: string }> {
  const id = crypto.randomUUID();
  await insertEntry(act, { id, ...entry });
  return { id };
}
