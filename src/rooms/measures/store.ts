/**
 * Turns every measure of a shape into one set-based query over the ledger, for any number of days or periods at once.
 * Counts run under the measures' own log-in; lists run as the reader, who sees those they may open.
 */
import { type RawBuilder, sql } from 'kysely';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import { ageOn, among, fullTimePosts, type Sql, windowRows } from './asked.ts';
import { withBeside } from './beside-counts.ts';
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
import { stockListings } from './stocks.ts';

export type CountRow = Counts & {
  readonly measure: string;
  readonly window: number;
  readonly key: string | null;
};

/**
 * The words a cut puts people under, on the day a stock is asked for or an event happened: of rows (authority, person, day)
 * the same rows with their key.
 */
const CUTS: Readonly<Record<CutKey, (days: Sql) => Sql>> = {
  sex: (days) =>
    ofPerson(days, sql`case person.sex when 'M' then 'male' when 'F' then 'female' else 'not recorded' end`),
  'age-band': (days) =>
    sql`
      select person_id, day, case
        when age_on is null then 'not recorded'
        when age_on < 1 then 'under 1' when age_on < 5 then '1 to 4' when age_on < 10 then '5 to 9'
        when age_on < 16 then '10 to 15' when age_on < 18 then '16 and 17' else '18 and over' end as key
      from (${ofPerson(days, ageOn(sql`listed.day`), 'age_on')}) as aged`,
  team: (days) => sql`
    select distinct on (listed.person_id, listed.day) listed.person_id, listed.day, coalesce(team.name, 'no team recorded') as key
    from (${days}) as listed
    left join (allocation
      join staff on staff.authority_id = allocation.authority_id and staff.id = allocation.staff_id
      join team on team.authority_id = staff.authority_id and team.id = staff.team_id)
      on allocation.authority_id = listed.authority_id and allocation.person_id = listed.person_id
        and allocation.from_on <= listed.day and (allocation.to_on is null or allocation.to_on > listed.day)
    order by listed.person_id, listed.day, allocation.from_on desc nulls last`,
  'placement-type': (days) => sql`
    select distinct on (listed.person_id, listed.day) listed.person_id, listed.day, coalesce(episode.placement_type, 'not recorded') as key
    from (${days}) as listed
    left join care_episode as episode
      on episode.authority_id = listed.authority_id and episode.person_id = listed.person_id and episode.removed_by is null
        and episode.began_on <= listed.day and (episode.ended_on is null or episode.ended_on >= listed.day)
    order by listed.person_id, listed.day, episode.began_on desc nulls last`,
  // From 21 the status is one, and whether support is open, is not, or nobody can say parts it in three.
  status: (days) => sql`
    select distinct on (listed.person_id, listed.day) listed.person_id, listed.day,
           case when spell.rule is null then 'none' when spell.rule <> 'status/former-relevant-21-to-24' then substr(spell.rule, 8)
                when support.rule is null then 'former-relevant-21-to-24-support-not-open'
                when support.cannot_tell = '{}' then 'former-relevant-21-to-24-support-open'
                else 'former-relevant-21-to-24-cannot-tell' end as key
    from (${days}) as listed
    left join spell on spell.authority_id = listed.authority_id and spell.person_id = listed.person_id
      and ${among(sql`spell.rule`, STATUS_RULES)}
      and spell.from_on <= listed.day and (spell.to_on is null or spell.to_on > listed.day)
    left join spell as support on support.authority_id = listed.authority_id and support.person_id = listed.person_id
      and support.rule = 'status/support-from-21' and support.from_on <= listed.day
      and (support.to_on is null or support.to_on > listed.day)
    order by listed.person_id, listed.day, spell.from_on desc nulls last`,
};

const STATUS_RULES = [
  'eligible-child',
  'relevant-child',
  'former-relevant',
  'former-relevant-21-to-24',
  'qualifying',
  'qualifying-special-guardianship',
].map((status) => `status/${status}`);

function ofPerson(days: Sql, key: Sql, name = 'key'): Sql {
  return sql`
    select listed.person_id, listed.day, ${key} as ${sql.id(name)}
    from (${days}) as listed
    join person on person.authority_id = listed.authority_id and person.id = listed.person_id`;
}

