/** How many child and family assessments were authorised in a period. */
import { flow } from '../model.ts';

export const assessmentsCompleted = flow({
  id: 'assessments-completed',
  title: 'Child and family assessments completed',
  theme: 'help-and-protection',
  unit: 'assessment',
  about: 'work',
  events: { kind: 'entries', entry: 'assessment', by: 'until', countOnce: 'every' },
  population: 'Child and family assessments authorised in the period',
  counted: 'Every assessment of every child',
  leftOut: 'Assessments still open; assessments ended without being authorised',
  cannotTell: 'Nothing: what has no day is in no figure',
  definition: {
    follows: 'Children in need census: assessments completed in the year, here in any period',
    standing: 'published',
  },
  standsBeside: ['assessments-completed-within-45-working-days'],
  notComparedWith: 'Assessments begun',
});
