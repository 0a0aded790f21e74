/** What the figures of care leavers at their birthdays share, as the yearly return asks for both age groups alike: whether their home is suitable, and whether they learn or work. */
import { type EntryEvents, type Flow, flow } from './model.ts';

type Group = { readonly from: number; readonly to: number };

/** The two age groups of the return. */
const GROUPS: readonly Group[] = [
  { from: 17, to: 18 },
  { from: 19, to: 21 },
];

const idOf = (what: string, { from, to }: Group): string => `care-leavers-in-${what}-${from}-to-${to}`;
const otherThan = ({ from }: Group): Group => GROUPS.find((group) => group.from !== from) ?? { from: 0, to: 0 };

/** Everybody with a birthday in the group counts with each of them. */
const atBirthdays = (ages: Group, answer: EntryEvents['answer']) =>
  ({
    theme: 'leaving-care',
    unit: 'young person',
    about: 'people',
    events: {
      kind: 'entries',
      entry: 'care-leaver-outcomes',
      by: 'on',
      countOnce: 'every',
      ages,
      except: { from: 'answer', is: ['DIED', 'RHOM'] },
      ...(answer === undefined ? {} : { answer }),
    },
    population: `Care leavers with a birthday from the ${ages.from}th to the ${ages.to === 21 ? '21st' : `${ages.to}th`} in the period, as the return lists them`,
  }) as const;

export const inSuitableHomes = (ages: Group): Flow =>
  flow({
    id: idOf('suitable-homes', ages),
    title: `Care leavers in suitable homes, ${ages.from} to ${ages.to}`,
    ...atBirthdays(ages, {
      kind: 'code',
      from: 'accommodation',
      met: ['B1', 'C1', 'D1', 'E1', 'K1', 'T1', 'U1', 'V1', 'W1', 'Y1', 'Z1'],
      not: ['B2', 'C2', 'D2', 'E2', 'K2', 'T2', 'U2', 'V2', 'W2', 'Y2', 'Z2', 'S2', 'X2'],
      leftOut: ['G1', 'G2', 'H1', 'H2', 'R1', 'R2'],
    }),
    says: { met: 'Suitable', not: 'Not suitable' },
    counted: 'Where they live is suitable: safe, secure and affordable (a letter with 1)',
    leftOut:
      'Died, returned home for six months or more, taken over by another council, short breaks; from 22; abroad, deported or not known where (G, H, R)',
    cannotTell: 'No information: not in touch, contact refused, nothing wanted any more, or no code of the return',
    definition: { follows: 'SSDA903 care leavers (OC3), accommodation', standing: 'published' },
    standsBeside: [idOf('suitable-homes', otherThan(ages)), idOf('education-or-work', ages)],
    notComparedWith: 'The other age group, and figures that count those not known about as left out',
  });

export const inEducationOrWork = (ages: Group): Flow =>
  flow({
    id: idOf('education-or-work', ages),
    title: `Care leavers in education, employment or training, ${ages.from} to ${ages.to}`,
    ...atBirthdays(ages, {
      kind: 'code',
      from: 'activity',
      met: ['F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5'],
      not: ['G4', 'G5', 'G6'],
    }),
    says: { met: 'In education or work', not: 'Not in education or work' },
    counted: 'In education, an apprenticeship, training or work, full or part time (F1, P1, F2, P2, F4, P4, F5, P5)',
    leftOut: 'Died, returned home for six months or more, taken over by another council, short breaks; from 22',
    cannotTell: 'No information (0), or a code that is no longer of the return (F3, P3)',
    definition: {
      follows: 'SSDA903 care leavers (OC3), main activity; what somebody else knows with certainty counts',
      standing: 'published',
    },
    standsBeside: [idOf('education-or-work', otherThan(ages)), idOf('suitable-homes', ages)],
    notComparedWith: 'Figures of children still in care, and of the other age group',
  });
