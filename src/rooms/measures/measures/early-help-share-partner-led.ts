/** Of the children in early help on a day, those whose help others lead. */
import { stock } from '../model.ts';

export const earlyHelpSharePartnerLed = stock({
  id: 'early-help-share-partner-led',
  title: 'Share of children in early help led by partners',
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
  answer: { kind: 'code', from: 'lead', met: [], not: ['the council'], others: 'met' },
  says: { met: 'Led by partners', not: 'Led by the council' },
  population: 'Children under 18 with early help that goes on',
  counted: 'A school, a health service or another organisation leads it',
  leftOut:
    'Contacts and advice without early help going on; children with a social worker’s plan or in care, who are counted there; anyone from their 18th birthday (help up to 25 with an education, health and care plan is not recorded here)',
  cannotTell: 'No lead recorded',
  definition: { follows: 'Open early help with a lead; in no national return', standing: 'local' },
  standsBeside: ['early-help-children-council-led', 'early-help-children-partner-led'],
  notComparedWith: 'A share of families',
});
