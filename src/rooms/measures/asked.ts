/** SQL that all shapes share: which days are asked for, ages, codes and working days. */
import { type RawBuilder, sql } from 'kysely';
import { bankHolidaysOf, FIRST_YEAR, LAST_YEAR } from '../../ground/bank-holidays.ts';
import { weekdayOf } from '../../ground/day.ts';
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

/** Each day of each window, so that what happened on a day finds its windows by that day, and not by trying each. */
export function windowDays(windows: readonly Window[]): Sql {
  return sql`(
    select "window", first_on + place as on_day
    from ${windowRows(windows)} cross join lateral generate_series(0, last_on - first_on) as place) as asked`;
}

/** Whether a day lies between the first and the last of all windows: what an index can find. */
export function inside(windows: readonly Window[], day: Sql): Sql {
  const first = windows.reduce((least, window) => (window.first < least.first ? window : least)).first;
  const last = windows.reduce((most, window) => (window.last > most.last ? window : most)).last;
  return sql`${day} between ${isoOf(first)}::date and ${isoOf(last)}::date`;
}

/**
 * The last days asked for, each once and in order, so that what goes on from one day to another finds the days it was
 * there on by place, and not by trying each.
 */
export type Places = {
  readonly days: Sql;
  readonly count: number;
  readonly first: string;
  readonly last: string;
};

export function placesOf(windows: readonly Window[]): Places {
  const days = [...new Set(windows.map(({ last }) => last))].sort((a, b) => a - b).map(isoOf);
  return { days: sql`${days}::date[]`, count: days.length, first: days[0] ?? '', last: days.at(-1) ?? '' };
}

/** The places of the days from one on and before another, which is null for what goes on. */
export function placesBetween({ days, count }: Places, from: Sql, until: Sql): Sql {
  return sql`generate_series(width_bucket(${from} - 1, ${days}) + 1, coalesce(width_bucket(${until} - 1, ${days}), ${count}))`;
}

/** Whole years on a day; 29 February turns a year older on 1 March, as everywhere in this program. */
export function ageOn(day: Sql): Sql {
  return sql`(extract(year from ${day}) - extract(year from person.born_on)
    - case when to_char(${day}, 'MMDD') < to_char(person.born_on, 'MMDD') then 1 else 0 end)`;
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
