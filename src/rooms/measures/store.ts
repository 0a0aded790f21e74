/**
 * Turns every measure of a shape into one set-based query over the ledger, for any number of days or periods at once.
 * Counts run under the measures' own log-in; lists run as the reader, who sees those they may open.
 */
import { sql } from 'kysely';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import { fullTimePosts, placesOf, type Sql, windowRows } from './asked.ts';
import { withBeside } from './beside-counts.ts';
import { keyOn, keysAtPlaces, keysInTime } from './cuts.ts';
import { flowListings } from './flows.ts';
import {
  type Counts,
  type CutKey,
  countsHouseholds,
  cutsOf,
  type Measure,
  type Member,
  perPost,
  type Window,
} from './model.ts';
import { HAS_PLACE, stockListings, stockSets } from './stocks/listings.ts';

export type CountRow = Counts & {
  readonly measure: string;
  readonly window: number;
  readonly key: string | null;
};

/** Whose keys are asked for. */
const LISTED_PEOPLE = sql`select person_id from listed`;

const KEY_THEN = keyOn(sql`listed.day`);

/**
 * Each measure in each window, whole or by one cut. A window without a row counts nothing. What the pages ask again before
 * anything is written is not counted again.
 */
export async function countMeasures(
  reading: Reading,
  measures: readonly Measure[],
  windows: readonly Window[],
  cut?: CutKey,
  /** Only these of them, where it is asked on which lines somebody stands. */
  among?: readonly PersonId[],
): Promise<readonly CountRow[]> {
  const count = (): Promise<readonly CountRow[]> => countNow(reading, measures, windows, cut, among);
  // On which lines somebody stands is not kept: it is about them.
  if (reading.kept === undefined || among !== undefined) return count();
  return reading.kept(JSON.stringify([measures.map(numberOf), windows, cut]), count);
}

const numbers = new WeakMap<Measure, number>();
let lastNumber = 0;

/** Two measures may have one name while one of them is tried out. */
function numberOf(measure: Measure): number {
  const number = numbers.get(measure) ?? (lastNumber += 1);
  numbers.set(measure, number);
  return number;
}

async function countNow(
  { actor, db }: Reading,
  measures: readonly Measure[],
  windows: readonly Window[],
  cut: CutKey | undefined,
  among: readonly PersonId[] | undefined,
): Promise<readonly CountRow[]> {
  await joinWholeLists({ db });
  const rows: CountRow[] = [];
  const asked = { authorityId: actor.authorityId, windows, cut, people: among };
  for (const shape of SHAPES) rows.push(...(await countShape(db, shape, measures, asked)));
  const posted = await withPosts(actor.authorityId, db, measures, windows, rows);
  return withBeside({ actor, db }, measures, posted, (own) => listing(actor.authorityId, own, windows));
}

/** A figure for each post also needs how many posts there were. */
async function withPosts(
  authorityId: number,
  db: Reading['db'],
  measures: readonly Measure[],
  windows: readonly Window[],
  rows: readonly CountRow[],
): Promise<readonly CountRow[]> {
  const roles = new Map(
    measures.flatMap((measure) => {
      const per = perPost(measure);
      return per === undefined ? [] : [[measure.id, per.roleAtWork] as const];
    }),
  );
  if (roles.size === 0 || windows.length === 0) return rows;
  const found = await sql<{ role: string; window: number; posts: string | null }>`
    select wanted.role, asked."window"::int as "window", ${fullTimePosts(authorityId, sql`wanted.role`, sql`asked.last_on`)} as posts
    from unnest(${[...new Set(roles.values())]}::text[]) as wanted (role) cross join ${windowRows(windows)}`.execute(
    db,
  );
  const posts = new Map(found.rows.map(({ role, window, posts: number }) => [`${role} ${window}`, number]));
  return rows.map((row) => {
    const role = roles.get(row.measure);
    const number = posts.get(`${role} ${row.window}`) ?? null;
    return role === undefined ? row : { ...row, fullTime: number === null ? null : Number(number) };
  });
}

const SHAPES = ['stock', 'flow'] as const;

/**
 * For the rest of a transaction. Figures are found by joining whole lists with whole lists. Just after a load the planner knows nothing of
 * them, guesses that there is one row, and would go through one list again for each row of the other; or merge them by
 * what all rows have in common, and try each with each.
 */
export async function joinWholeLists({ db }: Pick<Reading, 'db'>): Promise<void> {
  await sql`
    select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true),
           set_config('work_mem', '256MB', true)`.execute(db);
}

