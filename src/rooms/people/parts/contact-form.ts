/** What is asked of a way to be in touch: where it leads, since when, and why it is not to be used. */
import { choiceField, dayField, textField } from '../../../web/form.ts';
import { KINDS_OF_WAY } from './ways-in-touch.ts';

export const avoidField = (label: string) =>
  textField({
    label,
    called: 'why not',
    hint: 'For example: somebody else answers it. The young person can read this. Leave it blank if it may be used.',
    most: 300,
  });

export const newContactFields = {
  kind: choiceField({
    label: 'What is it?',
    as: 'radios',
    options: Object.entries(KINDS_OF_WAY).map(([value, text]) => ({ value: value as keyof typeof KINDS_OF_WAY, text })),
    required: 'Say what it is',
  }),
  value: textField({
    label: 'Number or address',
    hint: 'An address with its postcode.',
    rows: 3,
    most: 500,
    required: 'Enter the number or address',
  }),
  from: dayField({
    label: 'Since when?',
    called: 'the day',
    hint: 'Leave it blank if nobody knows.',
    notAfterToday: true,
  }),
} as const;

export const endOfContact = {
  to: dayField({
    label: 'From which day is it no longer theirs?',
    called: 'the day',
    hint: 'It is kept, and still finds them.',
    required: 'Enter the day',
  }),
} as const;

/** Where it is put right, a day on which it ended can be taken away again. */
export const correctContactFields = {
  ...newContactFields,
  to: dayField({
    label: 'From which day is it no longer theirs?',
    called: 'the day it ended',
    hint: 'Leave it blank while it is.',
  }),
} as const;
