/** Of what staff promised young people, by the day it was to be kept, what was kept by then. */
import { flow } from '../model.ts';

export const promisesKeptByTheirDay = flow({
  id: 'promises-kept-by-their-day',
  title: 'Promises kept by their day',
  theme: 'oversight',
  unit: 'promise',
  about: 'work',
  events: { kind: 'promises-due' },
  says: { met: 'Kept by its day', not: 'Not kept by its day' },
  population: 'What staff promised young people that was to be kept in the period',
  counted: 'Kept by the day it was promised for',
  leftOut:
    'What the young person, a carer or a partner was to do; what was changed with the young person by the day it was due',
  cannotTell: 'Nothing: every promise has a day',
  definition: { follows: 'The council’s own figure', standing: 'local' },
  standsBeside: ['care-leavers-in-touch'],
  notComparedWith: 'Duties, which the law asks for whether they were promised or not',
});
