/** Files made to break the reading of XML, workbooks and templates, and two tables that a record cannot hold at once. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { writeXlsx } from 'hucre';
import { sql } from 'kysely';
import { LEDGER, openSampleCouncil, sampleYear, TODAY } from '../../../tests/sample-council.ts';
import { applyImport } from './actions/apply-import.ts';
import { receiveFiles } from './actions/receive-files.ts';
import { foldChild } from './fold.ts';
import { readLoad, type Upload } from './load.ts';

const PEOPLE = 'Person number,Name used,Family name,Date of birth,Sex,Ethnicity';
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
const OUTCOMES = 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM';
const file = (name: string, bytes: Uint8Array): Upload => ({ name, bytes });
const csv = (name: string, ...rows: readonly string[]): Upload => file(name, Buffer.from(rows.join('\n')));

type SheetOfTest = { readonly name: string; readonly rows: (string | number)[][]; readonly hidden?: boolean };
const workbook = async (...sheets: readonly SheetOfTest[]): Promise<Upload> =>
  file('lists.xlsx', await writeXlsx({ sheets: [...sheets] }));
const person = (...row: readonly (string | number)[]): (string | number)[][] => [PEOPLE.split(','), [...row]];
const MAYA = ['P1', 'Maya', 'Hartley', '04/03/2009', 'F', 'WBRI'] as const;

async function read(...uploads: readonly Upload[]) {
  const { files, problems, rowsOfChild } = await readLoad(uploads, TODAY);
  const rows = [...rowsOfChild.values()].flat();
  return { files, rows, codes: problems.map(({ code }) => code), folded: foldChild(rows) };
}

const returnXml = (number: string, more = ''): string =>
  `<EXPSSDA903><CHILD><HEADER><CHILDID>${number}</CHILDID><SEX>2</SEX><DOB>04/03/2009</DOB><ETHNIC>WBRI</ETHNIC>${more}</HEADER>` +
  '<EPISODE><DECOM>12/09/2022</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N1</CIN><PL>U4</PL></EPISODE></CHILD></EXPSSDA903>';

describe('XML', () => {
  for (const [what, bytes] of [
    ['text marked as it is', Buffer.from(returnXml('<![CDATA[M101]]>'))],
    ['a letter by its number', Buffer.from(returnXml('M&#49;01'))],
    ['a comment inside a cell', Buffer.from(returnXml('M1<!-- one -->01'))],
    [
      'elements named as a program names its own',
      Buffer.from(returnXml('M101', '<constructor><a>1</a></constructor><toString>x</toString>')),
    ],
    ['UTF-16, the small end first', Buffer.from(`\uFEFF${returnXml('M101')}`, 'utf16le')],
    ['UTF-16, the big end first', Buffer.from(`\uFEFF${returnXml('M101')}`, 'utf16le').swap16()],
  ] as const) {
    test(`with ${what} is read`, async () => {
      const { rows, codes } = await read(file('return.xml', bytes));
      assert.deepEqual(
        rows.map(({ child }) => child),
        ['M101', 'M101'],
      );
      assert.deepEqual(
        codes.filter((code) => code !== 'not-read'),
        [],
      );
    });
  }

  for (const number of ['M&#99999999999;', 'M&#0;', 'M&#xD800;', '&who;', '<a>'.repeat(50_000)]) {
    test(`with ${number.slice(0, 20)} in a cell is refused`, async () => {
      await assert.rejects(read(csv('return.xml', returnXml(number))), { name: 'Refusal' });
    });
  }
});

describe('a workbook', () => {
  test('may have titles and groups of columns above its headings', async () => {
    const rows = [['People of North team'], ['Who', 'Name', '', 'Born'], ...person(...MAYA)];
    const { files, rows: read1 } = await read(await workbook({ name: 'People', rows }));
    assert.deepEqual([files[0]?.rows, read1[0]?.row], [1, 4]);
  });

  test('with a hidden sheet is loaded with the word that it is hidden', async () => {
    const { files } = await read(
      await workbook({ name: 'Seen', rows: [] }, { name: 'People', hidden: true, rows: person(...MAYA) }),
    );
    assert.deepEqual(
      files.map(({ name }) => name),
      ['lists.xlsx, hidden sheet People'],
    );
  });

  test('with a sheet that is no list is refused by the name of the sheet', async () => {
    const notes = { name: 'Notes', rows: [['Made by', 'Priya']] };
    await assert.rejects(
      read(await workbook(notes, { name: 'People', rows: person(...MAYA) })),
      /sheet Notes is not a file that can be loaded: its first line is not the headings of a table we know/,
    );
  });

  test('with a number of more figures than a spreadsheet keeps rejects the row', async () => {
    const { codes } = await read(
      await workbook({ name: 'People', rows: person(1_234_567_890_123_456_000, ...MAYA.slice(1)) }),
    );
    assert.deepEqual(codes, ['damaged-number']);
  });

  test('with null bytes and half letters loses only them', async () => {
    const { folded } = await read(
      await workbook({ name: 'People', rows: person('P1', 'Ma_x0000_ya', 'Hart_xD800_ley', ...MAYA.slice(3)) }),
    );
    assert.deepEqual([folded.names[0]?.knownAs, folded.names[0]?.familyName], ['Maya', 'Hart\uFFFDley']);
  });
});

describe('a template', () => {
  test('with one column under two of its names is refused', async () => {
    await assert.rejects(
      read(csv('l.csv', 'Child Unique ID,Child ID,Date of Birth,Date of Contact,Contact Source', 'A,B,,01/02/2021,x')),
      /two columns that are Child Unique ID/,
    );
  });

  test('cut off inside a letter is refused, because every name in it would be garbled', async () => {
    const whole = Buffer.from(`${PEOPLE}\nP1,Siân,Hughes,04/03/2009,F,WBRI\nP2,Łucja,Ż`);
    await assert.rejects(
      read(file('people.csv', whole.subarray(0, -1))),
      /people\.csv is damaged: it may have been cut/,
    );
  });

  for (const [what, row] of [
    ['a name', `P1,${'x'.repeat(501)},Hartley,04/03/2009,F,WBRI,,`],
    ['a pupil number', `P1,Maya,Hartley,04/03/2009,F,WBRI,${'x'.repeat(501)},`],
  ] as const) {
    test(`with ${what} no record can hold rejects the row`, async () => {
      const { codes, rows } = await read(csv('people.csv', `${PEOPLE},UPN,903 number`, row));
      assert.deepEqual([codes, rows], [['too-long'], []]);
    });
  }

  test('keeps a name in whatever letters it is written', async () => {
    const names = [
      'Beyoncé',
      'O’Brien-Ní Dhomhnaill',
      'x'.repeat(120),
      'Zoë 😀',
      'محمد',
      'Łukasz Śliwiński',
      'Siân ap Rhŷs',
      'Ma\u200Bya',
      'Leo\u202Etest',
      '李',
      "D'Angelo; drop table person --",
    ];
    const { codes, rows } = await read(
      csv('people.csv', PEOPLE, ...names.map((name, at) => `P${at},${name},,04/03/2009,F,WBRI`)),
    );
    assert.deepEqual([codes, rows.map(({ cells }) => cells['Name used'])], [[], names]);
  });

  test('with another number that is none rejects the row', async () => {
    const rows = ['M 1; drop', '1.2E+10', 'x'.repeat(30)].map(
      (number, at) => `P${at},Maya,,04/03/2009,F,WBRI,${number}`,
    );
    const { codes } = await read(csv('people.csv', `${PEOPLE},903 number`, ...rows));
    assert.deepEqual(codes, ['not-a-number', 'damaged-number', 'not-a-number']);
  });

  test('says codes in capitals or not, and nothing where a code is unknown', async () => {
    const known = await read(csv('people.csv', PEOPLE, 'P1,Maya,,04/03/2009,f,WBRI - White British'));
    assert.deepEqual([known.folded.person.sex, known.folded.person.ethnicity], ['F', 'WBRI']);
    const unknown = await read(csv('people.csv', PEOPLE, 'P1,Maya,,04/03/2009,constructor,ZZZZ'));
    assert.deepEqual([unknown.folded.person.sex, unknown.folded.person.ethnicity], [undefined, undefined]);
    assert.deepEqual(unknown.codes, ['unknown-code', 'unknown-code']);
  });
});

async function openEmpty(t: { after: (close: () => Promise<void>) => void }) {
  const { storage, process: actor } = await openSampleCouncil(t, 'empty');
  const load = async (...uploads: readonly Upload[]) => {
    const received = await receiveFiles(storage, actor, TODAY, uploads);
    // Read again from what was kept, as a load does that was confirmed on a page.
    await applyImport(storage, actor, TODAY, received.id, { ledger: LEDGER });
    for (const { rows, stored, unchanged, rejected, name } of received.preview.files)
      assert.equal(rows, stored + unchanged + rejected, name);
    return received.preview;
  };
  const lines = async (query: ReturnType<typeof sql<{ line: string }>>): Promise<readonly string[]> =>
    storage.read(actor, async ({ db }) => (await query.execute(db)).rows.map(({ line }) => line));
  return { load, lines };
}

test('one workbook with the returns of two years is counted and kept as two', async (t) => {
  const { load, lines } = await openEmpty(t);
  const of = (name: string, ...rows: readonly string[]): SheetOfTest => ({
    name,
    rows: [EPISODES, ...rows].map((row) => row.split(',')),
  });
  const seen = await load(
    await workbook(
      of('2020', 'M101,12/09/2020,S,V2,N1,U4,PR1,,,,,,'),
      of('2021', 'M101,12/09/2020,S,V2,N1,U4,PR1,,,,,,', 'L102,12/09/2021,S,V2,N1,U4,PR1,,,,,,'),
    ),
  );
  assert.deepEqual(
    seen.files.map(({ year, stored }) => [year, stored]),
    [
      [2020, 1],
      [2021, 2],
    ],
  );
  assert.equal((await lines(sql`select 'x' as line from received_row`)).length, 3);
});

describe('somebody who has died', () => {
  const episodes = csv('episodes.csv', EPISODES, 'M101,12/09/2018,S,V2,N1,U4,PR1,15/06/2019,E2,,,,');
  const outcomes = (year: number, inTouch: string): Upload => ({
    ...csv('oc3.csv', OUTCOMES, `M101,01/06/2000,${inTouch},0,0`),
    year,
  });
  const died = sql<{ line: string }>`select died_on::text as line from person`;

  test('keeps the day of death a return gave when a later list knows only the year', async (t) => {
    const { load, lines } = await openEmpty(t);
    await load(episodes);
    await load(outcomes(2020, 'DIED'));
    await load(outcomes(2021, 'DIED'));
    assert.deepEqual(await lines(died), ['2019-06-15']);
  });

  test('and of whom a later file says more is named', async (t) => {
    const { load, lines } = await openEmpty(t);
    await load(outcomes(2019, 'DIED'));
    const { problems } = await load(outcomes(2020, 'YES'));
    assert.deepEqual(
      problems.filter(({ code }) => code === 'after-death').map(({ file: name, row }) => [name, row]),
      [['oc3.csv', 2]],
    );
    assert.deepEqual(await lines(died), ['2020-03-31']);
  });
});

test('four years with every table, loaded in any order, give one record', async (t) => {
  const kinds = ['header', 'episodes', 'reviews', 'missing', 'oc2', 'oc3', 'uasc', 'previous_permanence'];
  const filesOf = async (year: number): Promise<readonly Upload[]> =>
    (await sampleYear(year, kinds)).map((upload) => ({ ...upload, year }));
  const recordAfter = async (years: readonly number[]): Promise<readonly string[]> => {
    const { load, lines } = await openEmpty(t);
    for (const year of years) await load(...(await filesOf(year)));
    return lines(sql`
      with fact as (
        select id as person_id, concat_ws(' ', 'person', born_on, died_on, sex, ethnicity) as fact from person where removed_by is null
        union all select person_id, concat_ws(' ', 'care', began_on, ended_on, legal_status, placement_type, reason_began,
          reason_ended, placement_postcode) from care_episode where removed_by is null
        union all select person_id, concat_ws(' ', 'review', held_on, participation) from review where removed_by is null
        union all select person_id, concat_ws(' ', kind, on_day, until_day, answer, subject, details) from entry where removed_by is null
        union all select person_id, concat_ws(' ', rule, opens_on, due_on, met_on) from duty)
      select concat(value, ' ', fact) as line from fact
      join person_identifier number on number.person_id = fact.person_id and kind = '903-child' order by 1`);
  };
  const inOrder = await recordAfter([2018, 2019, 2020, 2021]);
  assert.ok(inOrder.length > 5000);
  assert.deepEqual(await recordAfter([2021, 2019, 2018, 2020]), inOrder);
});
