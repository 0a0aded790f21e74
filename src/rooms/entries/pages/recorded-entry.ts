/** One entry, its correction, and whether the young person has read it. */
import { shownTexts } from '../../../web/form-view.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { asksSharing, sharingWords } from '../parts/entry-sharing.ts';
import { recordedEntry } from '../parts/recorded-entry.ts';

export const recordedEntryPages = recordedThing({
  ...recordedEntry,
  textsOf: (said) => [
    ...shownTexts(recordedEntry.formOf(said), recordedEntry.valuesOf(said)),
    ...(asksSharing(said) ? [{ label: 'Shared with them', text: sharingWords(said.words) }] : []),
  ],
  nextOf: (said, actor) => [
    ...(recordedEntry.nextOf?.(said, actor) ?? []),
    ...(asksSharing(said) ? [{ text: 'They have read it, or not yet', path: 'shared' }] : []),
  ],
});
