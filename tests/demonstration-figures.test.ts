/**
 * The whole demonstration in a database: what its measures answer, asked as any figure is asked, equals what the report
 * gives; each figure is as long as its list; and children at the end of a month are those before, and who came, less who left.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Actor, processActor } from '../src/access/roles.ts';
import { DEMONSTRATION_DAY } from '../src/demo/council.ts';
import { makeDemonstration } from '../src/demo/make-demonstration.ts';
import { TARGETS } from '../src/demo/targets.ts';
import { addDays, addMonths, dayOf, lastDayOfMonth, partsOf } from '../src/ground/day.ts';
import { day } from '../src/ground/day-words.ts';
import { refreshTouched } from '../src/refresh.ts';
import type { Figure } from '../src/rooms/measures/figure.ts';
import { byWeek, type Measure, type Window } from '../src/rooms/measures/model.ts';
import { measures } from '../src/rooms/measures/measures/index.ts';
import { partsTables } from '../src/rooms/measures/parts/parts-tables.ts';
import { readFigures } from '../src/rooms/measures/read-figures.ts';
import { listEverybody } from '../src/rooms/measures/lists.ts';
import { migrate } from '../src/storage/migrate.ts';
import type { Storage } from '../src/storage/storage.ts';
import { openStorage } from '../src/storage/transaction.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** As the report has them, by measure: a count, or numerator and denominator with the percentage. */
// biome-ignore format: one figure to a line, to be read as a table.
const PUBLISHED: Readonly<Record<string, readonly [value: number, numerator?: number, denominator?: number]>> = {
  'children-looked-after': [506],
  'early-help-children-council-led': [637],
  'early-help-families-council-led': [354],
  'early-help-children-partner-led': [1260],
  'early-help-share-partner-led': [66.4, 1260, 1897],
  'early-help-children-per-practitioner': [19.2, 637, 33.2],
  'fostering-households-mainstream': [80],
  'fostering-households-connected': [56],
  'children-living-with-the-councils-foster-carers': [178],
  'children-in-care-in-education-or-work': [88.3, 362, 410],
  'children-in-care-in-education-or-work-5-to-15': [96.7, 293, 303],
  'children-in-care-in-education-or-work-16-to-17': [64.5, 69, 107],
  'assessments-completed-within-35-working-days': [82, 410, 500],
  'assessments-completed-within-45-working-days': [97.6, 488, 500],
  'early-help-not-back-in-early-help-within-12-months': [76, 304, 400],
  'early-help-not-in-social-care-within-12-months': [92, 368, 400],
};

/** Of periods of their own. */
// biome-ignore format: one figure to a line, to be read as a table.
const PUBLISHED_OF: readonly (readonly [id: string, first: string, last: string, value: number, numerator: number, denominator: number | null])[] = [
  ['early-help-audits-by-overall-judgement', '2024-05-01', '2025-01-31', 62, 62, null],
  ['early-help-audits-outstanding', '2024-05-01', '2025-01-31', 2, 2, null],
  ['early-help-audits-good', '2024-05-01', '2025-01-31', 46, 46, null],
  ['early-help-audits-requires-improvement', '2024-05-01', '2025-01-31', 14, 14, null],
  ['early-help-audits-inadequate', '2024-05-01', '2025-01-31', 0, 0, null],
  ['edge-of-care-families-helped-per-week', '2025-01-01', '2025-01-31', 71, 355, 5],
  ['edge-of-care-families-helped-per-week', '2024-01-01', '2024-12-31', 116, 6032, 52],
];

const LAST_RETURN = { first: day('2023-04-01'), last: day('2024-03-31') };

/** Around what councils returned for that year: from, to, and out of how many at least. */
// biome-ignore format: one figure to a line, to be read as a table.
const IN_THE_RETURN: readonly (readonly [id: string, least: number, most: number, fewest: number])[] = [
  ['health-assessments-in-the-year', 75, 97, 300],
  ['immunisations-up-to-date', 75, 95, 300],
  ['teeth-checked-in-the-year', 70, 98, 300],
  ['development-checked-in-the-year', 75, 100, 30],
  ['strengths-and-difficulties-received', 65, 98, 200],
  ['strengths-and-difficulties-of-concern', 30, 50, 200],
  ['strengths-and-difficulties-average', 12, 16, 200],
  ['convicted-in-the-year', 0.5, 6, 150],
  ['substance-misuse-identified', 0.5, 6, 300],
  ['care-leavers-in-touch-around-their-birthday', 70, 97, 80],
  ['care-leavers-in-suitable-homes-17-to-18', 70, 97, 30],
  ['care-leavers-in-suitable-homes-19-to-21', 70, 95, 50],
  ['care-leavers-in-education-or-work-17-to-18', 35, 75, 30],
  ['care-leavers-in-education-or-work-19-to-21', 35, 70, 50],
];

