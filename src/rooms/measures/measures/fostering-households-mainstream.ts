/** How many mainstream fostering households are approved on a day. */
import { stock } from '../model.ts';

export const fosteringHouseholdsMainstream = stock({
  id: 'fostering-households-mainstream',
  title: 'Mainstream fostering households',
  theme: 'fostering',
  unit: 'household',
  about: 'people',
  cuts: [],
  who: { kind: 'households', of: 'mainstream' },
  population:
    'Fostering households approved by this council’s fostering service on the day, but for those of relatives and friends',
  counted: 'Each household once, however many carers live in it',
  leftOut:
    'Carers of independent agencies; supported lodgings; staying put; carers for short breaks; special guardians',
  cannotTell: 'Nothing: a household without a day of approval is not in the register',
  definition: { follows: 'The council’s register of approvals; in no national return loaded here', standing: 'local' },
  standsBeside: ['fostering-households-connected', 'children-living-with-the-councils-foster-carers'],
  notComparedWith: 'Numbers of foster carers, of whom there may be two in a household',
});
