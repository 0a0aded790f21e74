/** What is asked where another council's offer is kept: who it is, and how one line of it stands to ours. */
import { choiceField, dayField, form, textField } from '../../../web/form.ts';
import { STANDINGS } from '../elsewhere.ts';

export const councilForm = form({
  fields: {
    name: textField({
      label: 'Which council is it?',
      called: 'which council it is',
      hint: 'The council where our young people live. For example, Durham County Council.',
      most: 80,
      required: 'Say which council it is',
    }),
    ask: textField({
      label: 'Whom does somebody who lives there ask?',
      called: 'whom to ask',
      hint: 'A team, a number or a page of theirs. Young people read this.',
      most: 200,
      required: 'Say whom somebody who lives there asks',
    }),
  },
});

const howItStands = {
  standing: choiceField({
    label: 'How does it stand to ours?',
    called: 'how it stands to ours',
    as: 'radios',
    options: Object.entries(STANDINGS).map(([value, text]) => ({ value, text })),
    required: 'Say how it stands to ours',
  }),
};

const whatItIsCalled = {
  title: textField({
    label: 'What is it called there?',
    called: 'what it is called',
    most: 80,
    required: 'Say what it is called there',
  }),
};

const theRest = (isMore: boolean) => {
  const blank = isMore ? '' : ' Leave it blank if it is not there.';
  return {
    what: textField({
      label: 'What is it there?',
      hint: `25 words or fewer, to a young person.${blank}`,
      rows: 2,
      most: 400,
    }),
    policy: textField({
      label: 'Where is its policy?',
      hint: `Its name and where it is kept.${blank}`,
      most: 200,
    }),
    from: dayField({
      label: 'From which day does it stand so?',
      called: 'the first day',
      required: 'Enter the first day',
    }),
    to: dayField({
      label: 'Which is the last day?',
      called: 'the last day',
      hint: 'The last day on which it can be asked for. Leave it blank while it goes on.',
    }),
  };
};

/** `isMore`: what they have and we have not, which has a name of its own and nothing of ours to be compared with. */
export const lineForm = (isMore: boolean) =>
  form({ fields: { ...(isMore ? whatItIsCalled : howItStands), ...theRest(isMore) } });
