/** Of the care leavers of 17 to 18 with a birthday in a period, those in education, employment or training. */
import { flow } from '../model.ts';

export const careLeaversInEducationOrWork17To18 = flow({
  id: 'care-leavers-in-education-or-work-17-to-18',
  title: 'Care leavers in education, employment or training, 17 to 18',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'care-leaver-outcomes',
    by: 'on',
    countOnce: 'every',
    ages: { from: 17, to: 18 },
    except: { from: 'answer', is: ['DIED', 'RHOM'] },
    answer: {
      kind: 'code',
      from: 'activity',
      met: ['F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5'],
      not: ['G4', 'G5', 'G6'],
    },
  },
  says: { met: 'In education or work', not: 'Not in education or work' },
  population: 'Care leavers with a birthday from the 17th to the 18th in the period, as the return lists them',
  counted: 'In education, an apprenticeship, training or work, full or part time (F1, P1, F2, P2, F4, P4, F5, P5)',
  leftOut: 'Died, returned home for six months or more, taken over by another council, short breaks; from 22',
  cannotTell: 'No information (0), or a code that is no longer of the return (F3, P3)',
  definition: {
    follows: 'SSDA903 care leavers (OC3), main activity; what somebody else knows with certainty counts',
    standing: 'published',
  },
  standsBeside: ['care-leavers-in-education-or-work-19-to-21', 'care-leavers-in-suitable-homes-17-to-18'],
  notComparedWith: 'Figures of children still in care, and of the other age group',
});
