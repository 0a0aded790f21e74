/** SQL that all shapes share: which days are asked for, ages, codes and working days. */
import { type RawBuilder, sql } from 'kysely';
import { bankHolidaysOf, FIRST_YEAR, LAST_YEAR } from '../../ground/bank-holidays.ts';
import { addDays, type Day, weekdayOf } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { CodeAnswer, Window } from './model.ts';

export type Sql = RawBuilder<unknown>;

/** One row for each measure, under `name type, name type`; what a row does not say is null. Never without a row. */
export function wantedRows(rows: readonly Readonly<Record<string, unknown>>[], columns: string): Sql {
  const named = columns.split(',').map((column) => {
    const [, name = '', type = ''] = /^\s*"?(\w+)"? (.+?)\s*$/.exec(column) ?? [];
    return { name, type: sql.raw(type) };
  });
  const values = rows.map(
    (row) => sql`(${sql.join(named.map(({ name, type }) => sql`${row[name] ?? null}::${type}`))})`,
  );
  return sql`(values ${sql.join(values)}) as wanted (${sql.join(named.map(({ name }) => sql.id(name)))})`;
}

/** The rules or kinds asked for, as the planner can look them up. */
export function among(column: Sql, names: readonly string[]): Sql {
  return sql`${column} = any(${[...new Set(names)]}::text[])`;
}

export function windowRows(windows: readonly Window[]): Sql {
  return sql`unnest(${windows.map((window) => isoOf(window.first))}::date[], ${windows.map((window) => isoOf(window.last))}::date[])
    with ordinality as asked (first_on, last_on, "window")`;
}

/**
 * In which windows a day lies, that is `inside` them all. Where each begins when the one before has ended, as months do, that is
 * worked out from the day; where they overlap each has a row for each of its days, to be joined after what the day is of.
 */
export function windowsHolding(windows: readonly Window[], day: Sql): { readonly joined: Sql; readonly window: Sql } {
  if (windows.every(({ first }, index) => index === 0 || first === addDays(windows[index - 1]?.last ?? first, 1)))
    return {
      joined: sql``,
      window: sql`width_bucket(${day}, ${windows.map(({ first }) => isoOf(first))}::date[])::bigint`,
    };
  return {
    joined: sql`join (
      select "window", first_on + place as on_day
      from ${windowRows(windows)} cross join lateral generate_series(0, last_on - first_on) as place) as asked on asked.on_day = ${day}`,
    window: sql`asked."window"`,
  };
}

/** Whether a day lies between the first and the last of all windows: what an index can find. */
export function inside(windows: readonly Window[], day: Sql): Sql {
  const first = windows.reduce((least, window) => (window.first < least.first ? window : least)).first;
  const last = windows.reduce((most, window) => (window.last > most.last ? window : most)).last;
  return sql`${day} between ${isoOf(first)}::date and ${isoOf(last)}::date`;
}

/**
 * The last days asked for, each once and in order. What goes on from one day to another goes on at a set of places among
 * them, and a set is one number with a bit for each place: `|` joins two sets, `&` meets them, and `& ~` takes one away.
 */
export type Places = {
  readonly days: Sql;
  readonly count: number;
  readonly first: string;
  readonly last: string;
  /** Which place each window ends at, the first being 0. */
  readonly windows: Sql;
};

/** A bigint holds no more, with its sign to spare. */
const MOST_PLACES = 60;

/** So many days at a time as a set can hold. */
export function placesOf(windows: readonly Window[]): readonly Places[] {
  const days = [...new Set(windows.map(({ last }) => last))].sort((a, b) => a - b);
  return Array.from({ length: Math.ceil(days.length / MOST_PLACES) }, (_, part) =>
    placesOn(days.slice(part * MOST_PLACES, (part + 1) * MOST_PLACES), windows),
  );
}

function placesOn(days: readonly Day[], windows: readonly Window[]): Places {
  const own = windows.flatMap(({ last }, index) => (days.includes(last) ? [{ last, number: index + 1 }] : []));
  const isos = days.map(isoOf);
  return {
    days: sql`${isos}::date[]`,
    count: days.length,
    first: isos[0] ?? '',
    last: isos.at(-1) ?? '',
    windows: sql`unnest(${own.map(({ number }) => number)}::bigint[], ${own.map(({ last }) => isoOf(last))}::date[],
      ${own.map(({ last }) => days.indexOf(last))}::int[]) as asked ("window", last_on, place)`,
  };
}

