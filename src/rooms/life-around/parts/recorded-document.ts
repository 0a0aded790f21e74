/** How a key document reads from its row, and how it is put right. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { TypedText } from '../../../web/route.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import {
  columnsOfKeyDocument,
  DOCUMENTS,
  type KeyDocument,
  keyDocumentOf,
  refuseKeyDocument,
  STANDINGS,
} from '../model.ts';
import { documentForm } from './document-forms.ts';

const said = (label: string, text: string | null): readonly TypedText[] => (text === null ? [] : [{ label, text }]);
const onDay = (label: string, on: Day | null): readonly TypedText[] => said(label, on === null ? null : wordsOf(on));

export const recordedDocument: RecordedThing<KeyDocument> = {
  table: 'key_document',
  segment: 'documents',
  saidOf: keyDocumentOf,
  columnsOf: columnsOfKeyDocument,
  titleOf: ({ document }) => DOCUMENTS[document],
  onOf: ({ saidOn }) => saidOn,
  formOf: () => documentForm,
  valuesOf: ({ standing, keeper, askedOn, givenOn, expiresOn }) => ({ standing, keeper, askedOn, givenOn, expiresOn }),
  textsOf: (one) => [
    { label: 'Do they have it?', text: STANDINGS[one.standing] },
    ...said('Who keeps it?', one.keeper),
    ...onDay('When was it asked for?', one.askedOn),
    ...onDay('When did they get it?', one.givenOn),
    ...onDay('When does it run out?', one.expiresOn),
    ...onDay('When was this said?', one.saidOn),
  ],
  filledIn: (values, before) => ({ ...before, ...(values as Partial<KeyDocument>) }),
  refuse: refuseKeyDocument,
};
