/** A number is the length of its list, for every measure and every line of every cut, on lives made up at random. Half of it makes up those lives. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { insertWhole } from '../../../tests/insert-rows.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { chanceFrom } from '../../demo/chance.ts';
import { addDays, addMonths, type Day, dayOf, lastDayOfMonth } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { newId, type PersonId, type StaffId, type TeamId } from '../../ground/ids.ts';
import { takeInWorkforce } from '../workforce/actions/take-in-workforce.ts';
import { measures } from './measures/index.ts';
import { cutsOf, type Measure, type Window } from './model.ts';
import { CUTS, windowFor } from './read-figures.ts';
import { inOrderOfNames } from './parts/members.ts';
import { listMembersPage } from './list-pages.ts';
import { listEverybody, listMembers } from './lists.ts';
import { countMeasures } from './store.ts';

const PEOPLE = 120;
const BEGINNING = dayOf(2014, 1, 1);
const DAYS = 3200;

/** Every kind of entry, rule of a duty, status and code that measures speak of. */
const spoken = JSON.stringify(measures);
const RULES = [...new Set(spoken.match(/(?<=")[a-z-]+\/[a-z0-9-]+(?=")/g))];
const STATUSES = [...RULES.filter((rule) => rule.startsWith('status/')), 'status/support-from-21'];
const DUTIES = RULES.filter((rule) => !rule.startsWith('status/'));
const KINDS = [
  ...new Set(
    [...spoken.matchAll(/"(?:entry|withEntry|during|by|since|household)":"(?<kind>[a-z-]+)"/g)].map(
      ({ groups }) => groups?.['kind'] ?? '',
    ),
  ),
  'learning',
  'work',
  'social-worker',
].filter((kind) => !['on', 'until', 'review', 'visit'].includes(kind));

