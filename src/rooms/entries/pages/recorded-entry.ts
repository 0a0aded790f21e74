/** One entry, its correction, and whether the young person has read it. */
import { shownTexts } from '../../../web/form-view.ts';
import { filesBeside } from '../../letters/parts/versions-of-letter.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { asksSharing, sharingWords } from '../parts/entry-sharing.ts';
import { saidFirst } from '../parts/entry-form.ts';
import { recordedEntry } from '../parts/recorded-entry.ts';

export const recordedEntryPages = recordedThing({
  ...recordedEntry,
  textsOf: (said) => [
    ...[saidFirst(said) ?? []].flat(),
    ...shownTexts(recordedEntry.formOf(said), recordedEntry.valuesOf(said)),
    ...(asksSharing(said) ? [{ label: 'Shared with them', text: sharingWords(said.words) }] : []),
  ],
  nextOf: (said, actor) => [
    ...(recordedEntry.nextOf?.(said, actor) ?? []),
    ...(said.kind === 'letter' ? [{ text: 'Keep its file, or another version', path: 'file' }] : []),
    ...(asksSharing(said) ? [{ text: 'They have read it, or not yet', path: 'shared' }] : []),
  ],
  beside: filesBeside,
});
