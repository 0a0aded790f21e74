/** How many families have early help on a day that the council leads. */
import { stock } from '../model.ts';

export const earlyHelpFamiliesCouncilLed = stock({
  id: 'early-help-families-council-led',
  title: 'Families in early help led by the council',
  theme: 'help-and-protection',
  unit: 'family',
  about: 'people',
  who: {
    kind: 'entries',
    entry: 'early-help',
    once: 'family',
    ages: { from: 0, to: 17 },
    unless: { during: ['child-in-need', 'protection-plan'], rules: ['status/looked-after'] },
  },
  answer: { kind: 'code', from: 'lead', met: ['the council'], not: [], others: 'left-out' },
  population: 'Families with a child under 18 in early help that goes on and that the council leads',
  counted: 'Each family once',
  leftOut:
    'Children with no family recorded; contacts and advice without early help going on; children with a social worker’s plan or in care, who are counted there; anyone from their 18th birthday (help up to 25 with an education, health and care plan is not recorded here)',
  cannotTell: 'No lead recorded: counted here, and shown as cannot tell',
  definition: { follows: 'Open early help with a lead; in no national return', standing: 'local' },
  standsBeside: ['early-help-children-council-led', 'early-help-children-per-practitioner'],
  notComparedWith: 'Children, of whom there are more',
});
