/**
 * The pages of a Monday at ten times a council: finding somebody, My work, My team, a person's page, and saving a visit
 * with its duties and journal; each asked over HTTP by many workers, under the log-in of the pages with its policies.
 */
import { sql } from 'kysely';
import { processActor } from '../src/access/roles.ts';
import { demonstrationStaff } from '../src/app.ts';
import type { Day } from '../src/ground/day.ts';
import { isoOf, wordsOf } from '../src/ground/day-words.ts';
import { newId, type PersonId, type StaffId } from '../src/ground/ids.ts';
import { hiddenFields, newBrowser } from '../src/web/server-for-tests.ts';
import { type Bench, type Figure, percentile95, timed } from './bench.ts';
import { type MondayCouncil, openMondayCouncil, TIMES } from './monday-council.ts';
import { giveEverybodyAPlan } from './monday-plans.ts';
import { type ProcessorTime, processorTimeWith } from './processor-time.ts';
import { openServer } from './server-time.ts';

/** As many workers and managers, and as often each, so that what is measured is no single cache. */
const READERS = 40;
const TURNS = 5;
/** Rounds that are not counted: the first ones compile templates and fill caches. */
const WARM_UP = 1;

type Worker = {
  readonly staffId: StaffId;
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
};
type Browser = ReturnType<typeof newBrowser>;

function someone({ people }: Worker, turn: number): Worker['people'][number] {
  const one = people[turn % people.length];
  if (one === undefined) throw new Error('a reader works with nobody');
  return one;
}

export const monday: Bench = {
  name: 'monday',
  run: async () => {
    const council = await openMondayCouncil();
    const { app, close } = await openServer(council.storage, council.authority);
    try {
      const workers = await listReaders(council, 'own');
      const managers = await listReaders(council, 'team');
      const [asWorkers, asManagers] = [await signIn(council, app, workers), await signIn(council, app, managers)];
      const plans = await giveEverybodyAPlan(
        council,
        [...workers, ...managers].flatMap(({ people }) => people.map(({ id }) => id)),
      );
      const { held, visits } = await sizeOf(council);
      const processorTime = await processorTimeWith(council.adminUrl, council.database);
      const figure = async (
        what: string,
        heldTo: string,
        whom: readonly Worker[],
        prepare: Parameters<typeof measure>[3],
        wanted = 200,
      ): Promise<Figure> => ({
        what: `${what}, ${TIMES}`,
        measured: words(await measure(whom, processorTime, wanted, prepare)),
        heldTo,
        rows: held,
      });
      const worker = (index: number): Browser => asWorkers[index] as Browser;
      const get =
        (browser: Browser, path: string): Asked =>
        () =>
          browser.get(path);
      const figures = [
        await figure('Finding a person by name, both requests', 'p95 100 ms', workers, (who, index, turn) =>
          find(worker(index), someone(who, turn).name),
        ),
        await figure('My work', 'p95 50 ms', workers, (_who, index) => get(worker(index), '/my-work')),
        await figure('My team', 'p95 50 ms', managers, (_who, index) => get(asManagers[index] as Browser, '/my-team')),
        await figure('A person’s page', 'p95 50 ms', workers, (who, index, turn) =>
          get(worker(index), `/people/${someone(who, turn).id}`),
        ),
        await figure(`A pathway plan, beside ${plans.count} others`, 'p95 60 ms', workers, (who, index, turn) => {
          const { id } = someone(who, turn);
          return get(worker(index), `/people/${id}/plan/${plans.of.get(id)}`);
        }),
        await figure('Without a manager’s hand', 'printed only', managers, (_who, index) =>
          get(asManagers[index] as Browser, '/my-team/no-hand'),
        ),
        await figure(
          `Saving a visit, beside ${visits} others`,
          'p95 60 ms',
          workers,
          (who, index, turn) => save(council, worker(index), someone(who, turn).id),
          303,
        ),
        await figure('A page about nobody', 'printed only', workers, (_who, index) =>
          get(worker(index), '/accessibility'),
        ),
      ];
      return figures;
    } finally {
      await close();
      await council.close();
    }
  },
};

/** Those who work with most young people of all, or lead a team that does, with some of them. */
async function listReaders({ storage, authority }: MondayCouncil, scope: 'own' | 'team'): Promise<readonly Worker[]> {
  const relationship = scope === 'own' ? 'works-with' : 'team';
  const { rows } = await storage.read(processActor(authority.id, 'Bench'), ({ db }) =>
    sql<Worker>`
      select actor_id as "staffId", (array_agg(jsonb_build_object('id', readable.person_id, 'name', known_as || ' ' || family_name)))[1:20] as people
      from access.readable join person_name on person_name.authority_id = readable.authority_id
        and person_name.person_id = readable.person_id and person_name.to_on is null
      join person on person.authority_id = readable.authority_id and person.id = readable.person_id and person.died_on is null
      where relationship = ${relationship} and not exists (
        select from access.denied where denied.actor_id = readable.actor_id and denied.person_id = readable.person_id)
      group by actor_id order by count(*) desc, actor_id limit ${READERS}`.execute(db),
  );
  return rows;
}

