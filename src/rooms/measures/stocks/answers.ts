/** The SQL of how the members of each kind of stock stand on the day; `duties.ts` and `in-the-year.ts` have those that ask more. */
import { sql } from 'kysely';
import { birthday, codeIn, type Places, setBetween, setFrom, type Sql, wantedRows } from '../asked.ts';
import type { Stock } from '../model.ts';
import { inTimeOnTheDay, neverLate } from './duties.ts';
import { samePlacement, severalInTheYear } from './in-the-year.ts';
import { lately } from './lately.ts';
import { askedForNoContact } from './no-contact.ts';
import { parted, whole } from './parted.ts';
import { temporaryHome } from './temporary-homes.ts';
import { holdsPlan } from './plans.ts';
import { stretchesOf } from './stretches.ts';

type LearnsOrWorks = Extract<NonNullable<Stock['answer']>, { readonly kind: 'learns-or-works' }>;
type Kind = NonNullable<Stock['answer']>['kind'];
type Answered = (authorityId: number, population: Sql, stocks: readonly Stock[], places: Places) => Sql;

const told = (answer: Sql): Sql => sql`case when member.is_unknown then 'cannot-tell' else ${answer} end`;

function lasted(_: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, answer }) =>
    answer?.kind === 'lasted' ? [{ measure: id, months: answer.months }] : [],
  );
  const long = setFrom(places, sql`(member.from_on + make_interval(months => wanted.months))::date`);
  return parted(
    population,
    { met: sql`time.long`, not: sql`~ time.long` },
    sql`join ${wantedRows(rows, 'measure text, months int')} on wanted.measure = member.measure
      cross join lateral (select ${long} as long offset 0) as time`,
  );
}

/** All for as many weeks, and for the same things. */
function learnsOrWorks(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const own = stocks.flatMap(({ id, answer }) => (answer?.kind === 'learns-or-works' ? [{ id, answer }] : []));
  const [{ weeks = 0, only } = {} as Partial<LearnsOrWorks>] = own.map(({ answer }) => answer);
  const rows = own.map(({ id, answer }) => ({ measure: id, work_from: answer.workFrom }));
  const neither = own.flatMap(({ answer }) => answer.neither);
  const those = (which: Sql): Sql => sql`coalesce(bit_or(places) filter (where ${which}), 0)`;
  const ofAge = sql`coalesce(${setFrom(places, birthday(sql`wanted.work_from`))}, 0)`;
  const isNeither =
    only === undefined
      ? sql`coalesce(answer = any(${neither}::text[]), false)`
      : sql`(kind = 'work' or answer <> all(${only}::text[]))`;
  const learns = sql`kind = 'learning'${weeks === 0 && only === undefined ? sql`` : sql` and not is_neither`}`;
  const spells = sql`
    select person_id, kind, ${isNeither} as is_neither, on_day, until_day from entry
    where authority_id = ${authorityId} and kind = any('{learning,work}') and removed_by is null
      and on_day <= ${places.last}::date and (until_day is null or until_day > ${places.first}::date - ${sql.lit(weeks * 7)})`;
  const times =
    weeks === 0
      ? sql`select person_id, kind, is_neither, ${setBetween(places, sql`on_day`, sql`until_day`)} as places from (${spells}) as one`
      : sustained(spells, weeks, places);
  return parted(
    population,
    { met: sql`said.does`, not: sql`said.neither & ~ said.does`, cannotTell: sql`~ (said.does | said.neither)` },
    sql`join ${wantedRows(rows, 'measure text, work_from int')} on wanted.measure = member.measure
      join person on person.authority_id = ${authorityId} and person.id = member.person_id
      left join (
        select person_id, ${those(learns)} as learns, ${those(sql`kind = 'work' and not is_neither`)} as works,
               ${those(sql`is_neither`)} as neither
        from (${times}) as one
        group by person_id) as doing on doing.person_id = member.person_id
      cross join lateral (
        select coalesce(doing.learns | (case when doing.works = 0 then 0 else doing.works & ${ofAge} end), 0) as does,
               coalesce(doing.neither, 0) as neither
        offset 0) as said`,
  );
}

