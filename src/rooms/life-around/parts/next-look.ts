/** When what carers and young person agreed is looked at again, as the last conversation says. */
import { findIsoDay, wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { NEXT_LOOK_ON } from '../../../rules/entry-kinds.ts';
import type { EntryInFull } from '../../entries/facts.ts';

/** `To be looked at again on 3 March 2025`, or that the day has gone by; null where no day was agreed. */
export function nextLookOn(entries: readonly EntryInFull[], on: Day): string | null {
  const last = entries
    .filter(({ kind, on: day }) => kind === 'carers-conversation' && day <= on)
    .toSorted((a, b) => a.on - b.on)
    .at(-1);
  const next = findIsoDay(last?.details[NEXT_LOOK_ON] ?? '');
  if (next === undefined) return null;
  return next < on
    ? `To be looked at again on ${wordsOf(next)}, a day that has gone by`
    : `To be looked at again on ${wordsOf(next)}`;
}
