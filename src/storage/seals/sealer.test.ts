import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { day } from '../../ground/day-words.ts';
import { newId, type PersonId } from '../../ground/ids.ts';
import { Refusal } from '../../ground/refusal.ts';
import { migrate } from '../migrate.ts';
import type { Storage } from '../storage.ts';
import { openStorage } from '../transaction.ts';
import { authorities, insertPerson, writeExampleRecord, writeOneMore } from './example-record.ts';
import { readOrMakeSealKey, readSealKey, type SealKey } from './seal-key.ts';
import { type Sealing, sealNow, startSealing } from './sealer.ts';
import { type Verification, verifyJournal } from './verify.ts';

const NOW = new Date('2026-03-02T09:00:00.123Z');

describe('sealing', () => {
  let folder: string;
  let database: TestDatabase;
  let storage: Storage;
  let key: SealKey;
  let sealing: Sealing & { now: Date };
  const sealed = async (): Promise<number> => (await sealNow(sealing)).sealed;
  const verified = async (): Promise<Verification> => verifyJournal({ backupUrl: database.urls.backup, ...sealing });
  const logLines = async (): Promise<readonly string[]> => (await readFile(sealing.log, 'utf8')).trimEnd().split('\n');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'line-of-sight-seals-'));
    key = await readOrMakeSealKey(folder);
    database = await testDatabase(migrate);
    storage = openStorage({
      appUrl: database.urls.app,
      reportingUrl: database.urls.reporting,
      refresh: async () => {},
    });
    sealing = { sealerUrl: database.urls.sealer, key, log: join(folder, 'seals.log'), now: NOW };
    await writeExampleRecord(storage);
  });
  after(async () => {
    await storage.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await sealed();
    assert.deepEqual((await verified()).findings, []);
  });

  test('seals everything once, for each authority and each chain, and says it in the log outside', async () => {
    assert.equal(await sealed(), 0);
    const { entries, ...others } = await verified();
    assert.deepEqual(others, { findings: [], notes: [], sealedUpTo: NOW, unsealed: 0 });
    const counts = 'select ((select count(*) from journal) + (select count(*) from reading_log))::integer as entries';
    assert.deepEqual(await run(database.urls.backup, counts), [{ entries }]);
    const chains = (await logLines()).map((line) =>
      /"authority":(\d),"chain":"([a-z-]+)"/.exec(line)?.slice(1).join(' '),
    );
    assert.deepEqual(chains.slice(0, 4), ['1 journal', '2 journal', '1 reading-log', '2 reading-log']);
    assert.equal((await stat(sealing.log)).mode & 0o777, 0o600);
  });

  test('takes what a long transaction has left behind the last seal', async () => {
    const person = newId<PersonId>();
    let goOn = (): void => {};
    const held = new Promise<void>((settle) => {
      goOn = settle;
    });
    let inserted = (): void => {};
    const waiting = new Promise<void>((settle) => {
      inserted = settle;
    });
    const long = storage.write(
      authorities[0]!,
      { action: 'add-person', touches: [], recordedOn: day('2026-03-02') },
      async (act) => {
        await insertPerson(act, person);
        inserted();
        await held;
      },
    );
    await waiting;
    await writeOneMore(storage);
    // Neither waits for the other.
    assert.equal(await sealed(), 2);
    goOn();
    await long;
    const { unsealed, findings } = await verified();
    assert.deepEqual({ unsealed, findings }, { unsealed: 2, findings: [] });
    assert.equal(await sealed(), 2);
    assert.equal((await verified()).unsealed, 0);
  });

  test('two sealers at once seal no entry twice', async () => {
    for (let person = 0; person < 5; person += 1) await writeOneMore(storage);
    const both = await Promise.all([sealed(), sealed(), sealed()]);
    assert.equal(
      both.reduce((sum, one) => sum + one, 0),
      10,
    );
    assert.equal((await verified()).unsealed, 0);
  });

  test('goes on after a crash between the database and the log, and after one inside a line', async () => {
    await writeOneMore(storage);
    await sealed();
    const whole = await readFile(sealing.log, 'utf8');
    const last = (await logLines()).at(-1) ?? '';
    for (const written of [0, 1, last.length]) {
      await truncate(sealing.log, Buffer.byteLength(whole) - last.length - 1 + written);
      if (written === 0) {
        const { findings, notes } = await verified();
        assert.deepEqual(findings, []);
        assert.match(notes.join(), /^Seal \d+ of 2 March 2026 \(2 entries of the journal\) is not yet in the seal log/);
      }
      assert.equal(await sealed(), 0);
      assert.equal(await readFile(sealing.log, 'utf8'), whole);
    }
  });

  test('stops where the log ends before or after the record, until somebody has looked', async () => {
    for (let seal = 0; seal < 2; seal += 1) {
      await writeOneMore(storage);
      await sealed();
    }
    const whole = await readFile(sealing.log, 'utf8');
    const lines = await logLines();
    await writeFile(sealing.log, `${lines.slice(0, -2).join('\n')}\n`);
    await assert.rejects(sealed(), isRefusal(/does not end where the seals in the database do/));
    assert.match((await verified()).findings.join(), /^2 seals from \d+ of 2 March 2026 to \d+ .* not in the seal log/);
    await writeFile(sealing.log, whole.replace(/\n$/, '\nnot a seal\n'));
    await assert.rejects(sealed(), isRefusal(/last line of the seal log .* is not a seal/));
    assert.match((await verified()).findings.join(), /^A line of the seal log .* cannot be read/);

    // The log was moved away: a new one begins, and says after which seal.
    await rm(sealing.log);
    assert.equal(await sealed(), 0);
    await writeOneMore(storage);
    assert.equal(await sealed(), 2);
    const { findings, notes } = await verified();
    assert.deepEqual(findings, []);
    assert.match(notes.join(), /are older than the seal log/);
    await writeFile(sealing.log, `${whole}${(await logLines()).at(-1)}\n`);
  });

  test('adds nothing to a seal made with another key', async () => {
    const elsewhere = await mkdtemp(join(folder, 'other-'));
    await writeOneMore(storage);
    const forged = { ...sealing, key: await readOrMakeSealKey(elsewhere), log: join(elsewhere, 'seals.log') };
    await sealNow(forged);
    await assert.rejects(sealed(), isRefusal(/not made with the key of this installation/));
    assert.match((await verified()).findings.join(), /not signed with a key of this installation/);
    await run(database.urls.owner, 'delete from sealed where seal_id = (select max(id) from seal)');
    await run(database.urls.owner, 'delete from seal where id = (select max(id) from seal)');
  });

  test('begins a new key where the old one still verifies', async () => {
    const old = await readFile(join(folder, 'seal-key.pem'), 'utf8');
    const elsewhere = await mkdtemp(join(folder, 'next-'));
    await readOrMakeSealKey(elsewhere);
    await appendFile(join(elsewhere, 'seal-key.pem'), old);
    await writeOneMore(storage);
    await sealNow({ ...sealing, key: await readSealKey(join(elsewhere, 'seal-key.pem')) });
    const findings = async (path: string): Promise<readonly string[]> =>
      (
        await verifyJournal({
          backupUrl: database.urls.backup,
          log: sealing.log,
          key: await readSealKey(join(path, 'seal-key.pem')),
        })
      ).findings;
    assert.deepEqual(await findings(elsewhere), []);
    assert.match((await findings(folder)).join(), /is not signed with a key of this installation/);
    // For the tests after this one.
    key = await readSealKey(join(elsewhere, 'seal-key.pem'));
    sealing = { ...sealing, key };
  });

  test('keeps its key and its log from others, and refuses what is no key', async () => {
    const both = await Promise.all([1, 2].map(async () => readOrMakeSealKey(await mkdtemp(join(folder, 'key-')))));
    assert.equal(both.length, 2);
    assert.equal((await stat(join(folder, 'seal-key.pem'))).mode & 0o777, 0o600);
    await assert.rejects(readSealKey(join(folder, 'absent.pem')), isRefusal(/absent\.pem, is not there\.$/));
    await writeFile(join(folder, 'wrong.pem'), 'secret');
    await assert.rejects(readSealKey(join(folder, 'wrong.pem')), isRefusal(/does not hold Ed25519 keys/));
  });

  test('the sealer can write seals and nothing else, and reads no contents', async () => {
    for (const attempt of [
      'select after from journal_content',
      'select people from reading_log',
      'select known_as from person_name',
      'delete from sealed',
      'update seal set entries = 0',
      "insert into reading_log (authority_id, route, purpose, people) values (1, '/', '', '{}')",
      'insert into journal (authority_id, id) values (1, 1)',
    ]) {
      await assert.rejects(run(database.urls.sealer, attempt), /permission denied/, attempt);
    }
  });

  test('verify finds nothing while others write and seal', async () => {
    const problems: unknown[] = [];
    const running = startSealing({
      ...sealing,
      every: 0,
      now: () => NOW,
      onProblem: (problem) => problems.push(problem),
    });
    let going = true;
    const writing = (async () => {
      while (going) await writeOneMore(storage);
    })();
    for (let look = 0; look < 15; look += 1) assert.deepEqual((await verified()).findings, []);
    going = false;
    await writing;
    await running.stop();
    const { unsealed, findings } = await verified();
    assert.deepEqual({ unsealed, findings, problems }, { unsealed: 0, findings: [], problems: [] });
  });

  test('goes on behind the serving process, tells of a lasting problem once, and seals once more when stopped', {
    timeout: 30_000,
  }, async () => {
    const problems: unknown[] = [];
    const running = startSealing({
      ...sealing,
      every: 5,
      now: () => NOW,
      onProblem: (problem) => problems.push(problem),
    });
    await writeOneMore(storage);
    while ((await verified()).unsealed > 0) await sleep(10);
    await running.stop();
    await running.stop();
    assert.equal(problems.length, 0);

    const log = join(folder, 'absent', 'seals.log');
    const failing = startSealing({
      ...sealing,
      log,
      every: 1,
      now: () => NOW,
      onProblem: (problem) => problems.push(problem),
    });
    await sleep(50);
    await failing.stop();
    assert.equal(problems.length, 1);
    assert.match(String(problems[0]), /The seal log .* cannot be opened \(ENOENT\)/);

    const last = startSealing({
      ...sealing,
      every: 60_000,
      now: () => NOW,
      onProblem: (problem) => problems.push(problem),
    });
    await sleep(100);
    await writeOneMore(storage);
    await last.stop();
    assert.equal((await verified()).unsealed, 0);
    assert.equal(problems.length, 1);
  });
});

function isRefusal(sentence: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof Refusal && sentence.test(error.message);
}

async function run(url: string, statement: string): Promise<readonly object[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(statement)).rows;
  } finally {
    await client.end();
  }
}
