/** How many children looked after live with this council's own foster carers on a day. */
import { stock } from '../model.ts';

export const childrenLivingWithTheCouncilsFosterCarers = stock({
  id: 'children-living-with-the-councils-foster-carers',
  title: 'Children living with the council’s foster carers',
  theme: 'fostering',
  unit: 'child',
  about: 'people',
  within: 'children-looked-after',
  who: { kind: 'statuses', rules: ['status/looked-after'] },
  answer: {
    kind: 'fostered',
    types: ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'],
    provider: 'PR1',
    household: 'foster-home',
  },
  population:
    'Children looked after by this council whose placement that day is a foster placement (U1 to U6) that the council itself provides (PR1)',
  counted: 'Each child once',
  leftOut:
    'Carers of independent agencies; staying put, as the young person is 18; children of other councils who live with these carers',
  cannotTell: 'Counted, and shown as cannot tell: no household recorded for the placement',
  definition: {
    follows: 'Placements as the SSDA903 codes them, and the council’s register of approvals',
    standing: 'local',
  },
  standsBeside: ['fostering-households-mainstream', 'fostering-households-connected', 'children-looked-after'],
  notComparedWith: 'All children in foster care, of whom many live with carers of agencies',
});
