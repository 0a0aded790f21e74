/**
 * Shanice, who is 22 and came back. She said at 21 that she could manage, and asked again last week; she has no plan yet. She
 * is told by hand and comes after everybody else, so that she changes nobody's story, nor who works with whom.
 */
import { day } from '../ground/day-words.ts';
import type { RecordedFacts } from '../rules/facts.ts';
import { impliedOfHome } from '../rules/home-types.ts';
import type { Allocation, Workforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import { type InventedPerson, type Making, personInCare } from './invented-person.ts';
import type { Life } from './life.ts';

const NUMBER = '300990';
const SAID_STOP = day('2024-03-11');
export const ASKED_AGAIN = '2025-03-18';

const MOVED_OUT = day('2023-02-06');
const STAYED = { until: MOVED_OUT, details: { ...impliedOfHome('staying-put'), area: 'in' } };
const AT_HER_AUNTS = { ...impliedOfHome('with-family'), area: 'in' };
const NO_MORE = { until: null, answer: null, details: {} } as const;

const shanice: Life = {
  knownAs: 'Shanice',
  familyName: 'Whitlock',
  pronouns: 'she/her',
  sex: 'F',
  ethnicity: 'MWBC',
  bornOn: day('2002-11-04'),
  cameOn: day('2014-05-06'),
  leftOn: day('2020-11-04'),
  leftBecause: 'E5',
  legal: [{ from: day('2014-05-06'), status: 'C2' }],
  need: 'N1',
  homes: [{ from: day('2014-05-06'), type: 'U4', provider: 'PR4', postcode: 'TS6 7DB' }],
  reviews: ['2020-01-16', '2020-07-09'].map(day),
  visits: ['2020-08-20'].map(day),
  entries: [
    { ...NO_MORE, id: 'plan', kind: 'pathway-plan', on: day('2019-03-12') },
    { ...NO_MORE, id: 'plan-again', kind: 'pathway-plan-review', on: day('2023-05-16') },
    { ...NO_MORE, ...STAYED, id: 'stayed', kind: 'home', on: day('2020-11-04'), answer: 'staying-put' },
    { ...NO_MORE, id: 'home', kind: 'home', on: MOVED_OUT, answer: 'with-family', details: AT_HER_AUNTS },
    { ...NO_MORE, id: 'support', kind: 'support-from-21', on: day('2023-11-04'), until: SAID_STOP },
    { ...NO_MORE, id: 'offer', kind: 'support-offered', on: day('2025-03-10'), answer: 'no-answer' },
  ],
};

/** What she asked is told with its words where what surrounds the named is told. */
export function cameBack(making: Making): InventedPerson {
  const person = personInCare(shanice, NUMBER, { ...making, isByHand: true }, NUMBER);
  return { ...person, facts: { ...person.facts, allocations: [] } };
}

/** As she is counted: with what she asked. */
export function countedAs({ facts }: InventedPerson): RecordedFacts {
  const asked = { ...NO_MORE, id: 'asked', kind: 'support-from-21', on: day(ASKED_AGAIN) } as const;
  return { ...facts, entries: [...facts.entries, asked] };
}

/** One adviser until she said stop, and another since she asked. */
export function withAdvisersOfWhoCameBack(workforce: Workforce, people: readonly InventedPerson[]): Workforce {
  const person = people.find(({ number }) => number === NUMBER);
  if (person === undefined) return workforce;
  const own = [
    { name: 'Natasha Haddon', from: day('2020-11-04'), to: SAID_STOP },
    { name: 'Marcus Bell', from: day(ASKED_AGAIN), to: null },
  ].flatMap(({ name, from, to }): readonly Allocation[] => {
    const staffId = workforce.staff.find((one) => one.name === name)?.id;
    return staffId === undefined ? [] : [{ personId: person.id, staffId, role: 'personal-adviser', from, to }];
  });
  return { ...workforce, allocations: [...workforce.allocations, ...own] };
}
