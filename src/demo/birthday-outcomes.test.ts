/** Which birthdays of an invented care leaver are in the yearly return, and in which codes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, isoOf } from '../ground/day-words.ts';
import { type Entry, NO_FACTS, type RecordedFacts } from '../rules/facts.ts';
import { birthdayOutcomesOf } from './birthday-outcomes.ts';
import { chanceFrom } from './chance.ts';

const TODAY = day('2025-03-26');

/** Born on 10 May 2004: 18 in 2022, 20 in 2024. */
function leaver(
  cameOn: string,
  endedOn: string | null,
  more: Partial<RecordedFacts> = {},
  reasonEnded = 'E5',
): RecordedFacts {
  const episode = {
    id: '0',
    beganOn: day(cameOn),
    endedOn: endedOn === null ? null : day(endedOn),
    reasonBegan: 'S',
    legalStatus: 'C2',
    placementType: 'U1',
    placementProvider: 'PR1',
    placementPostcode: null,
    urn: null,
    reasonEnded: endedOn === null ? null : reasonEnded,
  };
  return { ...NO_FACTS, bornOn: day('2004-05-10'), episodes: [episode], ...more };
}

function entry(
  kind: Entry['kind'],
  on: string,
  until: string | null = null,
  answer: string | null = null,
  details = {},
): Entry {
  return { id: `${kind} ${on}`, kind, on: day(on), until: until === null ? null : day(until), answer, details };
}

const outcomesOf = (facts: RecordedFacts) => birthdayOutcomesOf(facts, TODAY, chanceFrom(3));

describe('birthdays of invented care leavers in the yearly return', () => {
  for (const [name, facts, years] of [
    ['left at 18', leaver('2018-01-01', '2022-05-10'), ['2022', '2023', '2024']],
    ['left at 17', leaver('2018-01-01', '2021-06-01'), ['2022', '2023', '2024']],
    ['left at 16, before the 17th birthday', leaver('2018-01-01', '2021-05-09'), ['2021', '2022', '2023', '2024']],
    ['left on the 16th birthday', leaver('2018-01-01', '2020-05-10'), []],
    ['in care for 90 days', leaver('2021-01-01', '2021-04-01'), []],
    ['in care for 91 days', leaver('2021-01-01', '2021-04-02'), ['2021', '2022', '2023', '2024']],
    ['still in care', leaver('2018-01-01', null), []],
    ['adopted', leaver('2018-01-01', '2021-06-01', {}, 'E11'), []],
    ['died at 19', leaver('2018-01-01', '2022-05-10', { diedOn: day('2023-05-11') }), ['2022', '2023']],
  ] as const)
    test(name, () =>
      assert.deepEqual(
        outcomesOf(facts).map(({ on }) => isoOf(on)),
        years.map((year) => `${year}-05-10`),
      ),
    );

  test('in touch from three months before to one month after, with what the record says', () => {
    const said = outcomesOf(
      leaver('2018-01-01', '2022-05-10', {
        entries: [
          entry('in-touch', '2022-02-10'),
          entry('in-touch', '2023-06-10'),
          entry('in-touch', '2024-06-11'),
          entry('learning', '2021-09-01', '2022-07-01', 'college'),
          entry('work', '2022-09-01', null, 'work', { partTime: 'yes' }),
          entry('home', '2022-05-10', '2023-01-01', null, { kind: 'supported lodgings' }),
          entry('custody', '2023-03-01', '2023-09-01'),
        ],
      }),
    ).map(({ answer, details }) => [answer, details['activity'], details['accommodation']]);
    assert.deepEqual(said[0]?.slice(0, 2), ['YES', 'F2']);
    assert.match(said[0]?.[2] ?? '', /^E[12]$/);
    assert.deepEqual(said[1], ['YES', 'P5', 'X2']);
    assert.match(said[2]?.[0] ?? '', /^(NO|REFU|NREQ)$/);
    assert.deepEqual(said[2]?.slice(1), ['0', '0']);
  });

  test('back with a parent for six months: nothing else is asked', () => {
    const home = leaver('2018-01-01', '2021-06-01', { entries: [entry('return-home-held', '2021-12-01')] }, 'E4A');
    assert.deepEqual(new Set(outcomesOf(home).map(({ answer }) => answer)), new Set(['RHOM']));
  });
});
