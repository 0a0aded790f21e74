/**
 * The only SQL on who is in it on a day: people with a status, or something that goes on; and how each stands that day.
 * What goes on from one day to another finds the days asked for by their place, so that 24 months cost little more than one.
 */
import { sql } from 'kysely';
import {
  ageOn,
  among,
  CODE_COLUMNS,
  codeAnswer,
  codeIn,
  codeRow,
  type Places,
  placesBetween,
  placesOf,
  type Sql,
  wantedRows,
  windowRows,
} from './asked.ts';
import { placementOnTheDay, placementsInTheYear, socialWorkersInTheYear } from './in-the-year.ts';
import type { Stock, Window } from './model.ts';

type Kind = NonNullable<Stock['answer']>['kind'];

export function stockListings(authorityId: number, all: readonly Stock[], windows: readonly Window[]): Sql[] {
  if (all.length === 0 || windows.length === 0) return [];
  const places = placesOf(windows);
  const listings: Sql[] = [];
  for (const [who, own] of Map.groupBy(all, ({ who }) => who.kind)) {
    const population = POPULATIONS[who];
    for (const [answer, stocks] of Map.groupBy(own, (stock) => stock.answer?.kind)) {
      listings.push(answered(authorityId, answer, population(authorityId, stocks, places), stocks, places));
    }
  }
  return [
    sql`
    select ${authorityId}::smallint as authority_id, member.measure, asked."window", member.person_id, asked.last_on as day,
           member.because, member.answer
    from (${sql.join(listings, sql` union all `)}) as member
    join ${windowRows(windows)} on asked.last_on = (${places.days})[member.place]`,
  ];
}

/** Whoever has one of the statuses: measure, place, person, why, since when, and whether that cannot be told. */
function haveStatus(authorityId: number, stocks: readonly Stock[], places: Places): Sql {
  const ofAnyAge = stocks.filter(({ who }) => who.kind !== 'statuses' || who.ages === undefined);
  const ofAges = stocks.filter(({ who }) => who.kind === 'statuses' && who.ages !== undefined);
  return sql.join(
    [ofAnyAge, ofAges]
      .filter((own) => own.length > 0)
      .map((own) => sql`(${haveStatusOf(authorityId, own, own === ofAges, places)})`),
    sql` union all `,
  );
}

function haveStatusOf(authorityId: number, stocks: readonly Stock[], hasAges: boolean, places: Places): Sql {
  const rows = stocks.flatMap(({ id, who }) =>
    who.kind === 'statuses'
      ? who.rules.map((rule) => ({
          measure: id,
          rule,
          during: who.during ?? null,
          age_from: who.ages?.from,
          age_to: who.ages?.to,
        }))
      : [],
  );
  return sql`
    select wanted.measure, place, spell.person_id, spell.trigger as because, spell.from_on,
           spell.cannot_tell <> '{}' as is_unknown, null::text as answer
    from ${wantedRows(rows, 'measure text, rule text, during text, age_from int, age_to int')}
    join spell on spell.authority_id = ${authorityId} and spell.rule = wanted.rule and ${among(
      sql`spell.rule`,
      rows.map(({ rule }) => rule),
    )}
      and spell.from_on <= ${places.last}::date and (spell.to_on is null or spell.to_on > ${places.first}::date)
    ${hasAges ? sql`join person on person.authority_id = spell.authority_id and person.id = spell.person_id` : sql``}
    cross join lateral ${placesBetween(places, sql`spell.from_on`, sql`spell.to_on`)} as place
    where (wanted.during is null or exists (
      select from entry
      where entry.authority_id = ${authorityId} and entry.person_id = spell.person_id and entry.kind = wanted.during
        and entry.removed_by is null and entry.on_day <= (${places.days})[place]
        and (entry.until_day is null or entry.until_day > (${places.days})[place])))
      and ${hasAges ? sql`${ageOn(sql`(${places.days})[place]`)} between wanted.age_from and wanted.age_to` : sql`true`}`;
}

