/** What is asked of an ask: as it is made, as it is answered, and as it is not asked any more. */
import { dayField, type FieldSet, type Form, form, textField, type ValuesOf } from '../../../web/form.ts';
import type { Asked } from '../model.ts';

const CAN_READ = 'The young person can read this.';

const answeredOn = dayField({
  label: 'When did they answer?',
  called: 'the day they answered',
  notAfterToday: true,
  required: 'Enter the day they answered',
});
const answer = textField({
  label: 'What did they answer?',
  called: 'what they answered',
  hint: CAN_READ,
  rows: 3,
  most: 1000,
  required: 'Say what they answered',
});

export const askForm = form({
  fields: {
    askedOf: textField({
      label: 'Who was asked?',
      called: 'who was asked',
      hint: 'An organisation, or somebody in it by their work: probation, the college, the housing office.',
      most: 120,
      required: 'Say who was asked',
    }),
    what: textField({
      label: 'What were they asked?',
      called: 'what they were asked',
      hint: CAN_READ,
      rows: 3,
      most: 1000,
      required: 'Say what they were asked',
    }),
    askedOn: dayField({
      label: 'When were they asked?',
      called: 'the day they were asked',
      notAfterToday: true,
      required: 'Enter the day they were asked',
    }),
    dueOn: dayField({
      label: 'By when is an answer needed?',
      called: 'the day by which an answer is needed',
      required: 'Enter the day by which an answer is needed',
    }),
  },
});

export const answerAskForm = form({ fields: { answer, answeredOn } });

const escalation = {
  escalatedTo: textField({
    label: 'To whom was it passed on?',
    called: 'to whom it was passed on',
    hint: 'Somebody above whoever was asked, by name and by their work. For example, Ruth Sale, head of probation',
    most: 120,
    required: 'Say to whom it was passed on',
  }),
  escalatedOn: dayField({
    label: 'When?',
    called: 'the day it was passed on',
    notAfterToday: true,
    required: 'Enter the day it was passed on',
  }),
};
export const escalateAskForm = form({ fields: escalation });

export const endAskForm = form({
  fields: {
    because: textField({
      label: 'Why is it not asked any more?',
      called: 'why it is not asked any more',
      hint: CAN_READ,
      rows: 2,
      most: 500,
      required: 'Say why it is not asked any more',
    }),
  },
});

/** What can be put right of it: what came back only where something did. */
export function correctAskForm({ answer: given, escalatedOn }: Asked): Form {
  return {
    fields: {
      ...askForm.fields,
      ...(escalatedOn === null ? {} : escalation),
      ...(given === null ? {} : { answer, answeredOn }),
    },
  };
}

export function askSaid(values: ValuesOf<FieldSet>, before: Asked): Asked {
  return { ...before, ...(values as Partial<Asked>) };
}
