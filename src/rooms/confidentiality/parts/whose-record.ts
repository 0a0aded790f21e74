/** How somebody who may not see a record says whose it is: by a number, or by a whole name and the day they were born. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { dayField, textField } from '../../../web/form.ts';
import { joinedWords, wordsOf } from '../../find/model.ts';
import { findExactly } from '../store.ts';

export const WHOSE = {
  whose: textField({
    label: 'Whose record is it?',
    called: 'whose record it is',
    hint: 'A number they are known by. Or their first and last name, and below the day they were born',
    most: 200,
    required: 'Enter a number, or a first and last name',
  }),
  bornOn: dayField({
    label: 'If you gave a name: when were they born?',
    called: 'the day they were born',
    hint: 'For example, 27 3 2007',
    notAfterToday: true,
  }),
} as const;

/** Said alike where there is nobody, where it could be two people, and where the record may not be opened. */
export const NOBODY_SO = 'There is no record that can be opened by this. Check the number, or the name and the day';

export async function findWhose(
  reading: Reading,
  { whose, bornOn }: { readonly whose: string; readonly bornOn: Day | null },
): Promise<PersonId | undefined> {
  const words = wordsOf(whose);
  const [first = '', ...others] = words;
  const joined = joinedWords(whose);
  return findExactly(reading, {
    numbers: /\d/.test(joined) ? [joined] : [],
    wholeNames: words.length < 2 || bornOn === null ? [] : [joined, [...others, first].join('')],
    born: bornOn,
  });
}