/** One thing after another without a day between counts on; what has not gone on so long yet is neither. */
function sustained(spells: Sql, weeks: number, places: Places): Sql {
  const long = sql`(lower(days) + ${sql.lit(weeks * 7)})`;
  return sql`
    select person_id, 'learning' as kind, false as is_neither, ${setBetween(places, long, sql`upper(days)`)} as places
    from (${stretchesOf(spells)}) as time
    union all
    select person_id, 'learning', true, ${setBetween(places, sql`on_day`, sql`until_day`)} from (${spells}) as one`;
}

function notFollowed(authorityId: number, population: Sql, stocks: readonly Stock[]): Sql {
  const rows = stocks.flatMap(({ id, answer }) =>
    answer?.kind === 'not-followed'
      ? [
          {
            measure: id,
            kind: answer.by,
            months: answer.months,
            except_from: answer.except?.from,
            except_codes: answer.except?.is ?? [],
          },
        ]
      : [],
  );
  const code = codeIn(sql`later.details`, sql`later.answer`, sql`wanted.except_from`);
  return whole(
    population,
    sql`case when found.is_certain then 'not' when found.is_certain = false or member.is_unknown then 'cannot-tell' else 'met' end`,
    sql`join ${wantedRows(rows, 'measure text, kind text, months int, except_from text, except_codes text[]')}
        on wanted.measure = member.measure
      left join lateral (
        select bool_or(wanted.except_from is null or ${code} is not null) as is_certain
        from entry as later
        where later.authority_id = ${authorityId} and later.person_id = member.person_id and later.kind = wanted.kind
          and later.removed_by is null and later.on_day > member.from_on
          and later.on_day <= (member.from_on + make_interval(months => wanted.months))::date
          and coalesce(${code} <> all(wanted.except_codes), true)) as found on true`,
  );
}

function fostered(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, answer }) =>
    answer?.kind === 'fostered'
      ? [{ measure: id, types: answer.types, provider: answer.provider, household: answer.household }]
      : [],
  );
  const named = sql`coalesce(household.places, 0)`;
  return parted(
    population,
    { met: sql`home.places & ${named}`, cannotTell: sql`home.places & ~ ${named}` },
    sql`join (
        select wanted.measure, wanted.household, episode.person_id,
               bit_or(${setBetween(places, sql`episode.began_on`, sql`episode.ended_on`)}) as places
        from ${wantedRows(rows, 'measure text, types text[], provider text, household text')}
        join care_episode as episode on episode.authority_id = ${authorityId} and episode.removed_by is null
          and episode.placement_type = any(wanted.types) and episode.placement_provider = wanted.provider
        group by wanted.measure, wanted.household, episode.person_id) as home
        on home.measure = member.measure and home.person_id = member.person_id
      left join (
        select kind, person_id, bit_or(${setBetween(places, sql`on_day`, sql`until_day`)}) as places
        from entry
        where authority_id = ${authorityId} and removed_by is null and kind = any(${rows.map(({ household }) => household)}::text[])
          and details ->> 'household' <> ''
        group by kind, person_id) as household on household.kind = home.household and household.person_id = member.person_id`,
  );
}

const ANSWERS: Readonly<Record<Kind, Answered>> = {
  code: (_, population) => sql`(
    select measure, person_id, because, case when is_unknown then 'cannot-tell' else answer end as answer, places
    from (${population}) as member where answer <> 'left-out')`,
  lasted,
  duties: inTimeOnTheDay,
  'asked-for-no-contact': askedForNoContact,
  'never-late': neverLate,
  'learns-or-works': learnsOrWorks,
  'not-followed': notFollowed,
  fostered,
  'several-in-the-year': severalInTheYear,
  'same-placement': samePlacement,
  plan: holdsPlan,
  'temporary-home': temporaryHome,
  lately,
};

/** The same for all that one query can answer: each further one goes through its members once more. */
export function alike({ answer }: Stock): string {
  switch (answer?.kind) {
    case 'learns-or-works':
      return JSON.stringify([answer.kind, answer.weeks, answer.only]);
    case 'lately':
    case 'temporary-home':
    case 'several-in-the-year':
      return JSON.stringify(answer);
    default:
      return answer?.kind ?? '';
  }
}

/** Of stocks that are alike, rows of measure, person, why, answer and the places at which that is their answer; some at none. */
export function answered(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const kind = stocks[0]?.answer?.kind;
  return kind === undefined
    ? whole(population, told(sql`'met'`))
    : ANSWERS[kind](authorityId, population, stocks, places);
}
