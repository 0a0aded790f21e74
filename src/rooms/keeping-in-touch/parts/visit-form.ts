/** What is asked of a visit. */
import { choiceField, dayField, form } from '../../../web/form.ts';

export const visitMade = form({
  fields: {
    visitedOn: dayField({
      label: 'When did you visit?',
      called: 'the day of the visit',
      hint: 'For example, 18 2 2025',
      notAfterToday: true,
      required: 'Enter the day of the visit',
    }),
    seenAlone: choiceField({
      label: 'Did you see them alone?',
      called: 'whether you saw them alone',
      as: 'radios',
      options: [
        { value: 'yes', text: 'Yes, for some of the time' },
        { value: 'no', text: 'No' },
      ],
      required: 'Say whether you saw them alone',
    }),
  },
});
