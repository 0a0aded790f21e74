/** The SQL of what goes on, once a person or once a family, by the latest begun. Without a family named nobody knows which one it is. */
import { sql } from 'kysely';
import {
  among,
  birthday,
  CODE_COLUMNS,
  codeAnswer,
  codeIn,
  codeRow,
  type Places,
  setBetween,
  type Sql,
  setsLess,
  wantedRows,
} from '../asked.ts';
import type { Stock } from '../model.ts';

type GoingOn = Extract<Stock['who'], { readonly kind: 'entries' }>;

export function goesOn(authorityId: number, stocks: readonly Stock[], places: Places): Sql {
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
  { once, ages, unless }: GoingOn,
  rows: readonly { readonly kind: string }[],
  places: Places,
): Sql {
  const columns = `measure text, kind text, age_from int, age_to int, months int, ${CODE_COLUMNS}`;
  const hasAges = ages !== undefined;
  const ofAge = setBetween(places, birthday(sql`wanted.age_from`), birthday(sql`wanted.age_to + 1`));
  const code = codeIn(sql`entry.details`, sql`entry.answer`, sql`wanted.code_from`);
  const counted = once === 'family' ? sql`(nullif(entry.details ->> 'family', '') collate "C")` : sql`entry.person_id`;
  return sql`(
    select measure, person_id, 'entry:' || id as because, from_on, is_unknown, answer,
           ${setsLess(sql`places`, sql`partition by counted, measure order by from_on desc, id`)} as places
    from (
      select wanted.measure, entry.person_id, entry.id, ${counted} as counted, entry.on_day as from_on,
             ${hasAges ? sql`person.born_on is null` : sql`false`} as is_unknown, ${codeAnswer(code)} as answer,
             ${setBetween(places, sql`(entry.on_day + make_interval(months => wanted.months))::date`, sql`entry.until_day`)}
               ${hasAges ? sql`& case when person.born_on is null then -1 else ${ofAge} end` : sql``}
               ${unless === undefined ? sql`` : sql`& ~ coalesce(elsewhere.places, 0)`} as places
      from ${wantedRows(rows, columns)}
      join entry on entry.authority_id = ${authorityId} and entry.kind = wanted.kind and entry.removed_by is null
        and ${among(
          sql`entry.kind`,
          rows.map(({ kind }) => kind),
        )} and entry.on_day <= ${places.last}::date and (entry.until_day is null or entry.until_day > ${places.first}::date)
      ${hasAges ? sql`join person on person.authority_id = entry.authority_id and person.id = entry.person_id` : sql``}
      ${unless === undefined ? sql`` : sql`left join ${countedElsewhere(authorityId, unless, places)} as elsewhere on elsewhere.person_id = entry.person_id`}
      where ${counted} is not null
      offset 0) as going
    where places <> 0)`;
}

/** The days on which something of those kinds goes on for a person, or one of those statuses holds. */
function countedElsewhere(authorityId: number, { during, rules }: NonNullable<GoingOn['unless']>, places: Places): Sql {
  return sql`(
    select person_id, bit_or(${setBetween(places, sql`from_on`, sql`to_on`)}) as places
    from (
      select person_id, on_day as from_on, until_day as to_on from entry
      where authority_id = ${authorityId} and removed_by is null and ${among(sql`kind`, during)}
      union all
      select person_id, from_on, to_on from spell where authority_id = ${authorityId} and ${among(sql`rule`, rules)}) as other
    where from_on <= ${places.last}::date and (to_on is null or to_on > ${places.first}::date)
    group by person_id)`;
}
