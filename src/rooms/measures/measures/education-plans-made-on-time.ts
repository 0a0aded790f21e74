/** Of the personal education plans due in a period, those made on time. */
import { flow } from '../model.ts';

export const educationPlansMadeOnTime = flow({
  id: 'education-plans-made-on-time',
  title: 'Personal education plans made on time',
  theme: 'learning',
  unit: 'plan',
  about: 'work',
  events: { kind: 'duties-due', rules: ['education/first-plan', 'education/plan-each-term'] },
  population: 'Personal education plan meetings that fell due in the period',
  counted: 'Held on or before the day they were due',
  leftOut: 'Plans no longer owed on the day they were due, because care had ended',
  cannotTell: 'The day one was due cannot be worked out',
  definition: { follows: 'Guidance on promoting the education of children in care', standing: 'local' },
  standsBeside: ['education-plans-in-date'],
  notComparedWith: 'Shares of children with a plan on one day',
});
