/** How many families at the edge of care the team was in contact with, for each week of a period. */
import { flow } from '../model.ts';

export const edgeOfCareFamiliesHelpedPerWeek = flow({
  id: 'edge-of-care-families-helped-per-week',
  title: 'Families at the edge of care helped each week',
  theme: 'help-and-protection',
  unit: 'family',
  about: 'people',
  events: {
    kind: 'families-by-week',
    during: 'edge-of-care',
    with: { entry: 'edge-of-care-contact', answers: ['yes'] },
  },
  says: { met: 'Helped', not: 'Tried, and reached nobody' },
  population:
    'Families with whom the team that gives intensive help at the edge of care is working, in the weeks of the period: Monday to Sunday, counted to the period that holds their Thursday',
  counted:
    'Families with at least one contact in the week, once in each week, for each week of the period, half up to one decimal',
  leftOut:
    'Families it tried to reach that week and did not, which the list shows apart; contacts with no family recorded, or with families it was not working with',
  cannotTell: 'Weeks in which the team recorded nothing: they count as weeks with nobody',
  definition: { follows: 'The report of March 2025; in no national return', standing: 'local' },
  standsBeside: ['edge-of-care-families-open-per-week', 'children-starting-to-be-looked-after'],
  notComparedWith:
    'Need: fewer families helped may be less need, or less help. One month with a year, without saying which weeks',
  cuts: [],
});