/** A visitor may sign in as one of each role; here each becomes somebody else of it. */
async function signIn(
  { storage, authority }: MondayCouncil,
  app: Parameters<typeof newBrowser>[0],
  workers: readonly Worker[],
): Promise<readonly Browser[]> {
  const program = processActor(authority.id, 'Bench');
  const offered = (await demonstrationStaff(storage, authority, true)).find(({ role }) => role === 'social-worker');
  const browsers: Browser[] = [];
  for (const { staffId } of workers) {
    const browser = newBrowser(app);
    const { _csrf = '' } = hiddenFields(await browser.get('/sign-in'));
    await browser.post('/sign-in', { _csrf, staff: String(offered?.id) });
    // Only the newest: whoever is offered may be one of the readers, and stays signed in as themselves.
    await storage.pass(program, ({ db }) =>
      sql`update session set content = jsonb_set(content, '{staffId}', to_jsonb(${staffId}::text))
          where id = (select id from session where content ->> 'staffId' = ${String(offered?.id)} order by expires_at desc limit 1)`.execute(
        db,
      ),
    );
    browsers.push(browser);
  }
  return browsers;
}

type Asked = () => Promise<{ readonly statusCode: number }>;

async function find(browser: Browser, words: string): Promise<Asked> {
  const form = hiddenFields(await browser.get('/find'));
  return async () => {
    const sent = await browser.post('/find', { ...form, words });
    return browser.get(String(sent.headers.location));
  };
}

/** On a day of which no visit to them is recorded yet. */
async function save({ storage, authority }: MondayCouncil, browser: Browser, person: PersonId): Promise<Asked> {
  const path = `/people/${person}/visits/new`;
  const { rows } = await storage.read(processActor(authority.id, 'Bench'), ({ db }) =>
    sql<{ day: Day }>`
      select max(day)::date as day from generate_series(${isoOf(authority.todayIs as Day)}::date - 90, ${isoOf(authority.todayIs as Day)}::date, '1 day') as day
      where not exists (select from visit where person_id = ${person} and visited_on = day::date)`.execute(db),
  );
  const [year, month, date] = isoOf(rows[0]?.day as Day).split('-');
  const fields = {
    ...hiddenFields(await browser.get(path)),
    'visitedOn-day': String(date),
    'visitedOn-month': String(month),
    'visitedOn-year': String(year),
    how: 'home',
    seenAlone: 'yes',
    said: `A visit to see how long it takes to save, ${newId<PersonId>()}`,
    asked: '',
    shared: 'yes',
  };
  return () => browser.post(path, fields);
}

type Times = { readonly took: readonly (readonly number[])[]; readonly processor: readonly number[] };

/** Each reader in turn, and round again. What `prepare` does before it asks is not measured. */
async function measure(
  workers: readonly Worker[],
  processorTime: ProcessorTime,
  wanted: number,
  prepare: (worker: Worker, index: number, turn: number) => Promise<Asked> | Asked,
): Promise<Times> {
  const took: number[][] = workers.map(() => []);
  const processor: number[] = [];
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    for (const [index, worker] of workers.entries()) {
      const ask = await prepare(worker, index, turn + WARM_UP);
      const before = processorTime();
      const one = await timed(ask);
      const after = processorTime();
      if (one.result.statusCode !== wanted) throw new Error(`a page answered ${one.result.statusCode}`);
      if (turn < 0) continue;
      took[index]?.push(one.took);
      if (before !== undefined && after !== undefined) processor.push(after - before);
    }
  }
  return { took, processor };
}

/** `p50 21.0 ms, p95 40.2 ms; the quickest of each reader’s 5 p95 30.1 ms; processor time p50 18.3 ms, p95 24.0 ms`: the last two are what other work on the machine moves least. */
function words({ took, processor }: Times): string {
  const best = took.map((times) => Math.min(...times));
  const ms = (value: number): string => `${value.toFixed(1)} ms`;
  const both = (values: readonly number[]): string =>
    `p50 ${ms(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)}, p95 ${ms(percentile95(values))}`;
  const spent = processor.length === 0 ? '' : `; processor time ${both(processor)}`;
  return `${both(took.flat())}; the quickest of each reader’s ${TURNS} p95 ${ms(percentile95(best))}${spent}`;
}

async function sizeOf({
  storage,
  authority,
}: MondayCouncil): Promise<{ readonly held: string; readonly visits: string }> {
  const count = async (table: string): Promise<string> => {
    const { rows } = await storage.read(processActor(authority.id, 'Bench'), ({ db }) =>
      sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db),
    );
    return (rows[0]?.n ?? 0).toLocaleString('en-GB');
  };
  return {
    held: `${await count('person')} people, ${await count('duty')} duties, on ${wordsOf(authority.todayIs as Day)}; ${READERS} readers, ${TURNS} times each`,
    visits: await count('visit'),
  };
}