type Asked = {
  readonly authorityId: number;
  readonly windows: readonly Window[];
  readonly cut: CutKey | undefined;
  readonly people: readonly PersonId[] | undefined;
};

async function countShape(
  db: Reading['db'],
  shape: Measure['shape'],
  measures: readonly Measure[],
  asked: Asked,
): Promise<readonly CountRow[]> {
  const { cut } = asked;
  const own = measures.filter(
    (measure) => measure.shape === shape && (cut === undefined || cutsOf(measure).includes(cut)),
  );
  if (own.length === 0 || asked.windows.length === 0) return [];
  // Many rows carry the name of their measure: while they are counted it is as short as can be.
  const numbered = own.map((measure, index) => ({ ...measure, id: String(index) }));
  const counts = shape === 'stock' ? stockCounts(numbered, asked) : flowCounts(numbered, asked);
  const found: CountRow[] = [];
  for (const count of counts) {
    const { rows } = await sql<CountRow>`${count} group by 1, 2, 3`.execute(db);
    for (const row of rows) found.push({ ...row, measure: own[Number(row.measure)]?.id ?? '' });
  }
  return found.toSorted((a, b) => a.window - b.window || inOrder(a.key ?? '', b.key ?? ''));
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const ANSWER_COUNTS = sql`sum(number)::int as counted, coalesce(sum(number) filter (where answer = 'met'), 0)::int as met,
  coalesce(sum(number) filter (where answer = 'cannot-tell'), 0)::int as "cannotTell"`;

/** Sets are counted before they are taken apart: of thousands of members few are there on different days. */
function stockCounts(measures: readonly Measure[], { authorityId, windows, cut, people }: Asked): readonly Sql[] {
  const stocks = measures.filter((measure) => measure.shape === 'stock');
  return placesOf(windows).map((places) => {
    const only = people === undefined ? sql`true` : sql`listed.person_id = any(${[...people]}::uuid[])`;
    const divided =
      cut === undefined
        ? sql`select measure, null::text as key, answer, places, count(*) as number from listed where ${only} group by 1, 2, 3, 4`
        : sql`
          select listed.measure, known.key, listed.answer, listed.places & known.places as places, count(*) as number
          from listed join known on known.person_id = listed.person_id
          where listed.places & known.places <> 0 and ${only} group by 1, 2, 3, 4`;
    return sql`
      with listed as materialized (
        select measure, person_id, places, answer from (${stockSets(authorityId, stocks, places)}) as listed where places <> 0)
        ${cut === undefined ? sql`` : sql`, known as materialized (${keysAtPlaces(authorityId, cut, LISTED_PEOPLE, places)})`},
      divided as materialized (${divided})
      select measure, asked."window"::int as "window", key, ${ANSWER_COUNTS}
      from divided join ${places.windows} on ${HAS_PLACE}`;
  });
}

function flowCounts(measures: readonly Measure[], { authorityId, windows, cut, people }: Asked): readonly Sql[] {
  const flows = measures.filter((measure) => measure.shape === 'flow');
  const listings = flowListings(authorityId, flows, windows);
  if (listings.length === 0) return [];
  const listed = sql.join(listings, sql` union all `);
  const only = people === undefined ? sql`` : sql`where listed.person_id = any(${[...people]}::uuid[])`;
  // A whole figure needs nobody's birthday: only a cut asks who they are.
  const known =
    cut === undefined ? sql`` : sql`, known as materialized (${keysInTime(authorityId, cut, LISTED_PEOPLE)})`;
  const join = cut === undefined ? sql`` : sql`join known on known.person_id = listed.person_id`;
  return [
    sql`
    with listed as ${cut === undefined ? sql`not materialized` : sql`materialized`} (
      select measure, "window", person_id, day, answer, 1 as number from (${listed}) as listed)${known}
    select listed.measure, listed."window"::int as "window", ${cut === undefined ? sql`null::text` : KEY_THEN} as key, ${ANSWER_COUNTS}
    from listed ${join} ${only}`,
  ];
}

/**
 * For a close: every measure in every window, whole and by each cut, with its list, as one query that an insert can stand
 * on, so that sixty months are closed without a row leaving the database. A line without members has no row.
 */
export function listsByCut(
  authorityId: number,
  measures: readonly Measure[],
  windows: readonly Window[],
): Sql | undefined {
  const listed = listing(authorityId, measures, windows);
  if (listed === undefined) return undefined;
  const divided = measures.flatMap((measure) => ['whole', ...cutsOf(measure)].map((cut) => [measure.id, cut] as const));
  const used = [...new Set(measures.flatMap(cutsOf))].map(
    (cut) =>
      sql`select person_id, ${sql.lit(cut)} as cut, keys, since from (${keysInTime(authorityId, cut, LISTED_PEOPLE)}) as cut`,
  );
  const whole = sql`select distinct person_id, 'whole' as cut, '{""}'::text[] as keys, '{-infinity}'::date[] as since from listed`;
  const inOrder = sql`order by listed.day, listed.person_id, listed.because`;
  // Who somebody was is asked once, however many measures and windows count them.
  return sql`
    with listed as materialized (${listed}),
    known as materialized (
      ${sql.join([whole, ...used], sql` union all `)})
    select listed.measure, asked.first_on, asked.last_on, listed.cut, listed.key,
           count(*)::int as counted, (count(*) filter (where listed.answer = 'met'))::int as met,
           (count(*) filter (where listed.answer = 'cannot-tell'))::int as cannot_tell,
           array_agg(listed.person_id ${inOrder}) as members, array_agg(listed.answer ${inOrder}) as answers,
           case when listed.cut = 'whole' then array_agg(listed.day ${inOrder}) end as days,
           case when listed.cut = 'whole' then array_agg(listed.because ${inOrder}) end as because
    from (
      select listed.*, known.cut, ${KEY_THEN} as key
      from listed join known on known.person_id = listed.person_id
      -- Everybody under each of their lines first: under all lines of all measures they would be many times as many.
      offset 0) as listed
    join unnest(${divided.map(([measure]) => measure)}::text[], ${divided.map(([, cut]) => cut)}::text[]) as divided (measure, cut)
      on divided.measure = listed.measure and divided.cut = listed.cut
    join ${windowRows(windows)} on asked."window" = listed."window"
    group by listed.measure, asked.first_on, asked.last_on, listed.cut, listed.key`;
}

/** Every measure's whole list in each window, at once, without asking who anybody is. */
export async function listEverybody(
  { actor, db }: Reading,
  measures: readonly Measure[],
  windows: readonly Window[],
): Promise<readonly (Member & { readonly measure: string; readonly window: number })[]> {
  await joinWholeLists({ db });
  const found: (Member & { measure: string; window: number })[] = [];
  for (const shape of SHAPES) {
    const own = measures.filter((measure) => measure.shape === shape);
    const listed = listing(actor.authorityId, own, windows);
    if (listed === undefined) continue;
    const { rows } = await sql<Member & { measure: string; window: number }>`
      select listed.measure, listed."window"::int as "window", listed.person_id as "personId", listed.day, listed.because, listed.answer
      from (${listed}) as listed
      order by listed.measure, listed."window", listed.day, listed.person_id, listed.because`.execute(db);
    for (const row of rows) found.push(row);
  }
  return found;
}

/** The list behind one figure, or behind one line of its breakdown. */
export async function listMembers(
  { actor, db }: Reading,
  measure: Measure,
  window: Window,
  by?: { readonly cut: CutKey; readonly key: string },
): Promise<readonly Member[]> {
  const listed = listing(actor.authorityId, [measure], [window]);
  if (listed === undefined) return [];
  await joinWholeLists({ db });
  const cut =
    by === undefined
      ? sql``
      : sql`join (${keysInTime(actor.authorityId, by.cut, LISTED_PEOPLE)}) as known on known.person_id = listed.person_id and ${KEY_THEN} = ${by.key}`;
  const { rows } = await sql<Member>`
    with listed as materialized (${listed})
    select listed.person_id as "personId", listed.day, listed.because, listed.answer
    from listed
    join ${countsHouseholds(measure) ? sql`fostering_household` : sql`person`} as person on person.authority_id = listed.authority_id and person.id = listed.person_id
      and person.removed_by is null
    ${cut}
    order by listed.day, listed.person_id, listed.because`.execute(db);
  return rows;
}

/** Every member of every measure in every window: the one place where a measure's shape becomes SQL. */
function listing(authorityId: number, measures: readonly Measure[], windows: readonly Window[]): Sql | undefined {
  const parts = [
    ...stockListings(
      authorityId,
      measures.filter((measure) => measure.shape === 'stock'),
      windows,
    ),
    ...flowListings(
      authorityId,
      measures.filter((measure) => measure.shape === 'flow'),
      windows,
    ),
  ];
  return parts.length === 0 || windows.length === 0 ? undefined : sql.join(parts, sql` union all `);
}
