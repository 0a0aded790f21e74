/** What loading returns means: complete for its year, later returns stand, nothing merged, nothing dropped, all of it undoable. As long as there are promises about loading. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { openSampleCouncil, sampleYear, TODAY } from '../../../tests/sample-council.ts';
import { keepRulesMetBy } from '../ledger/actions/keep-rules.ts';
import { rebuildLedger } from '../ledger/actions/rebuild-ledger.ts';
import { applyImport } from './actions/apply-import.ts';
import { receiveFiles } from './actions/receive-files.ts';
import { withdrawImport } from './actions/withdraw-import.ts';
import type { Upload } from './load.ts';
import { findImport, listUnfinishedImports } from './store.ts';

const ledger = { keepRulesMetBy, rebuildLedger };
const HEADINGS = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
} as const;

/** A file as a council would save it. */
const file = (name: string, kind: keyof typeof HEADINGS, ...rows: readonly string[]): Upload => ({
  name,
  bytes: Buffer.from([HEADINGS[kind], ...rows].join('\r\n')),
});

/** Maya and Leo, sister and brother, in the return for April 2022 to March 2023. */
const mayaAndLeo = [
  file(
    '2022-header.csv',
    'header',
    'M101,2,04/03/2009,WBRI,A123456789012,0,',
    'L102,1,29/11/2013,WBRI,B123456789012,,',
  ),
  file(
    '2022-episodes.csv',
    'episodes',
    'M101,12/09/2022,S,V2,N1,U4,PR1,20/01/2023,X1,,TS1 1AA,TS5 6QX,',
    'M101,20/01/2023,L,C2,N1,U4,PR1,,,,TS1 1AA,TS5 6QX,',
    'L102,12/09/2022,S,V2,N1,U4,PR1,,,,TS1 1AA,TS5 6QX,',
  ),
  file(
    '2022-reviews.csv',
    'reviews',
    'M101,04/03/2009,07/10/2022,PN1',
    'M101,04/03/2009,20/12/2022,PN3',
    'L102,29/11/2013,07/10/2022,PN1',
  ),
];

async function openEmpty(t: { after: (close: () => Promise<void>) => void }) {
  const council = await openSampleCouncil(t, 'empty');
  const { storage, process: actor } = council;
  const load = async (...uploads: readonly Upload[]) => {
    const received = await receiveFiles(storage, actor, TODAY, uploads);
    await applyImport(storage, actor, TODAY, received.id, { ledger, load: received.load });
    return received;
  };
  /** Everything the record and the ledger now say, without ids and without who said it. */
  const record = async () =>
    storage.read(actor, async ({ db }) => {
      const { rows: episodes } = await sql<{ line: string }>`
        select concat_ws(' ', value, began_on, coalesce(ended_on::text, 'open'), legal_status, reason_ended, file.name, episode.source_row) as line
        from care_episode episode join person_identifier number on number.person_id = episode.person_id and kind = '903-child'
        left join file on file.id = episode.source_file where episode.removed_by is null order by 1`.execute(db);
      const { rows: reviews } = await sql<{ line: string }>`
        select concat_ws(' ', value, held_on, participation) as line
        from review join person_identifier number on number.person_id = review.person_id and kind = '903-child'
        where review.removed_by is null order by 1`.execute(db);
      const { rows: people } = await sql<{ line: string }>`
        select concat_ws(' ', value, born_on, sex, ethnicity) as line
        from person join person_identifier number on number.person_id = person.id and kind = '903-child'
        where person.removed_by is null order by 1`.execute(db);
      const { rows: duties } = await sql<{ line: string }>`
        select concat_ws(' ', value, rule, opens_on, due_on, met_on) as line
        from duty join person_identifier number on number.person_id = duty.person_id and kind = '903-child' order by 1`.execute(
        db,
      );
      return [people, episodes, reviews, duties].map((rows) => rows.map(({ line }) => line));
    });
  return { storage, actor, load, record };
}

