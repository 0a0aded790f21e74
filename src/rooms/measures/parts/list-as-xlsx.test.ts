import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { day } from '../../../ground/day-words.ts';
import { asXlsx } from './list-as-xlsx.ts';

test('in a spreadsheet text stays text and days are real dates, with the definition on a second sheet', async () => {
  const columns = [
    { heading: 'Who', width: 20 },
    { heading: 'Number', width: 10 },
    { heading: 'Due on', width: 12, isDay: true },
  ];
  const hostile = '=HYPERLINK("http://x","y")';
  const rows = [
    [hostile, '007', { day: day('2022-03-31') }],
    ['Zoë \u0007 <b>&', '1.2E+10', { day: day('2020-02-29') }],
  ];
  const book = await readXlsx(await asXlsx(columns, rows, [['Figure', '+1 children']]));
  const [list, about] = book.sheets;
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    ['List', 'About this figure'],
  );
  assert.deepEqual(list?.rows[0], ['Who', 'Number', 'Due on']);
  assert.deepEqual(list?.rows[1], [hostile, '007', new Date('2022-03-31')]);
  assert.equal(list?.rows[2]?.[1], '1.2E+10');
  assert.match(String(list?.rows[2]?.[0]), /^Zoë .* <b>&$/);
  assert.deepEqual(list?.rows[2]?.[2], new Date('2020-02-29'));
  assert.deepEqual(about?.rows[0], ['Figure', '+1 children']);
});
