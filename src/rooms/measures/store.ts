/**
 * The only SQL that counts: every measure of a shape as one set-based query over the ledger, for any number of days or
 * periods at once, under the measures' own log-in.
 */
import { sql } from 'kysely';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import { fullTimePosts, type Places, placesOf, type Sql, windowRows } from './asked.ts';
import { withBeside } from './beside-counts.ts';
import { keysAtPlaces, keysInTime } from './cuts.ts';
import { flowListings } from './flows.ts';
import { joinWholeLists, KEY_THEN, LISTED_PEOPLE, listing, SHAPES } from './listing.ts';
import { type Counts, type CutKey, cutsOf, type Measure, perPost, type Window } from './model.ts';
import { stockSets } from './stocks/listings.ts';

export type CountRow = Counts & {
  readonly measure: string;
  readonly window: number;
  readonly key: string | null;
};

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
  reading: Reading,
  measures: readonly Measure[],
  windows: readonly Window[],
  cut: CutKey | undefined,
  among: readonly PersonId[] | undefined,
): Promise<readonly CountRow[]> {
  const { actor, db } = reading;
  const asked = { authorityId: actor.authorityId, windows, cut, people: among };
  const rows = await countEachShape(reading, measures, asked);
  const posted = await withPosts(actor.authorityId, db, measures, windows, rows);
  // Of the lines of a cut it is shown how many there are, and no middle.
  if (cut !== undefined) return posted;
  return withBeside({ actor, db }, measures, posted, (own) => listing(actor.authorityId, own, windows));
}

/** Who is there, and what happened: at once, where there is a second connection that sees the same. */
async function countEachShape(
  reading: Reading,
  measures: readonly Measure[],
  asked: Asked,
): Promise<readonly CountRow[]> {
  await joinWholeLists(reading);
  const [first, second] = SHAPES.map((shape) => measures.filter((measure) => measure.shape === shape));
  const count = (own: Reading, of: readonly Measure[] = []) => countShape(own.db, of, asked);
  if (reading.beside === undefined || first?.length === 0 || second?.length === 0)
    return [...(await count(reading, first)), ...(await count(reading, second))];
  const [here, there] = await Promise.all([
    count(reading, first),
    reading.beside(async (own) => {
      await joinWholeLists(own);
      return count(own, second);
    }),
  ]);
  return [...here, ...there];
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

type Asked = {
  readonly authorityId: number;
  readonly windows: readonly Window[];
  readonly cut: CutKey | undefined;
  readonly people: readonly PersonId[] | undefined;
};

/** Of measures of one shape. */
async function countShape(db: Reading['db'], measures: readonly Measure[], asked: Asked): Promise<readonly CountRow[]> {
  const { cut } = asked;
  const own = measures.filter((measure) => cut === undefined || cutsOf(measure).includes(cut));
  if (own.length === 0 || asked.windows.length === 0) return [];
  // Many rows carry the name of their measure: while they are counted it is as short as can be.
  const numbered = own.map((measure, index) => ({ ...measure, id: String(index) }));
  const counts = own[0]?.shape === 'stock' ? stockCounts(numbered, asked) : flowCounts(numbered, asked);
  const found: CountRow[] = [];
  await sortLittle(db, true);
  for (const count of counts) {
    const { rows } = await sql<CountRow>`${count} group by 1, 2, 3`.execute(db);
    for (const row of rows) found.push({ ...row, measure: own[Number(row.measure)]?.id ?? '' });
  }
  await sortLittle(db, false);
  return found.toSorted((a, b) => a.window - b.window || inOrder(a.key ?? '', b.key ?? ''));
}

/** Rows are counted as they come. The planner takes every two for different, and would put all of them in order first. */
async function sortLittle(db: Reading['db'], isLittle: boolean): Promise<void> {
  await sql`select set_config('enable_sort', ${isLittle ? 'off' : 'on'}, true)`.execute(db);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const ANSWER_COUNTS = sql`sum(number)::int as counted, coalesce(sum(number) filter (where answer = 'met'), 0)::int as met,
  coalesce(sum(number) filter (where answer = 'cannot-tell'), 0)::int as "cannotTell"`;

/** Sets are counted before they are taken apart: of thousands of members few are there on different days. */
function stockCounts(measures: readonly Measure[], { authorityId, windows, cut, people }: Asked): readonly Sql[] {
  const stocks = measures.filter((measure) => measure.shape === 'stock');
  const passing = passingBy(authorityId, windows, cut);
  return placesOf(windows).map((places) => {
    const only = people === undefined ? sql`true` : sql`listed.person_id = any(${[...people]}::uuid[])`;
    const divided =
      cut === undefined
        ? sql`select measure, null::text as key, answer, places, count(*)::int as number from listed where ${only} group by 1, 2, 3, 4`
        : sql`
          select listed.measure, known.key, listed.answer, listed.places & known.places as places, count(*)::int as number
          from listed join known on known.person_id = listed.person_id
          where listed.places & known.places <> 0 and ${only} group by 1, 2, 3, 4`;
    return sql`
      with listed as ${passing.listed} (
        select measure, person_id, places, answer from (${stockSets(authorityId, stocks, places)}) as listed where places <> 0)
        ${cut === undefined ? sql`` : sql`, known as materialized (${keysAtPlaces(authorityId, cut, passing.people, places)})`},
      at_places as (select measure, key, answer, array[${numbersAt(places)}] as numbers from (${divided}) as divided group by 1, 2, 3),
      counted as (select measure, key, answer, "window", numbers[place + 1] as number from at_places cross join ${places.windows})
      select measure, "window"::int as "window", key, ${ANSWER_COUNTS} from counted where number > 0`;
  });
}

/** How many stand at each place: summed side by side, and not by a row for each place of each set. */
function numbersAt({ count }: Places): Sql {
  const at = (place: number): Sql => sql`sum(number) filter (where (places >> ${sql.lit(place)}) & 1 = 1)`;
  return sql.join(Array.from({ length: count }, (_, place) => at(place)));
}

/**
 * Whose keys are asked for. In many windows nearly everybody is listed: then rows are counted as they come, and not kept
 * first to ask whose they are. A whole figure asks nobody's.
 */
function passingBy(authorityId: number, windows: readonly Window[], cut: CutKey | undefined) {
  return cut === undefined || windows.length > 1
    ? { listed: sql`not materialized`, people: sql`select id from person where authority_id = ${authorityId}` }
    : { listed: sql`materialized`, people: LISTED_PEOPLE };
}

function flowCounts(measures: readonly Measure[], asked: Asked): readonly Sql[] {
  const { authorityId, windows, cut } = asked;
  const flows = measures.filter((measure) => measure.shape === 'flow');
  const listings = flowListings(authorityId, flows, windows);
  if (listings.length === 0) return [];
  const listed = sql.join(listings, sql` union all `);
  const only = asked.people === undefined ? sql`` : sql`where listed.person_id = any(${[...asked.people]}::uuid[])`;
  const passing = passingBy(authorityId, windows, cut);
  const known =
    cut === undefined ? sql`` : sql`, known as materialized (${keysInTime(authorityId, cut, passing.people)})`;
  const join = cut === undefined ? sql`` : sql`join known on known.person_id = listed.person_id`;
  return [
    sql`
    with listed as ${passing.listed} (
      select measure, "window", person_id, day, answer, 1 as number from (${listed}) as listed)${known}
    select listed.measure, listed."window"::int as "window", ${cut === undefined ? sql`null::text` : KEY_THEN} as key, ${ANSWER_COUNTS}
    from listed ${join} ${only}`,
  ];
}
