/** What is asked of each step with a young person, and what it then says. Amounts are typed in pounds. */
import type { Day } from '../../../ground/day.ts';
import { choiceField, dayField, type FieldSet, type Form, textField, type ValuesOf } from '../../../web/form.ts';
import { findPence } from '../../../ground/money.ts';
import { HOW, type OfferStep, REASONS, type StepKind } from '../requests.ts';

const CAN_READ = 'The young person can read this.';
const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

const day = (label: string) => dayField({ label, called: 'the day', notAfterToday: true, required: 'Enter the day' });
const who = (label: string, sentence: string) => textField({ label, most: 120, width: 20, required: sentence });
const amount = (label: string) =>
  textField({
    label,
    called: 'the amount',
    hint: 'In pounds, for example 75 or 49.99.',
    most: 12,
    width: 10,
    shape: {
      is: { test: (text) => findPence(text) !== undefined },
      otherwise: 'Enter an amount above nothing, in pounds and pence, like 75 or 49.99',
    },
  });
const words = (label: string, required?: string) => {
  const asked = { label, hint: CAN_READ, rows: 3, most: 1000 } as const;
  return required === undefined ? textField(asked) : textField({ ...asked, required });
};
const how = choiceField({
  label: 'How?',
  as: 'radios',
  options: optionsOf(HOW),
  required: 'Say how',
});
const language = textField({
  label: 'In which language?',
  most: 60,
  width: 20,
  required: 'Say in which language',
});

const FORMS: Readonly<Record<StepKind, FieldSet>> = {
  told: { on: day('When were they told?'), how, by: who('Who told them?', 'Say who told them'), language },
  offered: { on: day('When was it offered?'), how, by: who('Who offered it?', 'Say who offered it'), language },
  asked: {
    on: day('When did they ask?'),
    amount: amount('How much do they ask for?'),
    words: words('What do they need it for?'),
    by: who('Who asked?', 'Say who asked: the young person, or somebody for them'),
  },
  escalated: {
    on: day('When was it passed on?'),
    by: who('To whom?', 'Say to whom it was passed on'),
    words: words('Why could it not be answered?', 'Say why it could not be answered'),
  },
  authorised: {
    on: day('When was it authorised?'),
    amount: amount('How much?'),
    words: words('Why, if they do not qualify as far as is recorded?'),
  },
  given: {
    on: day('When was it paid or given?'),
    amount: amount('How much?'),
    reference: textField({
      label: 'Reference of the payment',
      hint: 'As the council’s books have it.',
      most: 60,
      width: 20,
    }),
  },
  declined: { on: day('When did they say so?'), words: words('Why, in their words?') },
  refused: {
    on: day('When was it refused?'),
    reason: choiceField({ label: 'Why?', as: 'radios', options: optionsOf(REASONS), required: 'Choose why' }),
    words: words('What were they told, in plain words?', 'Say what they were told'),
    challenge: textField({
      label: 'How can they challenge it?',
      hint: CAN_READ,
      rows: 2,
      most: 500,
      required: 'Say how they can challenge it',
    }),
  },
  difference: {
    on: day('When did they say so, or was it seen?'),
    words: words('What difference did it make?', 'Say what difference it made, or leave this page'),
    wordsOf: choiceField({
      label: 'Whose words are these?',
      as: 'radios',
      options: [
        { value: 'young-person', text: 'The young person’s' },
        { value: 'worker', text: 'Their worker’s' },
      ],
      required: 'Say whose words these are',
    }),
  },
};

/** Nothing that is not money is asked as an amount. */
export function stepForm(step: StepKind, isMoney: boolean): Form {
  const { amount: asked, ...others } = FORMS[step];
  return { fields: asked !== undefined && isMoney ? { ...FORMS[step] } : others };
}

type Filled = {
  readonly on: Day;
  readonly amount?: string | null;
} & Partial<
  Pick<OfferStep, 'how' | 'language' | 'reference' | 'reason' | 'challenge' | 'words' | 'wordsOf'> & {
    readonly by: string;
  }
>;

/** As it was filled in, in place of what it said before. */
export function stepSaid(values: ValuesOf<FieldSet>, before: OfferStep): OfferStep {
  const { amount: typed, ...filled } = values as Filled;
  return {
    ...before,
    ...filled,
    ...(typed === undefined ? {} : { amount: typed === null ? null : (findPence(typed) ?? null) }),
  };
}
