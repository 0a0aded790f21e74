import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMonths } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { type Trend, trendChart } from './chart.ts';

const FIRST = day('2024-04-30');
const trendOf = (values: readonly (number | null)[], unit: Trend['unit'] = 'count'): Trend => ({
  id: 'looked-after',
  title: 'Children looked after',
  unit,
  points: values.map((value, index) => ({ month: addMonths(FIRST, index), value })),
});
const steady = Array.from({ length: 24 }, (_, index) => 480 + index);

test('the axis begins at zero and reaches above everything', () => {
  for (const drawing of trendChart(trendOf(steady)).drawings) {
    assert.deepEqual(
      drawing.levels.map(({ words }) => words),
      ['0', '200', '400', '600'],
    );
    assert.equal(drawing.levels[0]?.y, drawing.base);
  }
});

test('a share runs from nothing to the whole', () => {
  const [wide] = trendChart(trendOf([0.91, 0.875], 'share')).drawings;
  assert.deepEqual([wide?.levels[0]?.words, wide?.levels.at(-1)?.words, wide?.last?.words], ['0%', '100%', '87.5%']);
});

test('the last value is written beside its point, also when later months have no figure', () => {
  const [wide] = trendChart(trendOf([5, 6, 7, null])).drawings;
  assert.equal(wide?.last?.words, '7');
  assert.ok((wide?.last?.x ?? 0) < (wide?.right ?? 0));
});

test('a month without a figure is a gap and not a zero', () => {
  const chart = trendChart(trendOf([5, 6, null, 8, 9]));
  assert.equal(chart.drawings[0]?.path.split('M').length, 3, 'two lines');
  assert.equal(chart.drawings[0]?.dots.length, 3);
  assert.equal(chart.rows[2]?.value, 'no figure');
  assert.match(chart.description, /One month has no figure\.$/);
});

test('the same is said in words', () => {
  const { description } = trendChart(trendOf([498, 480, 1512, 506]));
  assert.equal(
    description,
    'From 498 in April 2024 to 506 in July 2024. The lowest was 480 in May 2024, the highest 1,512 in June 2024.',
  );
});

test('the newest month is named, and no two names meet', () => {
  for (const length of [1, 2, 7, 13, 24, 60]) {
    for (const { months, name } of trendChart(trendOf(Array.from({ length }, () => 3))).drawings) {
      const middles = months.map(({ x, anchor }) => (anchor === 'end' ? x - 35 : x));
      assert.equal(months.at(-1)?.anchor, 'end', `${length} months, ${name}`);
      for (const [index, middle] of middles.slice(1).entries())
        assert.ok(middle - (middles[index] ?? 0) >= 62, `${length} months, ${name}`);
    }
  }
});

test('no figures at all are said, not drawn', () => {
  const chart = trendChart(trendOf([null, null]));
  assert.equal(chart.description, 'There is no figure for any of these months.');
  assert.deepEqual([chart.drawings[0]?.path, chart.drawings[0]?.last, chart.drawings[0]?.dots], ['', undefined, []]);
  assert.equal(trendChart(trendOf([])).rows.length, 0);
});
