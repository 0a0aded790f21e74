/** The only SQL on how often those with a status were met or spoken with in the three months that end with a period. */
import { sql } from 'kysely';
import { among, type Places, placesOf, setBetween, type Sql, stopOf, wantedRows } from './asked.ts';
import type { Flow, Window } from './model.ts';

export function quarterListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): Sql[] {
  const rows = flows.flatMap(({ id, events }) =>
    events.kind === 'met-in-the-quarter' ? events.rules.map((rule) => ({ measure: id, rule })) : [],
  );
  return rows.length === 0 ? [] : placesOf(windows).map((places) => metAt(authorityId, rows, places));
}

/** Whoever has a status on the last day of a period, once, with how often they were met. */
function metAt(
  authorityId: number,
  rows: readonly { readonly measure: string; readonly rule: string }[],
  places: Places,
): Sql {
  const ofRules = among(
    sql`spell.rule`,
    rows.map(({ rule }) => rule),
  );
  const last = sql`${places.last}::date`;
  const kept = sql`visit.authority_id = ${authorityId} and visit.outcome = 'kept' and visit.removed_by is null`;
  const quarterAfter = (day: Sql): Sql => sql`(${day} + interval '3 months')::date`;
  const quarters = setBetween(places, sql`visit.visited_on`, quarterAfter(sql`visit.visited_on`));
  return sql`
    select ${authorityId}::smallint as authority_id, member.measure, asked."window", member.person_id, asked.last_on as day,
           'met:' || coalesce(times.number, 0) as because,
           case when ${quarterAfter(sql`recorded.first_on`)} <= asked.last_on then 'met' else 'cannot-tell' end as answer
    from (
      select wanted.measure, spell.person_id, bit_or(${setBetween(places, sql`spell.from_on`, sql`spell.to_on`)}) as places
      from ${wantedRows(rows, 'measure text, rule text')}
      join spell on spell.authority_id = ${authorityId} and spell.rule = wanted.rule and ${ofRules}
        and spell.from_on <= ${last} and ${stopOf(sql`spell.to_on`)} > ${places.first}::date
      group by 1, 2) as member
    join ${places.windows} on (member.places >> asked.place) & 1 = 1
    left join (
      select met.person_id, counted.place, count(*)::int as number
      from (
        select visit.person_id, ${quarters} as places from visit
        where ${kept} and visit.visited_on <= ${last} and ${quarterAfter(sql`visit.visited_on`)} > ${places.first}::date
          and visit.person_id in (select person_id from spell where spell.authority_id = ${authorityId} and ${ofRules})) as met
      join generate_series(0, ${sql.lit(places.count - 1)}) as counted (place) on (met.places >> counted.place) & 1 = 1
      group by 1, 2) as times on times.place = asked.place and times.person_id = member.person_id
    cross join (select min(visited_on) as first_on from visit where ${kept}) as recorded`;
}
