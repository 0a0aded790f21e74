/** Which 31 Marches an invented child has in the yearly return, and what is said there. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, isoOf } from '../ground/day-words.ts';
import { NO_FACTS, type RecordedFacts } from '../rules/facts.ts';
import { chanceFrom } from './chance.ts';
import { healthYearsOf } from './health-years.ts';

const TODAY = day('2025-03-26');

type Times = readonly (readonly [from: string, to: string | null, status?: string])[];

function facts(bornOn: string | null, times: Times, entries: RecordedFacts['entries'] = []): RecordedFacts {
  return {
    ...NO_FACTS,
    bornOn: bornOn === null ? null : day(bornOn),
    entries,
    episodes: times.map(([from, to, legalStatus = 'C2'], index) => ({
      id: String(index),
      beganOn: day(from),
      endedOn: to === null ? null : day(to),
      reasonBegan: 'S',
      legalStatus,
      placementType: 'U1',
      placementProvider: 'PR1',
      placementPostcode: null,
      urn: null,
      reasonEnded: null,
    })),
  };
}

const yearsOf = (given: RecordedFacts) => healthYearsOf(given, TODAY, chanceFrom(1));

describe('the health of invented children in the yearly return', () => {
  for (const [name, given, ends] of [
    ['in care all the time', facts('2012-05-01', [['2019-01-01', null]]), ['2021', '2022', '2023', '2024']],
    ['since the day before a year began', facts('2012-05-01', [['2022-03-31', null]]), ['2023', '2024']],
    ['since the day a year began', facts('2012-05-01', [['2022-04-01', null]]), ['2024']],
    [
      'moved, without a day between',
      facts('2012-05-01', [
        ['2022-03-01', '2022-09-01'],
        ['2022-09-01', '2023-06-01'],
      ]),
      ['2023'],
    ],
    [
      'away for a day',
      facts('2012-05-01', [
        ['2022-03-01', '2022-09-01'],
        ['2022-09-02', '2023-06-01'],
      ]),
      [],
    ],
    ['left on the last day of it', facts('2012-05-01', [['2022-03-01', '2023-03-31']]), []],
    ['eighteen on the last day of it', facts('2005-03-31', [['2019-01-01', null]]), ['2021', '2022']],
    ['in short breaks', facts('2012-05-01', [['2019-01-01', null, 'V4']]), []],
    ['no date of birth', facts(null, [['2019-01-01', null]]), []],
  ] as const)
    test(name, () =>
      assert.deepEqual(
        yearsOf(given).map(({ on }) => isoOf(on)),
        ends.map((year) => `${year}-03-31`),
      ),
    );

  test('what was done in the year is what it says', () => {
    const done = (kind: 'dental-check' | 'health-assessment' | 'strengths-and-difficulties', on: string) => ({
      id: `${kind} ${on}`,
      kind,
      on: day(on),
      until: null,
      answer: null,
      details: {},
    });
    const entries = [
      done('dental-check', '2022-04-01'),
      done('health-assessment', '2023-03-31'),
      done('strengths-and-difficulties', '2022-10-01'),
    ];
    const [, , year, next] = yearsOf(facts('2012-05-01', [['2019-01-01', null]], entries));
    assert.deepEqual([year?.details['teethChecked'], year?.details['healthAssessment']], ['1', '1']);
    assert.match(year?.details['score'] ?? '', /^\d+$/);
    assert.deepEqual([next?.details['teethChecked'], next?.details['healthAssessment']], ['0', '0']);
    assert.match(next?.details['noScoreBecause'] ?? '', /^SDQ[2-5]$/);
  });

  test('too young, and too old, to be asked how they are feeling', () => {
    const born = (on: string) => yearsOf(facts(on, [['2020-03-31', null]]))[0]?.details['noScoreBecause'];
    assert.equal(born('2017-04-01'), 'SDQ1');
    assert.equal(born('2004-03-31'), 'SDQ1');
    assert.notEqual(born('2017-03-31'), 'SDQ1');
    assert.notEqual(born('2004-04-01'), 'SDQ1');
  });
});
