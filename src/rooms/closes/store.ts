/** The only SQL on monthly closes. Closing is done where the lists are: no row leaves the database for it. */
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import { fullTimePosts, joinWholeLists, listsByCut, middleOfList, numberFrom } from '../measures/facts.ts';
import {
  type Answer,
  byWeek,
  type Counts,
  type CutKey,
  isShare,
  type Measure,
  type Member,
  middleOf,
  perPost,
  weeksOf,
  type Window,
} from '../measures/model.ts';
import { type Close, closedWindows, versionOf } from './model.ts';

/** Marks months as closed; answers those that were not yet, so that of two closers at once one does the work. */
export async function insertCloses({ actor, db, id: act }: Act, closes: readonly Close[]): Promise<readonly Day[]> {
  const rows = await db
    .insertInto('monthly_close')
    .values(
      closes.map(({ month, madeOn, isLate }) => ({
        authority_id: actor.authorityId,
        month: isoOf(month),
        made_on: isoOf(madeOn),
        is_late: isLate,
        act,
      })),
    )
    .onConflict((conflict) => conflict.columns(['authority_id', 'month']).doNothing())
    .returning('month')
    .execute();
  return rows.map(({ month }) => month);
}

/** All months in one pass for each shape. Where nobody is in a list the whole figure stands as nothing, not as missing. */
export async function insertClosedFigures(
  act: Act,
  measures: readonly Measure[],
  months: readonly Day[],
): Promise<void> {
  await joinWholeLists(act);
  // Months of lists are sorted at once: in memory, and not on the disk.
  await sql`select set_config('work_mem', '256MB', true)`.execute(act.db);
  for (const shape of ['stock', 'flow'] as const) {
    const own = measures.filter((measure) => measure.shape === shape);
    const windows = months.flatMap((month) => closedWindows({ shape }, month));
    const lists = listsByCut(act.actor.authorityId, own, windows);
    if (lists === undefined) continue;
    await insertLists(act, own, windows, lists);
  }
}

/** Thursdays from one day to another: 1 January 1970 was one. */
const WEEKS = sql`((last_on - date '1970-01-01') / 7 - (first_on - 1 - date '1970-01-01') / 7)`;

async function insertLists(
  { actor, db, id: act }: Act,
  measures: readonly Measure[],
  windows: readonly Window[],
  lists: RawBuilder<unknown>,
): Promise<void> {
  const middles = measures.map((measure) => middleOf(measure)?.kind ?? null);
  const roles = measures.map((measure) => perPost(measure)?.roleAtWork ?? null);
  const defined = sql`unnest(${measures.map(({ id }) => id)}::text[], ${measures.map(versionOf)}::text[], ${measures.map(isShare)}::boolean[],
    ${roles}::text[], ${middles}::text[], ${measures.map((measure) => numberFrom(measure) ?? null)}::text[],
    ${measures.map((measure) => byWeek(measure) !== undefined)}::boolean[])
    as defined (measure, version, is_share, per, middle, number_from, by_week)`;
  const posts = sql`case when defined.per is not null then ${fullTimePosts(actor.authorityId, sql`defined.per`, sql`lists.last_on`)} end`;
  const asked = sql`unnest(${windows.map(({ first }) => isoOf(first))}::date[], ${windows.map(({ last }) => isoOf(last))}::date[])
    as asked (first_on, last_on)`;
  const middle = middleOfList(
    actor.authorityId,
    sql`defined.middle`,
    sql`defined.number_from`,
    sql`lists.because`,
    sql`lists.answers`,
  );
  // Only a whole list says what each of its members is there because of.
  const value = sql`case when defined.middle is not null then case when lists.because is not null then ${middle}::double precision end
    when defined.by_week then ((met * 20 + ${WEEKS}) / nullif(2 * ${WEEKS}, 0))::double precision / 10
    when defined.per is not null then round(counted / nullif(posts.full_time, 0), 1)::double precision
    when not defined.is_share then counted when counted = 0 then null
    else ((met * 2000 + counted) / (2 * counted))::double precision / 10 end`;
  await sql`
    insert into closed_figure (authority_id, month, measure, first_on, last_on, cut, key, version, value, counted, met, cannot_tell,
                               full_time, members, answers, days, because, act)
    select ${actor.authorityId}, date_trunc('month', last_on)::date, defined.measure, first_on, last_on, cut, key, version, ${value},
           counted, met, cannot_tell, posts.full_time, members, answers, days, because, ${act}
    from (${lists}) as lists join ${defined} on defined.measure = lists.measure
    cross join lateral (select ${posts} as full_time) as posts`.execute(db);
  await sql`
    insert into closed_figure (authority_id, month, measure, first_on, last_on, cut, key, version, value, counted, met, cannot_tell,
                               members, answers, days, because, act)
    select ${actor.authorityId}, date_trunc('month', last_on)::date, defined.measure, first_on, last_on, 'whole', '', version,
           case when not is_share and per is null and middle is null and not by_week then 0 end, 0, 0, 0, '{}', '{}', '{}', '{}', ${act}
    from ${defined} cross join ${asked}
    on conflict do nothing`.execute(db);
}

