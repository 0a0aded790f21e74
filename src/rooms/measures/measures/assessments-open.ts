/** How many child and family assessments are open on a day: those that no figure of finished ones counts. */
import { stock } from '../model.ts';

export const assessmentsOpen = stock({
  id: 'assessments-open',
  title: 'Child and family assessments still open',
  theme: 'help-and-protection',
  unit: 'assessment',
  about: 'work',
  who: { kind: 'entries', entry: 'assessment', once: 'person' },
  population: 'Child and family assessments begun on or before the day, and not authorised on or before it',
  counted: 'One of each child, the latest begun',
  leftOut: 'Assessments that were ended without being authorised, where that is recorded',
  cannotTell: 'Nothing: what has no first day is in no figure',
  definition: { follows: 'Children in need census counts finished ones alone; these stand apart', standing: 'local' },
  standsBeside: ['assessments-working-days', 'assessments-completed'],
  notComparedWith: 'Assessments completed in a period',
});
