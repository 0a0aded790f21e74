/** What is asked of key documents: how all of them stand, in one go, or everything about one. */
import { choiceField, dayField, type FieldSet, type Form, form, textField } from '../../../web/form.ts';
import { DOCUMENT_KINDS, DOCUMENTS, type Standing, STANDINGS } from '../model.ts';

const options = (Object.keys(STANDINGS) as Standing[]).map((value) => ({ value, text: STANDINGS[value] }));

export const allDocumentsForm: Form = {
  fields: Object.fromEntries(
    DOCUMENT_KINDS.map((document) => [document, choiceField({ label: DOCUMENTS[document], as: 'select', options })]),
  ) satisfies FieldSet,
};

export const documentForm = form({
  fields: {
    standing: choiceField({
      label: 'Do they have it?',
      called: 'whether they have it',
      as: 'radios',
      options,
      required: 'Say whether they have it',
    }),
    keeper: textField({
      label: 'Who keeps it?',
      hint: 'The young person, wherever they can. Never write its number here.',
      most: 120,
    }),
    askedOn: dayField({ label: 'When was it asked for?', called: 'the day it was asked for', notAfterToday: true }),
    givenOn: dayField({ label: 'When did they get it?', called: 'the day they got it', notAfterToday: true }),
    expiresOn: dayField({
      label: 'When does it run out?',
      called: 'the day it runs out',
      hint: 'Leave it blank if it does not.',
    }),
  },
});