describe('the whole demonstration', () => {
  let database: TestDatabase;
  let storage: Storage;
  let actor: Actor;
  before(async () => {
    database = await testDatabase(migrate);
    const { app, reporting } = database.urls;
    storage = openStorage({ appUrl: app, reportingUrl: reporting, refresh: refreshTouched });
    const { id } = await makeDemonstration(storage, { closesMonths: false });
    actor = processActor(id, 'Test');
  });
  after(async () => {
    await storage.close();
    await database.drop();
  });

  const read = (window: Window, asked: readonly Measure[] = measures): Promise<readonly Figure[]> =>
    storage.readPopulation(actor, (reading) => readFigures(reading, asked, window));
  const named = (id: string): Measure => {
    const found = measures.find((measure) => measure.id === id);
    if (found === undefined) throw new Error(`no measure ${id}`);
    return found;
  };
  const thisYear = { first: day('2024-04-01'), last: DEMONSTRATION_DAY };

  test('has the figures of the report', async () => {
    const figures = new Map((await read(thisYear)).map((figure) => [figure.measure.id, figure]));
    const found = Object.entries(PUBLISHED).map(([id, published]) => {
      const figure = figures.get(id);
      return [id, published.length === 1 ? [figure?.value] : [figure?.value, figure?.numerator, figure?.denominator]];
    });
    assert.deepEqual(Object.fromEntries(found), PUBLISHED);
    assert.deepEqual(figures.get('early-help-children-per-practitioner')?.rank, { place: 2, of: 12 });
    const leavers = figures.get('care-leavers')?.value ?? 0;
    assert.ok(Math.abs(leavers - TARGETS.careLeavers.count) <= TARGETS.careLeavers.within, `${leavers} care leavers`);
  });

  test('has the figures that the report gives of other periods, and audits by grade add to a hundred', async () => {
    for (const [id, first, last, ...wanted] of PUBLISHED_OF) {
      const [figure] = await read({ first: day(first), last: day(last) }, [named(id)]);
      assert.deepEqual([figure?.value, figure?.numerator, figure?.denominator], wanted, `${id} ${first}`);
      assert.equal(figure?.cannotTell, 0, id);
    }
    const audits = await read(
      { first: day('2024-05-01'), last: day('2025-01-31') },
      [
        'early-help-audits-by-overall-judgement',
        ...(named('early-help-audits-by-overall-judgement').parts?.measures ?? []),
      ].map(named),
    );
    const [whole, ...grades] = audits;
    assert.ok(whole);
    const [table] = partsTables(whole.measure, whole, grades, () => null);
    assert.deepEqual(
      table?.lines.map(({ words, count, share }) => [words, count, share]),
      [
        ['Outstanding', 2, '3.2%'],
        ['Good', 46, '74.2%'],
        ['Requires improvement', 14, '22.6%'],
        ['Inadequate', 0, '0.0%'],
      ],
    );
  });

  test('what only the yearly return says is believable', async () => {
    const figures = new Map((await read(LAST_RETURN)).map((figure) => [figure.measure.id, figure]));
    for (const [id, least, most, fewest] of IN_THE_RETURN) {
      const { value, denominator } = figures.get(id) ?? {};
      assert.ok(value != null && value >= least && value <= most, `${id}: ${value}`);
      assert.ok(denominator != null && denominator >= fewest, `${id}: out of ${denominator}`);
    }
  });

  test('has believable gaps: of some it cannot be told', async () => {
    const untold = (await read(thisYear)).filter(({ cannotTell }) => cannotTell > 0).map(({ measure }) => measure.id);
    for (const id of [
      'children-looked-after',
      'children-in-care-in-education-or-work',
      'children-living-with-the-councils-foster-carers',
      'care-leavers',
    ])
      assert.ok(untold.includes(id), id);
  });

  test('each figure is as long as its list', async () => {
    const figures = await read(thisYear);
    const lists = await storage.readPopulation(actor, (reading) => listEverybody(reading, measures, [thisYear]));
    const lengths = Map.groupBy(lists, ({ measure }) => measure);
    for (const { measure, numerator, denominator } of figures) {
      const list = lengths.get(measure.id) ?? [];
      if (byWeek(measure) !== undefined) {
        assert.equal(list.filter(({ answer }) => answer === 'met').length, numerator, measure.id);
        continue;
      }
      const isCount = denominator === null || measure.id === 'early-help-children-per-practitioner';
      assert.equal(list.length, isCount ? numerator : denominator, measure.id);
    }
  });

  test('in care at the end of each of sixty months: before, and who came, less who left', async () => {
    const asked = ['children-looked-after', 'periods-of-care-starting', 'periods-of-care-ending'].map(named);
    let before: number | null = null;
    for (let back = 59; back >= 0; back -= 1) {
      const { year, month } = partsOf(addMonths(DEMONSTRATION_DAY, -back));
      const first = dayOf(year, month, 1);
      const last = back === 0 ? DEMONSTRATION_DAY : lastDayOfMonth(first);
      const [stock, starting, ending] = (await read({ first, last }, asked)).map(({ value }) => value ?? 0);
      before ??= (await read({ first, last: addDays(first, -1) }, asked.slice(0, 1)))[0]?.value ?? 0;
      assert.equal(stock, before + (starting ?? 0) - (ending ?? 0), `${year}-${month}`);
      before = stock ?? 0;
    }
  });
});
