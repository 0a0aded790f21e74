/** The ledger kept by refreshing one person at a time is the one a rebuild makes, whoever writes and in whatever order. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { chanceFrom } from '../../demo/chance.ts';
import { addDays } from '../../ground/day.ts';
import { day, isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import { localValuesOf } from '../../rules/evaluate.ts';
import { firstReviewWithin20WorkingDays } from '../../rules/looked-after/first-review-within-20-working-days.ts';
import { openSampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { recordVisit } from '../keeping-in-touch/actions/record-visit.ts';
import { meetingSaid } from '../keeping-in-touch/parts/visit-form.ts';
import { recordReviewHeld } from '../oversight/actions/record-review-held.ts';
import { keepRulesMetBy } from './actions/keep-rules.ts';
import { isLedgerStale, rebuildLedger } from './actions/rebuild-ledger.ts';
import { setLocalValue } from './actions/set-local-value.ts';
import { getSettings, keepRulesFrom } from './store.ts';

async function open(t: { after: (close: () => Promise<void>) => void }) {
  const council = await openSampleCouncil(t);
  const { storage, process: actor } = council;
  const people = await storage.read(actor, async ({ db }) =>
    (
      await sql<{
        id: PersonId;
      }>`select person_id as id from spell where rule = 'status/looked-after' and to_on > ${isoOf(TODAY)}::date order by person_id`.execute(
        db,
      )
    ).rows.map(({ id }) => id),
  );
  /** The whole ledger, line by line. */
  const ledger = async () =>
    storage.read(actor, async ({ db }) => {
      const { rows } = await sql<{ line: string }>`
        select row_to_json(duty)::text as line from duty union all select row_to_json(spell)::text from spell order by 1`.execute(
        db,
      );
      return rows.map(({ line }) => line);
    });
  const reviewHeld = (personId: PersonId, iso: string) =>
    storage.write(actor, { action: 'record-review-held', touches: [personId], recordedOn: TODAY }, (act) =>
      recordReviewHeld(act, { personId, heldOn: day(iso), participation: 'PN1' }),
    );
  return { ...council, actor, people, ledger, reviewHeld };
}

describe('the ledger', () => {
  test('after two hundred writes by eight at once is the one a rebuild makes', async (t) => {
    const { storage, actor, people, ledger } = await open(t);
    await storage.write(actor, { action: 'keep-rules', touches: [], recordedOn: TODAY }, (act) =>
      keepRulesMetBy(act, { action: 'record-visit' }, day('2018-04-01')),
    );
    await rebuildLedger(storage, actor, TODAY);
    const seed = 20_250_326;
    const chance = chanceFrom(seed);
    const few = people.slice(0, 12);
    const writes = Array.from({ length: 200 }, () => ({
      personId: chance.one(few),
      on: addDays(TODAY, -chance.whole(1000)),
      isReview: chance.happens(0.6),
    }));
    const workers = Array.from({ length: 8 }, async (_, worker) => {
      for (const { personId, on, isReview } of writes.filter((_write, index) => index % 8 === worker)) {
        await storage.write(
          actor,
          { action: isReview ? 'record-review-held' : 'record-visit', touches: [personId], recordedOn: TODAY },
          (act) =>
            isReview
              ? recordReviewHeld(act, { personId, heldOn: on, participation: 'PN1' })
              : recordVisit(act, personId, meetingSaid('kept', { visitedOn: on, seenAlone: 'yes', how: 'home' }, null)),
        );
      }
    });
    await Promise.all([...workers, rebuildLedger(storage, actor, TODAY)]);
    const refreshed = await ledger();
    await rebuildLedger(storage, actor, TODAY);
    assert.deepEqual(await ledger(), refreshed, `seed ${seed}`);
  });

  test('shows the duty as met, and the next one owed, as soon as the review is recorded', async (t) => {
    const { storage, actor, people, reviewHeld } = await open(t);
    const [personId] = people;
    assert.ok(personId);
    const reviews = async () =>
      storage.read(
        actor,
        async ({ db }) =>
          (
            await sql<{ opens: string; met: string | null }>`
          select opens_on::text as opens, met_on::text as met from duty
          where person_id = ${personId} and rule like 'looked-after/%review%' order by opens_on desc limit 2`.execute(
              db,
            )
          ).rows,
      );
    await reviewHeld(personId, '2022-03-30');
    const [next, before] = await reviews();
    assert.deepEqual([next?.opens, next?.met], ['2022-03-30', null]);
    assert.equal(before?.met, '2022-03-30');
  });

  test('is stale once a local value is set, judges the past by it, and says so until it is remade', async (t) => {
    const { storage, actor, ledger } = await open(t);
    await rebuildLedger(storage, actor, TODAY);
    assert.equal(await isLedgerStale(storage, actor), false);
    const before = await ledger();
    const set = (value: number) =>
      storage.write(
        actor,
        {
          action: 'set-local-value',
          touches: [],
          recordedOn: TODAY,
          reason: 'Agreed by the corporate parenting board',
        },
        (act) =>
          setLocalValue(act, {
            rule: 'looked-after/first-review',
            name: 'working-days',
            from: day('2021-04-01'),
            value,
          }),
      );
    await set(10);
    assert.equal(await isLedgerStale(storage, actor), true);
    await rebuildLedger(storage, actor, TODAY);
    assert.equal(await isLedgerStale(storage, actor), false);
    const after = await ledger();
    const changed = after
      .filter((line) => !before.includes(line))
      .map((line) => JSON.parse(line) as { rule: string; opens_on: string });
    assert.ok(changed.length > 0);
    assert.ok(changed.every(({ rule, opens_on }) => rule === 'looked-after/first-review' && opens_on >= '2021-04-01'));
    await assert.rejects(set(25), /the law allows no other/);
  });

  test('judges by the value that was set last, where two are set from one day', async (t) => {
    const { storage, process: actor } = await openSampleCouncil(t, 'empty');
    const from = day('2021-04-01');
    for (const value of [10, 15]) {
      await storage.write(
        actor,
        { action: 'set-local-value', touches: [], recordedOn: TODAY, reason: 'Agreed' },
        (act) => setLocalValue(act, { rule: 'looked-after/first-review', name: 'working-days', from, value }),
      );
    }
    const { localValues } = await storage.read(actor, getSettings);
    assert.equal(localValuesOf(firstReviewWithin20WorkingDays, localValues).value('working-days', from), 15);
  });

  test('keeps a rule that is new here from the day it began to keep others met by the same facts', async (t) => {
    const { storage, process: actor } = await openSampleCouncil(t, 'empty');
    await storage.write(actor, { action: 'keep-rules', touches: [], recordedOn: TODAY }, (act) =>
      keepRulesFrom(act, ['source:import 903-reviews', 'looked-after/first-review'], day('2018-04-01')),
    );
    await rebuildLedger(storage, actor, TODAY);
    const { keptFrom } = await storage.read(actor, getSettings);
    assert.deepEqual(
      new Set([...keptFrom].flatMap(([rule, from]) => (rule.startsWith('source:') ? [] : [`${rule} ${isoOf(from)}`]))),
      new Set(['first-review', 'later-reviews', 'second-review'].map((rule) => `looked-after/${rule} 2018-04-01`)),
    );
  });

  test('raises nothing for a rule that is not kept here yet', async (t) => {
    const { storage, actor } = await open(t);
    const { rows } = await storage.read(actor, ({ db }) =>
      sql`select 1 from duty where rule = 'looked-after/first-visit-after-a-move' limit 1`.execute(db),
    );
    assert.deepEqual(rows, []);
  });
});
