/** The small form that records a visit. */
import { choiceField, dayField, form } from '../../../web/form.ts';
import { recordingForm } from '../../people/parts/recording-form.ts';
import { recordVisit, refuseVisit } from '../actions/record-visit.ts';

const visitMade = form({
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

export const recordVisitPage = recordingForm({
  path: '/people/:person/visits/new',
  purpose: 'recording a visit',
  action: 'record-visit',
  form: visitMade,
  title: 'Record a visit',
  button: 'Save the visit',
  saved: 'The visit is saved. What is due next has been worked out again.',
  refuse: refuseVisit,
  record: recordVisit,
});
