/** Numbers of two sources that are one person's: joined by a file with both or by a worker, never by themselves, and undone. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { openSampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { recordEntry } from '../entries/actions/record-entry.ts';
import { keepRulesMetBy } from '../ledger/actions/keep-rules.ts';
import { rebuildLedger } from '../ledger/actions/rebuild-ledger.ts';
import { applyImport } from './actions/apply-import.ts';
import { joinNumber, undoJoin } from './actions/join-numbers.ts';
import { receiveFiles } from './actions/receive-files.ts';
import { listJoins, listLikelyPairs } from './joins.ts';
import type { Upload } from './load.ts';

const csv = (name: string, ...rows: readonly string[]): Upload => ({ name, bytes: Buffer.from(rows.join('\n')) });

/** Maya in the 903, in care since September 2022. */
const inThe903 = [
  csv('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'M101,2,04/03/2009,WBRI,,,'),
  csv(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    'M101,12/09/2022,S,V2,N1,U4,PR1,,,,,,',
  ),
];
const PEOPLE = 'Person number,Name used,Family name,Date of birth,Sex,Ethnicity';
const asAPerson = csv('people.csv', PEOPLE, 'P1,Maya,Hartley,04/03/2009,F,WBRI');
const withBothNumbers = csv('people.csv', `${PEOPLE},903 number`, 'P1,Maya,Hartley,04/03/2009,F,WBRI,M101');
const visits = csv('visits.csv', 'Person number,Visited on', 'P1,05/02/2022');

async function openEmpty(t: { after: (close: () => Promise<void>) => void }) {
  const { storage, process: actor, actorOf } = await openSampleCouncil(t, 'empty');
  const load = async (...uploads: readonly Upload[]): Promise<void> => {
    const received = await receiveFiles(storage, actor, TODAY, uploads);
    const ledger = { keepRulesMetBy, rebuildLedger };
    await applyImport(storage, actor, TODAY, received.id, { ledger, load: received.load });
  };
  /** Everybody on the record: their numbers, name, care and visits. */
  const record = async (): Promise<readonly string[]> =>
    storage.read(actor, async ({ db }) => {
      const { rows } = await sql<{ line: string }>`
        select concat_ws(' ',
          (select string_agg(value, '+' order by kind) from person_identifier where person_id = person.id),
          (select known_as from person_name where person_id = person.id and removed_by is null),
          'care ' || (select began_on from care_episode where person_id = person.id and removed_by is null),
          'seen ' || (select visited_on from visit where person_id = person.id and removed_by is null)) as line
        from person where removed_by is null order by 1`.execute(db);
      return rows.map(({ line }) => line);
    });
  const pairs = async () => storage.read(actor, (reading) => listLikelyPairs(reading, 10));
  return { storage, actor, analyst: actorOf('analyst'), load, record, pairs };
}

const TWO = ['M101 care 2022-09-12', 'P1 Maya seen 2022-02-05'];
const ONE = ['M101+P1 Maya care 2022-09-12 seen 2022-02-05'];

describe('two numbers of one person', () => {
  test('stay two by themselves, and are offered with what agrees', async (t) => {
    const { load, record, pairs } = await openEmpty(t);
    await load(...inThe903);
    await load(asAPerson, visits);
    assert.deepEqual(await record(), TWO);
    const [pair, ...others] = await pairs();
    assert.deepEqual(others, []);
    assert.deepEqual([pair?.agrees, pair?.differs], [['date of birth', 'sex', 'ethnicity'], []]);
  });

  test('of one kind, with one name and one date of birth, are two people, and no pair is offered within one source', async (t) => {
    const { load, record, pairs } = await openEmpty(t);
    await load(csv('people.csv', PEOPLE, 'P1,Maya,Hartley,04/03/2009,F,WBRI', 'P2,Maya,Hartley,04/03/2009,F,WBRI'));
    assert.deepEqual(await record(), ['P1 Maya', 'P2 Maya']);
    assert.deepEqual(await pairs(), []);
  });

  test('of whom another source has one of the same birth date, are offered both, and neither is chosen', async (t) => {
    const { load, record, pairs } = await openEmpty(t);
    await load(...inThe903);
    await load(csv('people.csv', PEOPLE, 'P1,Maya,Hartley,04/03/2009,F,WBRI', 'P2,Maya,Hartley,04/03/2009,F,WBRI'));
    assert.equal((await record()).length, 3);
    const offered = (await pairs()).flatMap(({ number, otherNumber }) => [number.number, otherNumber.number]);
    assert.ok(
      ['M101', 'P1', 'P2'].every((number) => offered.includes(number)),
      offered.join(),
    );
  });

  for (const [order, loads] of [
    ['after', [inThe903, [withBothNumbers, visits]]],
    ['before', [[withBothNumbers, visits], inThe903]],
  ] as const) {
    test(`are one once a file has both, loaded ${order} the return`, async (t) => {
      const { load, record, pairs } = await openEmpty(t);
      for (const files of loads) await load(...files);
      assert.deepEqual(await record(), ONE);
      assert.deepEqual(await pairs(), []);
    });
  }

  test('are one once a worker says so; undone, each file’s facts go back, and the pair is not offered again', async (t) => {
    const { storage, actor, load, record, pairs } = await openEmpty(t);
    await load(...inThe903);
    await load(asAPerson, visits);
    const [pair] = await pairs();
    assert.ok(pair);
    await storage.write(
      actor,
      { action: 'join-numbers', touches: [pair.person, pair.other], recordedOn: TODAY },
      (act) => joinNumber(act, { number: pair.otherNumber, to: pair.person }),
    );
    assert.deepEqual(await record(), ONE);
    const [join] = await storage.read(actor, (reading) => listJoins(reading, 10));
    assert.ok(join);
    await storage.write(actor, { action: 'undo-join', touches: [pair.person, pair.other], recordedOn: TODAY }, (act) =>
      undoJoin(act, join),
    );
    assert.deepEqual(await record(), TWO);
    assert.deepEqual(await pairs(), []);
    await load(withBothNumbers);
    assert.deepEqual(await record(), TWO, 'what a worker has undone, a file does not do again');
  });

  test('stay two where one holds what whoever joins does not read: it is not left behind', async (t) => {
    const { storage, actor, analyst, load, record, pairs } = await openEmpty(t);
    await load(...inThe903);
    await load(asAPerson, visits);
    const [pair] = await pairs();
    assert.ok(pair);
    await storage.write(actor, { action: 'record-entry', touches: [pair.person], recordedOn: TODAY }, async (act) => {
      await recordEntry(act, {
        personId: pair.person,
        kind: 'significant-change',
        on: TODAY,
        until: null,
        answer: 'bereavement',
        details: {},
        words: {},
      });
    });
    const read = await storage.read(analyst, ({ db }) => sql`select 1 from entry`.execute(db));
    assert.equal(read.rows.length, 0);
    await assert.rejects(
      storage.write(analyst, { action: 'join', touches: [pair.person, pair.other], recordedOn: TODAY }, (act) =>
        joinNumber(act, { number: pair.number, to: pair.other }),
      ),
      /The other record holds something that was entered here/,
    );
    assert.deepEqual(await record(), TWO);
  });

  test('a number that two people are said to have goes to neither, and the load says so', async (t) => {
    const { storage, actor, load, record } = await openEmpty(t);
    await load(...inThe903);
    const LEO = 'P2,Leo,Hartley,29/11/2013,M,WBRI,M101';
    await load(csv('people.csv', `${PEOPLE},903 number`, 'P1,Maya,Hartley,04/03/2009,F,WBRI,M101', LEO));
    assert.deepEqual(await record(), ['M101 care 2022-09-12', 'P1 Maya', 'P2 Leo']);
    const said = await storage.read(actor, async ({ db }) =>
      sql<{ sentence: string }>`select sentence from import_problem where code = 'not-joined'`.execute(db),
    );
    assert.match(said.rows.map(({ sentence }) => sentence).join(), /P1 and M101: the files say that somebody else/);
  });

  test('three numbers said to be one in a circle are one', async (t) => {
    const { load, record } = await openEmpty(t);
    const both = `${PEOPLE},903 number,Inspection list number`;
    await load(...inThe903, csv('visits.csv', 'Inspection list number,Visited on', 'A1,05/02/2022'));
    await load(
      csv('of-903.csv', `${PEOPLE.replace('Person number', '903 number')},Inspection list number`, 'M101,,,,,,A1'),
      csv('people.csv', both, 'P1,Maya,Hartley,04/03/2009,F,WBRI,M101,A1'),
    );
    const [only, ...others] = await record();
    assert.deepEqual(others, []);
    assert.match(only ?? '', /^M101\+A1\+P1 .*care 2022-09-12 seen 2022-02-05$/);
  });

  test('a later load of either source finds the one person', async (t) => {
    const { load, record } = await openEmpty(t);
    await load(...inThe903);
    await load(withBothNumbers, visits);
    await load(csv('visits.csv', 'Person number,Visited on', 'P1,06/03/2022'));
    assert.deepEqual(await record(), ['M101+P1 Maya care 2022-09-12 seen 2022-03-06']);
  });

  for (const [what, rec, entry] of [
    ['an adopted child', 'E11', undefined],
    ['a child with a decision on adoption', '', '05/12/2022'],
  ] as const) {
    test(`${what} is never offered`, async (t) => {
      const { load, pairs } = await openEmpty(t);
      const [header, episodes] = inThe903;
      assert.ok(header && episodes);
      const left = rec === '' ? ',,' : `10/01/2025,${rec},`;
      await load(
        header,
        csv('episodes.csv', String(episodes.bytes).split('\n')[0] ?? '', `M101,12/09/2022,S,V2,N1,U4,PR1,${left},,,`),
        ...(entry === undefined
          ? []
          : [
              csv(
                'placed.csv',
                'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
                `M101,04/03/2009,${entry},,`,
              ),
            ]),
      );
      await load(asAPerson);
      assert.deepEqual(await pairs(), []);
    });
  }
});
