/** Of the young people for whom a manager’s oversight is owed on a day, those for whom it is not overdue. */
import { stock } from '../model.ts';

export const managementOversightInDate = stock({
  id: 'management-oversight-in-date',
  title: 'Manager’s oversight in date',
  theme: 'oversight',
  unit: 'young person',
  about: 'work',
  who: {
    kind: 'statuses',
    rules: [
      'status/looked-after',
      'status/relevant-child',
      'status/former-relevant',
      'status/former-relevant-21-to-24',
    ],
  },
  answer: { kind: 'duties', rules: ['oversight/management-oversight'] },
  population: 'Children in care and care leavers for whom a manager’s oversight is owed',
  counted: 'None is overdue that day',
  leftOut: 'Young people for whom none has been owed yet',
  cannotTell: 'The day the next is due cannot be worked out',
  definition: { follows: 'As often as the council’s rule says; no national definition was found', standing: 'local' },
  standsBeside: ['children-looked-after', 'care-leavers'],
  notComparedWith: 'How good it was',
});
