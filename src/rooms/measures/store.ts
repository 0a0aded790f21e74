/**
 * Turns every measure of a shape into one set-based query over the ledger, for any number of days or periods at once.
 * Counts run under the measures' own log-in; lists run as the reader, who sees those they may open.
 */
import { type RawBuilder, sql } from 'kysely';
import { isoOf } from '../../ground/day-words.ts';
import type { Reading } from '../../storage/storage.ts';
import type { Counts, CutKey, Flow, Measure, Member, Stock, Window } from './model.ts';

export type CountRow = Counts & {
  readonly measure: string;
  readonly window: number;
  readonly key: string | null;
};

/** The words a cut puts people under, on the day a stock is asked for or an event happened. */
const CUTS: Readonly<Record<CutKey, RawBuilder<string>>> = {
  sex: sql`case person.sex when 'M' then 'male' when 'F' then 'female' else 'not recorded' end`,
  'age-band': sql`case
    when person.born_on is null then 'not recorded'
    when age_on < 1 then 'under 1' when age_on < 5 then '1 to 4' when age_on < 10 then '5 to 9'
    when age_on < 16 then '10 to 15' when age_on < 18 then '16 and 17' else '18 and over' end`,
  team: sql`coalesce((
    select team.name from allocation
    join staff on staff.authority_id = allocation.authority_id and staff.id = allocation.staff_id
    join team on team.authority_id = staff.authority_id and team.id = staff.team_id
    where allocation.authority_id = listed.authority_id and allocation.person_id = listed.person_id
      and allocation.from_on <= listed.day and (allocation.to_on is null or allocation.to_on > listed.day)
    order by allocation.from_on desc limit 1), 'no team recorded')`,
  'placement-type': sql`coalesce((
    select episode.placement_type from care_episode episode
    where episode.authority_id = listed.authority_id and episode.person_id = listed.person_id and episode.removed_by is null
      and episode.began_on <= listed.day and (episode.ended_on is null or episode.ended_on >= listed.day)
    order by episode.began_on desc limit 1), 'not recorded')`,
};

/** Whole years on a day; 29 February turns a year older on 1 March, as everywhere in this program. */
const AGE_ON = sql`(extract(year from listed.day) - extract(year from person.born_on)
  - case when to_char(listed.day, 'MMDD') < to_char(person.born_on, 'MMDD') then 1 else 0 end)`;

/** Each measure in each window, whole or by one cut. A window without a row counts nothing. */
export async function countMeasures(
  { actor, db }: Reading,
  measures: readonly Measure[],
  windows: readonly Window[],
  cut?: CutKey,
): Promise<readonly CountRow[]> {
  const listed = listing(actor.authorityId, measures, windows);
  if (listed === undefined) return [];
  // A whole figure needs nobody's birthday: only a cut asks who they are.
  const cutOf =
    cut === undefined
      ? sql`cross join lateral (select null::text as key) as cut`
      : sql`join person on person.authority_id = listed.authority_id and person.id = listed.person_id
            cross join lateral (select ${AGE_ON} as age_on) as aged
            cross join lateral (select ${CUTS[cut]} as key) as cut`;
  const { rows } = await sql<CountRow>`
    select listed.measure, listed."window", cut.key, count(*)::int as counted,
           (count(*) filter (where listed.answer = 'met'))::int as met,
           (count(*) filter (where listed.answer = 'cannot-tell'))::int as "cannotTell"
    from (${listed}) as listed
    ${cutOf}
    group by listed.measure, listed."window", cut.key
    order by listed.measure, listed."window", cut.key`.execute(db);
  return rows;
}

/**
 * For a close: every measure in every window, whole and by each cut, with its list, as one query that an insert can stand
 * on, so that sixty months are closed without a row leaving the database. A line without members has no row.
 */
export function listsByCut(
  authorityId: number,
  measures: readonly Measure[],
  windows: readonly Window[],
): RawBuilder<unknown> | undefined {
  const listed = listing(authorityId, measures, windows);
  if (listed === undefined) return undefined;
  const keys = Object.entries(CUTS).map(([cut, key]) => sql`(${cut}, ${key})`);
  const inOrder = sql`order by listed.day, listed.person_id, listed.because`;
  // Who somebody was on a day is asked once, however many measures and windows count them on it.
  return sql`
    with listed as materialized (${listed}),
    known as materialized (
      select listed.person_id, listed.day, cut.cut, cut.key
      from (select distinct authority_id, person_id, day from listed) as listed
      join person on person.authority_id = listed.authority_id and person.id = listed.person_id
      cross join lateral (select ${AGE_ON} as age_on) as aged
      cross join lateral (values ('whole', ''), ${sql.join(keys)}) as cut (cut, key))
    select listed.measure, asked.first_on, asked.last_on, known.cut, known.key,
           count(*)::int as counted, (count(*) filter (where listed.answer = 'met'))::int as met,
           (count(*) filter (where listed.answer = 'cannot-tell'))::int as cannot_tell,
           array_agg(listed.person_id ${inOrder}) as members, array_agg(listed.answer ${inOrder}) as answers,
           case when known.cut = 'whole' then array_agg(listed.day ${inOrder}) end as days,
           case when known.cut = 'whole' then array_agg(listed.because ${inOrder}) end as because
    from listed
    join ${windowRows(windows)} on asked."window" = listed."window"
    join known on known.person_id = listed.person_id and known.day = listed.day
    group by listed.measure, asked.first_on, asked.last_on, known.cut, known.key`;
}

