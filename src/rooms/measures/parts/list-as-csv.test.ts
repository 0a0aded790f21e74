import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { asCsv } from './list-as-csv.ts';

const read = (cells: readonly string[]): string[][] => parse(asCsv(['Who', 'Because'], [cells]), { bom: true });

describe('a list as CSV', () => {
  test('begins with the mark of UTF-8, so that Łukasz and Siân stay themselves', () => {
    assert.deepEqual([...asCsv(['Who'], []).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.deepEqual(read(['Łukasz', 'Siân']), [
      ['Who', 'Because'],
      ['Łukasz', 'Siân'],
    ]);
  });

  for (const hostile of [
    '=1+1',
    '+44',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u0000=1',
    '\u0007x',
    '＝1',
    '=HYPERLINK("http://x","y")',
  ]) {
    test(`${JSON.stringify(hostile)} is text to a spreadsheet, and whole without its first mark`, () => {
      const [, row = []] = read([hostile, '']);
      assert.equal(row[0], `'${hostile}`);
    });
  }

  test('commas, quotation marks and line breaks stay inside their cell', () => {
    assert.deepEqual(read(['O’Neill, “Jo"', 'two\nlines'])[1], ['O’Neill, “Jo"', 'two\nlines']);
  });

  test('ordinary words and days are left alone', () => {
    assert.deepEqual(read(['Mary-Ann', '2022-03-31'])[1], ['Mary-Ann', '2022-03-31']);
  });
});
