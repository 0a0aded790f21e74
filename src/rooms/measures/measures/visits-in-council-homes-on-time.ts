/** Of the visits due in a period to care leavers in a home the council provides, those made on time. */
import { flow } from '../model.ts';

export const visitsInCouncilHomesOnTime = flow({
  id: 'visits-in-council-homes-on-time',
  title: 'Visits to care leavers in council homes made on time',
  theme: 'leaving-care',
  unit: 'visit',
  about: 'work',
  events: {
    kind: 'duties-due',
    rules: ['leaving-care/first-visit-in-a-council-home', 'leaving-care/later-visits-in-a-council-home'],
  },
  population:
    'Visits that fell due in the period to relevant and former relevant young people in a home the council provides',
  counted: 'Made on time: within 7 days of moving in, then at least every 2 months',
  leftOut: 'Young people in homes others provide; visits no longer owed on the day they were due',
  cannotTell: 'The day one was due cannot be worked out',
  definition: { follows: 'Care Leavers Regulations 2010, regulation 8', standing: 'local' },
  standsBeside: ['care-leavers-in-touch'],
  notComparedWith: 'The council’s own eight weeks for all care leavers',
});
