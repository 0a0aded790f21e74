/** How many children have early help on a day that others lead. */
import { stock } from '../model.ts';

export const earlyHelpChildrenPartnerLed = stock({
  id: 'early-help-children-partner-led',
  title: 'Children in early help led by partners',
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
  answer: { kind: 'code', from: 'lead', met: [], not: [], leftOut: ['the council'], others: 'met' },
  population:
    'Children under 18 with early help that goes on and that a school, a health service or another organisation leads',
  counted: 'Each child once, by the help begun last',
  leftOut:
    'Contacts and advice without early help going on; children with a social worker’s plan or in care, who are counted there; anyone from their 18th birthday (help up to 25 with an education, health and care plan is not recorded here); help that the council leads',
  cannotTell: 'No lead recorded: counted here, and shown as cannot tell',
  definition: { follows: 'Open early help with a lead; in no national return', standing: 'local' },
  standsBeside: ['early-help-children-council-led', 'early-help-share-partner-led'],
  notComparedWith: 'Families, of whom there are fewer',
});