/** Approved on the day: households stand where people stand elsewhere. */
function approved(authorityId: number, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, who }) => (who.kind === 'households' ? [{ measure: id, kind: who.of }] : []));
  return sql`
    select wanted.measure, place, household.id as person_id, 'household:' || household.number as because,
           household.approved_on as from_on, false as is_unknown, null::text as answer
    from ${wantedRows(rows, 'measure text, kind text')}
    join fostering_household as household on household.authority_id = ${authorityId} and household.kind = wanted.kind
      and household.removed_by is null and household.approved_on <= ${places.last}::date
      and (household.ended_on is null or household.ended_on > ${places.first}::date)
    cross join lateral ${placesBetween(places, sql`household.approved_on`, sql`household.ended_on`)} as place`;
}

/** What ended in the year that ended so long before the day, once a person by the first. */
function hasEnded(authorityId: number, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, who }) =>
    who.kind === 'ended'
      ? [
          {
            measure: id,
            kind: who.entry,
            months: who.monthsAfter,
            only_from: who.only.from,
            only_codes: who.only.is,
            except_from: who.except.from,
            except_codes: who.except.is,
            gone_from: who.gone.from,
            gone_codes: who.gone.is,
          },
        ]
      : [],
  );
  const columns = `measure text, kind text, months int, only_from text, only_codes text[], except_from text, except_codes text[],
    gone_from text, gone_codes text[]`;
  const code = (from: Sql): Sql => codeIn(sql`entry.details`, sql`entry.answer`, from);
  const after = sql`(entry.until_day + make_interval(months => wanted.months))::date`;
  return sql`(
    select distinct on (wanted.measure, place, entry.person_id)
           wanted.measure, place, entry.person_id, 'entry:' || entry.id as because, entry.until_day as from_on,
           person.born_on is null or (coalesce(${code(sql`wanted.gone_from`)} = any(wanted.gone_codes), false) and not exists (
             select from entry as later
             where later.authority_id = entry.authority_id and later.person_id = entry.person_id and later.removed_by is null
               and later.on_day > entry.until_day and later.on_day <= ${after})) as is_unknown,
           null::text as answer
    from ${wantedRows(rows, columns)}
    join entry on entry.authority_id = ${authorityId} and entry.kind = wanted.kind and entry.removed_by is null
      and ${among(
        sql`entry.kind`,
        rows.map(({ kind }) => kind),
      )} and entry.until_day is not null and ${after} <= ${places.last}::date
      and ${code(sql`wanted.only_from`)} = any(wanted.only_codes)
      and coalesce(${code(sql`wanted.except_from`)} <> all(wanted.except_codes), true)
    join person on person.authority_id = entry.authority_id and person.id = entry.person_id
    cross join lateral ${placesBetween(places, after, sql`(${after} + interval '12 months')::date`)} as place
    where (person.died_on is null or person.died_on > ${after})
      and (person.born_on is null or ${ageOn(after)} < 18)
    order by wanted.measure, place, entry.person_id, entry.until_day, entry.id)`;
}

const POPULATIONS: Readonly<
  Record<Stock['who']['kind'], (authorityId: number, stocks: readonly Stock[], places: Places) => Sql>
> = { statuses: haveStatus, entries: goesOn, ended: hasEnded, households: approved };

/** What goes on, once a person or once a family, by the latest begun. Without a family named nobody knows which one it is. */
function goesOn(authorityId: number, stocks: readonly Stock[], places: Places): Sql {
  const own = stocks.flatMap(({ id, who, answer }) => (who.kind === 'entries' ? [{ id, who, answer }] : []));
  const groups = Map.groupBy(own, ({ who }) => `${who.once} ${who.ages !== undefined} ${JSON.stringify(who.unless)}`);
  return sql.join(
    [...groups.values()].map((group) => {
      const rows = group.map(({ id, who, answer }) => ({
        measure: id,
        kind: who.entry,
        age_from: who.ages?.from,
        age_to: who.ages?.to,
        months: who.monthsAtLeast ?? 0,
        ...(answer?.kind === 'code' ? codeRow(answer) : {}),
      }));
      const [first] = group;
      if (first === undefined) throw new Error('a group of nothing');
      return goingOn(authorityId, first.who, rows, places);
    }),
    sql` union all `,
  );
}