const codes = (received: { preview: { problems: readonly { code: string }[] } }): readonly string[] =>
  received.preview.problems.map(({ code }) => code).toSorted();
const totals = (received: {
  preview: {
    files: readonly { rows: number; stored: number; unchanged: number; rejected: number; withdrawn: number }[];
  };
}) =>
  received.preview.files.map(({ rows, stored, unchanged, rejected, withdrawn }) => ({
    rows,
    stored,
    unchanged,
    rejected,
    withdrawn,
  }));

describe('loading a return', () => {
  test('stores its children, episodes and reviews, each with its file and row, and what is owed to them', async (t) => {
    const { load, record } = await openEmpty(t);
    const received = await load(...mayaAndLeo);
    assert.deepEqual(codes(received), []);
    const [people, episodes, reviews, duties] = await record();
    assert.deepEqual(people, ['L102 2013-11-29 M WBRI', 'M101 2009-03-04 F WBRI']);
    assert.deepEqual(episodes, [
      'L102 2022-09-12 open V2 2022-episodes.csv 4',
      'M101 2022-09-12 2023-01-20 V2 X1 2022-episodes.csv 2',
      'M101 2023-01-20 open C2 2022-episodes.csv 3',
    ]);
    assert.equal(reviews?.length, 3);
    assert.deepEqual(duties?.slice(0, 2), [
      'L102 looked-after/first-review 2022-09-12 2022-10-11 2022-10-07',
      'L102 looked-after/second-review 2022-10-07 2023-01-07',
    ]);
  });

  test('twice changes nothing: every row is unchanged', async (t) => {
    const { load, record } = await openEmpty(t);
    await load(...mayaAndLeo);
    const before = await record();
    const again = await load(...mayaAndLeo);
    assert.deepEqual(
      totals(again).map(({ rows, unchanged }) => rows - unchanged),
      [0, 0, 0],
    );
    assert.deepEqual(await record(), before);
  });

  test('again with a start date corrected withdraws the row it no longer has', async (t) => {
    const { load, record } = await openEmpty(t);
    await load(...mayaAndLeo);
    const corrected = file(
      'corrected.csv',
      'episodes',
      'M101,12/09/2022,S,V2,N1,U4,PR1,20/01/2023,X1,,TS1 1AA,TS5 6QX,',
      'M101,20/01/2023,L,C2,N1,U4,PR1,,,,TS1 1AA,TS5 6QX,',
      'L102,13/09/2022,S,V2,N1,U4,PR1,,,,TS1 1AA,TS5 6QX,',
    );
    assert.deepEqual(totals(await load(corrected)), [{ rows: 3, stored: 1, unchanged: 2, rejected: 0, withdrawn: 1 }]);
    const [, episodes] = await record();
    assert.deepEqual(
      episodes?.filter((line) => line.startsWith('L102')),
      ['L102 2022-09-13 open V2 corrected.csv 4'],
    );
  });

  test('without a child it once had withdraws that child, who counts nowhere', async (t) => {
    const { load, record } = await openEmpty(t);
    await load(...mayaAndLeo);
    const withoutLeo = mayaAndLeo.map(({ name, bytes }) => ({
      name,
      bytes: Buffer.from(
        Buffer.from(bytes)
          .toString()
          .split('\r\n')
          .filter((line) => !line.startsWith('L102'))
          .join('\r\n'),
      ),
    }));
    assert.deepEqual(
      totals(await load(...withoutLeo)).map(({ withdrawn }) => withdrawn),
      [1, 1, 1],
    );
    const [people, episodes, reviews, duties] = await record();
    assert.deepEqual(
      [people, episodes, reviews, duties].map((lines) => lines?.filter((line) => line.startsWith('L102')).length),
      [0, 0, 0, 0],
    );
    await load(...mayaAndLeo);
    assert.equal((await record())[0]?.length, 2);
  });

  test('of a later year corrects and extends; the order of loading does not matter', async (t) => {
    const nextYear = [
      file(
        '2023-header.csv',
        'header',
        'M101,2,05/03/2009,WBRI,A123456789012,0,',
        'L102,1,29/11/2013,WBRI,B123456789012,,',
      ),
      file(
        '2023-episodes.csv',
        'episodes',
        'M101,20/01/2023,L,C2,N1,U4,PR1,30/06/2023,E4A,,TS1 1AA,TS5 6QX,',
        'L102,12/09/2022,S,V2,N1,U4,PR1,,,,TS1 1AA,TS5 6QX,',
        'L102,01/05/2023,S,V2,N1,K2,PR4,,,,TS1 1AA,TS9 9AA,',
      ),
    ];
    const [forwards, backwards] = [await openEmpty(t), await openEmpty(t)];
    await forwards.load(...mayaAndLeo);
    await forwards.load(...nextYear);
    await backwards.load(...nextYear);
    await backwards.load(...mayaAndLeo);
    const [people, episodes] = await forwards.record();
    assert.deepEqual(people?.at(1), 'M101 2009-03-05 F WBRI');
    assert.deepEqual(
      episodes?.filter((line) => line.startsWith('M101')),
      ['M101 2022-09-12 2023-01-20 V2 X1 2022-episodes.csv 2', 'M101 2023-01-20 2023-06-30 C2 E4A 2023-episodes.csv 2'],
    );
    const withoutSource = (lines: readonly string[] | undefined) =>
      lines?.map((line) => line.replace(/ 20\d\d-episodes\.csv \d+/, ''));
    assert.deepEqual((await backwards.record()).map(withoutSource), (await forwards.record()).map(withoutSource));
  });

  test('names an open episode that the next return forgot, and keeps it open', async (t) => {
    const { load, record } = await openEmpty(t);
    await load(...mayaAndLeo);
    const received = await load(
      file('2023-header.csv', 'header', 'M101,2,04/03/2009,WBRI,A123456789012,0,'),
      file('2023-episodes.csv', 'episodes', 'M101,30/06/2023,P,C2,N1,K2,PR1,,,,TS1 1AA,TS9 9AA,'),
    );
    assert.deepEqual(codes(received), ['child-absent-from-next-return', 'episode-absent-from-next-return', 'overlap']);
    const [, episodes] = await record();
    assert.equal(episodes?.filter((line) => line.includes(' open ')).length, 3);
  });

  test('stopped part way goes on from there, and ends as if it had never stopped', async (t) => {
    const [stopped, straight] = [await openEmpty(t), await openEmpty(t)];
    const year = await sampleYear(2018);
    await straight.load(...year);
    const received = await receiveFiles(stopped.storage, stopped.actor, TODAY, year);
    const stop = applyImport(stopped.storage, stopped.actor, TODAY, received.id, {
      ledger,
      load: received.load,
      progress: (done) => {
        if (done >= 400) throw new Error('the light went out');
      },
    });
    await assert.rejects(stop, /the light went out/);
    const half = await stopped.storage.read(stopped.actor, (reading) => findImport(reading, received.id));
    assert.deepEqual([half?.state, half?.peopleDone], ['applying', 400]);
    await applyImport(stopped.storage, stopped.actor, TODAY, received.id, { ledger });
    assert.deepEqual(await stopped.storage.read(stopped.actor, listUnfinishedImports), []);
    assert.deepEqual(await stopped.record(), await straight.record());
    const { rows } = await stopped.storage.read(stopped.actor, async ({ db }) =>
      sql<{ known: number }>`select reltuples::int as known from pg_class where relname = 'care_episode'`.execute(db),
    );
    assert.equal(rows[0]?.known, 974, 'and whoever asks for figures next is answered with that in mind');
  });

  test('can be withdrawn whole, also from part way: what it had replaced stands again', async (t) => {
    const { storage, actor, load, record } = await openEmpty(t);
    await load(...mayaAndLeo);
    const before = await record();
    const received = await load(
      file(
        'corrected.csv',
        'episodes',
        'M101,12/09/2022,S,C2,N1,U4,PR1,,,,TS1 1AA,TS5 6QX,',
        'Z999,12/09/2022,S,C2,N1,U4,PR1,,,,,,',
      ),
    );
    assert.notDeepEqual(await record(), before);
    await withdrawImport(storage, actor, TODAY, received.id);
    assert.deepEqual(await record(), before);
  });

  test('that a later load rests on cannot be withdrawn first', async (t) => {
    const { storage, actor, load } = await openEmpty(t);
    const first = await load(...mayaAndLeo);
    await load(file('corrected.csv', 'episodes', 'M101,12/09/2022,S,C2,N1,U4,PR1,,,,TS1 1AA,TS5 6QX,'));
    await assert.rejects(withdrawImport(storage, actor, TODAY, first.id), /withdraw the later one first/);
  });

  test('leaves alone what was entered here, and does not say it twice', async (t) => {
    const { storage, actor, load, record } = await openEmpty(t);
    await load(...mayaAndLeo);
    await storage.write(
      actor,
      { action: 'record-review-held', touches: [], recordedOn: TODAY },
      async ({ db, id: act }) =>
        sql`insert into review (authority_id, id, person_id, held_on, participation, act)
          select ${actor.authorityId}, gen_random_uuid(), person_id, day::date, 'PN2', ${act}::bigint
          from person_identifier, unnest(array['2022-12-21', '2023-03-01']) as day where value = 'L102' and kind = '903-child'`.execute(
          db,
        ),
    );
    await load({ ...file('2022-reviews.csv', 'reviews', 'L102,29/11/2013,21/12/2022,PN1'), year: 2022 });
    const [, , reviews] = await record();
    assert.deepEqual(
      reviews?.filter((line) => line.startsWith('L102')),
      ['L102 2022-12-21 PN2', 'L102 2023-03-01 PN2'],
    );
  });
});

