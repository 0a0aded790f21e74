/** Old chronologies come in by a template: through the same preview, in the words of the paper, and nothing of them twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openSampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import type { PersonId } from '../../ground/ids.ts';
import { readText } from '../../web/server-for-tests.ts';
import { keepRulesMetBy } from '../ledger/actions/keep-rules.ts';
import { rebuildLedger } from '../ledger/actions/rebuild-ledger.ts';
import { lifeStoryRoom } from '../life-story/pages/index.ts';
import { applyImport } from './actions/apply-import.ts';
import { receiveFiles } from './actions/receive-files.ts';
import { withdrawImport } from './actions/withdraw-import.ts';
import type { Upload } from './load.ts';

const HEADINGS = 'Person number,Day,What happened,Which paper';
const csv = (name: string, ...rows: readonly string[]): Upload => ({ name, bytes: Buffer.from(rows.join('\n')) });
const PEOPLE = csv(
  'people.csv',
  'Person number,Name used,Family name,Date of birth,Sex,Ethnicity',
  'P1,Ines,Duarte,10/06/2008,F,',
  'P2,Joel,Asante,20/04/2007,M,',
);
const FIRST = [
  'P1,03/04/2012,"Moved to Mrs Petty, with her brother. She carried the cat herself.","Handwritten, volume 1, page 2"',
  'P1,03/04/2012,The school was told.,"Handwritten, volume 1, page 2"',
  'P2,2013-05-01,First day at Hollin Primary.,Red folder',
];

async function open(t: { after: (close: () => Promise<void>) => void }) {
  const council = await openSampleCouncil(t, 'empty');
  const { storage, process: actor } = council;
  const load = async (...uploads: readonly Upload[]) => {
    const received = await receiveFiles(storage, actor, TODAY, uploads);
    await applyImport(storage, actor, TODAY, received.id, {
      ledger: { keepRulesMetBy, rebuildLedger },
      load: received.load,
    });
    return received;
  };
  const told = async (): Promise<readonly string[]> =>
    storage.read(actor, async ({ db }) =>
      (
        await sql<{ line: string }>`
          select concat_ws(' | ', number.value, on_day, told, paper, why) as line
          from significant_event event
          join person_identifier number on number.person_id = event.person_id and number.kind <> 'upn'
          where event.removed_by is null order by number.value, on_day, told`.execute(db)
      ).rows.map(({ line }) => line),
    );
  return { council, storage, actor, load, told };
}

const AS_TOLD = [
  'P1 | 2012-04-03 | Moved to Mrs Petty, with her brother. She carried the cat herself. | Handwritten, volume 1, page 2',
  'P1 | 2012-04-03 | The school was told. | Handwritten, volume 1, page 2',
  'P2 | 2013-05-01 | First day at Hollin Primary. | Red folder',
];

test('an old chronology is taken in once, however often it is loaded, and a later folder takes nothing away', async (t) => {
  const { load, told, storage, actor } = await open(t);
  const first = await load(PEOPLE, csv('volume-1.csv', HEADINGS, ...FIRST));
  assert.deepEqual(
    first.preview.files
      .map(({ kind, rows, stored, rejected }) => [kind, rows, stored, rejected].join(' '))
      .toSorted((a, b) => a.localeCompare(b, 'en')),
    ['template-chronology 3 3 0', 'template-people 2 2 0'],
  );
  assert.deepEqual(await told(), AS_TOLD);
  const again = await load(csv('volume-1-saved-again.csv', HEADINGS, ...FIRST.toReversed(), FIRST[0] ?? ''));
  assert.deepEqual(
    again.preview.files.map(({ stored, withdrawn }) => [stored, withdrawn]),
    [[0, 0]],
  );
  assert.deepEqual(await told(), AS_TOLD);
  const second = await load(
    csv(
      'volume-2.csv',
      `${HEADINGS},Why it matters`,
      'P1,01/02/2014,Nan Rosa died.,"Handwritten, volume 2, page 1",She never said goodbye',
    ),
  );
  assert.deepEqual(await told(), [
    ...AS_TOLD.slice(0, 2),
    'P1 | 2014-02-01 | Nan Rosa died. | Handwritten, volume 2, page 1 | She never said goodbye',
    AS_TOLD[2],
  ]);
  await withdrawImport(storage, actor, TODAY, second.id);
  assert.deepEqual(await told(), AS_TOLD);
});

test('what cannot be kept is said row by row, and the rest is taken in', async (t) => {
  const { load, told } = await open(t);
  const { preview } = await load(
    PEOPLE,
    csv(
      'volume-1.csv',
      HEADINGS,
      'P1,soon,A move,Volume 1',
      'P1,01/01/2031,A move still to come,Volume 1',
      `P1,01/02/2014,${'word '.repeat(500)},Volume 1`,
      `P1,02/02/2014,${'word '.repeat(300)}end,Volume 1`,
      'P1,03/02/2014,,Volume 1',
      'P1,04/02/2014,On no paper,',
      ',05/02/2014,Of nobody,Volume 1',
      'P1,01/02/2001,Before she was born,Volume 1',
    ),
  );
  const [file] = preview.files.filter(({ kind }) => kind === 'template-chronology');
  assert.deepEqual([file?.rows, file?.stored, file?.rejected], [8, 4, 4]);
  assert.deepEqual(
    (await told()).map((line) => line.slice(0, 30)),
    ['P1 | 2001-02-01 | Before she w', 'P1 | 2014-02-02 | word word wo'],
    'what happened on no paper, and a paper that says nothing, tell nothing',
  );
});

test('it stands in what mattered with its paper, waits for somebody to say why, and put right here no file says otherwise', async (t) => {
  const { council, load, told } = await open(t);
  await load(PEOPLE, csv('volume-1.csv', HEADINGS, ...FIRST));
  council.ask('analyst');
  const site = await council.open(lifeStoryRoom, {
    findActor: async () => ({ ...council.actorOf('manager'), scope: 'all' }),
  });
  const { rows } = await council.storage.read(council.process, ({ db }) =>
    sql<{ person: PersonId; id: string }>`
      select person_id as person, id from significant_event where told like 'Moved to Mrs Petty%'`.execute(db),
  );
  const [{ person, id } = { person: '' as PersonId, id: '' }] = rows;
  const page = readText(await site.browser.get(`/people/${person}/chronology`));
  assert.match(
    page,
    /An old chronology says .*Moved to Mrs Petty.*Nobody has written this down yet.*Handwritten, volume 1, page 2/,
  );
  assert.doesNotMatch(
    readText(await site.browser.get(`/people/${person}/history`)),
    /Mrs Petty/,
    'one page stays one page',
  );
  const path = `/people/${person}/chronology/${id}/correct`;
  const said = {
    'on-day': '3',
    'on-month': '4',
    'on-year': '2012',
    told: 'Moved to Mrs Petty, with her brother Leo.',
    paper: 'Handwritten, volume 1, page 2',
    why: '',
    'why-corrected': 'Read it with Ines',
  };
  const bare = await site.browser.fill(path, said);
  assert.equal(bare.statusCode, 303, readText(bare));
  assert.match(
    readText(await site.browser.get(`/people/${person}/chronology`)),
    /with her brother Leo\. .*Nobody has written this down yet/,
    'to put a word right nobody need say why it mattered',
  );
  const corrected = await site.browser.fill(path, {
    ...said,
    why: 'They stayed together',
  });
  assert.equal(corrected.statusCode, 303, readText(corrected));
  assert.match(readText(await site.browser.get(`/people/${person}/history`)), /Mrs Petty.*They stayed together/);
  await load(csv('volume-1.csv', HEADINGS, ...FIRST));
  assert.equal((await told()).filter((line) => line.includes('Mrs Petty')).length, 1);
  assert.ok((await told()).some((line) => line.endsWith('They stayed together')));
});
