/** Bad files and bad rows: each is answered with a plain sentence, and nothing is half believed. As long as there are ways for a file to be bad. */
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { day } from '../../ground/day-words.ts';
import { readLoad, type Upload } from './load.ts';

const TODAY = day('2025-03-26');

const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const REVIEWS = 'CHILD,DOB,REVIEW,REVIEW_CODE';
const GOOD = 'M101,12/09/2022,S,V2,N1,U4,PR1,,,,TS1 1AA,TS5 6QX,';

const upload = (content: string | Uint8Array, name = 'file.csv', year?: number): Upload => ({
  name,
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
  ...(year === undefined ? {} : { year }),
});
const load = async (...uploads: readonly Upload[]) => readLoad(uploads, TODAY);
const oneRow = async (headings: string, row: string) => {
  const read = await load(upload(`${headings}\n${row}`, 'file.csv', 2022));
  return { rejected: read.files[0]?.rejected, problems: read.problems };
};

describe('a file that cannot be loaded is refused whole, in a sentence', () => {
  for (const { name, content, says } of [
    { name: 'empty', content: '', says: /file\.csv is empty/ },
    {
      name: 'an Excel workbook named .csv',
      content: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      says: /an archive or an old spreadsheet/,
    },
    {
      name: 'an old Excel workbook',
      content: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      says: /an archive or an old spreadsheet/,
    },
    { name: 'a PDF', content: '%PDF-1.7 …', says: /is not a CSV file/ },
    { name: 'a compressed bomb', content: gzipSync(Buffer.alloc(50_000_000)), says: /is not a CSV file/ },
    {
      name: 'XML with a DOCTYPE',
      content: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      says: /declares a document type/,
    },
    { name: 'a picture', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), says: /is not a text file/ },
    { name: 'headings alone', content: EPISODES, says: /no start or end date could be read/ },
    { name: 'some other list', content: 'Name,Address\nA,B', says: /is not a file that can be loaded/ },
    {
      name: 'a column missing',
      content: `${EPISODES.replace(',LS', '')}\n${GOOD}`,
      says: /as 903 episodes it has no column LS/,
    },
    { name: 'a column twice', content: `${EPISODES},LS\n${GOOD},C2`, says: /two columns called LS/ },
    {
      name: 'a quotation mark without its pair',
      content: `${EPISODES}\n"M101,12/09/2022,S,V2,N1,U4,PR1,,,,,,\n${GOOD}`,
      says: /quotation mark has no pair/,
    },
    {
      name: 'a row of five megabytes',
      content: `${EPISODES}\n"${'x'.repeat(5_000_000)}"`,
      says: /longer than any row of a return/,
    },
  ]) {
    test(name, async () => {
      await assert.rejects(load(upload(content)), { name: 'Refusal', message: says });
    });
  }

  test('reviews alone do not say which year they are for', async () => {
    await assert.rejects(
      load(upload(`${REVIEWS}\nM101,04/03/2009,07/10/2022,PN1`, 'reviews.csv')),
      /does not say which year.*--year 2018-19=reviews\.csv/s,
    );
  });

  test('one return twice in one load', async () => {
    await assert.rejects(
      load(upload(`${EPISODES}\n${GOOD}`, 'a.csv'), upload(`${EPISODES}\n${GOOD}`, 'b.csv')),
      /a\.csv and b\.csv are both 903 episodes for 2022-23/,
    );
  });
});

