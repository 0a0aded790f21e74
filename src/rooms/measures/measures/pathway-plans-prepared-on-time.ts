/** Of the pathway plans due after a needs assessment in a period, those prepared by the day the council has set. */
import { flow } from '../model.ts';

export const pathwayPlansPreparedOnTime = flow({
  id: 'pathway-plans-prepared-on-time',
  title: 'Pathway plans prepared on time',
  theme: 'leaving-care',
  unit: 'plan',
  about: 'work',
  events: { kind: 'duties-due', rules: ['leaving-care/pathway-plan-after-assessment'] },
  population:
    'Plans of eligible, relevant and former relevant young people that fell due in the period because a needs assessment was finished; where no day can be worked out, those whose assessment was finished in it',
  counted: 'Given on or before the day they were due',
  leftOut: 'Plans no longer owed on the day they were due',
  cannotTell: 'The law says "as soon as possible" and the council has set no day',
  definition: {
    follows: 'Care Leavers Regulations 2010, regulation 6; no national figure is published',
    standing: 'local',
  },
  standsBeside: ['needs-assessments-finished-on-time', 'pathway-plans-in-date'],
  notComparedWith: 'Shares of young people with any plan, however old',
});
