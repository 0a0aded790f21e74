/** How many families at the edge of care the team was working with, contact or not, for each week of a period. */
import { flow } from '../model.ts';

export const edgeOfCareFamiliesOpenPerWeek = flow({
  id: 'edge-of-care-families-open-per-week',
  title: 'Families at the edge of care worked with each week',
  theme: 'help-and-protection',
  unit: 'family',
  about: 'people',
  events: { kind: 'families-by-week', during: 'edge-of-care' },
  population:
    'Families with whom the team that gives intensive help at the edge of care is working, in the weeks of the period: Monday to Sunday, counted to the period that holds their Thursday',
  counted:
    'Families it was working with on any day of the week, contact or not, for each week of the period, half up to one decimal',
  leftOut: 'Help with no family recorded',
  cannotTell: 'Weeks for which no help is recorded at all: they count as weeks with nobody',
  definition: { follows: 'The council’s own, beside families helped; in no national return', standing: 'local' },
  standsBeside: ['edge-of-care-families-helped-per-week'],
  notComparedWith: 'Families helped, of whom there are fewer',
  cuts: [],
});
