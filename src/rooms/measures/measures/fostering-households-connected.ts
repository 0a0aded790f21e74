/** How many fostering households of relatives and friends are approved on a day. */
import { stock } from '../model.ts';

export const fosteringHouseholdsConnected = stock({
  id: 'fostering-households-connected',
  title: 'Connected fostering households',
  theme: 'fostering',
  unit: 'household',
  about: 'people',
  cuts: [],
  who: { kind: 'households', of: 'connected' },
  population:
    'Households approved by this council’s fostering service on the day for named children, as their relatives or friends, for now (regulation 24) included',
  counted: 'Each household once, however many carers live in it',
  leftOut: 'Mainstream households; special guardians, who are nobody’s foster carers any more',
  cannotTell: 'Nothing: a household without a day of approval is not in the register',
  definition: { follows: 'The council’s register of approvals; in no national return loaded here', standing: 'local' },
  standsBeside: ['fostering-households-mainstream', 'children-living-with-the-councils-foster-carers'],
  notComparedWith: 'Children living with relatives or friends, of whom there may be several in a household',
});
