/** Closing months of the sample council: what is kept is what pages said, once, and for good. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../tests/sample-council.ts';
import { addDays, addMonths, type Day, lastDayOfMonth } from '../../ground/day.ts';
import { day } from '../../ground/day-words.ts';
import type { EntryKind } from '../../rules/entry-kinds.ts';
import type { PersonId } from '../../ground/ids.ts';
import { type ReportedEntry, takeInEntries } from '../entries/actions/take-in-entries.ts';
import { recordReviewHeld } from '../oversight/actions/record-review-held.ts';
import { measures } from '../measures/measures/index.ts';
import { figureOf } from '../measures/figure.ts';
import { readFiguresInFull } from '../measures/read-figures.ts';
import { closeDueMonths } from './actions/close-due-months.ts';
import { closeMonths } from './actions/close-months.ts';
import { workOnCloses } from './actions/work-on-closes.ts';
import { closedWindows } from './model.ts';
import { listClosedCounts, listClosedLists, listCloses } from './store.ts';

const ON = day('2022-03-07');
const MONTHS: readonly Day[] = Array.from({ length: 14 }, (_, index) => addMonths(day('2021-01-01'), index));

describe('a monthly close', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  const released: Day[] = [];
  before(async () => {
    council = await openSampleCouncil(closing);
    await closeMonths(council.storage, council.process, MONTHS, ON, async (_, months) => void released.push(...months));
  });
  const population = <Result>(work: Parameters<SampleCouncil['storage']['readPopulation']>[1]) =>
    council.storage.readPopulation(council.process, work) as Promise<Result>;

  test('keeps every figure whole and by every cut as a page would have shown it, and its list', async () => {
    for (const month of MONTHS.slice(-3)) {
      const counts = await population<Awaited<ReturnType<typeof listClosedCounts>>>((reading) =>
        listClosedCounts(reading, [month]),
      );
      for (const measure of measures) {
        for (const window of closedWindows(measure, month)) {
          const [live] = await population<Awaited<ReturnType<typeof readFiguresInFull>>>((reading) =>
            readFiguresInFull(reading, [measure], window),
          );
          const kept = counts.filter((count) => count.measure === measure.id && count.window.first === window.first);
          const whole = kept.find(({ by }) => by === 'whole');
          assert.ok(live && whole, measure.id);
          assert.deepEqual(figureOf(measure, window, whole).value, live.value);
          assert.deepEqual(
            kept.flatMap(({ by, key, counted }) => (by === 'whole' ? [] : [`${by} ${key} ${counted}`])).toSorted(),
            live.breakdown.map(({ by, key, counted }) => `${by} ${key} ${counted}`).toSorted(),
          );
        }
      }
      for (const list of await population<Awaited<ReturnType<typeof listClosedLists>>>((reading) =>
        listClosedLists(reading, month),
      )) {
        assert.equal(list.members.length, list.counted, list.measure);
        assert.equal(list.members.filter(({ answer }) => answer === 'met').length, list.met, list.measure);
      }
    }
  });

  test('hands over what is to be released once, and is made once, also by two closers at the same time', async () => {
    assert.deepEqual(released, MONTHS);
    const march = day('2022-03-01');
    const twice = await Promise.all(
      [1, 2].map(() => closeMonths(council.storage, council.process, [march], addDays(ON, 31), async () => {})),
    );
    assert.deepEqual(
      twice.map((made) => made.length).toSorted((a, b) => a - b),
      [0, 1],
    );
    assert.deepEqual(await closeMonths(council.storage, council.process, MONTHS, ON, async () => {}), []);
  });

  test('made after its day says so', async () => {
    const closes = await council.storage.read(council.process, listCloses);
    const late = (month: string) => closes.find((close) => close.month === day(month))?.isLate;
    assert.equal(late('2022-02-01'), false);
    assert.equal(late('2022-01-01'), true);
  });

  test('is not changed by what is written down later, and by no log-in of the program', async () => {
    const month = day('2022-02-01');
    const keptOf = async () =>
      population<Awaited<ReturnType<typeof listClosedLists>>>((reading) => listClosedLists(reading, month));
    const kept = await keptOf();
    const list = kept.find(({ measure, window }) => measure === 'reviews-held-on-time' && window.first < month);
    const waiting = list?.members.find((member) => member.answer === 'not' && member.day > day('2021-12-01'));
    assert.ok(waiting);
    await council.storage.write(
      council.process,
      { action: 'record-review-held', touches: [waiting.personId], recordedOn: addDays(ON, 9) },
      (act) =>
        recordReviewHeld(act, { personId: waiting.personId, heldOn: addDays(waiting.day, -1), participation: 'PN1' }),
    );
    assert.deepEqual(await keptOf(), kept);
    for (const change of [
      'update closed_figure set counted = 0',
      'delete from closed_figure',
      'update monthly_close set is_late = false',
    ]) {
      await assert.rejects(
        council.storage.pass(council.process, async ({ db }) => {
          const { sql } = await import('kysely');
          await sql.raw(change).execute(db);
        }),
        /permission denied/,
        change,
      );
    }
  });

  test('by itself begins with the month in which recording began here, when its day has come', async () => {
    const on = lastDayOfMonth(day('2022-03-01'));
    assert.deepEqual(await closeDueMonths(council.storage, council.process, on, async () => {}), []);
    const made = await closeDueMonths(council.storage, council.process, day('2022-05-09'), async () => {});
    assert.deepEqual(made, [{ month: day('2022-04-01'), madeOn: day('2022-05-09'), isLate: false }]);
  });

  test('is made by the running server when it starts, and nothing is begun after it was stopped', async () => {
    const work = workOnCloses({
      storage: council.storage,
      release: async () => {},
      today: async () => day('2022-06-09'),
      report: (error) => assert.fail(String(error)),
    });
    const isClosed = async () =>
      (await council.storage.read(council.process, listCloses)).some(({ month }) => month === day('2022-05-01'));
    work.start([council.process.authorityId]);
    for (let tries = 0; tries < 200 && !(await isClosed()); tries += 1) await sleep(25);
    await work.stop();
    assert.ok(await isClosed());
  });
});

test('keeps the middle of numbers, and families by the week, as pages showed them, also once they are other ones', async (t) => {
  const council = await openSampleCouncil(t);
  const { storage, process } = council;
  const month = day('2022-02-01');
  const entry =
    (kind: EntryKind, on: string, more: Partial<ReportedEntry> = {}) =>
    (personId: PersonId) => ({
      personId,
      kind,
      on: day(on),
      until: null,
      answer: null,
      subject: '',
      details: {},
      sourceFile: null,
      sourceRow: null,
      ...more,
    });
  const family = { family: 'F1' };
  const assessed = [
    entry('assessment', '2022-01-10', { until: day('2022-02-01') }),
    entry('assessment', '2022-01-11', { until: day('2022-02-03') }),
    entry('assessment', '2022-02-07', { until: day('2022-02-07') }),
    entry('assessment', '2022-02-08', { until: day('2022-02-11') }),
    entry('edge-of-care', '2022-01-03', { details: family }),
    entry('edge-of-care-contact', '2022-02-01', { answer: 'yes', details: family }),
    entry('edge-of-care-contact', '2022-02-09', { answer: 'yes', details: family }),
    entry('edge-of-care-contact', '2022-02-16', { answer: 'no', details: family }),
    entry('audit', '2022-02-01', { details: { of: 'early help', moderated: 'yes', grade: 'good' } }),
  ];
  const record = (entries: readonly ((personId: PersonId) => ReportedEntry)[]) =>
    storage.write(process, { action: 'invent', touches: [], recordedOn: ON }, async (act) => {
      const { id } = await act.db.selectFrom('person').select('id').orderBy('id').executeTakeFirstOrThrow();
      await takeInEntries(
        act,
        [id],
        entries.map((of) => of(id)),
      );
    });
  await record(assessed);
  await closeMonths(storage, process, [month], ON, async () => {});
  const ids = [
    'assessments-working-days',
    'edge-of-care-families-helped-per-week',
    'edge-of-care-families-open-per-week',
    'early-help-audits-good',
    'early-help-audits-inadequate',
    'strengths-and-difficulties-average',
  ];
  const wanted = measures.filter(({ id }) => ids.includes(id));
  const window = { first: month, last: lastDayOfMonth(month) };
  const valuesOf = async () =>
    storage.readPopulation(process, async (reading) => {
      const lists = await listClosedLists(reading, month);
      const live = await readFiguresInFull(reading, wanted, window);
      return live.map(({ measure, value }) => {
        const kept = lists.find((list) => list.measure === measure.id && list.window.first === month);
        return [measure.id, kept === undefined ? undefined : figureOf(measure, window, kept).value, value];
      });
    });
  // 16, 17, 0 and 3 working days; one family in two of four weeks.
  assert.deepEqual(await valuesOf(), [
    ['strengths-and-difficulties-average', null, null],
    ['assessments-working-days', 9.5, 9.5],
    ['early-help-audits-good', 1, 1],
    ['early-help-audits-inadequate', 0, 0],
    ['edge-of-care-families-helped-per-week', 0.5, 0.5],
    ['edge-of-care-families-open-per-week', 1, 1],
  ]);
  await record([
    entry('assessment', '2022-02-01', { until: day('2022-02-28') }),
    entry('edge-of-care-contact', '2022-02-22', { answer: 'yes', details: family }),
    entry('audit', '2022-02-02', { details: { of: 'early help', moderated: 'yes', grade: 'inadequate' } }),
  ]);
  assert.deepEqual(await valuesOf(), [
    ['strengths-and-difficulties-average', null, null],
    ['assessments-working-days', 9.5, 16],
    ['early-help-audits-good', 1, 1],
    ['early-help-audits-inadequate', 0, 1],
    ['edge-of-care-families-helped-per-week', 0.5, 0.8],
    ['edge-of-care-families-open-per-week', 1, 1],
  ]);
});