describe('counts and lists', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    await council.storage.write(council.process, { action: 'invent', touches: [], recordedOn: TODAY }, async (act) => {
      const lives = inventLives(council.process.authorityId, act.id);
      const workforce = inventWorkforce(lives['person']?.map(({ id }) => id as PersonId) ?? []);
      const { allocations, ...staff } = workforce;
      for (const [table, own] of Object.entries(lives)) await insertWhole(act, table, own);
      await takeInWorkforce(act, { ...staff, allocations });
    });
  });

  test('agree in every window, whole: month ends of six years, and any days', async () => {
    const chance = chanceFrom(3);
    const months = Array.from({ length: 70 }, (_, index): Window => {
      const first = addMonths(dayOf(2016, 6, 1), index);
      return { first, last: lastDayOfMonth(first) };
    });
    const anyDays = Array.from({ length: 6 }, () => windowFor(addDays(BEGINNING, 700 + chance.whole(2400))));
    const counted = await agree([...anyDays, ...months, ...anyDays.slice(0, 1)]);
    assert.ok(counted > 10_000, `${counted}`);
  });

  test('agree on one day as on many', async () => {
    const windows = [dayOf(2019, 2, 28), dayOf(2020, 2, 29), dayOf(2022, 3, 31)].map((last) => windowFor(last));
    await council.storage.readPopulation(council.process, async (reading) => {
      for (const cut of [undefined, ...CUTS.map(({ key }) => key)]) {
        const together = await countMeasures(reading, measures, windows, cut);
        for (const [index, window] of windows.entries()) {
          const alone = await countMeasures(reading, measures, [window], cut);
          assert.deepEqual(
            together
              .filter((row) => row.window === index + 1)
              .map((row) => ({ ...row, window: 1 }))
              .toSorted(byName),
            alone.toSorted(byName),
          );
        }
      }
    });
  });

  test('agree line by line, for every cut', async () => {
    const chance = chanceFrom(4);
    const windows = Array.from({ length: 3 }, () => windowFor(addDays(BEGINNING, 1500 + chance.whole(1600))));
    let lines = 0;
    await council.storage.readPopulation(council.process, async (reading) => {
      for (const { key: cut } of CUTS) {
        const rows = await countMeasures(reading, measures, windows, cut);
        for (const row of rows) {
          // A line in four, and every line of those few that are divided by status.
          if (cut !== 'status' && chance.whole(4) > 0) continue;
          const measure = named(row.measure);
          const window = windows[row.window - 1];
          assert.ok(window && cutsOf(measure).includes(cut));
          const list = await listMembers(reading, measure, window, { cut, key: row.key ?? '' });
          const where = `${measure.id} by ${cut} ${row.key} on ${isoOf(window.last)}`;
          assert.equal(row.counted, list.length, where);
          assert.equal(row.met, list.filter(({ answer }) => answer === 'met').length, where);
          assert.equal(row.cannotTell, list.filter(({ answer }) => answer === 'cannot-tell').length, where);
          lines += 1;
        }
      }
    });
    assert.ok(lines > 300, `${lines}`);
  });

  test('pages of a list put one after the other are the list, by day and then by name', async () => {
    const window = windowFor(dayOf(2022, 3, 31));
    const asked = { perPage: 40, namesOn: dayOf(2022, 3, 31) };
    let seen = 0;
    await council.storage.read(council.actorOf('analyst'), async (reading) => {
      for (const measure of measures) {
        const list = await listMembers(reading, measure, window);
        const inOrder = await inOrderOfNames(reading, measure, list, asked.namesOn);
        const pages = Math.max(1, Math.ceil(list.length / asked.perPage));
        for (let page = 1; page <= pages; page += 1) {
          const shown = await listMembersPage(reading, measure, window, { ...asked, page });
          const expected = inOrder.slice((page - 1) * asked.perPage, page * asked.perPage);
          assert.deepEqual(shown, { total: list.length, page, members: expected }, `${measure.id}, page ${page}`);
          seen += 1;
        }
        const beyond = await listMembersPage(reading, measure, window, { ...asked, page: pages + 5 });
        assert.equal(beyond.page, pages, measure.id);
        assert.deepEqual(beyond.members, inOrder.slice((pages - 1) * asked.perPage), measure.id);
      }
    });
    assert.ok(seen > 100, `${seen}`);
  });

  async function agree(windows: readonly Window[]): Promise<number> {
    return council.storage.readPopulation(council.process, async (reading) => {
      const list = await listEverybody(reading, measures, windows);
      const lists = Map.groupBy(list, ({ measure, window }) => `${measure} ${window}`);
      const whole = await countMeasures(reading, measures, windows);
      assert.equal(whole.length, lists.size);
      for (const { measure, window, counted, met, cannotTell } of whole) {
        const own = lists.get(`${measure} ${window}`) ?? [];
        assert.equal(counted, own.length, `${measure} ${window}`);
        assert.equal(met, own.filter(({ answer }) => answer === 'met').length, `${measure} ${window}`);
        assert.equal(cannotTell, own.filter(({ answer }) => answer === 'cannot-tell').length, `${measure} ${window}`);
      }
      for (const { key: cut } of CUTS) {
        const divided = Map.groupBy(await countMeasures(reading, measures, windows, cut), nameOf);
        for (const row of whole.filter(({ measure }) => cutsOf(named(measure)).includes(cut)))
          assert.equal(
            (divided.get(nameOf(row)) ?? []).reduce((sum, { counted }) => sum + counted, 0),
            row.counted,
            `${row.measure} ${row.window} by ${cut}`,
          );
      }
      return list.length;
    });
  }
});

type Named = { readonly measure: string; readonly window: number; readonly key: string | null };
const nameOf = ({ measure, window }: Pick<Named, 'measure' | 'window'>): string => `${measure} ${window}`;
const byName = (a: Named, b: Named): number => (`${a.measure} ${a.key}` < `${b.measure} ${b.key}` ? -1 : 1);

