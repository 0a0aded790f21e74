/** Of the visits made in a period to children in care, those in which the child was seen alone. */
import { flow } from '../model.ts';

export const visitsWhereTheChildWasSeenAlone = flow({
  id: 'visits-where-the-child-was-seen-alone',
  title: 'Visits in which the child was seen alone',
  theme: 'reviews-and-visits',
  unit: 'visit',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'visit',
    by: 'on',
    countOnce: 'every',
    whileIn: 'status/looked-after',
    answer: { kind: 'code', from: 'answer', met: ['yes'], not: ['no'] },
  },
  says: { met: 'Seen alone', not: 'Not seen alone' },
  population: 'Visits made in the period to children looked after that day',
  counted: 'The child was seen alone',
  leftOut: 'Visits to children and young people who were not in care that day',
  cannotTell: 'Whether they were seen alone is not recorded',
  definition: { follows: 'No national definition was found', standing: 'local' },
  standsBeside: ['visits-in-date'],
  notComparedWith: 'Shares of children seen alone at their latest visit',
});
