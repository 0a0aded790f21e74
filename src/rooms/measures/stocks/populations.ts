/** The SQL of who is in a stock: each kind of population as members, each with the set of the days asked for on which they are in it. */
import { sql } from 'kysely';
import { among, birthday, codeIn, type Places, setBetween, type Sql, setsLess, stopOf, wantedRows } from '../asked.ts';
import type { EntryKind } from '../../../rules/entry-kinds.ts';
import type { Stock } from '../model.ts';
import { goesOn } from './going-on.ts';

/** Rows of measure, person, why, since when, whether that cannot be told, a code's answer, and places. */
type Population = (authorityId: number, stocks: readonly Stock[], places: Places) => Sql;

/** Whoever has one of the statuses. */
function haveStatus(authorityId: number, stocks: readonly Stock[], places: Places): Sql {
  const own = stocks.flatMap(({ id, who }) => (who.kind === 'statuses' ? [{ id, who }] : []));
  const groups = Map.groupBy(own, ({ who }) => `${who.ages !== undefined} ${whileOf(who)}`);
  return sql.join(
    [...groups.values()].map((group) => {
      const rows = group.flatMap(({ id, who }) =>
        who.rules.map((rule) => ({
          measure: id,
          rule,
          during: who.during ?? who.outside ?? null,
          age_from: who.ages?.from,
          age_to: who.ages?.to,
        })),
      );
      const [first] = group;
      return haveStatusOf(
        authorityId,
        rows,
        first?.who.ages !== undefined,
        first === undefined ? 'always' : whileOf(first.who),
        places,
      );
    }),
    sql` union all `,
  );
}

type While = 'always' | 'during' | 'outside';
const whileOf = ({ during, outside }: { readonly during?: EntryKind; readonly outside?: EntryKind }): While =>
  during !== undefined ? 'during' : outside !== undefined ? 'outside' : 'always';

const WHILE: Readonly<Record<While, Sql>> = {
  always: sql``,
  during: sql`& during.places`,
  outside: sql`& ~ coalesce(during.places, 0)`,
};

function haveStatusOf(
  authorityId: number,
  rows: readonly { readonly rule: string; readonly during: string | null }[],
  hasAges: boolean,
  holds: While,
  places: Places,
): Sql {
  const ages = setBetween(places, birthday(sql`wanted.age_from`), birthday(sql`wanted.age_to + 1`));
  // The days of a spell are asked once, however many measures count it.
  return sql`(
    select wanted.measure, spell.person_id, spell.because, spell.from_on, spell.is_unknown, null::text as answer,
           spell.places ${WHILE[holds]} ${hasAges ? sql`& coalesce(${ages}, 0)` : sql``} as places
    from ${wantedRows(rows, 'measure text, rule text, during text, age_from int, age_to int')}
    join (
      select rule, person_id, trigger as because, from_on, cannot_tell <> '{}' as is_unknown,
             ${setBetween(places, sql`from_on`, sql`to_on`)} as places
      from spell
      where authority_id = ${authorityId} and ${among(
        sql`rule`,
        rows.map(({ rule }) => rule),
      )} and from_on <= ${places.last}::date and ${stopOf(sql`to_on`)} > ${places.first}::date
      offset 0) as spell on spell.rule = wanted.rule
    ${hasAges ? sql`join person on person.authority_id = ${authorityId} and person.id = spell.person_id` : sql``}
    ${
      holds === 'always'
        ? sql``
        : sql`${holds === 'during' ? sql`join` : sql`left join`} (
            select kind, person_id, bit_or(${setBetween(places, sql`on_day`, sql`until_day`)}) as places
            from entry
            where authority_id = ${authorityId} and removed_by is null and ${among(
              sql`kind`,
              rows.flatMap(({ during }) => during ?? []),
            )}
            group by kind, person_id) as during on during.kind = wanted.during and during.person_id = spell.person_id`
    })`;
}

/** Approved on the day: households stand where people stand elsewhere. */
function approved(authorityId: number, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, who }) => (who.kind === 'households' ? [{ measure: id, kind: who.of }] : []));
  return sql`
    select wanted.measure, household.id as person_id, 'household:' || household.number as because,
           household.approved_on as from_on, false as is_unknown, null::text as answer,
           ${setBetween(places, sql`household.approved_on`, sql`household.ended_on`)} as places
    from ${wantedRows(rows, 'measure text, kind text')}
    join fostering_household as household on household.authority_id = ${authorityId} and household.kind = wanted.kind
      and household.removed_by is null and household.approved_on <= ${places.last}::date
      and (household.ended_on is null or household.ended_on > ${places.first}::date)`;
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
    select measure, person_id, because, from_on, is_unknown, null::text as answer,
           ${setsLess(sql`places`, sql`partition by measure, person_id order by from_on, id`)} as places
    from (
      select wanted.measure, entry.person_id, 'entry:' || entry.id as because, entry.until_day as from_on, entry.id,
             person.born_on is null or (coalesce(${code(sql`wanted.gone_from`)} = any(wanted.gone_codes), false) and not exists (
               select from entry as later
               where later.authority_id = entry.authority_id and later.person_id = entry.person_id and later.removed_by is null
                 and later.on_day > entry.until_day and later.on_day <= ${after})) as is_unknown,
             ${setBetween(places, after, sql`(${after} + interval '12 months')::date`)} as places
      from ${wantedRows(rows, columns)}
      join entry on entry.authority_id = ${authorityId} and entry.kind = wanted.kind and entry.removed_by is null
        and ${among(
          sql`entry.kind`,
          rows.map(({ kind }) => kind),
        )} and entry.until_day is not null and ${after} <= ${places.last}::date
        and ${code(sql`wanted.only_from`)} = any(wanted.only_codes)
        and coalesce(${code(sql`wanted.except_from`)} <> all(wanted.except_codes), true)
      join person on person.authority_id = entry.authority_id and person.id = entry.person_id
      where (person.died_on is null or person.died_on > ${after})
        and (person.born_on is null or ${after} < ${birthday(sql`18`)})) as ended)`;
}

export const POPULATIONS: Readonly<Record<Stock['who']['kind'], Population>> = {
  statuses: haveStatus,
  entries: goesOn,
  ended: hasEnded,
  households: approved,
};
