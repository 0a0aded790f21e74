/** The small form that records a visit. */
import { recordingForm } from '../../people/parts/recording-form.ts';
import { recordVisit, refuseVisit } from '../actions/record-visit.ts';
import { visitMade } from '../parts/visit-form.ts';

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
