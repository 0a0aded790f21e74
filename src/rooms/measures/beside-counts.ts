/**
 * The only SQL on what some figures need beside how many there are: the middle of their members' numbers, and in how many
 * weeks anything was recorded. Asked of those measures alone, so that all others cost nothing.
 */
import { sql } from 'kysely';
import type { Reading } from '../../storage/storage.ts';
import { among, type Sql, wantedRows, workingDaysBetween } from './asked.ts';
import { byWeek, type Counts, type Measure, type Middle, middleOf } from './model.ts';

type Row = Counts & { readonly measure: string; readonly window: number };

/** Of a plan: days from the one on which it was begun until it was given. */
const OF_A_PLAN = 'days until it was given';

/** Of somebody met or spoken with: how often, which stands in why they are listed. */
const OF_MEETINGS = 'times met in the quarter';
const MET = /^met:/;

/** `met:3`: a number by itself, and nothing that is looked up. */
export const howOftenMet = (because: string): number | undefined =>
  MET.test(because) ? Number(because.replace(MET, '')) : undefined;

/** Where the number of a member stands: a detail of its entry, by name, or null for the working days it took; or of a plan. */
export function numberFrom(measure: Measure): string | null | undefined {
  if (middleOf(measure) === undefined || measure.shape !== 'flow') return undefined;
  if (measure.events.kind === 'plans-given') return OF_A_PLAN;
  if (measure.events.kind === 'met-in-the-quarter') return OF_MEETINGS;
  if (measure.events.kind !== 'entries') return undefined;
  const { answer } = measure.events;
  return answer?.kind === 'number-between' ? answer.from : null;
}

/**
 * The number of what a member is there because of, looked up one by one: there are few of them among all entries. The id is a
 * column: behind the policies an index is not asked for what still has to be cut out of a text.
 */
function numberOf(authorityId: number, from: Sql, id: Sql, because: Sql): Sql {
  return sql`(case when ${from} = ${OF_MEETINGS} then ${timesIn(because)}
    when ${from} = ${OF_A_PLAN}
    then (select ${DAYS_OF_PLAN} from plan where plan.authority_id = ${authorityId} and plan.id = ${id})
    else (select ${numberIn(from)} from entry where entry.authority_id = ${authorityId} and entry.id = ${id}) end)`;
}

const DAYS_OF_PLAN = sql`(plan.given_on - plan.begun_on)`;

const numberIn = (from: Sql): Sql => sql`case
  when ${from} is null then ${workingDaysBetween(sql`entry.on_day`, sql`entry.until_day`)} else (entry.details ->> ${from})::int end`;

/** The id in `entry:3f2c…`; of `met:3` none. */
const idIn = (because: Sql): Sql =>
  sql`case when ${because} not like 'met:%' then split_part(${because}, ':', 2)::uuid end`;
const timesIn = (because: Sql): Sql =>
  sql`case when ${because} like 'met:%' then split_part(${because}, ':', 2)::int end`;

/** Half up to one decimal, from whole numbers; a quartile between two of them lies as far between as its place does. */
const average = (number: Sql): Sql =>
  sql`(floor((sum(${number}) * 20 + count(${number})) / (2 * count(${number}))::numeric) / 10)`;
const place = (number: Sql, share: number): Sql =>
  sql`(floor(percentile_cont(${sql.lit(share)}) within group (order by ${number}::double precision)::numeric * 10 + 0.5) / 10)`;

/** For a close: the middle of one list, given by what its members are there because of. null where nobody has a number. */
export function middleOfList(authorityId: number, kind: Sql, from: Sql, because: Sql, answers: Sql): Sql {
  const number = sql`listed.number`;
  return sql`(
    select case when count(${number}) = 0 then null when ${kind} = 'average' then ${average(number)} else ${place(number, 0.5)} end
    from (
      select ${numberOf(authorityId, from, sql`member.id`, sql`member.because`)} as number
      from (
        select ${idIn(sql`member.because`)} as id, member.because
        from unnest(${because}, ${answers}) as member (because, answer) where member.answer = 'met' offset 0) as member) as listed)`;
}

export async function withBeside<Found extends Row>(
  { actor: { authorityId }, db }: Pick<Reading, 'actor' | 'db'>,
  measures: readonly Measure[],
  rows: readonly Found[],
  listing: (measures: readonly Measure[]) => Sql | undefined,
): Promise<readonly Found[]> {
  const more = new Map<string, Partial<Counts>>();
  const withMiddle = measures.filter((measure) => middleOf(measure) !== undefined);
  const listed = withMiddle.length === 0 ? undefined : listing(withMiddle);
  if (listed !== undefined) {
    const wanted = withMiddle.map((measure) => ({
      measure: measure.id,
      kind: measure.shape === 'flow' && measure.events.kind === 'entries' ? measure.events.entry : null,
      number_from: numberFrom(measure),
    }));
    const number = sql`numbered.number`;
    const { rows: found } = await sql<{
      measure: string;
      window: number;
      average: string;
      lower: string;
      median: string;
      upper: string;
    }>`
      select measure, "window", ${average(number)} as average, ${place(number, 0.25)} as lower, ${place(number, 0.5)} as median,
             ${place(number, 0.75)} as upper
      from (
        select listed.measure, listed."window"::int as "window",
               case when listed.times is not null then listed.times when plan.id is null then ${numberIn(sql`wanted.number_from`)}
                 else ${DAYS_OF_PLAN} end as number
        from (
          select measure, "window", ${idIn(sql`because`)} as id, ${timesIn(sql`because`)} as times from (${listed}) as listed
          where answer = 'met' offset 0) as listed
        join ${wantedRows(wanted, 'measure text, kind text, number_from text')} on wanted.measure = listed.measure
        -- All of the kind at once: each looked up by itself, they took longer than everything else.
        left join entry on entry.authority_id = ${authorityId} and entry.kind = wanted.kind and entry.id = listed.id
          and ${among(
            sql`entry.kind`,
            wanted.flatMap(({ kind }) => kind ?? []),
          )}
        left join plan on plan.authority_id = ${authorityId} and wanted.number_from = ${OF_A_PLAN} and plan.id = listed.id) as numbered
      group by measure, "window" having count(${number}) > 0`.execute(db);
    const kinds = new Map(withMiddle.map((measure) => [measure.id, middleOf(measure)?.kind]));
    for (const { measure, window, ...numbers } of found)
      more.set(`${measure} ${window}`, { middle: quartilesOf(kinds.get(measure), numbers) });
  }
  const weekly = measures.filter((measure) => byWeek(measure) !== undefined);
  const inWeeks = weekly.length === 0 ? undefined : listing(weekly);
  if (inWeeks !== undefined) {
    const { rows: found } = await sql<{ measure: string; window: number; weeks: number }>`
      select measure, "window"::int as "window", count(distinct date_trunc('week', day))::int as weeks
      from (${inWeeks}) as listed group by 1, 2`.execute(db);
    for (const { measure, window, weeks } of found) more.set(`${measure} ${window}`, { weeksTold: weeks });
  }
  return rows.map((row) => ({ ...row, ...more.get(`${row.measure} ${row.window}`) }));
}

function quartilesOf(
  kind: Middle['kind'] | undefined,
  found: Readonly<Record<'average' | 'lower' | 'median' | 'upper', string>>,
): NonNullable<Counts['middle']> {
  return kind === 'average'
    ? { value: Number(found.average), lower: null, upper: null }
    : { value: Number(found.median), lower: Number(found.lower), upper: Number(found.upper) };
}