/** Everybody listed on each day, once. */
const DAYS = sql`select distinct authority_id, person_id, day from listed`;

/** Each measure in each window, whole or by one cut. A window without a row counts nothing. */
export async function countMeasures(
  { actor, db }: Reading,
  measures: readonly Measure[],
  windows: readonly Window[],
  cut?: CutKey,
  /** Only these of them, where it is asked on which lines somebody stands. */
  among?: readonly PersonId[],
): Promise<readonly CountRow[]> {
  await joinWholeLists({ db });
  const rows: CountRow[] = [];
  for (const shape of SHAPES) {
    rows.push(
      ...(await countShape(
        actor.authorityId,
        db,
        measures.filter((measure) => measure.shape === shape),
        windows,
        cut,
        among,
      )),
    );
  }
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
           set_config('work_mem', '64MB', true)`.execute(db);
}

async function countShape(
  authorityId: number,
  db: Reading['db'],
  measures: readonly Measure[],
  windows: readonly Window[],
  cut: CutKey | undefined,
  people: readonly PersonId[] | undefined,
): Promise<readonly CountRow[]> {
  const divided = cut === undefined ? measures : measures.filter((measure) => cutsOf(measure).includes(cut));
  // A million rows carry the name of their measure: while they are counted it is as short as can be.
  const numbered = divided.map((measure, index) => ({ ...measure, id: String(index) }));
  const listed = listing(authorityId, numbered, windows);
  if (listed === undefined) return [];
  // A whole figure needs nobody's birthday: only a cut asks who they are, and asks it once for each day.
  const known = cut === undefined ? sql`` : sql`, known as materialized (${CUTS[cut](DAYS)})`;
  const key = cut === undefined ? sql`null::text` : sql`known.key`;
  const join =
    cut === undefined ? sql`` : sql`join known on known.person_id = listed.person_id and known.day = listed.day`;
  const only = people === undefined ? sql`` : sql`where listed.person_id = any(${[...people]}::uuid[])`;
  const { rows } = await sql<CountRow>`
    with listed as materialized (
      select authority_id, measure, "window", person_id, day, answer from (${listed}) as listed)${known}
    select listed.measure, listed."window"::int as "window", ${key} as key, count(*)::int as counted,
           (count(*) filter (where listed.answer = 'met'))::int as met,
           (count(*) filter (where listed.answer = 'cannot-tell'))::int as "cannotTell"
    from listed ${join} ${only}
    group by 1, 2, 3
    order by 1, 2, 3`.execute(db);
  return rows.map((row) => ({ ...row, measure: divided[Number(row.measure)]?.id ?? '' }));
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
  const divided = measures.flatMap((measure) => ['whole', ...cutsOf(measure)].map((cut) => [measure.id, cut] as const));
  const used = [...new Set(measures.flatMap(cutsOf))].map(
    (cut) => sql`select person_id, day, ${sql.lit(cut)} as cut, key from (${CUTS[cut](DAYS)}) as cut`,
  );
  const whole = sql`select person_id, day, 'whole' as cut, '' as key from (${DAYS}) as whole`;
  const inOrder = sql`order by listed.day, listed.person_id, listed.because`;
  // Who somebody was on a day is asked once, however many measures and windows count them on it.
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
      select listed.*, known.cut, known.key
      from listed join known on known.person_id = listed.person_id and known.day = listed.day
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
    found.push(...rows);
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
  const cut =
    by === undefined
      ? sql``
      : sql`join (${CUTS[by.cut](DAYS)}) as cut on cut.person_id = listed.person_id and cut.day = listed.day and cut.key = ${by.key}`;
  const { rows } = await sql<Member>`
    with listed as materialized (${listed})
    select listed.person_id as "personId", listed.day, listed.because, listed.answer
    from listed
    join ${countsHouseholds(measure) ? sql`fostering_household` : sql`person`} as person on person.authority_id = listed.authority_id and person.id = listed.person_id
    ${cut}
    order by listed.day, listed.person_id, listed.because`.execute(db);
  return rows;
}

/** Every member of every measure in every window: the one place where a measure's shape becomes SQL. */
function listing(
  authorityId: number,
  measures: readonly Measure[],
  windows: readonly Window[],
): RawBuilder<unknown> | undefined {
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
