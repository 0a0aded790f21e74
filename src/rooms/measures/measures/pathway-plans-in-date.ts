/** Of the care leavers whose plan must be reviewed every six months, those for whom that is not overdue. */
import { stock } from '../model.ts';

export const pathwayPlansInDate = stock({
  id: 'pathway-plans-in-date',
  title: 'Pathway plans reviewed in the last six months',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/relevant-child', 'status/former-relevant'] },
  answer: { kind: 'duties', rules: ['leaving-care/pathway-plan-review'] },
  population: 'Relevant young people, and former relevant ones until 21, whose plan is to be reviewed',
  counted: 'No review is overdue that day: six months since the plan or its last review have not passed',
  leftOut:
    'Eligible children, whose plans are reviewed with their care; from 21, when the plan says when; qualifying young people, who are owed no plan',
  cannotTell: 'The day the next review is due cannot be worked out',
  definition: {
    follows: 'Care Leavers Regulations 2010, regulation 7; no national figure is published',
    standing: 'local',
  },
  standsBeside: ['needs-assessments-finished-on-time', 'reviews-after-a-change-on-time'],
  notComparedWith: 'Shares of young people with any plan, however old',
});