/** Every measure's whole list in each window, at once, without asking who anybody is. */
export async function listEverybody(
  { actor, db }: Reading,
  measures: readonly Measure[],
  windows: readonly Window[],
): Promise<readonly (Member & { readonly measure: string; readonly window: number })[]> {
  const listed = listing(actor.authorityId, measures, windows);
  if (listed === undefined) return [];
  const { rows } = await sql<Member & { measure: string; window: number }>`
    select listed.measure, listed."window"::int as "window", listed.person_id as "personId", listed.day, listed.because, listed.answer
    from (${listed}) as listed
    order by listed.measure, listed."window", listed.day, listed.person_id, listed.because`.execute(db);
  return rows;
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
  const wanted = by === undefined ? sql`true` : sql`cut.key = ${by.key}`;
  const key = by === undefined ? sql`null::text` : CUTS[by.cut];
  const { rows } = await sql<Member>`
    select listed.person_id as "personId", listed.day, listed.because, listed.answer
    from (${listed}) as listed
    join person on person.authority_id = listed.authority_id and person.id = listed.person_id
    cross join lateral (select ${AGE_ON} as age_on) as aged
    cross join lateral (select ${key} as key) as cut
    where ${wanted}
    order by listed.day, listed.person_id, listed.because`.execute(db);
  return rows;
}

/** Every member of every measure in every window: the one place where a measure's shape becomes SQL. */
function listing(
  authorityId: number,
  measures: readonly Measure[],
  windows: readonly Window[],
): RawBuilder<unknown> | undefined {
  const stocks = measures.filter((measure) => measure.shape === 'stock');
  const flows = measures.filter((measure) => measure.shape === 'flow');
  const parts = [
    ...(stocks.length > 0 ? [stockListing(authorityId, stocks, windows)] : []),
    ...spellListings(authorityId, flows, windows),
    ...dutyListings(authorityId, flows, windows),
  ];
  return parts.length === 0 || windows.length === 0 ? undefined : sql`${sql.join(parts, sql` union all `)}`;
}

function windowRows(windows: readonly Window[]): RawBuilder<unknown> {
  return sql`unnest(${windows.map((window) => isoOf(window.first))}::date[], ${windows.map((window) => isoOf(window.last))}::date[])
    with ordinality as asked (first_on, last_on, "window")`;
}

function pairs(rows: readonly (readonly [string, string])[]): RawBuilder<unknown> {
  return sql`unnest(${rows.map(([measure]) => measure)}::text[], ${rows.map(([, rule]) => rule)}::text[]) as wanted (measure, rule)`;
}

function stockListing(authorityId: number, stocks: readonly Stock[], windows: readonly Window[]): RawBuilder<unknown> {
  return sql`
    select spell.authority_id, wanted.measure, asked."window", spell.person_id, asked.last_on as day, spell.trigger as because,
           case when spell.cannot_tell = '{}' then 'met' else 'cannot-tell' end as answer
    from ${pairs(stocks.map((measure) => [measure.id, measure.spellsOf]))}
    cross join ${windowRows(windows)}
    join spell on spell.authority_id = ${authorityId} and spell.rule = wanted.rule
      and spell.from_on <= asked.last_on and (spell.to_on is null or spell.to_on > asked.last_on)`;
}

function spellListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): RawBuilder<unknown>[] {
  const listings: RawBuilder<unknown>[] = [];
  for (const [kind, column] of [
    ['spells-starting', 'spell.from_on'],
    ['spells-ending', 'spell.to_on'],
  ] as const) {
    for (const countOnce of ['every', 'first-of-each-person', 'last-of-each-person'] as const) {
      const wanted = flows.flatMap(({ id, events }): readonly (readonly [string, string])[] =>
        events.kind === kind && events.countOnce === countOnce ? [[id, events.spellsOf]] : [],
      );
      if (wanted.length === 0) continue;
      const day = sql.ref(column);
      const one = countOnce === 'every' ? sql`` : sql`distinct on (wanted.measure, asked."window", spell.person_id)`;
      const order =
        countOnce === 'every'
          ? sql``
          : sql`order by wanted.measure, asked."window", spell.person_id, ${day} ${sql.raw(countOnce === 'last-of-each-person' ? 'desc' : 'asc')}`;
      listings.push(sql`(
        select ${one} spell.authority_id, wanted.measure, asked."window", spell.person_id, ${day} as day, spell.trigger as because,
               case when spell.cannot_tell = '{}' then 'met' else 'cannot-tell' end as answer
        from ${pairs(wanted)}
        cross join ${windowRows(windows)}
        join spell on spell.authority_id = ${authorityId} and spell.rule = wanted.rule and ${day} between asked.first_on and asked.last_on
        ${order})`);
    }
  }
  return listings;
}

/** Not on time: met later, still owed, or missed when care ended after the day it was due. */
function dutyListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): RawBuilder<unknown>[] {
  const wanted = flows.flatMap(({ id, events }): readonly (readonly [string, string])[] =>
    events.kind === 'duties-due' ? events.rules.map((rule) => [id, rule] as const) : [],
  );
  if (wanted.length === 0) return [];
  return [
    sql`
    select duty.authority_id, wanted.measure, asked."window", duty.person_id, coalesce(duty.due_on, duty.opens_on) as day,
           duty.rule || ' ' || duty.trigger as because,
           case when duty.met_on <= duty.due_on then 'met'
                when duty.due_on is null or (duty.met_on is null and duty.cannot_tell <> '{}') then 'cannot-tell'
                else 'not' end as answer
    from ${pairs(wanted)}
    cross join ${windowRows(windows)}
    join duty on duty.authority_id = ${authorityId} and duty.rule = wanted.rule
      and coalesce(duty.due_on, duty.opens_on) between asked.first_on and asked.last_on
    where not (duty.met_on is null and duty.ends_on is not null and duty.ends_on <= duty.due_on)`,
  ];
}
