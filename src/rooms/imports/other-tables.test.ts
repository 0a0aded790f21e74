/** The other tables that load: the rest of the 903, its XML, the workbook of inspection lists, and templates of our own. As long as there are tables. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import { openSampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { countMeasures } from '../measures/facts.ts';
import { measures } from '../measures/measures/index.ts';
import { keepRulesMetBy } from '../ledger/actions/keep-rules.ts';
import { rebuildLedger } from '../ledger/actions/rebuild-ledger.ts';
import { applyImport } from './actions/apply-import.ts';
import { receiveFiles } from './actions/receive-files.ts';
import { withdrawImport } from './actions/withdraw-import.ts';
import { readLoad, type Upload } from './load.ts';

const REFERENCE = join(import.meta.dirname, '../../../reference-data');
const sample = async (path: string): Promise<Upload> => ({
  name: path.split('/').at(-1) ?? path,
  bytes: await readFile(join(REFERENCE, path)),
});
const ANNEX_A = 'SocialFinanceDigitalLabs__liia-tools__MIT/annex_a/Annex_A.xlsx';
const XML = 'data-to-insight__csc-validator-be-903__MIT/fake_data/fake_903.xml';
const csv = (name: string, ...rows: readonly string[]): Upload => ({ name, bytes: Buffer.from(rows.join('\n')) });

async function openEmpty(t: { after: (close: () => Promise<void>) => void }) {
  const { storage, process: actor } = await openSampleCouncil(t, 'empty');
  const load = async (...uploads: readonly Upload[]) => {
    const received = await receiveFiles(storage, actor, TODAY, uploads);
    await applyImport(storage, actor, TODAY, received.id, {
      ledger: { keepRulesMetBy, rebuildLedger },
      load: received.load,
    });
    return received;
  };
  const lines = async (query: ReturnType<typeof sql<{ line: string }>>): Promise<readonly string[]> =>
    storage.read(actor, async ({ db }) => (await query.execute(db)).rows.map(({ line }) => line));
  /** What stands on the record beside care: number, kind, days and answer. */
  const entries = async () =>
    lines(sql`
      select concat_ws(' ', number.value, entry.kind, on_day, until_day, answer) as line
      from entry join person_identifier number on number.person_id = entry.person_id and number.kind <> 'upn'
      where entry.removed_by is null order by number.value, on_day, entry.kind`);
  const withdraw = async ({ id }: { readonly id: Parameters<typeof withdrawImport>[3] }) =>
    withdrawImport(storage, actor, TODAY, id);
  return { storage, actor, load, lines, entries, withdraw };
}

const accounted = ({ preview: { files } }: Awaited<ReturnType<typeof receiveFiles>>) =>
  files.map(({ kind, rows, stored, unchanged, rejected }) => {
    assert.equal(rows, stored + unchanged + rejected, kind);
    return `${kind} ${rows}`;
  });