describe('numbers that differ only by the zeros they begin with', () => {
  const header = (name: string, number: string): Upload => file(name, 'header', `${number},2,04/03/2009,WBRI,,,`);
  const episodes = (name: string, number: string): Upload =>
    file(name, 'episodes', `${number},12/09/2022,S,V2,N1,U4,PR1,,,,,,`);

  for (const [when, loads] of [
    ['in one load', [[header('header.csv', '00451'), episodes('episodes.csv', '451')]]],
    [
      'from one load to the next',
      [[header('header.csv', '00451'), episodes('was.csv', '00451')], [episodes('episodes.csv', '451')]],
    ],
  ] as const) {
    test(`${when} are named and not joined`, async (t) => {
      const { load, record } = await openEmpty(t);
      const received = [];
      for (const files of loads) received.push(await load(...files));
      const [named] = received.at(-1)?.preview.problems.filter(({ code }) => code === 'zeros-lost') ?? [];
      assert.deepEqual([named?.file, named?.row, named?.column, named?.value], ['episodes.csv', 2, 'CHILD', '451']);
      assert.match(named?.sentence ?? '', /451 is 00451 without its first zeros/);
      assert.ok((await record())[1]?.some((line) => line.startsWith('451 ')));
    });
  }
});

describe('days that cannot both be true', () => {
  test('care and a review from before birth: kept, and listed by column', async (t) => {
    const { load } = await openEmpty(t);
    const { preview } = await load(
      file('header.csv', 'header', 'M101,2,04/03/2023,WBRI,,,'),
      file('episodes.csv', 'episodes', 'M101,12/09/2022,S,V2,N1,U4,PR1,,,,,,'),
    );
    assert.deepEqual(
      preview.problems.map(({ code, file: name, row, column, value, sentence }) => [
        code,
        name,
        row,
        column,
        value,
        sentence,
      ]),
      [
        [
          'before-birth',
          'episodes.csv',
          2,
          'DECOM',
          '12/09/2022',
          'DECOM is 12 September 2022, before the date of birth, 4 March 2023. Both are kept; one of them is wrong.',
        ],
      ],
    );
  });

  test('two dates of birth in files of one year: the header’s counts, and the other is listed', async (t) => {
    const { load, record } = await openEmpty(t);
    const received = await load(
      ...mayaAndLeo.slice(0, 2),
      file('2022-reviews.csv', 'reviews', 'M101,05/03/2009,07/10/2022,PN1'),
    );
    assert.deepEqual(codes(received), ['birth-dates-differ']);
    const [{ file: name, row, column, sentence } = { file: '', row: 0, column: '', sentence: '' }] =
      received.preview.problems;
    assert.deepEqual([name, row, column], ['2022-reviews.csv', 2, 'DOB']);
    assert.match(
      sentence,
      /The date of birth here is 5 March 2009, and in 903 header it is 4 March 2009, which counts/,
    );
    assert.ok((await record())[0]?.includes('M101 2009-03-04 F WBRI'));
  });
});