function goingOn(
  authorityId: number,
  { once, ages, unless }: Extract<Stock['who'], { readonly kind: 'entries' }>,
  rows: readonly { readonly kind: string }[],
  places: Places,
): Sql {
  const columns = `measure text, kind text, age_from int, age_to int, months int, ${CODE_COLUMNS}`;
  const hasAges = ages !== undefined;
  const day = sql`(${places.days})[place]`;
  const code = codeIn(sql`entry.details`, sql`entry.answer`, sql`wanted.code_from`);
  const counted = once === 'family' ? sql`(nullif(entry.details ->> 'family', '') collate "C")` : sql`entry.person_id`;
  return sql`(
    select distinct on (wanted.measure, place, ${counted})
           wanted.measure, place, entry.person_id, 'entry:' || entry.id as because, entry.on_day as from_on,
           ${hasAges ? sql`person.born_on is null` : sql`false`} as is_unknown, ${codeAnswer(code)} as answer
    from ${wantedRows(rows, columns)}
    join entry on entry.authority_id = ${authorityId} and entry.kind = wanted.kind and entry.removed_by is null
      and ${among(
        sql`entry.kind`,
        rows.map(({ kind }) => kind),
      )} and entry.on_day <= ${places.last}::date and (entry.until_day is null or entry.until_day > ${places.first}::date)
    ${hasAges ? sql`join person on person.authority_id = entry.authority_id and person.id = entry.person_id` : sql``}
    cross join lateral ${placesBetween(places, sql`(entry.on_day + make_interval(months => wanted.months))::date`, sql`entry.until_day`)} as place
    where ${counted} is not null
      and ${hasAges ? sql`(person.born_on is null or ${ageOn(day)} between wanted.age_from and wanted.age_to)` : sql`true`}
      and ${unless === undefined ? sql`true` : notCountedElsewhere(unless, day)}
    order by wanted.measure, place, ${counted}, entry.on_day desc, entry.id)`;
}

/** Nothing of those kinds goes on for the person of an entry, and none of those statuses holds. */
function notCountedElsewhere(
  { during, rules }: { readonly during: readonly string[]; readonly rules: readonly string[] },
  day: Sql,
): Sql {
  return sql`
    not exists (
      select from entry as other
      where other.authority_id = entry.authority_id and other.person_id = entry.person_id and other.removed_by is null
        and ${among(sql`other.kind`, during)} and other.on_day <= ${day} and (other.until_day is null or other.until_day > ${day}))
    and not exists (
      select from spell
      where spell.authority_id = entry.authority_id and spell.person_id = entry.person_id and ${among(sql`spell.rule`, rules)}
        and spell.from_on <= ${day} and (spell.to_on is null or spell.to_on > ${day}))`;
}

const worst = sql`
  case when bool_or(stands.state = 'not') then 'not' when bool_or(stands.state = 'cannot-tell') then 'cannot-tell' else 'met' end`;