describe('a file in another writing is read', () => {
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['a byte-order mark', Buffer.from(`\uFEFF${EPISODES}\n${GOOD}`)],
    [
      'UTF-16, as some spreadsheets save',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${EPISODES}\n${GOOD}`, 'utf16le')]),
    ],
    [
      'Windows-1252',
      Buffer.concat([
        Buffer.from(`${EPISODES}\n`),
        Buffer.from('M101,12/09/2022,S,V2,N1,U4,PR1,,,,Caf\xe9,TS5 6QX,', 'latin1'),
      ]),
    ],
    ['semicolons', Buffer.from(`${EPISODES}\n${GOOD}`.replaceAll(',', ';'))],
    ['tabs', Buffer.from(`${EPISODES}\n${GOOD}`.replaceAll(',', '\t'))],
    [
      'columns in another order',
      Buffer.from(`${EPISODES.split(',').toReversed().join()}\n${GOOD.split(',').toReversed().join()}`),
    ],
    ['headings in small letters', Buffer.from(`${EPISODES.toLowerCase()}\n${GOOD}`)],
    ['a column nobody asked for', Buffer.from(`${EPISODES},NOTES\n${GOOD},"a note, with a comma\nand a line"`)],
    ['empty lines between', Buffer.from(`${EPISODES}\n\n${GOOD}\n\n`)],
    ['days as the computer writes them', Buffer.from(`${EPISODES}\n${GOOD.replace('12/09/2022', '2022-09-12')}`)],
  ];
  for (const [name, bytes] of cases) {
    test(name, async () => {
      const read = await load(upload(bytes));
      assert.deepEqual([read.problems, read.files[0]?.rejected, read.files[0]?.year], [[], 0, 2022]);
      assert.deepEqual(read.rowsOfChild.get('M101')?.[0]?.key, '2022-09-12');
    });
  }
});

describe('a row that cannot be believed is rejected, by column and in a sentence', () => {
  for (const { name, headings, row, column, says } of [
    {
      name: 'a date a spreadsheet has turned into a number',
      headings: EPISODES,
      row: GOOD.replace('12/09/2022', '44816'),
      column: 'DECOM',
      says: /a number, as a spreadsheet keeps dates.*31\/03\/2019/,
    },
    {
      name: 'a date written month first',
      headings: EPISODES,
      row: GOOD.replace('12/09/2022', '09/22/2022'),
      column: 'DECOM',
      says: /month first/,
    },
    {
      name: 'a year of two digits',
      headings: EPISODES,
      row: GOOD.replace('12/09/2022', '12/09/22'),
      column: 'DECOM',
      says: /year of two digits/,
    },
    {
      name: '29 February of a common year',
      headings: EPISODES,
      row: GOOD.replace('12/09/2022', '29/02/2023'),
      column: 'DECOM',
      says: /is not a date/,
    },
    {
      name: 'a day that is not written in full',
      headings: EPISODES,
      row: GOOD.replace('12/09/2022', '1/9/2022'),
      column: 'DECOM',
      says: /not written in full/,
    },
    {
      name: 'words for a date',
      headings: EPISODES,
      row: GOOD.replace('12/09/2022', '12 Sept 2022'),
      column: 'DECOM',
      says: /is not a date/,
    },
    {
      name: 'no start',
      headings: EPISODES,
      row: GOOD.replace('12/09/2022', ''),
      column: 'DECOM',
      says: /DECOM is blank/,
    },
    {
      name: 'an end before the start',
      headings: EPISODES,
      row: GOOD.replace('PR1,,', 'PR1,11/09/2022,'),
      column: 'DEC',
      says: /ends before it begins, on 12 September 2022/,
    },
    {
      name: 'a start after the year of the return',
      headings: EPISODES,
      row: GOOD.replace('12/09/2022', '01/04/2023'),
      column: 'DECOM',
      says: /DECOM is after the year/,
    },
    {
      name: 'an unknown code',
      headings: EPISODES,
      row: GOOD.replace(',V2,', ',V9,'),
      column: 'LS',
      says: /"V9" is not a code for legal status.*V2/i,
    },
    {
      name: 'a code of another year',
      headings: EPISODES,
      row: GOOD.replace(',U4,', ',K3,'),
      column: 'PLACE',
      says: /K3 is not used before 2024-25/,
    },
    {
      name: 'words where a code belongs',
      headings: EPISODES,
      row: GOOD.replace(',V2,', ',on a care order,'),
      column: 'LS',
      says: /is not a code/,
    },
    {
      name: 'a child’s number a spreadsheet has shortened',
      headings: EPISODES,
      row: GOOD.replace('M101', '1.2E+10'),
      column: 'CHILD',
      says: /a spreadsheet has shortened/,
    },
    {
      name: 'a child’s number with a name in it',
      headings: EPISODES,
      row: GOOD.replace('M101', 'Maya Hartley'),
      column: 'CHILD',
      says: /letters and digits and nothing else/,
    },
    {
      name: 'a number with invisible marks',
      headings: EPISODES,
      row: GOOD.replace('M101', 'M1\u202e01'),
      column: 'CHILD',
      says: /letters and digits/,
    },
    { name: 'no child', headings: EPISODES, row: GOOD.replace('M101', ''), column: 'CHILD', says: /number is blank/ },
    {
      name: 'a row of totals',
      headings: EPISODES,
      row: 'Total,,,,,,,,,,,,974',
      column: 'DECOM',
      says: /DECOM is blank/,
    },
    {
      name: 'a review after the year had ended',
      headings: REVIEWS,
      row: 'M101,04/03/2009,05/04/2023,PN1',
      column: 'REVIEW',
      says: /REVIEW is after the year/,
    },
    {
      name: 'a review before the child was born',
      headings: REVIEWS,
      row: 'M101,04/03/2023,05/02/2023,PN1',
      column: 'REVIEW',
      says: /REVIEW is before the date of birth, 4 March 2023/,
    },
    {
      name: 'born after the year',
      headings: HEADER,
      row: 'M101,2,04/04/2023,WBRI,,,',
      column: 'DOB',
      says: /Born after the year/,
    },
  ]) {
    test(name, async () => {
      const { rejected, problems } = await oneRow(headings, row);
      assert.equal(rejected, 1);
      const problem = problems.find((each) => each.column === column);
      assert.match(problem?.sentence ?? problems.map((each) => each.sentence).join(), says);
      assert.deepEqual([problem?.file, problem?.row], ['file.csv', 2]);
    });
  }

  for (const [what, visitedOn, rejected] of [
    ['made today', '26/03/2025', 0],
    ['made on a day still to come', '27/03/2025', 1],
  ] as const) {
    test(`a visit ${what}`, async () => {
      const { files, problems } = await load(upload(`Person number,Visited on\nP1,${visitedOn}`, 'visits.csv'));
      assert.equal(files[0]?.rejected, rejected);
      assert.deepEqual(
        problems.map(({ column, sentence }) => `${column}: ${sentence}`),
        rejected === 0
          ? []
          : ['Visited on: Visited on is 27 March 2025, which is still to come: it cannot have happened.'],
      );
    });
  }

  test('a row of the wrong length', async () => {
    const { rejected, problems } = await oneRow(EPISODES, 'M101,12/09/2022,S');
    assert.deepEqual([rejected, problems[0]?.sentence], [1, 'This row has 3 columns and the headings have 13.']);
  });

  test('rows by the hundred thousand, each of the wrong length', async () => {
    const read = await load(upload(`${HEADER}\n${'x,y\n'.repeat(150_000)}`, 'file.csv', 2022));
    assert.deepEqual([read.files[0]?.rejected, read.problems.length], [150_000, 150_000]);
  });

  test('a paragraph where a code belongs is quoted in short', async () => {
    const { problems } = await oneRow(EPISODES, GOOD.replace('V2', 'long '.repeat(3000)));
    assert.match(problems[0]?.sentence ?? '', /^"(long ){12}…" is not a code for legal status\.$/);
  });

  test('a row that contradicts an earlier one; a row that repeats it is unchanged', async () => {
    const { files, problems } = await load(upload([EPISODES, GOOD, GOOD, GOOD.replace(',V2,', ',C2,')].join('\n')));
    assert.deepEqual([files[0]?.repeated, files[0]?.rejected], [1, 1]);
    assert.match(problems[0]?.sentence ?? '', /Row 2 already says something else/);
  });
});

test('the wrong year’s return, named as another, is said to be so before anything else', async () => {
  const { problems } = await load(upload(`${EPISODES}\n${GOOD}`, 'episodes.csv', 2021));
  assert.match(problems[0]?.sentence ?? '', /loaded as the return for 2021-22, but its dates are those of 2022-23/);
});

test('whatever is in a file, every row is stored, repeated or rejected, or the file is refused in a sentence', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'M101',
      '12/09/2022',
      '01/01/1900',
      'V2',
      'C2',
      'S',
      'U4',
      '',
      '=1+1',
      '"',
      "'",
      '\u0000',
      '<script>',
      '1E+9',
      '31/02/2022',
    ),
    fc.string({ maxLength: 12 }),
  );
  const quoted = cell.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
  const row = fc.array(quoted, { minLength: 1, maxLength: 14 }).map((cells) => cells.join());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(row, fc.constant(GOOD)), { maxLength: 12 }), async (rows) => {
      try {
        const { files, rowsOfChild } = await load(upload([EPISODES, ...rows].join('\n'), 'file.csv', 2022));
        const stored = [...rowsOfChild.values()].flat().length;
        const [only] = files;
        assert.equal(stored + (only?.repeated ?? 0) + (only?.rejected ?? 0), only?.rows);
      } catch (failure) {
        assert.equal((failure as Error).name, 'Refusal', String(failure));
      }
    }),
    { numRuns: 1000 },
  );
});
