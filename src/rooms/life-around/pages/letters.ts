/** Letters and files in and out, with who got which version. */
import { listEntriesInFull } from '../../entries/facts.ts';
import { type LetterLine, lettersOf } from '../parts/letters-of.ts';
import { pageOfLife } from '../parts/whose-life.ts';

export const lettersPage = pageOfLife<{ readonly letters: readonly LetterLine[] }>({
  path: 'letters',
  title: 'Letters and files',
  purpose: 'looking at which letters and files came and went about you',
  template: 'life-around/pages/letters.njk',
  read: async (reading, { id }, { on }) => ({
    letters: await lettersOf(reading, id, await listEntriesInFull(reading, id), on),
  }),
});
