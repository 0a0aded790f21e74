import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { LEDGER, openSampleCouncil, sampleYear, TODAY } from '../../../../tests/sample-council.ts';
import type { ImportId } from '../../../ground/ids.ts';
import { listSpells } from '../../ledger/facts.ts';
import { listPersonIds } from '../../people/facts.ts';
import { findImport } from '../store.ts';
import type { LedgerOfLoads } from './apply-import.ts';
import { receiveFiles } from './receive-files.ts';
import { workOnImports } from './work-on-imports.ts';

async function openWork(t: TestContext, ledger: LedgerOfLoads = LEDGER) {
  const { storage, process } = await openSampleCouncil(t, 'empty');
  const reported: unknown[] = [];
  const begin = (with_: LedgerOfLoads = ledger) =>
    workOnImports({ storage, ledger: with_, today: async () => TODAY, report: (error) => void reported.push(error) });
  return {
    storage,
    process,
    reported,
    begin,
    receive: async (year: number): Promise<ImportId> =>
      (await receiveFiles(storage, process, TODAY, await sampleYear(year))).id,
    find: async (id: ImportId) => storage.read(process, async (reading) => findImport(reading, id)),
    spells: async () =>
      storage.read(
        process,
        async (reading) => (await listSpells(reading, await listPersonIds(reading, null, 5000))).length,
      ),
  };
}

describe('working on loads behind the pages', () => {
  test('a load is applied, and found as loaded', async (t) => {
    const { begin, process, receive, find, spells, reported } = await openWork(t);
    const [id, work] = [await receive(2021), begin()];
    work.startApplying(process, id);
    assert.equal(work.findWork(id), 'applying');
    await work.settled();
    assert.equal(work.findWork(id), undefined);
    assert.deepEqual([(await find(id))?.state, (await find(id))?.peopleDone], ['applied', 144]);
    assert.ok((await spells()) > 100);
    assert.deepEqual(reported, []);
  });

  test('two loads are worked on one after the other, and asking twice for one changes nothing', async (t) => {
    const { begin, process, receive, find } = await openWork(t);
    const [first, second, work] = [await receive(2020), await receive(2021), begin()];
    work.startApplying(process, first);
    work.startApplying(process, second);
    work.startApplying(process, first);
    await work.settled();
    assert.deepEqual([(await find(first))?.state, (await find(second))?.state], ['applied', 'applied']);
  });

  test('a load that was applied is withdrawn, and nobody is left of it', async (t) => {
    const { begin, process, receive, find, spells } = await openWork(t);
    const [id, work] = [await receive(2021), begin()];
    work.startApplying(process, id);
    work.startWithdrawing(process, id);
    await work.settled();
    work.startWithdrawing(process, id);
    await work.settled();
    assert.equal((await find(id))?.state, 'withdrawn');
    assert.equal(await spells(), 0);
  });

  test('our own fault is reported, said without its words, and the load goes on from there', async (t) => {
    let isBroken = true;
    const flaky: LedgerOfLoads = {
      ...LEDGER,
      keepRulesMetBy: async (...given) => {
        if (isBroken) throw new Error('disk on fire at /home/x');
        return LEDGER.keepRulesMetBy(...given);
      },
    };
    const { begin, process, receive, find, spells, reported } = await openWork(t, flaky);
    const [id, work] = [await receive(2021), begin()];
    work.startApplying(process, id);
    await work.settled();
    assert.equal((await find(id))?.state, 'applying');
    assert.equal(reported.length, 1);
    assert.match(work.whyStopped(id) ?? '', /^Something went wrong on our side\./);
    isBroken = false;
    work.startApplying(process, id);
    await work.settled();
    assert.equal((await find(id))?.state, 'applied');
    assert.equal(work.whyStopped(id), undefined);
    assert.ok((await spells()) > 100);
  });

  test('what cannot be done is said in its own sentence, and is nobody’s fault', async (t) => {
    const { begin, process, receive, reported } = await openWork(t);
    const [first, again, work] = [await receive(2020), await receive(2020), begin()];
    work.startApplying(process, first);
    work.startWithdrawing(process, again);
    await work.settled();
    work.startApplying(process, again);
    await work.settled();
    assert.equal(work.whyStopped(again), 'This load was withdrawn; load the files again.');
    assert.deepEqual(reported, []);
  });

  test('stopped with the program, a load finishes its batch and goes on at the next start', async (t) => {
    const { begin, process, receive, find, reported } = await openWork(t);
    const [id, work] = [await receive(2018), begin()];
    work.startApplying(process, id);
    while (((await find(id))?.peopleDone ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await work.stop();
    const stopped = await find(id);
    assert.equal(stopped?.state, 'applying');
    assert.ok(stopped.peopleDone > 0 && stopped.peopleDone < stopped.peopleTotal);
    const next = begin();
    await next.resumeUnfinished([process.authorityId]);
    await next.settled();
    assert.deepEqual([(await find(id))?.state, (await find(id))?.peopleDone], ['applied', 572]);
    assert.deepEqual(reported, []);
  });
});
