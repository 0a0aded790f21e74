/** What is asked of what mattered, of a piece, a letter, a session and what helps; and of what becomes of a piece. */
import { choiceField, dayField, form, textField } from '../../../web/form.ts';
import { PIECES } from '../model.ts';

const why = textField({
  label: 'Why does it matter?',
  called: 'why it matters',
  hint: 'What it changed for them, plainly and without blame. They can read this.',
  rows: 2,
  most: 500,
  required: 'Say why it matters',
});
export const whyForm = form({ fields: { why } });

export const paperForm = form({
  fields: {
    on: dayField({
      label: 'When was it?',
      called: 'the day',
      hint: 'The day the paper gives, or the first day it could have been.',
      notAfterToday: true,
      required: 'Enter the day',
    }),
    told: textField({
      label: 'What happened?',
      called: 'what happened',
      hint: 'As the paper says it. They can read this.',
      rows: 4,
      most: 2000,
      required: 'Say what happened',
    }),
    paper: textField({
      label: 'Which paper is it from?',
      called: 'which paper it is from',
      hint: 'For example, handwritten chronology, volume 2, page 14',
      most: 200,
      required: 'Say which paper it is from',
    }),
    why,
  },
});

const TO_THEM = 'Write to them: you lived, you said. Use the name they use now.';
const title = textField({
  label: 'What is it called?',
  called: 'what it is called',
  hint: 'For example, The house with the blue door',
  most: 120,
  required: 'Say what it is called',
});
const words = textField({
  label: 'What would you tell them?',
  called: 'what you would tell them',
  hint: TO_THEM,
  rows: 8,
  most: 6000,
  required: 'Write what you would tell them',
});
const kind = choiceField({
  label: 'What is it about?',
  called: 'what it is about',
  as: 'radios',
  options: (['place', 'someone', 'why', 'more'] as const).map((value) => ({ value, text: PIECES[value].words })),
  required: 'Say what it is about',
});
export const pieceForm = form({ fields: { kind, title, words } });

export const letterForm = form({
  fields: {
    title: textField({
      label: 'What is the letter about?',
      called: 'what the letter is about',
      hint: 'For example, Why you are moving to Redcar',
      most: 120,
      required: 'Say what the letter is about',
    }),
    words: textField({
      label: 'What was decided?',
      called: 'what was decided',
      hint: TO_THEM,
      rows: 3,
      most: 1500,
      required: 'Say what was decided',
    }),
    because: textField({
      label: 'Why?',
      called: 'why it was decided',
      hint: 'The true reason, said kindly. If somebody disagreed, say so.',
      rows: 4,
      most: 2000,
      required: 'Say why it was decided',
    }),
    heard: textField({
      label: 'What had they said, and what did it change?',
      hint: 'Leave it blank if nobody could ask them, and say in “Why?” that you did not.',
      rows: 3,
      most: 1500,
    }),
    next: textField({
      label: 'What happens next, and whom can they ask or tell if they disagree?',
      called: 'what happens next',
      rows: 3,
      most: 1500,
      required: 'Say what happens next, and whom they can ask',
    }),
  },
});

export const sharedForm = form({
  fields: {
    sharedOn: dayField({
      label: 'When did you share it together?',
      called: 'the day you shared it',
      notAfterToday: true,
      required: 'Enter the day you shared it',
    }),
    sharedWith: textField({
      label: 'Who was with them?',
      called: 'who was with them',
      hint: 'Nobody reads this alone for the first time.',
      most: 200,
      required: 'Say who was with them',
    }),
  },
});

export const waitForm = form({
  fields: {
    theySaid: textField({
      label: 'What did they say?',
      hint: 'Their words as they said them. Leave it blank if they only shook their head.',
      rows: 2,
      most: 500,
      words: 'theirs',
    }),
    askAgainOn: dayField({
      label: 'From when may they be asked again?',
      called: 'the day',
      hint: 'Leave it blank if they will bring it up themselves.',
    }),
  },
});

export const givenForm = form({
  fields: {
    givenOn: dayField({
      label: 'When did they get a copy?',
      called: 'the day they got a copy',
      notAfterToday: true,
      required: 'Enter the day they got a copy',
    }),
    givenHow: textField({
      label: 'How?',
      called: 'how they got it',
      hint: 'For example, printed, in their own folder',
      most: 200,
      required: 'Say how they got it',
    }),
  },
});

export const sessionForm = form({
  fields: {
    heldOn: dayField({
      label: 'When was it?',
      called: 'the day',
      notAfterToday: true,
      required: 'Enter the day',
    }),
    withWhom: textField({
      label: 'Who was there with them?',
      called: 'who was there',
      most: 200,
      required: 'Say who was there',
    }),
    what: textField({
      label: 'What did you look at or make together?',
      called: 'what you did together',
      hint: 'They can read this.',
      rows: 4,
      most: 3000,
      required: 'Say what you did together',
    }),
    said: textField({
      label: 'What did they say, or want to know?',
      hint: 'Their words as they said them. They can read this.',
      rows: 3,
      most: 3000,
    }),
    next: textField({ label: 'What next?', rows: 2, most: 500 }),
  },
});

export const whatHelpsForm = form({
  fields: {
    words: textField({
      label: 'What helps?',
      called: 'what helps',
      hint: 'What works with them and for them, so that a new worker need not find out. They can read this.',
      rows: 4,
      most: 1500,
      required: 'Say what helps',
    }),
    saidBy: textField({
      label: 'Who says so?',
      called: 'who says so',
      hint: 'They themselves first, if they will.',
      most: 120,
      required: 'Say who says so',
    }),
    saidOn: dayField({
      label: 'When?',
      called: 'the day',
      notAfterToday: true,
      required: 'Enter the day',
    }),
  },
});
