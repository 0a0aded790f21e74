/** Of the care leavers of 19 to 21 with a birthday in a period, those in a suitable home. */
import { flow } from '../model.ts';

export const careLeaversInSuitableHomes19To21 = flow({
  id: 'care-leavers-in-suitable-homes-19-to-21',
  title: 'Care leavers in suitable homes, 19 to 21',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'care-leaver-outcomes',
    by: 'on',
    countOnce: 'every',
    ages: { from: 19, to: 21 },
    except: { from: 'answer', is: ['DIED', 'RHOM'] },
    answer: {
      kind: 'code',
      from: 'accommodation',
      met: ['B1', 'C1', 'D1', 'E1', 'K1', 'T1', 'U1', 'V1', 'W1', 'Y1', 'Z1'],
      not: ['B2', 'C2', 'D2', 'E2', 'K2', 'T2', 'U2', 'V2', 'W2', 'Y2', 'Z2', 'S2', 'X2'],
      leftOut: ['G1', 'G2', 'H1', 'H2', 'R1', 'R2'],
    },
  },
  says: { met: 'Suitable', not: 'Not suitable' },
  population: 'Care leavers with a birthday from the 19th to the 21st in the period, as the return lists them',
  counted: 'Where they live is suitable: safe, secure and affordable (a letter with 1)',
  leftOut:
    'Died, returned home for six months or more, taken over by another council, short breaks; from 22; abroad, deported or not known where (G, H, R)',
  cannotTell: 'No information: not in touch, contact refused, nothing wanted any more, or no code of the return',
  definition: { follows: 'SSDA903 care leavers (OC3), accommodation', standing: 'published' },
  standsBeside: ['care-leavers-in-suitable-homes-17-to-18', 'care-leavers-in-education-or-work-19-to-21'],
  notComparedWith: 'The other age group, and figures that count those not known about as left out',
});
