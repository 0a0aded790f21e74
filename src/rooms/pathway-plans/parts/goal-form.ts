/** What is asked of a goal, and how what was filled in is kept. */
import { choiceField, dayField, form, type GivenValues, textField, type ValuesOf } from '../../../web/form.ts';
import { type GoalSaid, goalSaid } from '../goal.ts';
import { type Goal, IF_FAILS } from '../model.ts';
import { RESTS_ON } from '../what-it-rests-on.ts';

const CAN_READ = 'The young person can read this.';

export const goalForm = form({
  fields: {
    what: textField({
      label: 'What is the goal?',
      called: 'the goal',
      hint: `One thing, in words they would use. ${CAN_READ}`,
      rows: 2,
      most: 300,
      required: 'Say what the goal is',
    }),
    why: textField({
      label: 'Why does it matter to them?',
      called: 'why it matters',
      rows: 2,
      most: 500,
      required: 'Say why it matters to them',
    }),
    shownBy: textField({
      label: 'How shall we know that it is there?',
      called: 'how we shall know',
      hint: 'What anybody could see on the day it is reached.',
      rows: 2,
      most: 300,
      required: 'Say how we shall know',
    }),
    ifFails: choiceField({
      label: 'What if it fails?',
      called: 'what happens if it fails',
      as: 'radios',
      options: Object.entries(IF_FAILS).map(([value, text]) => ({ value, text })),
      required: 'Say what happens if it fails',
    }),
    restsOn: choiceField({
      label: 'Which of the things the plan rests on?',
      hint: 'Only for the second answer.',
      as: 'select',
      options: Object.entries(RESTS_ON).map(([value, { words }]) => ({ value, text: words })),
    }),
    fallback: textField({
      label: 'What is done then, or why is nothing needed?',
      called: 'what is done then',
      rows: 2,
      most: 500,
    }),
    fallbackWho: textField({ label: 'Who does it?', hint: 'Only for something of its own. A name.', most: 120 }),
    fallbackBy: dayField({
      label: 'By when?',
      called: 'the day by which it is done',
      hint: 'Only for something of its own.',
    }),
  },
});

export function goalFilledIn(values: ValuesOf<(typeof goalForm)['fields']>): GoalSaid {
  const { ifFails, fallback } = values;
  return goalSaid({
    ...values,
    ifFails: ifFails as Goal['ifFails'],
    noneBecause: ifFails === 'none' ? fallback : null,
  });
}

export const goalValues = (goal: Goal): GivenValues<(typeof goalForm)['fields']> => ({
  ...goal,
  fallback: goal.fallback ?? goal.noneBecause,
});
