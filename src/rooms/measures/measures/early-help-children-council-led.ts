/** How many children have early help on a day that the council leads. */
import { stock } from '../model.ts';

export const earlyHelpChildrenCouncilLed = stock({
  id: 'early-help-children-council-led',
  title: 'Children in early help led by the council',
  theme: 'help-and-protection',
  unit: 'child',
  about: 'people',
  who: {
    kind: 'entries',
    entry: 'early-help',
    once: 'person',
    ages: { from: 0, to: 17 },
    unless: { during: ['child-in-need', 'protection-plan'], rules: ['status/looked-after'] },
  },
  answer: { kind: 'code', from: 'lead', met: ['the council'], not: [], others: 'left-out' },
  population: 'Children under 18 with early help that goes on and that the council leads',
  counted: 'Each child once, by the help begun last',
  leftOut:
    'Contacts and advice without early help going on; children with a social worker’s plan or in care, who are counted there; anyone from their 18th birthday (help up to 25 with an education, health and care plan is not recorded here); help that others lead',
  cannotTell: 'No lead recorded: counted here, and shown as cannot tell',
  definition: { follows: 'Open early help with a lead; in no national return', standing: 'local' },
  standsBeside: ['early-help-families-council-led', 'early-help-children-partner-led'],
  notComparedWith: 'Families, of whom there are fewer',
});
