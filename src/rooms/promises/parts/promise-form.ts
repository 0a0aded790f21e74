/** What is asked of a promise, and of what came of it. */
import type { Day } from '../../../ground/day.ts';
import type { StaffId } from '../../../ground/ids.ts';
import { choiceField, dayField, type FieldSet, type Form, textField, type ValuesOf } from '../../../web/form.ts';
import { type Promised, WHO, type Who } from '../model.ts';

export type StaffChoice = { readonly id: StaffId; readonly name: string };

const CAN_READ = 'The young person can read this.';
const what = textField({
  label: 'What was agreed?',
  called: 'what was agreed',
  hint: `One thing, in words they would use. ${CAN_READ}`,
  rows: 2,
  most: 500,
  required: 'Say what was agreed',
});
const who = choiceField({
  label: 'Who does it?',
  called: 'who does it',
  as: 'radios',
  options: Object.entries(WHO).map(([value, text]) => ({ value, text })),
  required: 'Say who does it',
});
const named = textField({
  label: 'Who outside the council?',
  hint: 'Only if it is somebody outside. A name or an organisation, for example the college.',
  most: 120,
});
const dueOn = dayField({
  label: 'By when?',
  called: 'the day it is due',
  hint: 'For example, 18 2 2025',
  required: 'Enter the day by which it is done',
});
const madeOn = dayField({
  label: 'When was it agreed?',
  called: 'the day it was agreed',
  notAfterToday: true,
  required: 'Enter the day it was agreed',
});
const because = textField({
  label: 'Why?',
  called: 'why',
  hint: CAN_READ,
  rows: 3,
  most: 1000,
  required: 'Say why',
});

/** Only those who may open the record can be named: nobody else would ever see it. */
function staffField(staff: readonly StaffChoice[]) {
  return choiceField({
    label: 'Which member of staff?',
    hint: 'Only if it is another member of staff. Those who may open this record.',
    as: 'select',
    options: staff.map(({ id, name }) => ({ value: id, text: name })),
  });
}

export function promiseForm(staff: readonly StaffChoice[], asks: 'the-day-too' | 'not-the-day'): Form {
  const whom = { who, ...(staff.length === 0 ? {} : { staffId: staffField(staff) }), named };
  return { fields: { what, ...whom, dueOn, ...(asks === 'the-day-too' ? { madeOn } : {}) } };
}

export function changeForm(staff: readonly StaffChoice[]): Form {
  return { fields: { ...promiseForm(staff, 'not-the-day').fields, because } };
}

export const correctForm: Form = { fields: { what, dueOn, madeOn } };

export const keptForm: Form = {
  fields: {
    keptOn: dayField({
      label: 'When was it done?',
      called: 'the day it was done',
      notAfterToday: true,
      required: 'Enter the day it was done',
    }),
  },
};

export const brokenForm: Form = {
  fields: {
    because: textField({ ...because, label: 'Why is it not kept?', required: 'Say why it is not kept' }),
    toldOn: dayField({
      label: 'When were they told?',
      called: 'the day they were told',
      hint: 'It stands in your work until they have been told.',
      notAfterToday: true,
      required: 'Enter the day they were told',
    }),
  },
};

/** As it was filled in: a name is kept only of whom it is about. */
export function promiseSaid(values: ValuesOf<FieldSet>, staff: readonly StaffChoice[], before: Promised): Promised {
  const given = values as { readonly what: string; readonly dueOn: Day; readonly madeOn?: Day; readonly who: Who } & {
    readonly staffId?: StaffId | null;
    readonly named?: string | null;
  };
  const member = given.who === 'staff' ? staff.find(({ id }) => id === given.staffId) : undefined;
  return {
    ...before,
    what: given.what,
    who: given.who,
    staffId: member?.id ?? null,
    named: member?.name ?? (given.who === 'partner' ? (given.named ?? null) : null),
    dueOn: given.dueOn,
    madeOn: given.madeOn ?? before.madeOn,
  };
}
