/** What is asked of a review that was held. */
import { plainWords } from '../../../code-sets/plain-words.ts';
import { reviewParticipation } from '../../../code-sets/review-participation.ts';
import { choiceField, dayField, form } from '../../../web/form.ts';

/** Whoever is 5 by now can have been under 4 only at a review more than a year ago, and those come with the return. */
export const OFFERED_UNDER_4_UNTIL = 5;
const UNDER_4 = 'PN0';

const fieldsFor = (codes: typeof reviewParticipation.codes) =>
  form({
    fields: {
      heldOn: dayField({
        label: 'When was the review held?',
        called: 'the day the review was held',
        hint: 'For example, 18 2 2025',
        notAfterToday: true,
        required: 'Enter the day the review was held',
      }),
      participation: choiceField({
        label: 'How did they take part?',
        called: 'how they took part',
        as: 'radios',
        options: codes.map(({ code }) => ({
          value: code,
          text: plainWords(reviewParticipation, code),
        })),
        required: 'Say how they took part',
      }),
    },
  });

export const atAnyAge = fieldsFor(reviewParticipation.codes);
export const from5 = fieldsFor(reviewParticipation.codes.filter(({ code }) => code !== UNDER_4));
