/** The only SQL on the lists behind figures: run as the reader, who sees those they may open. */
import { sql } from 'kysely';
import type { Reading } from '../../storage/storage.ts';
import { placesOf, type Sql, windowRows } from './asked.ts';
import { keysAtPlaces, keysInTime } from './cuts.ts';
import { joinWholeLists, KEY_THEN, LISTED_PEOPLE, listing, SHAPES } from './listing.ts';
import { type CutKey, countsHouseholds, cutsOf, type Measure, type Member, type Window } from './model.ts';

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

/** One line of a breakdown. */
export type Line = { readonly cut: CutKey; readonly key: string };

/** The list behind one figure, or behind one line of its breakdown, by day. */
export async function listMembers(
  reading: Reading,
  measure: Measure,
  window: Window,
  by?: Line,
): Promise<readonly Member[]> {
  const members = membersOf(reading.actor.authorityId, measure, window, by);
  if (members === undefined) return [];
  await joinWholeLists(reading);
  const { rows } = await sql<Member>`
    select person_id as "personId", day, because, answer from (${members}) as member
    order by day, person_id, because`.execute(reading.db);
  return rows;
}

/** The query of those of a list whom the reader may see, in that line of the breakdown. */
export function membersOf(
  authorityId: number,
  measure: Measure,
  window: Window,
  by: Line | undefined,
): Sql | undefined {
  const listed = listing(authorityId, [measure], [window]);
  if (listed === undefined) return undefined;
  // Whose record was joined to another is there under that one. Whoever may not open a person sees nothing that lists them.
  const isThere = sql`not exists (
    select from ${countsHouseholds(measure) ? sql`fostering_household` : sql`person`} as person
    where person.authority_id = ${authorityId} and person.id = listed.person_id and person.removed_by is not null)`;
  const columns = sql`listed.person_id, listed.day, listed.because, listed.answer`;
  if (by === undefined) return sql`select ${columns} from (${listed}) as listed where ${isThere}`;
  return sql`
    with listed as materialized (${listed})
    select ${columns} from listed
    join (${keysOn(authorityId, measure, window, by.cut)}) as known on known.person_id = listed.person_id and ${
      measure.shape === 'stock' ? sql`known.key` : KEY_THEN
    } = ${by.key}
    where ${isThere}`;
}

/** Of a stock, the key of each on the day; of a flow, all keys one after the other. */
function keysOn(authorityId: number, { shape }: Measure, window: Window, cut: CutKey): Sql {
  const [places] = placesOf([window]);
  return shape === 'stock' && places !== undefined
    ? sql`select person_id, key from (${keysAtPlaces(authorityId, cut, LISTED_PEOPLE, places)}) as known where places & 1 = 1`
    : keysInTime(authorityId, cut, LISTED_PEOPLE);
}