function named(id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

/** Statuses that follow each other, duties met early, late and never, and entries that overlap. */
function namesOf(number: number): readonly (readonly [called: string, from: string, to: string | null])[] {
  const called = ['Ada', 'Ada B', 'Zeki', 'Noor'][number % 5];
  if (called === undefined) return [];
  const now = [called, '2010-01-01', null] as const;
  return number % 7 === 0
    ? [
        ['Former', '2010-01-01', '2020-01-01'],
        [called, '2020-01-01', null],
      ]
    : [now];
}

function inventLives(authority: number, act: number): Readonly<Record<string, readonly Record<string, unknown>[]>> {
  const chance = chanceFrom(2);
  const own = { authority_id: authority };
  const rows = {
    person: [] as Record<string, unknown>[],
    person_name: [] as Record<string, unknown>[],
    spell: [] as Record<string, unknown>[],
    duty: [] as Record<string, unknown>[],
    entry: [] as Record<string, unknown>[],
    care_episode: [] as Record<string, unknown>[],
  };
  const pick = chance.one;
  const someDay = (): Day => addDays(BEGINNING, chance.whole(DAYS));
  const perhaps = (isSo: number, on: Day): string | null => (chance.whole(10) < isSo ? isoOf(on) : null);
  for (let number = 0; number < PEOPLE; number += 1) {
    const person_id = newId<PersonId>();
    const born =
      chance.whole(12) === 0 ? null : pick([dayOf(2004, 2, 29), addDays(dayOf(1997, 1, 1), chance.whole(7500))]);
    rows.person.push({
      ...own,
      id: person_id,
      born_on: born === null ? null : isoOf(born),
      sex: pick(['M', 'F', null]),
      act,
    });
    // Some have no name, several the same, and some were called something else before.
    const name = { ...own, person_id, family_name: '', act };
    for (const [called, from, to] of namesOf(number))
      rows.person_name.push({
        ...name,
        id: newId(),
        known_as: called,
        sort_key: called.toLowerCase(),
        from_on: from,
        to_on: to,
      });
    for (let from = someDay(); from < BEGINNING + DAYS; ) {
      const to = addDays(from, 20 + chance.whole(900));
      const doubt = chance.whole(8) === 0 ? ['legal status'] : [];
      for (const rule of new Set([pick(STATUSES), pick(['status/looked-after', pick(STATUSES)])]))
        rows.spell.push({
          ...own,
          person_id,
          rule,
          trigger: `test:${from}`,
          from_on: isoOf(from),
          to_on: perhaps(9, to),
          because: [],
          cannot_tell: doubt,
        });
      from = addDays(to, chance.whole(2) * chance.whole(300));
    }
    for (let began = someDay(); began < BEGINNING + DAYS; ) {
      const ended = addDays(began, 5 + chance.whole(500));
      rows.care_episode.push({
        ...own,
        id: newId(),
        person_id,
        began_on: isoOf(began),
        ended_on: perhaps(9, ended),
        reason_began: pick(['S', 'P', 'P', 'L', 'B', null]),
        legal_status: pick(['C2', 'E1', 'V2', 'V4']),
        placement_type: pick(['U4', 'U6', 'K2', 'T4', null]),
        placement_provider: pick(['PR1', 'PR4']),
        act,
      });
      began = ended;
    }
    for (let time = 0; time < 30; time += 1) {
      const opens = someDay();
      const due = addDays(opens, chance.whole(200));
      rows.duty.push({
        ...own,
        person_id,
        rule: pick(DUTIES),
        trigger: `test:${opens}:${time}`,
        opens_on: isoOf(opens),
        due_on: perhaps(9, due),
        met_on: perhaps(6, addDays(opens, chance.whole(300))),
        ends_on: perhaps(3, addDays(opens, 10 + chance.whole(300))),
        because: [],
        attempts: [],
        cannot_tell: chance.whole(9) === 0 ? ['a day'] : [],
      });
    }
    for (let time = 0; time < 40; time += 1) {
      const on = someDay();
      rows.entry.push({
        ...own,
        id: newId(),
        person_id,
        kind: pick([...KINDS, 'early-help', 'early-help']),
        on_day: isoOf(on),
        until_day: perhaps(7, addDays(on, chance.whole(500))),
        answer: pick(['yes', 'no', 'M', 'A', 'YES', null]),
        subject: pick(['', 'A', 'B']),
        details: {
          lead: pick(['the council', 'school', '']),
          family: pick(['', 'one', 'two', `of ${number % 9}`]),
          household: pick(['', '12']),
          endedBecause: pick(['needs met', 'moved away', 'stepped up to social care']),
          noFurtherAction: pick(['yes', 'no', '']),
          score: pick(['3', '20', '']),
        },
        act,
      });
    }
  }
  return rows;
}

/** Two at once for some, of whom the latest begun counts; nobody for others. */
function inventWorkforce(people: readonly PersonId[]) {
  const chance = chanceFrom(6);
  const teams = ['North', 'South', 'East'].map((name) => ({ id: newId<TeamId>(), name }));
  const staff = teams.map(({ id, name }) => ({
    id: newId<StaffId>(),
    name: `Worker of ${name}`,
    roles: ['social-worker'] as const,
    teamId: id,
    startedOn: BEGINNING,
    endedOn: null,
  }));
  const allocations = people.flatMap((personId) =>
    Array.from({ length: chance.whole(4) }, () => {
      const from = addDays(BEGINNING, chance.whole(DAYS));
      const worker = chance.one(staff);
      const to = chance.whole(3) === 0 ? null : addDays(from, 1 + chance.whole(900));
      return { personId, staffId: worker.id, role: 'social-worker' as const, from, to };
    }),
  );
  return { teams, staff, allocations };
}
