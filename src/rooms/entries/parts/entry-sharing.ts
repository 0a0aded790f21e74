/** Whether the young person has read an entry or been told it; if not yet, why and until when. Kept among its words. */
import { findIsoDay, isoOf, wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { entryWords, SHARED } from '../../../rules/entry-kinds.ts';
import { choiceField, dayField, form, textField } from '../../../web/form.ts';
import type { SaidOfEntry } from './entry-form.ts';

const READ_ON = 'read-on';
const NOT_YET_BECAUSE = 'not-yet-because';
const NOT_YET_UNTIL = 'not-yet-until';
type Words = SaidOfEntry['words'];

/** What comes in files alone is the file's; what must be known before a visit asks it by itself. */
export const asksSharing = ({ kind }: Pick<SaidOfEntry, 'kind'>): boolean => {
  const { onlyInFiles, afterDeath, asks } = entryWords(kind);
  return onlyInFiles !== true && afterDeath !== true && asks?.some(({ name }) => name === SHARED) !== true;
};

export const sharingForm = form({
  fields: {
    shared: choiceField({
      label: 'Have they read this, or been told what you wrote?',
      called: 'whether they have read this',
      as: 'radios',
      options: [
        { value: 'yes', text: 'Yes' },
        { value: 'not-yet', text: 'Not yet' },
      ],
      required: 'Say whether they have read this',
    }),
    because: textField({
      label: 'If not yet, why should it wait?',
      hint: 'If sharing it now would be a danger, or tell of somebody else.',
      rows: 2,
      most: 500,
    }),
    until: dayField({ label: 'Until when?', hint: 'The day on which somebody looks at this again.' }),
  },
});

type Filled = { readonly shared: string; readonly because: string | null; readonly until: Day | null };

export function refuseSharing(
  { shared, because, until }: Filled,
  on: Day,
): { readonly field: string; readonly sentence: string } | undefined {
  if (shared === 'yes') return undefined;
  if (because === null) return { field: 'because', sentence: 'Say why it should wait' };
  if (until === null) return { field: 'until', sentence: 'Enter the day on which this is looked at again' };
  return until <= on ? { field: 'until', sentence: 'Enter a day that is still to come' } : undefined;
}

export function withSharing(words: Words, { shared, because, until }: Filled, on: Day): Words {
  const { [READ_ON]: _, [NOT_YET_BECAUSE]: __, [NOT_YET_UNTIL]: ___, ...rest } = words;
  if (shared === 'yes') return { ...rest, [READ_ON]: isoOf(on) };
  return { ...rest, [NOT_YET_BECAUSE]: because ?? '', [NOT_YET_UNTIL]: until === null ? '' : isoOf(until) };
}

/** Empty where it is not held back. */
export function notYetWords(words: Words): string {
  const until = findIsoDay(words[NOT_YET_UNTIL] ?? '');
  return until === undefined ? '' : `Not shared with them until ${wordsOf(until)}, because: ${words[NOT_YET_BECAUSE]}.`;
}

/** Nobody gives it to them now: somebody said why it waits, or why they should not read it. */
export const isHeldBack = ({ details, words }: Pick<SaidOfEntry, 'details' | 'words'>): boolean =>
  details[SHARED] === 'no' || notYetWords(words) !== '';

export function sharingWords(words: Words): string {
  const readOn = findIsoDay(words[READ_ON] ?? '');
  if (readOn !== undefined) return `They have read it, or been told. Written down on ${wordsOf(readOn)}.`;
  return notYetWords(words) || 'Nobody has said whether they have read it, or why not yet.';
}
