/** Of the leaving care needs assessments due in a period, those finished within three months. */
import { flow } from '../model.ts';

export const needsAssessmentsFinishedOnTime = flow({
  id: 'needs-assessments-finished-on-time',
  title: 'Leaving care needs assessments finished on time',
  theme: 'leaving-care',
  unit: 'assessment',
  about: 'work',
  events: {
    kind: 'duties-due',
    rules: [
      'leaving-care/needs-assessment-of-an-eligible-child',
      'leaving-care/needs-assessment-of-a-relevant-child',
      'leaving-care/needs-assessment-from-21',
    ],
  },
  population:
    'Needs assessments of eligible and relevant children, and of those who asked for support from 21, that fell due in the period',
  counted: 'Finished within three months',
  leftOut: 'Assessments no longer owed on the day they were due',
  cannotTell: 'The day one was due cannot be worked out',
  definition: {
    follows: 'Care Leavers Regulations 2010, regulation 5; no national figure is published',
    standing: 'local',
  },
  standsBeside: ['pathway-plans-in-date'],
  notComparedWith: 'Child and family assessments, which have 45 working days',
});