/** How each of a population stands on the day, for one kind of answer. */
function answered(
  authorityId: number,
  kind: Kind | undefined,
  population: Sql,
  stocks: readonly Stock[],
  places: Places,
): Sql {
  const told = (answer: Sql): Sql => sql`case when member.is_unknown then 'cannot-tell' else ${answer} end`;
  // Each side is made whole before they are joined, so that no side is made again for each row of the other.
  const listed = (answer: Sql, more: Sql = sql``, beside: Sql = sql``): Sql => sql`(
    with member as materialized (${population}) ${beside}
    select member.measure, member.place, member.person_id, member.because, ${answer} as answer
    from member ${more})`;
  switch (kind) {
    case undefined:
      return listed(told(sql`'met'`));
    case 'code':
      return listed(told(sql`member.answer`), sql`where member.answer <> 'left-out'`);
    case 'lasted': {
      const rows = stocks.flatMap(({ id, answer }) =>
        answer?.kind === 'lasted' ? [{ measure: id, months: answer.months }] : [],
      );
      return listed(
        told(
          sql`case when member.from_on + make_interval(months => wanted.months) <= (${places.days})[member.place] then 'met' else 'not' end`,
        ),
        sql`join ${wantedRows(rows, 'measure text, months int')} on wanted.measure = member.measure`,
      );
    }
    case 'duties':
      return listed(
        told(sql`standing.answer`),
        sql`join standing
          on standing.measure = member.measure and standing.place = member.place and standing.person_id = member.person_id`,
        sql`, standing as materialized (${standing(authorityId, stocks, places)})`,
      );
    case 'never-late':
      return listed(
        told(sql`stands.answer`),
        sql`join (${everInTime(authorityId, stocks, places)}) as stands
          on stands.measure = member.measure and stands.place = member.place and stands.person_id = member.person_id`,
      );
    case 'learns-or-works': {
      const rows = stocks.flatMap(({ id, answer }) =>
        answer?.kind === 'learns-or-works' ? [{ measure: id, work_from: answer.workFrom }] : [],
      );
      const neither = stocks.flatMap(({ answer }) => (answer?.kind === 'learns-or-works' ? answer.neither : []));
      return listed(
        told(sql`case when doing.learns or (doing.works and ${ageOn(sql`(${places.days})[member.place]`)} >= wanted.work_from) then 'met'
          when doing.neither then 'not' else 'cannot-tell' end`),
        sql`join ${wantedRows(rows, 'measure text, work_from int')} on wanted.measure = member.measure
          join person on person.authority_id = ${authorityId} and person.id = member.person_id
          left join doing on doing.place = member.place and doing.person_id = member.person_id`,
        sql`, doing as materialized (
          select place, entry.person_id, bool_or(entry.kind = 'learning') as learns,
                 bool_or(entry.kind = 'work' and coalesce(entry.answer <> all(${neither}::text[]), true)) as works,
                 bool_or(coalesce(entry.answer = any(${neither}::text[]), false)) as neither
          from entry
          cross join lateral ${placesBetween(places, sql`entry.on_day`, sql`entry.until_day`)} as place
          where entry.authority_id = ${authorityId} and entry.kind = any('{learning,work}') and entry.removed_by is null
            and entry.on_day <= ${places.last}::date and (entry.until_day is null or entry.until_day > ${places.first}::date)
          group by place, entry.person_id)`,
      );
    }
    case 'not-followed': {
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
      return listed(
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
    case 'fostered': {
      const rows = stocks.flatMap(({ id, answer }) =>
        answer?.kind === 'fostered'
          ? [{ measure: id, types: answer.types, provider: answer.provider, household: answer.household }]
          : [],
      );
      const day = sql`(${places.days})[member.place]`;
      return listed(
        told(sql`case when exists (
          select from entry
          where entry.authority_id = ${authorityId} and entry.person_id = member.person_id and entry.kind = wanted.household
            and entry.removed_by is null and entry.on_day <= ${day} and (entry.until_day is null or entry.until_day > ${day})
            and entry.details ->> 'household' <> '') then 'met' else 'cannot-tell' end`),
        sql`join ${wantedRows(rows, 'measure text, types text[], provider text, household text')} on wanted.measure = member.measure
          where exists (
            select from care_episode as episode
            where episode.authority_id = ${authorityId} and episode.person_id = member.person_id and episode.removed_by is null
              and episode.began_on <= ${day} and (episode.ended_on is null or episode.ended_on > ${day})
              and episode.placement_type = any(wanted.types) and episode.placement_provider = wanted.provider)`,
      );
    }
    case 'several-in-the-year':
      return several(authorityId, population, stocks, places);
    case 'same-placement': {
      const rows = stocks.flatMap(({ id, answer }) =>
        answer?.kind === 'same-placement'
          ? [{ measure: id, months: answer.months, in_care: answer.inCareMonths, under_age: answer.underAge }]
          : [],
      );
      const day = sql`(${places.days})[member.place]`;
      return listed(
        sql`case when member.is_unknown or person.born_on is null or home.from_on is null then 'cannot-tell'
          when home.from_on + make_interval(months => wanted.months) <= ${day} then 'met'
          when home.is_unknown then 'cannot-tell' else 'not' end`,
        sql`join ${wantedRows(rows, 'measure text, months int, in_care int, under_age int')} on wanted.measure = member.measure
          join person on person.authority_id = ${authorityId} and person.id = member.person_id
          left join home on home.place = member.place and home.person_id = member.person_id
          where member.from_on + make_interval(months => wanted.in_care) <= ${day}
            and (person.born_on is null or ${ageOn(day)} < wanted.under_age)`,
        sql`, home as materialized (${placementOnTheDay(authorityId, places, rulesOf(stocks))})`,
      );
    }
  }
}

/** Every duty open on a day, and those done once while they hold: overdue, in time, or nobody can tell. */
function standing(authorityId: number, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, answer }) => {
    if (answer?.kind !== 'duties') return [];
    const row = (rule: string, isOnce: boolean) => ({ measure: id, rule, is_once: isOnce });
    return [...answer.rules.map((rule) => row(rule, false)), ...(answer.doneOnce ?? []).map((rule) => row(rule, true))];
  });
  const stop = sql`least(duty.ends_on, case when wanted.is_once then null else duty.met_on end)`;
  return sql`
    select stands.measure, stands.place, stands.person_id, ${worst} as answer
    from (
      select wanted.measure, place, duty.person_id,
             case when duty.met_on <= (${places.days})[place] then 'met'
                  when duty.due_on is null or duty.cannot_tell <> '{}' then 'cannot-tell'
                  when (${places.days})[place] <= duty.due_on then 'met' else 'not' end as state
      from ${wantedRows(rows, 'measure text, rule text, is_once boolean')}
      join duty on duty.authority_id = ${authorityId} and duty.rule = wanted.rule and ${among(
        sql`duty.rule`,
        rows.map(({ rule }) => rule),
      )}
        and duty.opens_on <= ${places.last}::date and (${stop} is null or ${stop} > ${places.first}::date)
        and (duty.met_on is null or duty.met_on > ${places.first}::date or ${among(
          sql`duty.rule`,
          rows.flatMap(({ rule, is_once }) => (is_once ? [rule] : [])),
        )})
      cross join lateral ${placesBetween(places, sql`duty.opens_on`, stop)} as place) as stands
    group by stands.measure, stands.place, stands.person_id`;
}

