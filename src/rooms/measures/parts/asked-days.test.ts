import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, isoOf } from '../../../ground/day-words.ts';
import { askedDays } from './asked-days.ts';

const TODAY = day('2022-05-10');

function window(query: Record<string, string>): string {
  const { first, last } = askedDays(query, TODAY).window;
  return `${isoOf(first)} to ${isoOf(last)}`;
}

describe('the days a figure is asked for', () => {
  test('without any, today, and for a period the year from 1 April', () => {
    assert.equal(window({}), '2022-04-01 to 2022-05-10');
  });

  test('a day may be written as people write it', () => {
    for (const on of ['31 March 2019', '31/3/2019', '31.03.2019', ' 31 3 2019 ', '31 mar 2019', '2019-03-31']) {
      assert.equal(window({ on }), '2018-04-01 to 2019-03-31', on);
    }
  });

  test('a period may be any, in the past or to come', () => {
    assert.equal(window({ from: '1 January 2020', to: '31 December 2020' }), '2020-01-01 to 2020-12-31');
    assert.equal(window({ from: '1 May 2022', to: '1 May 2023' }), '2022-05-01 to 2023-05-01');
    assert.equal(window({ from: '1 May 2022' }), '2022-05-01 to 2022-05-10');
  });

  for (const [wrong, sentence] of [
    ['31 February 2022', '31 February 2022 is not a date'],
    ['soon', 'The last day must be a date, for example 31 March 2026'],
    ['31/3/19', 'Write the year with four figures, for example 2026'],
    ['3/31/2019', 'The month must be a number from 1 to 12 or a name, for example 3 or March. The day comes first'],
    ['<script>alert(1)</script>', 'The last day must be a date, for example 31 March 2026'],
    ['31 March 1066', 'The year must be between 1900 and 2199, for example 2026'],
  ] as const) {
    test(`"${wrong}" is refused in a sentence, kept as typed, and the figures are those of today`, () => {
      const asked = askedDays({ to: wrong }, TODAY);
      assert.deepEqual(asked.errors, [{ field: 'to', sentence }]);
      assert.equal(asked.typed.to, wrong);
      assert.equal(asked.window.last, TODAY);
    });
  }

  test('a period that ends before it begins is refused', () => {
    const { errors } = askedDays({ from: '2 May 2022', to: '1 May 2022' }, TODAY);
    assert.deepEqual(errors, [
      { field: 'from', sentence: 'The first day must be on or before the last day, 1 May 2022' },
    ]);
  });
});
