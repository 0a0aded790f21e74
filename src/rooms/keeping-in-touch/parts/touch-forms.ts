/** What is asked of how somebody wants to be in touch, of a lost touch and its steps, and of a day to remember. */
import { choiceField, dayField, form, textField } from '../../../web/form.ts';
import { HIDING, OFFER_BY } from '../touch.ts';

const options = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  (Object.keys(words) as Key[]).map((value) => ({ value, text: words[value] }));

export const noContactForm = form({
  fields: {
    askedOn: dayField({
      label: 'When did they ask?',
      called: 'the day they asked',
      notAfterToday: true,
      required: 'Enter the day they asked',
    }),
    said: textField({
      label: 'What did they say?',
      hint: 'Their words as they said them. They can read this.',
      rows: 2,
      most: 1000,
    }),
    offerBy: choiceField({
      label: 'How may the yearly offer reach them?',
      called: 'how the yearly offer may reach them',
      hint: 'At 21, and then once a year, the law has us offer support. Nothing else is sent.',
      as: 'radios',
      options: options(OFFER_BY),
      required: 'Say how the yearly offer may reach them',
    }),
    offerDetails: textField({
      label: 'Where, or through whom?',
      hint: 'Leave it blank if they have not said.',
      most: 300,
    }),
  },
});

export const endNoContactForm = form({
  fields: {
    endedOn: dayField({
      label: 'From when may we be in touch again?',
      called: 'the day',
      notAfterToday: true,
      required: 'Enter the day',
    }),
    endedBecause: textField({
      label: 'What did they say?',
      called: 'what they said',
      hint: 'They decide this, and nobody else.',
      rows: 2,
      most: 500,
      required: 'Say what they said',
    }),
  },
});

export const lostTouchForm = form({
  fields: {
    sinceOn: dayField({
      label: 'Since when have we not heard from them?',
      called: 'the day',
      notAfterToday: true,
      required: 'Enter the day since when nobody has heard from them',
    }),
    known: textField({
      label: 'What is known of where and how they are?',
      called: 'what is known',
      hint: 'What they told us, and who has seen them. They can read this.',
      rows: 3,
      most: 1500,
      required: 'Say what is known, if only that nothing is',
    }),
    hiding: choiceField({
      label: 'May they be hiding from somebody who would harm them?',
      called: 'whether they may be hiding from harm',
      as: 'radios',
      options: options(HIDING),
      required: 'Say whether they may be hiding from harm',
    }),
    careful: textField({
      label: 'What must nobody do, so that nobody is led to them?',
      hint: 'Needed unless there is no sign of that. For example: ask no relative, leave no message, write to no old address.',
      rows: 2,
      most: 1000,
    }),
  },
});

export const foundForm = form({
  fields: {
    endedOn: dayField({
      label: 'When?',
      called: 'the day',
      notAfterToday: true,
      required: 'Enter the day',
    }),
    howEnded: textField({
      label: 'How did it end?',
      called: 'how it ended',
      hint: 'In touch again, or they asked to be left. They can read this.',
      rows: 2,
      most: 1000,
      required: 'Say how it ended',
    }),
  },
});

export const stepForm = form({
  fields: {
    what: textField({
      label: 'What will be tried?',
      called: 'what will be tried',
      hint: 'A letter to the address they gave, a word with the adviser they trusted. Only ways they gave us, and people they chose; no search for them online.',
      rows: 2,
      most: 500,
      required: 'Say what will be tried',
    }),
    who: textField({ label: 'Who tries it?', called: 'who tries it', most: 120, required: 'Say who tries it' }),
    dueOn: dayField({ label: 'By when?', called: 'the day by which it is tried', required: 'Enter the day' }),
  },
});

export const doneForm = form({
  fields: {
    doneOn: dayField({
      label: 'When was it tried?',
      called: 'the day it was tried',
      notAfterToday: true,
      required: 'Enter the day it was tried',
    }),
    cameOfIt: textField({
      label: 'What came of it?',
      called: 'what came of it',
      rows: 2,
      most: 1000,
      required: 'Say what came of it, if only that nothing did',
    }),
  },
});

export const goodDayForm = form({
  fields: {
    what: textField({
      label: 'What is it?',
      called: 'what it is',
      hint: 'Results, a concert, a year in the flat. Their birthday is known already.',
      most: 150,
      required: 'Say what it is',
    }),
    on: dayField({ label: 'When is it?', called: 'the day', required: 'Enter the day' }),
    how: textField({
      label: 'How would they like it remembered?',
      hint: 'Leave it blank if nobody has asked them.',
      most: 300,
    }),
  },
});