/** The oldest first. */
export async function listCloses({ actor, db }: Reading): Promise<readonly Close[]> {
  return db
    .selectFrom('monthly_close')
    .select(['month', 'made_on as madeOn', 'is_late as isLate'])
    .where('authority_id', '=', actor.authorityId)
    .orderBy('month')
    .execute();
}

export async function findClose({ actor, db }: Reading, month: Day): Promise<Close | undefined> {
  return db
    .selectFrom('monthly_close')
    .select(['month', 'made_on as madeOn', 'is_late as isLate'])
    .where('authority_id', '=', actor.authorityId)
    .where('month', '=', sql<Day>`${isoOf(month)}::date`)
    .executeTakeFirst();
}

/** The first day anything was recorded here; undefined before there is anything. */
export async function findFirstRecordedOn({ actor, db }: Reading): Promise<Day | undefined> {
  const row = await db
    .selectFrom('act')
    .select(({ fn }) => fn.min('recorded_on').as('first'))
    .where('authority_id', '=', actor.authorityId)
    .executeTakeFirst();
  return row?.first ?? undefined;
}

export type ClosedList = Counts & {
  readonly measure: string;
  readonly window: Window;
  readonly version: string;
  readonly members: readonly Member[];
};

/** Whole figures as a month was closed, with their lists; those of one measure, or of all. */
export async function listClosedLists(
  { actor, db }: Reading,
  month: Day,
  measure?: Pick<Measure, 'id'>,
): Promise<readonly ClosedList[]> {
  const { rows } = await sql<
    Omit<ClosedList, 'window' | 'members' | 'fullTime'> & {
      value: number | null;
      fullTime: string | null;
      first: Day;
      last: Day;
      members: PersonId[];
      answers: Answer[];
      days: Day[];
      because: string[];
    }
  >`
    select measure, first_on as first, last_on as last, version, value, counted, met, cannot_tell as "cannotTell", full_time as "fullTime", members, answers, days, because
    from closed_figure
    where authority_id = ${actor.authorityId} and month = ${isoOf(month)}::date and cut = 'whole'
      and measure = coalesce(${measure?.id ?? null}::text, measure)
    order by measure, first_on`.execute(db);
  return rows.map(({ first, last, value, fullTime, members, answers, days, because, ...row }) => ({
    ...row,
    middle: value === null ? null : { value, lower: null, upper: null },
    weeksTold: weeksOf(days),
    fullTime: fullTime === null ? null : Number(fullTime),
    window: { first, last },
    members: members.map((personId, index) => ({
      personId,
      day: days[index] ?? last,
      because: because[index] ?? '',
      answer: answers[index] ?? 'cannot-tell',
    })),
  }));
}

export type ClosedCount = Counts & {
  readonly month: Day;
  readonly measure: string;
  readonly window: Window;
  readonly by: CutKey | 'whole';
  readonly key: string;
};

/** Every number of these months, without its list. */
export async function listClosedCounts(
  { actor, db }: Reading,
  months: readonly Day[],
): Promise<readonly ClosedCount[]> {
  const { rows } = await sql<Omit<ClosedCount, 'window'> & { first: Day; last: Day }>`
    select month, measure, first_on as first, last_on as last, cut as by, key, counted, met, cannot_tell as "cannotTell"
    from closed_figure
    where authority_id = ${actor.authorityId} and month = any(${months.map(isoOf)}::date[])
    order by month, measure, first_on, cut, key`.execute(db);
  return rows.map(({ first, last, ...row }) => ({ ...row, window: { first, last } }));
}

/** Every line a cut was ever closed under. */
export async function listKeysEverClosed({ actor, db }: Reading, cut: CutKey): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct key from closed_figure where authority_id = ${actor.authorityId} and cut = ${cut} order by key`.execute(
    db,
  );
  return rows.map(({ key }) => key);
}