/** The day something ends, with what goes on last of all: as the indexes duty_stop and spell_stop have it. */
export function stopOf(end: Sql): Sql {
  // What a policy hides may be told by a function; CASE is among those the planner knows tell nothing, and COALESCE is not.
  return sql`case when ${end} is null then 'infinity'::date else ${end} end`;
}

/** The set of places of the days from one on and before another, which is null for what goes on. */
export function setBetween({ days, count }: Places, from: Sql, until: Sql): Sql {
  return sql`greatest((1::bigint << coalesce(width_bucket(${until} - 1, ${days}), ${sql.lit(count)}))
    - (1::bigint << width_bucket(${from} - 1, ${days})), 0)`;
}

/** The set of places from a day on. */
export function setFrom({ days, count }: Places, from: Sql): Sql {
  return sql`((1::bigint << ${sql.lit(count)}) - (1::bigint << width_bucket(${from} - 1, ${days})))`;
}

/** The set of places before a day. */
export function setBefore({ days }: Places, until: Sql): Sql {
  return sql`((1::bigint << width_bucket(${until} - 1, ${days})) - 1)`;
}

/** A row keeps the places that none of those before it has: each is counted once, by the first. */
export function setsLess(places: Sql, inOrder: Sql): Sql {
  return sql`${places} & ~ coalesce(bit_or(${places}) over (${inOrder} rows between unbounded preceding and 1 preceding), 0)`;
}

/** The day an age is reached; 29 February turns a year older on 1 March, as everywhere in this program. */
export function birthday(age: Sql): Sql {
  const on = sql`(person.born_on + make_interval(years => ${age}))::date`;
  return sql`(${on} + (extract(day from ${on}) <> extract(day from person.born_on))::int)`;
}

export const CODE_COLUMNS = 'code_from text, met text[], not text[], left_out text[], others text';

/** What a measure says of codes, as a row of `wantedRows` with `CODE_COLUMNS`. */
export function codeRow({
  from,
  met,
  not,
  leftOut = [],
  others,
}: Omit<CodeAnswer, 'kind'>): Readonly<Record<string, unknown>> {
  return { code_from: from, met, not, left_out: leftOut, others: others ?? 'cannot-tell' };
}

export function codeIn(details: Sql, answer: Sql, from: Sql): Sql {
  return sql`nullif(case ${from} when 'answer' then ${answer} else ${details} ->> ${from} end, '')`;
}

export function codeAnswer(code: Sql): Sql {
  return sql`case when ${code} = any(wanted.met) then 'met' when ${code} = any(wanted."not") then 'not'
    when ${code} = any(wanted.left_out) then 'left-out' when ${code} is null then 'cannot-tell' else wanted.others end`;
}

/** Bank holidays that are not at a weekend, in order. */
const HOLIDAYS: readonly string[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
  .flatMap(bankHolidaysOf)
  .map(({ on }) => on)
  .filter((on) => weekdayOf(on) < 5)
  .sort((a, b) => a - b)
  .map(isoOf);

/** Working days after a day up to and including another; null where one is missing or holidays are not known. */
export function workingDaysBetween(from: Sql, to: Sql): Sql {
  // Weekdays since a Monday, less the holidays by then.
  const worked = (day: Sql): Sql => sql`(
    5 * ((${day} - date '1999-12-27' + 1) / 7) + least((${day} - date '1999-12-27' + 1) % 7, 5)
    - width_bucket(${day}, ${HOLIDAYS}::date[]))`;
  return sql`case when ${from} between ${`${FIRST_YEAR}-01-01`}::date and ${to} and ${to} <= ${`${LAST_YEAR}-12-31`}::date
    then ${worked(to)} - ${worked(from)} end`;
}

/** Whoever has been away for longer than this many working days holds no work. */
const LONG_AWAY = 20;

/**
 * How many full-time posts a role at work has on a day: what a figure for each of them is divided by. null where the share of full time of somebody in post is
 * not recorded.
 */
export function fullTimePosts(authorityId: number, role: Sql, day: Sql): Sql {
  const isLongAway = sql`staff.away_since <= ${day} and (staff.back_on is null or staff.back_on > ${day})
    and ${workingDaysBetween(sql`staff.away_since`, day)} > ${LONG_AWAY}`;
  return sql`(
    select case when count(*) = count(staff.full_time_share) then coalesce(sum(staff.full_time_share), 0) end
    from staff
    where staff.authority_id = ${authorityId} and staff.role_at_work = ${role} and staff.removed_by is null
      and staff.started_on <= ${day} and (staff.ended_on is null or staff.ended_on > ${day})
      and coalesce(not (${isLongAway}), true))`;
}