describe('the workbook of inspection lists', () => {
  test('loads with every row of its eleven lists accounted for, and a second time changes nothing', async (t) => {
    const { load, lines } = await openEmpty(t);
    const received = await load(await sample(ANNEX_A));
    assert.deepEqual(accounted(received).toSorted(), [
      'annex-a-1 5',
      'annex-a-10 5',
      'annex-a-11 5',
      'annex-a-2 5',
      'annex-a-3 6',
      'annex-a-4 5',
      'annex-a-5 5',
      'annex-a-6 5',
      'annex-a-7 7',
      'annex-a-8 5',
      'annex-a-9 6',
    ]);
    assert.ok(received.preview.files.every(({ year, rejected }) => year === 202103 && rejected === 0));
    const record = sql<{ line: string }>`
      select concat_ws(' ', kind, count(*)) as line from entry where removed_by is null group by kind order by kind`;
    const before = await lines(record);
    assert.ok(before.includes('referral 6') && before.includes('protection-plan 7'), before.join());
    const again = await load(await sample(ANNEX_A));
    assert.ok(again.preview.files.every(({ rows, unchanged }) => rows === unchanged));
    assert.deepEqual(await lines(record), before);
  });

  test('names each date of birth that two lists give differently, and care from before birth', async (t) => {
    const { load } = await openEmpty(t);
    const { preview } = await load(await sample(ANNEX_A));
    const listed = preview.problems.map(({ code, file, row }) => `${code} ${file.split(', ')[1]} ${row}`);
    assert.deepEqual(listed.toSorted(), [
      'before-birth sheet List 8 5',
      ...[2, 3, 4, 5, 6].map((row) => `birth-dates-differ sheet List 10 ${row}`),
    ]);
  });

  test('what is done for a child before birth is not before its time', async (t) => {
    const { load } = await openEmpty(t);
    const { preview } = await load(
      csv(
        'entries.csv',
        'Person number,What happened,On,Until',
        'P1,Child protection plan,01/02/2025,',
        'P1,Health assessment,02/02/2025,',
      ),
      csv(
        'people.csv',
        'Person number,Name used,Family name,Date of birth,Sex,Ethnicity',
        'P1,Maya,,01/03/2025,F,WBRI',
      ),
    );
    assert.deepEqual(
      preview.problems.map(({ code, row, column }) => [code, row, column]),
      [['before-birth', 3, 'On']],
    );
  });

  test('a child in care gets the care the list tells of, and no home it does not tell of', async (t) => {
    const { load, lines } = await openEmpty(t);
    await load(await sample(ANNEX_A));
    assert.deepEqual(
      await lines(sql`
        select concat_ws(' ', began_on, coalesce(ended_on::text, 'open'), legal_status, coalesce(placement_type, 'home not known')) as line
        from care_episode episode
        join person_identifier number on number.person_id = episode.person_id and number.value = '1373595'
        order by began_on`),
      ['2009-08-06 2009-11-02 C2 home not known', '2009-11-02 open C2 U1'],
    );
  });

  test('withdrawn, leaves nothing on the record', async (t) => {
    const { load, entries, withdraw } = await openEmpty(t);
    await withdraw(await load(await sample(ANNEX_A)));
    assert.deepEqual(await entries(), []);
  });

  test('that would unpack to far more than lists hold is not opened', async () => {
    const bomb = archiveOf('[Content_Types].xml', Buffer.alloc(60_000_000, 32));
    await assert.rejects(readLoad([{ name: 'lists.xlsx', bytes: bomb }], TODAY), /would unpack to far more/);
  });

  test('that is cut off is refused in a sentence', async () => {
    const { bytes } = await sample(ANNEX_A);
    await assert.rejects(
      readLoad([{ name: 'lists.xlsx', bytes: bytes.subarray(0, bytes.length - 400) }], TODAY),
      /lists\.xlsx is a (broken )?spreadsheet/,
    );
  });
});

/** An archive of one part, as a spreadsheet program would pack it. */
function archiveOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('all tables of several years at once', () => {
  const FOUR_YEARS = 'data-to-insight__cs-demand-model__MIT/ssda903_by_year';

  test('go with the episodes of their year, also the small ones whose children stand in several', async () => {
    const names = (await readdir(join(REFERENCE, FOUR_YEARS))).filter((name) => name.endsWith('.csv'));
    const load = await readLoad(await Promise.all(names.map((name) => sample(`${FOUR_YEARS}/${name}`))), TODAY);
    assert.equal(load.files.length, 32);
    for (const { name, year } of load.files) assert.equal(String(year), name.slice(0, 4), name);
  });

  test('of one year twice are refused, with the way out', async () => {
    const names = ['2018-episodes.csv', '2019-episodes.csv', '2018-uasc.csv', '2019-uasc.csv'];
    const files = await Promise.all(names.map((name) => sample(`${FOUR_YEARS}/${name}`)));
    await assert.rejects(
      readLoad(
        files.map((file, index) => ({ ...file, name: `${'abcd'[index]}.csv` })),
        TODAY,
      ),
      /d\.csv are both 903 unaccompanied children.*give each the year of its episodes file in its name/,
    );
  });
});

