/** What is hidden, case by case; and that a solver written apart gets nothing out of 36 months of released tables. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { whatIsKnown } from '../../../tests/attack-on-released.ts';
import { attack, attackAtRandom } from '../../../tests/released-at-random.ts';
import { dayOf } from '../../ground/day.ts';
import { measures } from '../measures/measures/index.ts';
import type { CutKey } from '../measures/model.ts';
import { isReleased } from './model.ts';
import { planRelease } from './plan-release.ts';
import { type Numbers, suppress, type Tables } from './suppress.ts';

function tables(whole: Numbers, lines: Readonly<Record<string, Numbers>>, by: CutKey = 'sex'): Tables {
  return { whole, breakdowns: [{ by, lines: Object.entries(lines).map(([key, numbers]) => ({ key, numbers })) }] };
}

describe('hidden in one month', () => {
  for (const { what, given, near = {}, whole = false, hidden } of [
    { what: 'nothing where every line is none or six', given: tables([12], { a: [6], b: [6], c: [0] }), hidden: [] },
    {
      what: 'one to five, and the next smallest',
      given: tables([40], { a: [5], b: [15], c: [20] }),
      hidden: ['a', 'b'],
    },
    {
      what: 'two small lines alone, if together they are six',
      given: tables([26], { a: [2], b: [4], c: [20] }),
      hidden: ['a', 'b'],
    },
    {
      what: 'a third where two are five together',
      given: tables([25], { a: [2], b: [3], c: [20] }),
      hidden: ['a', 'b', 'c'],
    },
    {
      what: 'a line of nobody where there is no other',
      given: tables([8], { a: [8], b: [0] }),
      near: { a: [10] },
      hidden: ['a', 'b'],
    },
    {
      what: 'everything that is somebody, under a small whole',
      given: tables([4], { a: [3], b: [1], c: [0] }),
      whole: true,
      hidden: ['a', 'b'],
    },
    {
      what: 'a share whose remainder is small',
      given: tables([40, 26], { a: [20, 3], b: [10, 11], c: [10, 12] }),
      hidden: ['a', 'b'],
    },
    {
      what: 'all of a share where so few missed it that any line would tell',
      given: tables([60, 4], { a: [30, 4], b: [30, 0] }),
      whole: true,
      hidden: ['a', 'b'],
    },
    {
      what: 'a line that moved by two since it was shown, and one more',
      given: tables([60], { a: [22], b: [18], c: [20] }),
      near: { a: [20] },
      hidden: ['a', 'b'],
    },
    {
      what: 'not a line that moved by six',
      given: tables([66], { a: [26], b: [20], c: [20] }),
      near: { a: [20], b: [20] },
      hidden: [],
    },
  ] as const satisfies readonly {
    what: string;
    given: Tables;
    near?: Record<string, Numbers>;
    whole?: boolean;
    hidden: readonly string[];
  }[]) {
    test(what, () => {
      const shown: Readonly<Record<string, Numbers>> = near;
      const found = suppress(given, (_, key) => (shown[key] === undefined ? [] : [shown[key]]));
      assert.equal(found.whole, whole);
      assert.deepEqual(
        [...found.lines].toSorted(),
        hidden.map((key) => `sex ${key}`),
      );
    });
  }
});

describe('over the months', () => {
  const april = dayOf(2024, 4, 1);
  const month = (first: typeof april, count: number, year?: number) => ({
    month: first,
    stocks: [{ measure: 'stock', ...tables([count + 30], { a: [count], b: [30], c: [0] }) }],
    flows: year === undefined ? [] : [{ measure: 'flow', ...tables([year + 20], { a: [year], b: [20] }) }],
  });
  const shownOf = (lines: ReturnType<typeof planRelease>, measure: string, key: string) =>
    lines
      .filter((line) => line.measure === measure && line.key === key && line.by !== 'whole')
      .map(({ numbers }) => numbers?.[0]);

  test('a line comes back when it has moved by six, or after a year', () => {
    const counts = [20, 22, 20, 27, ...Array.from({ length: 12 }, () => 26)];
    const months = counts.map((count, index) =>
      month(dayOf(2022 + Math.floor(index / 12), (index % 12) + 1, 1), count),
    );
    assert.deepEqual(
      shownOf(planRelease(months, []), 'stock', 'a').map((count) => count ?? null),
      [20, null, 20, 27, ...Array.from({ length: 11 }, () => null), 26],
    );
  });

  test('is the same whether months are released one by one or together, and nothing released changes', () => {
    const months = [month(dayOf(2024, 3, 1), 20, 9), month(april, 22), month(dayOf(2024, 5, 1), 29)];
    const together = planRelease(months, []);
    const oneByOne = months.reduce<ReturnType<typeof planRelease>>(
      (done, each) => [...done, ...planRelease([each], done)],
      [],
    );
    assert.deepEqual(oneByOne, together);
  });

  test('a flow is of a whole return year, and stays until the next March', () => {
    const lines = planRelease([month(dayOf(2024, 2, 1), 20), month(dayOf(2024, 3, 1), 20, 9), month(april, 20)], []);
    assert.deepEqual(shownOf(lines, 'flow', 'a'), [9, 9]);
  });
});

describe('a solver with all tables of 36 months', () => {
  test('finds what is badly hidden: a single line, a whole through another table, a printed change', () => {
    const lone = { name: 'm', by: 'sex', period: 1, whole: [10], lines: { a: [null], b: [7] } };
    assert.deepEqual(
      whatIsKnown([lone]).filter(({ name }) => name.endsWith('0')),
      [{ name: 'm|1|sex:a|0', least: 3, most: 3 }],
    );
    const whole = { ...lone, whole: [null] };
    const other = { name: 'm', by: 'team', period: 1, whole: [null], lines: { x: [10] } };
    assert.ok(whatIsKnown([whole, other]).every(({ least, most }) => least === most));
    const later = { name: 'm', by: 'sex', period: 2, whole: [9], lines: { a: [2], b: [7] } };
    const change = { name: 'm', line: { by: 'sex', key: 'a' }, from: 1, to: 2, change: -1 };
    assert.ok(whatIsKnown([{ ...lone, whole: [null] }, later], [change]).every(({ least, most }) => least === most));
  });

  test('finds it in what would be released without secondary hiding', () => {
    const month = dayOf(2024, 4, 1);
    const truth = { month, stocks: [{ measure: 'stock', ...tables([40], { a: [5], b: [15], c: [20] }) }], flows: [] };
    const bare = planRelease([truth], []).map((line) => (line.key === 'b' ? { ...line, numbers: [15] } : line));
    assert.match(attack([truth], bare).faults.join(), /sex:a\|0 is known to be 5 to 5/);
    assert.deepEqual(attack([truth], planRelease([truth], [])).faults, []);
  });

  test('gets no hidden number of 200 councils down to fewer than six values', () => {
    let [shown, hidden] = [0, 0];
    for (let seed = 1; seed <= 200; seed += 1) {
      const found = attackAtRandom(seed);
      assert.deepEqual(found.faults, [], `seed ${seed}`);
      shown += found.shown;
      hidden += found.hidden;
    }
    assert.ok(shown > 10_000 && hidden > 10_000, `${shown} shown, ${hidden} hidden`);
  });
});

test('of all measures those are released that count people once, and no part of another, and no share', () => {
  const ids = measures.filter(isReleased).map(({ id }) => id);
  assert.ok(ids.includes('children-looked-after') && ids.includes('care-leavers'));
  for (const { id, about, within } of measures)
    assert.ok(!ids.includes(id) || (about === 'people' && within === undefined), id);
  for (const id of [
    'eligible-children',
    'unaccompanied-children',
    'visits-in-date',
    'early-help-families-council-led',
    'periods-of-care-starting',
    'strengths-and-difficulties-average',
    'strengths-and-difficulties-0-to-13',
    'edge-of-care-families-helped-per-week',
    'assessments-working-days',
    'early-help-audits-by-overall-judgement',
  ])
    assert.ok(!ids.includes(id), id);
});
