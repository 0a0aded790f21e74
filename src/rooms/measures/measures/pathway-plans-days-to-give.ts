/** How long it took from beginning a version of a pathway plan until the young person was given it. */
import { flow } from '../model.ts';

export const pathwayPlansDaysToGive = flow({
  id: 'pathway-plans-days-to-give',
  title: 'Days from beginning a pathway plan to giving it',
  theme: 'leaving-care',
  unit: 'plan',
  about: 'work',
  events: { kind: 'plans-given' },
  middle: { kind: 'median', of: 'days' },
  population: 'Versions of pathway plans given to young people in the period, first plans and changes alike',
  counted: 'The middle of the days from the one on which it was begun to the one on which it was given',
  leftOut: 'Plans kept elsewhere; advice and help written down for qualifying young people',
  cannotTell: 'Nothing: both days are on the record',
  definition: { follows: 'The council’s own figure', standing: 'local' },
  standsBeside: ['pathway-plans-prepared-on-time', 'pathway-plans-in-place'],
  notComparedWith: 'The time from the needs assessment, which the law asks to be as short as it can be',
});
