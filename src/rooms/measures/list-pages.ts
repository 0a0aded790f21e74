/** The only SQL on one page of the list behind a figure: of thousands of lines fifty leave the database. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { Reading } from '../../storage/storage.ts';
import { STANDS_IN_FOR_A_NAME } from '../people/model.ts';
import type { Sql } from './asked.ts';
import { asCounted } from './entries.ts';
import { joinFew, joinWholeLists } from './listing.ts';
import { type Line, membersOf } from './lists.ts';
import { countsHouseholds, type Measure, type Member, type Window } from './model.ts';

export type MembersPage = { readonly total: number; readonly page: number; readonly members: readonly Member[] };

type AskedPage = { readonly page: number; readonly perPage: number; readonly namesOn: Day };

/** One page of that list, by day and then by name as it is on a day. `page` is from 1, and the last where it asks beyond. */
export async function listMembersPage(
  reading: Reading,
  measure: Measure,
  window: Window,
  asked: AskedPage,
  by?: Line,
): Promise<MembersPage> {
  const { authorityId } = reading.actor;
  const members = membersOf(authorityId, measure, window, by);
  if (members === undefined) return { total: 0, page: 1, members: [] };
  await joinWholeLists(reading);
  // All of a stock are on one day, and the first page is the one most asked for.
  if (measure.shape === 'stock' && asked.page === 1) return firstPage(reading, measure, members, asked);
  const days = await listDays(reading, membersOf(authorityId, asCounted(measure), window, by) ?? members);
  const total = days.reduce((sum, { here }) => sum + here, 0);
  const page = Math.min(asked.page, Math.max(1, Math.ceil(total / asked.perPage)));
  const from = (page - 1) * asked.perPage;
  const { first, last, before } = daysShown(days, from, asked.perPage);
  // What counts on one day counts there whatever else is asked; then only these days are gone through.
  const near = dayByDay(measure) ? membersOf(authorityId, measure, { first, last }, by) : undefined;
  if (near !== undefined) await joinFew(reading);
  const onThem = sql`
    select * from (${near ?? members}) as member where member.day between ${isoOf(first)}::date and ${isoOf(last)}::date`;
  const { rows } = await sql<Member>`
    ${withNames(authorityId, measure, onThem, asked.namesOn)}
    order by member.day, ${placeOfName(authorityId, measure)}, member.person_id, member.because
    offset ${from - before} limit ${asked.perPage}`.execute(reading.db);
  return { total, page, members: rows };
}

async function firstPage(
  { actor, db }: Reading,
  measure: Measure,
  members: Sql,
  { namesOn, perPage }: AskedPage,
): Promise<MembersPage> {
  const { rows } = await sql<Member & { total: number }>`
    ${withNames(actor.authorityId, measure, members, namesOn, sql`, (count(*) over ())::int as total`)}
    order by ${placeOfName(actor.authorityId, measure)}, member.person_id, member.because limit ${perPage}`.execute(db);
  const shown = rows.map(({ personId, day, because, answer }) => ({ personId, day, because, answer }));
  return { total: rows[0]?.total ?? 0, page: 1, members: shown };
}

type DayOfList = { readonly day: Day; readonly here: number };

/** How many of a list are on each of its days. */
async function listDays({ db }: Reading, members: Sql): Promise<readonly DayOfList[]> {
  const { rows } = await sql<DayOfList>`
    select day, count(*)::int as here from (${members}) as member group by day order by day`.execute(db);
  return rows;
}

/** The days of the lines of a page, and how many lines come on days before them. */
function daysShown(days: readonly DayOfList[], from: number, perPage: number) {
  let [first, last, before, until] = [0 as Day, 0 as Day, 0, 0];
  for (const { day, here } of days) {
    if (until <= from) [first, before] = [day, until];
    if (until < from + perPage) last = day;
    until += here;
  }
  return { first, last, before };
}

/** Members beside their names: all are looked up in one go, and not once more for each member. */
function withNames(authorityId: number, measure: Measure, members: Sql, on: Day, more: Sql = sql``): Sql {
  const names = countsHouseholds(measure)
    ? sql`select id as person_id, number as sort_key from fostering_household where authority_id = ${authorityId}`
    : sql`
      select distinct on (person_id) person_id, sort_key from person_name
      where authority_id = ${authorityId} and person_id = any((select ids from whose)::uuid[]) and removed_by is null
        and from_on <= ${isoOf(on)}::date and (to_on is null or to_on > ${isoOf(on)}::date)
      order by person_id, from_on desc`;
  return sql`
    with member as materialized (${members}),
    whose as materialized (select array(select person_id from member) as ids),
    name as materialized (${names})
    select member.person_id as "personId", member.day, member.because, member.answer${more}
    from member left join name on name.person_id = member.person_id`;
}

/** Whether each day's members are the same in every window that holds the day. */
function dayByDay(measure: Measure): boolean {
  if (measure.shape === 'stock') return false;
  const { events } = measure;
  if (events.kind === 'families-by-week' || events.kind === 'met-in-the-quarter') return false;
  return !('countOnce' in events) || events.countOnce === undefined || events.countOnce === 'every';
}

/** In the order of lists: by the name somebody uses, or the number that stands in for one. */
function placeOfName(authorityId: number, measure: Measure): Sql {
  const number = countsHouseholds(measure)
    ? sql`null`
    : sql`(
        select value from person_identifier
        where authority_id = ${authorityId} and person_id = member.person_id and removed_by is null
          and kind = any(${STANDS_IN_FOR_A_NAME}::text[])
        order by array_position(${STANDS_IN_FOR_A_NAME}::text[], kind), value desc limit 1)`;
  return sql`coalesce(name.sort_key, ${number}, '') collate "C"`;
}
