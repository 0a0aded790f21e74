import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isoOf } from '../ground/day-words.ts';
import { readTypedDay } from './typed-day.ts';

const examples: readonly (readonly [typed: string, is: string, wrong?: string])[] = [
  ['27/3/2026', '2026-03-27'],
  ['07/03/2026', '2026-03-07'],
  [' 7 / 3 / 2026 ', '2026-03-07'],
  ['7/March/2026', '2026-03-07'],
  ['7/mar/2026', '2026-03-07'],
  ['7/Sept./2026', '2026-09-07'],
  ['29/2/2024', '2024-02-29'],
  ['//', 'left empty'],
  ['31/2/2026', '31 February 2026 is not a date', 'day'],
  ['29/2/2023', '29 February 2023 is not a date', 'day'],
  ['0/3/2026', '0 March 2026 is not a date', 'day'],
  ['/3/2026', 'The day of the visit must include a day, for example 27', 'day'],
  ['7//2026', 'The day of the visit must include a month, for example 3', 'month'],
  ['7/3/', 'The day of the visit must include a year, for example 2026', 'year'],
  ['7/3/26', 'Write the year with four figures, for example 2026', 'year'],
  ['7/3/02026', 'Write the year with four figures, for example 2026', 'year'],
  [
    '3/27/2026',
    'The month must be a number from 1 to 12 or a name, for example 3 or March. The day comes first',
    'month',
  ],
  [
    '7/ma/2026',
    'The month must be a number from 1 to 12 or a name, for example 3 or March. The day comes first',
    'month',
  ],
  ['7/3/0026', 'The year must be between 1900 and 2199, for example 2026', 'year'],
  ['07-03-2026//', 'The day of the visit must include a month, for example 3', 'month'],
  ['2026-03-07/3/2026', 'The day of the visit must have one number in each box, for example 27 3 2026', 'day'],
  ['٧/3/2026', 'The day of the visit must have one number in each box, for example 27 3 2026', 'day'],
];

describe('a day typed into three boxes', () => {
  for (const [typed, is, wrong] of examples) {
    test(`${typed} is ${is}`, () => {
      const [day = '', month = '', year = ''] = typed.split('/');
      const read = readTypedDay({ day, month, year }, 'The day of the visit');
      if ('wrong' in read) assert.deepEqual([read.sentence, read.wrong], [is, wrong]);
      else assert.equal(read.day === null ? 'left empty' : isoOf(read.day), is);
    });
  }
});
