/** How many children in early help the council leads for each full-time family practitioner on a day. */
import { stock } from '../model.ts';

export const earlyHelpChildrenPerPractitioner = stock({
  id: 'early-help-children-per-practitioner',
  title: 'Children in early help for each family practitioner',
  theme: 'help-and-protection',
  unit: 'child',
  about: 'work',
  cuts: [],
  who: {
    kind: 'entries',
    entry: 'early-help',
    once: 'person',
    ages: { from: 0, to: 17 },
    unless: { during: ['child-in-need', 'protection-plan'], rules: ['status/looked-after'] },
  },
  answer: { kind: 'code', from: 'lead', met: ['the council'], not: [], others: 'left-out' },
  per: { roleAtWork: 'family-practitioner', words: 'family practitioners' },
  population:
    'Children in early help led by the council, for each full-time family practitioner in post that day, agency workers included',
  counted:
    'Children as in the figure of children led by the council, divided by full-time posts: two of half-time are one. Ranked by its exact value among the last twelve month-ends, the day asked included, the lowest first; equal ones share the better place',
  leftOut: 'Managers and vacancies; whoever has been away for more than 20 working days',
  cannotTell:
    'No figure where the share of full time of anybody in post is not recorded; children with no lead recorded are shown as cannot tell',
  definition: { follows: 'Open early help and the list of staff; in no national return', standing: 'local' },
  standsBeside: ['early-help-children-council-led', 'early-help-families-council-led'],
  notComparedWith: 'Any one worker’s families: a lower average is not by itself better',
});
