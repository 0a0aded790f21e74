/** The SQL of whether something happened to members in the months before a day: a visit, being told, a manager's hand. */
import { sql } from 'kysely';
import { type Places, setBetween, setFrom, type Sql } from '../asked.ts';
import type { Stock } from '../model.ts';
import { parted } from './parted.ts';

type Lately = Extract<NonNullable<Stock['answer']>, { readonly kind: 'lately' }>['of'];

/** Rows of person and day. */
const SOURCES: Readonly<Record<Lately, (authorityId: number) => Sql>> = {
  visit: (authorityId) => sql`
    select person_id, visited_on as on_day from visit
    where authority_id = ${authorityId} and kind = 'visit' and outcome = 'kept' and removed_by is null`,
  'told-of-the-offer': (authorityId) => sql`
    select person_id, on_day from offer_step where authority_id = ${authorityId} and step = 'told' and removed_by is null`,
  'manager-wrote': (authorityId) => sql`
    select person_id, written_on as on_day from management_entry where authority_id = ${authorityId} and removed_by is null
    union all
    select person_id, written_on from plan_answer where authority_id = ${authorityId} and removed_by is null`,
};

/** All of one kind within as many months. Where the record of such things does not reach back so far, nobody can tell that it did not happen. */
export function lately(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const answer = stocks[0]?.answer;
  if (answer?.kind !== 'lately') throw new Error('asked of another kind');
  const rows = SOURCES[answer.of](authorityId);
  const months = sql`make_interval(months => ${answer.months})`;
  const times = setBetween(places, sql`on_day`, sql`(on_day + ${months})::date`);
  const happened = sql`coalesce(time.places, 0)`;
  const reaches = sql`coalesce(${setFrom(places, sql`(recorded.first_on + ${months})::date`)}, 0)`;
  return parted(
    population,
    {
      met: happened,
      not: sql`recorded.reaches & ~ ${happened}`,
      cannotTell: sql`~ (recorded.reaches | ${happened})`,
    },
    sql`left join (
          select person_id, bit_or(${times}) as places from (${rows}) as each
          where on_day <= ${places.last}::date and on_day > ${places.first}::date - ${months}
          group by person_id) as time on time.person_id = member.person_id
        cross join (
          select ${reaches} as reaches from (select min(on_day) as first_on from (${rows}) as each) as recorded offset 0) as recorded`,
  );
}
