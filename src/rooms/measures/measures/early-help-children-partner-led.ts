/** How many children have early help on a day that others lead. */
import { stock } from '../model.ts';

export const earlyHelpChildrenPartnerLed = stock({
  id: 'early-help-children-partner-led',
  title: 'Children in early help led by partners',
  theme: 'help-and-protection',
  unit: 'child',
  about: 'people',
  who: { kind: 'entries', entry: 'early-help', once: 'person', ages: { from: 0, to: 17 } },
  answer: { kind: 'code', from: 'lead', met: [], not: [], leftOut: ['the council'], others: 'met' },
  population:
    'Children under 18 with early help that goes on and that a school, a health service or another organisation leads',
  counted: 'Each child once, by the help begun last',
  leftOut:
    'Contacts and advice without early help going on; anyone from their 18th birthday; help that the council leads',
  cannotTell: 'No lead recorded: counted here, and shown as cannot tell',
  definition: { follows: 'Open early help with a lead; in no national return', standing: 'local' },
  standsBeside: ['early-help-children-council-led', 'early-help-share-partner-led'],
  notComparedWith: 'Families, of whom there are fewer',
});
