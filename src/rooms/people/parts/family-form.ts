/** What is asked of somebody who belongs to a young person. */
import type { Day } from '../../../ground/day.ts';
import { choiceField, dayField, type FieldSet, textField, type ValuesOf } from '../../../web/form.ts';
import { BELONGS_TO, type BelongsTo, RELATIONS, type Relation, type TieSaid } from '../family-words.ts';

const belongsTo = choiceField({
  label: 'Among whom?',
  called: 'among whom they are',
  as: 'radios',
  options: Object.entries(BELONGS_TO).map(([value, text]) => ({ value, text })),
  required: 'Choose brothers and sisters, family, or household',
});
const relation = choiceField({
  label: 'What are they to the young person?',
  called: 'what they are to the young person',
  as: 'select',
  options: Object.entries(RELATIONS).map(([value, { words }]) => ({ value, text: words })),
  required: 'Choose what they are to the young person',
});
const named = textField({
  label: 'Their name',
  hint: 'As the young person calls them. The young person can read this.',
  most: 200,
});
const record = textField({
  label: 'If they have a record here: a number they are known by',
  called: 'the number',
  hint: 'Then they are named as on their own record, and each is shown on the record of the other.',
  most: 60,
  width: 20,
});
const from = dayField({
  label: 'From which day is it so?',
  called: 'the day from which it is so',
  hint: 'Leave it blank if it was always so, or nobody knows. For example, 18 2 2025',
  notAfterToday: true,
});
const to = dayField({
  label: 'Is it no longer so? From which day?',
  called: 'the day from which it is no longer so',
  hint: 'Leave it blank while it goes on.',
  notAfterToday: true,
});

export const newTieFields = { belongsTo, relation, named, record, from, to } as const;
export type NewTieFields = typeof newTieFields;

/** Who somebody on record is, is not put right here: it is struck out, and the other is added. */
export const tieFields = (isNamed: boolean): FieldSet => ({
  belongsTo,
  relation,
  ...(isNamed ? { named: { ...named, required: 'Enter their name' } } : {}),
  from,
  to,
});

export const endOfTie = {
  to: { ...to, label: 'From which day is it no longer so?', hint: 'For example, 18 2 2025', required: 'Enter the day' },
} as const;

export function tieSaid(values: ValuesOf<FieldSet>): TieSaid {
  return {
    belongsTo: values['belongsTo'] as BelongsTo,
    relation: values['relation'] as Relation,
    from: values['from'] as Day | null,
    to: values['to'] as Day | null,
  };
}
