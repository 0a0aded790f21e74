/** An entry is shared with the young person, or says why not yet and until when. */
import type { Day } from '../../../ground/day.ts';
import { entryWords } from '../../../rules/entry-kinds.ts';
import { recordedStep } from '../../people/parts/recorded-step.ts';
import { asksSharing, refuseSharing, sharingForm, withSharing } from '../parts/entry-sharing.ts';
import { recordedEntry } from '../parts/recorded-entry.ts';

const filled = (values: Readonly<Record<string, unknown>>) => ({
  shared: values['shared'] as string,
  because: values['because'] as string | null,
  until: values['until'] as Day | null,
});

export const shareEntryPage = recordedStep(recordedEntry, {
  path: '/shared',
  action: 'share-entry',
  purpose: 'writing down whether you have read something on your record',
  title: ({ said }) => `Shared with them: ${entryWords(said.kind).words}`,
  button: 'Save',
  saved: 'It is saved.',
  more: async () => null,
  fits: asksSharing,
  form: () => sharingForm,
  values: () => ({}),
  became: ({ said }, values, { on }) => ({ ...said, words: withSharing(said.words, filled(values), on) }),
  refuseFilled: (_, values, { on }) => refuseSharing(filled(values), on),
});