describe('reason codes that disagree with dates', () => {
  for (const { name, rows, code } of [
    {
      name: 'a leaving reason without an end date',
      rows: ['M101,12/09/2022,S,V2,N1,U4,PR1,,E4A,,,,'],
      code: 'reason-without-end',
    },
    {
      name: 'an end date without a reason',
      rows: ['M101,12/09/2022,S,V2,N1,U4,PR1,20/01/2023,,,,,'],
      code: 'end-without-reason',
    },
    {
      name: 'a start where care went on',
      rows: ['M101,12/09/2022,S,V2,N1,U4,PR1,20/01/2023,X1,,,,', 'M101,20/01/2023,S,C2,N1,U4,PR1,,,,,,'],
      code: 'start-that-follows-on',
    },
    {
      name: 'care that went on over a gap',
      rows: ['M101,12/09/2022,S,V2,N1,U4,PR1,20/01/2023,E4A,,,,', 'M101,21/01/2023,L,C2,N1,U4,PR1,,,,,,'],
      code: 'start-without-reason-s',
    },
    {
      name: 'X1 with nothing after it',
      rows: ['M101,12/09/2022,S,V2,N1,U4,PR1,20/01/2023,X1,,,,'],
      code: 'x1-without-next',
    },
    {
      name: 'two episodes open at once',
      rows: ['M101,12/09/2022,S,V2,N1,U4,PR1,,,,,,', 'M101,20/01/2023,P,C2,N1,U4,PR1,,,,,,'],
      code: 'several-open',
    },
    { name: 'no legal status', rows: ['M101,12/09/2022,S,,N1,U4,PR1,,,,,,'], code: 'blank' },
    {
      name: 'an end after the year',
      rows: [
        'M101,12/09/2022,S,V2,N1,U4,PR1,03/04/2023,E4A,,,,',
        ...Array.from({ length: 60 }, (_, index) => `C${index},12/09/2022,S,V2,N1,U4,PR1,,,,,,`),
      ],
      code: 'after-the-year',
    },
  ]) {
    test(`${name}: stored, and listed`, async (t) => {
      const { load } = await openEmpty(t);
      const children = [...new Set(rows.map((row) => row.split(',')[0]))];
      const received = await load(
        file('header.csv', 'header', ...children.map((child) => `${child},2,04/03/2009,WBRI,,,`)),
        file('episodes.csv', 'episodes', ...rows),
      );
      assert.ok(codes(received).includes(code), codes(received).join());
      assert.equal(totals(received).find(({ rows: count }) => count === rows.length)?.rejected, 0);
    });
  }
});
