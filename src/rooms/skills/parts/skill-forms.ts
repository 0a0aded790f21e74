/** What is asked of a skill on the list, of how it is seen, and of giving it to somebody else. */
import { choiceField, dayField, type FieldSet, type Form, form, textField } from '../../../web/form.ts';
import { type SkillOf, STEPS, type Step } from '../model.ts';

const CAN_READ = 'The young person can read this.';

const listed = {
  title: textField({ label: 'What is it called?', most: 60, required: 'Say what it is called' }),
  what: textField({
    label: 'What does somebody do who can?',
    called: 'what somebody does who can',
    hint: 'To a young person, with examples: you cook three meals, you know what they cost.',
    rows: 3,
    most: 300,
    required: 'Say what somebody does who can',
  }),
  place: textField({
    label: 'Where does it stand in the list?',
    called: 'where it stands',
    hint: 'A number: 1 stands first.',
    most: 3,
    width: 5,
    shape: { is: /^\d+$/, otherwise: 'Enter a number, for example 4' },
    required: 'Enter a number, for example 4',
  }),
} as const;

export const newSkillForm = form({
  fields: {
    ...listed,
    from: dayField({ label: 'From which day?', called: 'the first day', required: 'Enter the first day' }),
  },
});

export const changeSkillForm = form({
  fields: {
    ...listed,
    to: dayField({
      label: 'On which day does it leave the list?',
      called: 'the day it leaves the list',
      hint: 'The last day on which it stands there. Leave it blank while it stays.',
    }),
  },
});

const steps = (Object.keys(STEPS) as Step[]).map((value) => ({ value, text: STEPS[value] }));

export const skillSeenForm = form({
  fields: {
    on: dayField({
      label: 'When did you talk about it?',
      called: 'the day',
      notAfterToday: true,
      required: 'Enter the day on which you talked about it',
    }),
    own: choiceField({
      label: 'How do they see it themselves?',
      hint: 'Leave it blank if they would rather not say.',
      as: 'radios',
      options: steps,
    }),
    ownWords: textField({
      label: 'What do they say about it?',
      hint: 'Their words as they said them.',
      rows: 2,
      most: 1000,
      words: 'theirs',
    }),
    worker: choiceField({
      label: 'How do you see it?',
      hint: 'It may differ. Leave it blank if you have not seen them do it.',
      as: 'radios',
      options: steps,
    }),
    evidence: textField({
      label: 'What did they do, and when?',
      hint: `Something somebody saw, not a feeling. ${CAN_READ}`,
      rows: 3,
      most: 1000,
    }),
    next: textField({ label: 'What next, and who helps?', hint: 'What they want to try.', rows: 2, most: 500 }),
  },
});

const SKILLS_MOST = 4;
const WHICH = ['first', 'second', 'third', 'fourth'] as const;

/** Only those that somebody has seen; the first has to be chosen. At most four go, so that no more goes than is needed. */
export function giveSkillsForm(seen: readonly Pick<SkillOf, 'id' | 'title'>[]): Form {
  const options = seen.map(({ id, title }) => ({ value: id, text: title }));
  const which: FieldSet = Object.fromEntries(
    WHICH.slice(0, Math.max(Math.min(SKILLS_MOST, seen.length), 1)).map((name, index) => [
      name,
      index === 0
        ? choiceField({
            label: 'Which skill do they want to show?',
            called: 'which skill',
            as: 'select',
            options,
            required: 'Choose a skill that they want to show',
          })
        : choiceField({ label: `A ${name}?`, as: 'select', options }),
    ]),
  );
  return {
    fields: {
      toWhom: textField({
        label: 'Who is it for?',
        called: 'who it is for',
        hint: 'A landlord, a panel, a college: by name.',
        most: 160,
        required: 'Say who it is for',
      }),
      whatFor: textField({
        label: 'What do they want it for?',
        called: 'what it is for',
        hint: 'For example, to be offered the flat in Albert Road.',
        most: 300,
        required: 'Say what it is for',
      }),
      ...which,
      yes: choiceField({
        label: 'Has the young person said yes to this, to this person, for this?',
        called: 'whether they said yes',
        hint: 'Show them what is given before you ask.',
        as: 'radios',
        options: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No, or not yet' },
        ],
        required: 'Say whether they have said yes',
      }),
      yesHow: textField({
        label: 'How did they say yes?',
        hint: 'Their words, a signature, with whom beside them.',
        most: 300,
      }),
    },
  };
}

export const chosenSkills = (values: Readonly<Record<string, unknown>>): readonly string[] => [
  ...new Set(WHICH.flatMap((name) => (values[name] as string | null | undefined) ?? [])),
];

export const takenBackForm: Form = {
  fields: {
    takenBackSaid: textField({
      label: 'What did the young person say?',
      hint: 'Leave it blank if they would rather not. They need no reason.',
      rows: 2,
      most: 500,
      words: 'theirs',
    }),
  },
};