describe('the XML of the 903', () => {
  test('loads with every row accounted for', async (t) => {
    const { load } = await openEmpty(t);
    const received = await load(await sample(XML));
    assert.deepEqual(accounted(received).toSorted(), [
      'ad1 3',
      'episodes 459',
      'header 253',
      'missing 6',
      'oc2 253',
      'oc3 6',
      'placed-for-adoption 3',
      'previous-permanence 253',
      'reviews 1206',
      'uasc 12',
    ]);
  });

  test('tells of leaving care and of adoption among the elements of the header, and says what it does not read', async (t) => {
    const { load, entries, lines } = await openEmpty(t);
    const child = (number: string, more: string) =>
      `<CHILD><HEADER><CHILDID>${number}</CHILDID><SEX>2</SEX><DOB>04/03/2004</DOB><ETHNIC>WBRI</ETHNIC>${more}</HEADER>` +
      '<EPISODE><DECOM>12/09/2021</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N1</CIN><PL>U4</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC>01/05/2022</DEC><REC>E5</REC></EPISODE></CHILD>';
    const { preview } = await load({
      name: 'return.xml',
      bytes: Buffer.from(
        `<EXPSSDA903>${child('M101', '<IN_TOUCH>YES</IN_TOUCH><ACTIV>F2</ACTIV><ACCOM>U1</ACCOM>')}` +
          child(
            'M102',
            '<DATE_INT>01/03/2022</DATE_INT><DATE_MATCH>05/04/2022</DATE_MATCH><FOSTER_CARE>0</FOSTER_CARE>',
          ) +
          `${child('M103', '<SHOE_SIZE>4</SHOE_SIZE>')}${child('M104', '<SHOE_SIZE>5</SHOE_SIZE><UASC/>')}</EXPSSDA903>`,
      ),
    });
    assert.deepEqual(await entries(), ['M101 care-leaver-outcomes 2023-03-04 YES', 'M102 adopted 2022-04-05']);
    assert.deepEqual(
      await lines(sql`select details ->> 'accommodation' as line from entry where kind = 'care-leaver-outcomes'`),
      ['U1'],
    );
    const unread = preview.problems.filter(({ code }) => code === 'not-read');
    assert.deepEqual(
      unread.map(({ column, sentence }) => `${column}: ${sentence}`),
      [
        'SHOE_SIZE: SHOE_SIZE stands in this file 2 times, and is none of the columns of a 903 return that are known. It was not read.',
      ],
    );
  });

  test('says the same of a child as the CSV files do', async (t) => {
    const { load, lines } = await openEmpty(t);
    const record = sql<{ line: string }>`
      select concat_ws(' ', born_on, sex, episode.began_on, episode.legal_status, episode.placement_type) as line
      from person join care_episode episode on episode.person_id = person.id and episode.removed_by is null order by 1`;
    await load({
      name: 'return.xml',
      bytes: Buffer.from(
        '<EXPSSDA903><CHILD><HEADER><CHILDID>M101</CHILDID><SEX>2</SEX><DOB>04/03/2009</DOB><ETHNIC>WBRI</ETHNIC>' +
          '<AREVIEW><REVIEW>07/10/2022</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW></HEADER>' +
          '<EPISODE><DECOM>12/09/2022</DECOM><RNE>S</RNE><LS>V2</LS><CIN>N1</CIN><PL>U4</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/></EPISODE></CHILD></EXPSSDA903>',
      ),
    });
    const fromXml = await lines(record);
    assert.deepEqual(fromXml, ['2009-03-04 F 2022-09-12 V2 U4']);
    const again = await load(
      csv('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'M101,2,04/03/2009,WBRI,,,'),
      csv(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
        'M101,12/09/2022,S,V2,N1,U4,PR1,,,,,,',
      ),
      csv('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', 'M101,04/03/2009,07/10/2022,PN1'),
    );
    assert.ok(again.preview.files.every(({ rows, unchanged }) => rows === unchanged));
    assert.deepEqual(await lines(record), fromXml);
  });

  for (const [what, text, sentence] of [
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><EXPSSDA903/>', /declares a document type/],
    ['another kind of file', '<Message><Header/></Message>', /not a 903 return: it begins with Message/],
    ['a tag that is never closed', '<EXPSSDA903><CHILD>', /is broken XML near line 1/],
    ['no children', '<EXPSSDA903></EXPSSDA903>', /without any children/],
  ] as const) {
    test(`with ${what} is refused in a sentence`, async () => {
      await assert.rejects(readLoad([csv('return.xml', text)], TODAY), sentence);
    });
  }
});

describe('the other tables of the 903', () => {
  const mayas = [
    csv('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'M101,2,04/03/2004,WBRI,,,'),
    csv(
      'episodes.csv',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      'M101,12/09/2019,S,V2,N1,U4,PR1,04/03/2022,E5,,,,',
      'M101,01/04/2022,S,V2,N1,U4,PR1,02/04/2022,E5,,,,',
    ),
  ];

  test('each puts its own dated thing on the record', async (t) => {
    const { load, entries } = await openEmpty(t);
    await load(
      ...mayas,
      csv('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', 'M101,04/03/2004,M,01/05/2022,03/05/2022'),
      csv('oc3.csv', 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM', 'M101,04/03/2004,YES,F2,U1'),
      csv('uasc.csv', 'CHILD,SEX,DOB,DUC', 'M101,2,04/03/2004,04/03/2022'),
      csv('previous.csv', 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM', 'M101,04/03/2004,P2,,05/06/2015'),
      csv('sw.csv', 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON', 'M101,04/03/2004,SW1,12/09/2022,,'),
    );
    assert.deepEqual(await entries(), [
      'M101 previous-permanence 2015-06-05 P2',
      'M101 unaccompanied 2019-09-12 2022-03-04',
      'M101 missing 2022-05-01 2022-05-03 M',
      'M101 social-worker 2022-09-12',
      'M101 care-leaver-outcomes 2023-03-04 YES',
    ]);
  });

  test('a score is a whole number from 0 to 40: any other rejects its row in a sentence', async (t) => {
    const { load, lines } = await openEmpty(t);
    const HEADING =
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED';
    const scores = ['0', '40', '', '41', '-1', '12.5', '1e1', 'x', '007'];
    const received = await load(
      ...mayas,
      csv('oc2.csv', HEADING, ...scores.map((score, index) => `S${index},04/03/2012,${score},,0,,1,1,1,0,,`)),
    );
    assert.ok(accounted(received).includes('oc2 9'));
    assert.deepEqual(
      received.preview.problems
        .filter(({ column }) => column === 'SDQ_SCORE')
        .map(({ file, row, value, sentence }) => [file, row, value, sentence]),
      ['41', '-1', '12.5', '1e1', 'x'].map((value, index) => [
        'oc2.csv',
        index + 5,
        value,
        `"${value}" is not a whole number from 0 to 40, which SDQ_SCORE has to be.`,
      ]),
    );
    assert.deepEqual(
      await lines(
        sql`select coalesce(details ->> 'score', 'none') as line from entry where kind = 'health-year' order by 1`,
      ),
      ['0', '007', '40', 'none'],
    );
  });

  test('a death in a list of care leavers is kept by the last day of its year, when it was known', async (t) => {
    const { load, lines } = await openEmpty(t);
    await load(...mayas, csv('oc3.csv', 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM', 'M101,04/03/2004,DIED,0,0'));
    assert.deepEqual(await lines(sql`select died_on::text as line from person`), ['2023-03-31']);
  });
});

describe('templates of our own', () => {
  test('people by their own number and by that of the 903 are two until somebody says they are one', async (t) => {
    const { load, lines } = await openEmpty(t);
    await load(
      csv(
        'people.csv',
        'Person number,Name used,Family name,Date of birth,Sex,Ethnicity',
        'P1,Maya,Hartley,04/03/2009,F,WBRI',
      ),
      csv('visits.csv', '903 number,Visited on,Seen alone', 'M101,05/02/2022,yes'),
    );
    assert.deepEqual(
      await lines(sql`
        select concat_ws(' ', number.kind, value, name.known_as, visit.visited_on) as line
        from person_identifier number left join person_name name on name.person_id = number.person_id
        left join visit on visit.person_id = number.person_id order by 1`),
      ['903-child M101 2022-02-05', 'council P1 Maya'],
    );
  });

  test('who works with whom finds staff of the same load, and a file that no longer has somebody ends it', async (t) => {
    const { storage, actor, load, lines } = await openEmpty(t);
    const helped = measures.filter(({ id }) => id === 'early-help-children-council-led');
    const byTeam = async () =>
      (
        await storage.readPopulation(actor, (reading) =>
          countMeasures(reading, helped, [{ first: TODAY, last: TODAY }], 'team'),
        )
      ).map(({ key, counted }) => `${key} ${counted}`);
    const allocations = sql<{ line: string }>`
      select concat_ws(' ', staff.name, team.name, staff.full_time_share, allocation.role, allocation.from_on) as line
      from allocation join staff on staff.id = allocation.staff_id left join team on team.id = staff.team_id
      where allocation.removed_by is null`;
    const people = csv(
      'people.csv',
      'Person number,Name used,Family name,Date of birth,Sex,Ethnicity',
      'P1,Maya,Hartley,04/03/2009,F,WBRI',
    );
    const heading = 'Person number,Staff number,Role,From,Until';
    await load(
      csv('who.csv', heading, 'P1,S7,personal-adviser,01/02/2021,'),
      csv(
        'early-help.csv',
        'Person number,Family number,Early help began on,Early help ended on,Lead organisation',
        'P1,F1,03/01/2022,,the council',
      ),
      people,
      csv(
        'staff.csv',
        'Staff number,Staff name,Team,Role at work,Share of full time,Started on',
        'S7,Priya Raman,Leaving Care,personal-adviser,0.8,03/02/2020',
      ),
    );
    assert.deepEqual(await lines(allocations), ['Priya Raman Leaving Care 0.80 personal-adviser 2021-02-01']);
    assert.deepEqual(await byTeam(), ['Leaving Care 1']);
    await load(csv('who.csv', heading, 'P2,S7,personal-adviser,01/02/2021,'));
    assert.deepEqual(await byTeam(), ['no team recorded 1']);
    assert.deepEqual(
      await lines(
        sql`select person_identifier.value as line from allocation join person_identifier using (person_id) where allocation.removed_by is null`,
      ),
      ['P2'],
    );
  });

  test('audits are facts of a record, and a row whose grade is no grade is refused by row and column', async (t) => {
    const { load, lines } = await openEmpty(t);
    const file = csv(
      'audits.csv',
      'Person number,Kind of audit,Tool,Audit finished on,Moderated on,Overall judgement',
      'P1,early help,case audit 2,05/01/2022,20/01/2022,Good',
      'P1,early help,case audit 2,05/03/2022,,requires improvement',
      'P2,dip sample,,05/03/2022,06/03/2022,',
      'P3,early help,,05/03/2022,06/03/2022,quite good',
      'P4,peer review,,05/03/2022,06/03/2022,good',
      'P5,early help,,05/03/2023,06/03/2022,good',
      'P6,early help,,,06/03/2022,good',
      'P1,early help,case audit 2,05/01/2022,20/01/2022,Good',
    );
    const received = await load(file);
    const again = await load(file);
    for (const { preview } of [received, again])
      assert.deepEqual(
        preview.problems.map(({ file: name, row, column, value, sentence }) => [name, row, column, value, sentence]),
        [
          [
            'audits.csv',
            5,
            'Overall judgement',
            'quite good',
            '"quite good" is not an answer that Overall judgement can have: outstanding, good, requires improvement, inadequate.',
          ],
          [
            'audits.csv',
            6,
            'Kind of audit',
            'peer review',
            '"peer review" is not an answer that Kind of audit can have: early help, child in need, child protection, child in care, care leaver, pathway plan, dip sample, multi-agency, screening.',
          ],
          [
            'audits.csv',
            7,
            'Audit finished on',
            '05/03/2023',
            'Audit finished on is 5 March 2023, which is still to come: it cannot have happened.',
          ],
          ['audits.csv', 8, 'Audit finished on', '', 'Audit finished on is blank.'],
        ],
      );
    assert.deepEqual([...accounted(received), ...accounted(again)], ['template-audits 8', 'template-audits 8']);
    assert.deepEqual(
      [received, again].map(({ preview: { files } }) =>
        files.map(({ stored, unchanged, rejected }) => [stored, unchanged, rejected]),
      ),
      [[[3, 1, 4]], [[0, 4, 4]]],
    );
    assert.deepEqual(
      await lines(sql`
        select concat_ws(' / ', value, on_day, answer, details ->> 'of', details ->> 'moderated', details ->> 'grade') as line
        from entry join person_identifier number on number.person_id = entry.person_id
        where entry.kind = 'audit' and entry.removed_by is null order by value, on_day`),
      [
        'P1 / 2022-01-05 / good / early help / yes / good',
        'P1 / 2022-03-05 / requires improvement / early help / no / requires improvement',
        'P2 / 2022-03-05 / dip sample / yes / not given',
      ],
    );
  });

  test('help at the edge of care and its contacts are facts by family; a day that is none, or help that ends before it begins, is refused', async (t) => {
    const { load, entries } = await openEmpty(t);
    const received = await load(
      csv(
        'help.csv',
        'Person number,Family number,Edge of care help began on,Edge of care help ended on',
        'P1,F1,03/01/2022,',
        'P2,F1,03/01/2022,02/01/2022',
      ),
      csv(
        'contacts.csv',
        'Person number,Family number,Contact on,Reached',
        'P1,F1,04/01/2022,no',
        'P1,F1,04/01/2022,yes',
        'P1,F1,week 2,yes',
        'P1,F1,31/02/2022,yes',
        'P1,F1,05/01/2022,perhaps',
        'P1,F1,05/01/2022,',
        'P1,F1,-3,yes',
      ),
    );
    assert.deepEqual(accounted(received), ['template-edge-of-care 2', 'template-edge-of-care-contacts 7']);
    assert.deepEqual(
      received.preview.problems.map(({ row, column, value }) => [row, column, value]),
      [
        [3, 'Edge of care help ended on', '02/01/2022'],
        [4, 'Contact on', 'week 2'],
        [5, 'Contact on', '31/02/2022'],
        [6, 'Reached', 'perhaps'],
        [7, 'Reached', ''],
        [8, 'Contact on', '-3'],
      ],
    );
    assert.deepEqual(await entries(), [
      'P1 edge-of-care 2022-01-03',
      'P1 edge-of-care-contact 2022-01-04 no',
      'P1 edge-of-care-contact 2022-01-04 yes',
    ]);
  });

  test('any other dated thing is loaded by the words of the record', async (t) => {
    const { load, entries } = await openEmpty(t);
    await load(
      csv(
        'other.csv',
        'Person number,What happened,On,Until,Answer',
        'P1,Pathway plan given,01/02/2025,,',
        'P1,In custody,03/02/2025,04/03/2025,',
        'P1,Something nobody knows,03/02/2025,,',
      ),
    );
    assert.deepEqual(await entries(), ['P1 pathway-plan 2025-02-01', 'P1 custody 2025-02-03 2025-03-04']);
  });

  test('a plan keeps the day on which it says it is next reviewed, and nothing else is given one', async (t) => {
    const { load, lines } = await openEmpty(t);
    await load(
      csv(
        'other.csv',
        'Person number,What happened,On,Next review on',
        'P1,Pathway plan given,01/02/2025,01/08/2025',
        'P1,Pathway plan reviewed,01/08/2025,02/02/2026',
        'P1,Pathway plan reviewed,02/02/2026,',
        'P1,Dental check,01/02/2025,01/08/2025',
      ),
    );
    assert.deepEqual(
      await lines(sql`select concat_ws(' ', kind, on_day, details) as line from entry order by on_day, kind`),
      [
        'dental-check 2025-02-01 {}',
        'pathway-plan 2025-02-01 {"next-review-on": "2025-08-01"}',
        'pathway-plan-review 2025-08-01 {"next-review-on": "2026-02-02"}',
        'pathway-plan-review 2026-02-02 {}',
      ],
    );
  });
});
