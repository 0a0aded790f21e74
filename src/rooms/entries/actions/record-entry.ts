/** Records a dated thing. It counts towards the duty it meets before the next page is shown. */
import type { Day } from '../../../ground/day.ts';
import { isoOf, wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { type EntryKind, entryWords, NEXT_REVIEW_ON } from '../../../rules/entry-kinds.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import type { Act } from '../../../storage/storage.ts';
import { insertEntry } from '../store.ts';

export type RecordedEntry = {
  readonly personId: PersonId;
  readonly kind: EntryKind;
  readonly on: Day;
  /** The first day it no longer held. */
  readonly until: Day | null;
  readonly answer: string | null;
  readonly reason: string | null;
  /** The day a plan says it is next reviewed. */
  readonly nextReviewOn: Day | null;
};
type EntryRefused = { readonly field: 'on' | 'until' | 'nextReviewOn'; readonly sentence: string };

/** Whether it can have been so, given what is recorded; undefined when it can. */
export function refuseEntry(
  facts: RecordedFacts,
  { kind, on, until, nextReviewOn }: RecordedEntry,
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
  if (nextReviewOn !== null && nextReviewOn <= on)
    return { field: 'nextReviewOn', sentence: 'The next time must be after the day itself' };
  if (facts.entries.some((entry) => entry.kind === kind && entry.on === on))
    return { field: 'on', sentence: `This is already recorded for ${wordsOf(on)}` };
  return undefined;
}

export async function recordEntry(
  act: Act,
  { reason, nextReviewOn, ...entry }: RecordedEntry,
): Promise<{ readonly id: string }> {
  const id = crypto.randomUUID();
  const details = {
    ...(reason === null ? {} : { reason }),
    ...(nextReviewOn === null ? {} : { [NEXT_REVIEW_ON]: isoOf(nextReviewOn) }),
  };
  await insertEntry(act, { id, ...entry, details });
  return { id };
}