/** Of the duties that fell due since it began; whoever had none is not in it. */
function everInTime(authorityId: number, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, answer }) =>
    answer?.kind === 'never-late' ? answer.rules.map((rule) => ({ measure: id, rule })) : [],
  );
  const rules = rows.map(({ rule }) => rule);
  // Made whole before it is joined: otherwise everybody would be tried with everything that was ever owed to anybody.
  return sql`
    with owed as materialized (
      select wanted.measure, duty.person_id, duty.opens_on, coalesce(duty.due_on, duty.opens_on) as by_on,
             case when duty.met_on <= duty.due_on then 'met'
                  when duty.due_on is null or duty.cannot_tell <> '{}' then 'cannot-tell' else 'not' end as state
      from ${wantedRows(rows, 'measure text, rule text')}
      join duty on duty.authority_id = ${authorityId} and duty.rule = wanted.rule and ${among(sql`duty.rule`, rules)}
      where not (duty.met_on is null and duty.ends_on is not null and duty.ends_on <= duty.due_on))
    select stands.measure, stands.place, stands.person_id, ${worst} as answer
    from (
      select member.measure, member.place, member.person_id, owed.state
      from member
      join owed on owed.measure = member.measure and owed.person_id = member.person_id and owed.opens_on >= member.from_on
        and owed.by_on < (${places.days})[member.place]) as stands
    group by stands.measure, stands.place, stands.person_id`;
}

function several(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const listings = (['placements', 'social-workers'] as const).flatMap((of) => {
    const rows = stocks.flatMap(({ id, answer }) =>
      answer?.kind === 'several-in-the-year' && answer.of === of ? [{ measure: id, least: answer.least }] : [],
    );
    const numbers = of === 'placements' ? placementsInTheYear : socialWorkersInTheYear;
    return rows.length === 0
      ? []
      : [
          sql`(
          with member as materialized (${population}), had as materialized (${numbers(authorityId, places, rulesOf(stocks))})
          select member.measure, member.place, member.person_id, member.because,
                 case when member.is_unknown then 'cannot-tell' when had.number >= wanted.least then 'met'
                      when had.number is null or had.is_unknown then 'cannot-tell' else 'not' end as answer
          from member
          join ${wantedRows(rows, 'measure text, least int')} on wanted.measure = member.measure
          left join had on had.place = member.place and had.person_id = member.person_id)`,
        ];
  });
  return sql.join(listings, sql` union all `);
}

/** The statuses of those asked about. */
function rulesOf(stocks: readonly Stock[]): readonly string[] {
  return stocks.flatMap(({ who }) => (who.kind === 'statuses' ? who.rules : []));
}
