/** The SQL of how members stand with what is owed to them: on the day, or in all the time since what is counted began. */
import { sql } from 'kysely';
import { among, type Places, setBetween, setFrom, type Sql, stopOf, wantedRows } from '../asked.ts';
import type { Stock } from '../model.ts';
import { isAboutBeingInTouch } from '../../../rules/leaving-care/in-touch-rules.ts';
import { quietTimes } from './no-contact.ts';
import { parted } from './parted.ts';

/** The worst of several duties: one not in time is *not*, and one nobody can tell hides those in time. */
const WORST = {
  not: sql`standing."not"`,
  cannotTell: sql`standing.cannot_tell & ~ standing."not"`,
  met: sql`standing.met & ~ standing."not" & ~ standing.cannot_tell`,
};

/** Every duty open on a day, and those done once while they hold: overdue, in time, or nobody can tell. */
export function inTimeOnTheDay(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const asked = stocks.flatMap(({ id, answer }) => (answer?.kind === 'duties' ? [{ measure: id, ...answer }] : []));
  const rowsOf = (each: (one: (typeof asked)[number]) => readonly string[]) =>
    asked.flatMap((one) => each(one).map((rule) => ({ measure: one.measure, rule })));
  const open = rowsOf(({ rules }) => rules);
  const once = rowsOf(({ doneOnce = [] }) => doneOnce);
  const owed = [
    // The index duty_stop finds what has not stopped; what is done once goes on after it is met.
    ...(open.length === 0
      ? []
      : [owedAt(authorityId, open, places, sql`least(duty.ends_on, duty.met_on)`, sql`-1::bigint`)]),
    ...(once.length === 0
      ? []
      : [
          owedAt(
            authorityId,
            once,
            places,
            sql`duty.ends_on`,
            sql`coalesce(~ ${setFrom(places, sql`duty.met_on`)}, -1)`,
          ),
        ]),
  ];
  const isDoubted = sql`(owed.due_on is null or owed.is_unknown)`;
  return parted(
    population,
    WORST,
    sql`join (
      select measure, person_id, bit_or(places) as met,
             bit_or(case when ${isDoubted} then owed.places & owed.unmet else 0 end) as cannot_tell,
             bit_or(case when not ${isDoubted} and (owed.stop_on is null or owed.stop_on > owed.due_on + 1)
                      then owed.places & owed.unmet & ${setFrom(places, sql`(owed.due_on + 1)`)} else 0 end) as "not"
      from (${sql.join(owed, sql` union all `)}) as owed
      where places <> 0
      group by measure, person_id) as standing on standing.measure = member.measure and standing.person_id = member.person_id`,
  );
}

/** Duties of those rules with the places at which they are owed, and of these those before they are met. */
function owedAt(
  authorityId: number,
  rows: readonly { readonly measure: string; readonly rule: string }[],
  places: Places,
  stop: Sql,
  unmet: Sql,
): Sql {
  const quiet = rows.map(({ rule }) => rule).filter(isAboutBeingInTouch);
  const owed = setBetween(places, sql`duty.opens_on`, stop);
  // Nobody who asked for no contact is late by not being chased.
  const chased = sql`case when ${among(sql`duty.rule`, quiet)} then ${owed} & ~ coalesce(quiet.places, 0) else ${owed} end`;
  return sql`
    select wanted.measure, duty.person_id, duty.due_on, duty.cannot_tell <> '{}' as is_unknown, ${stop} as stop_on,
           ${quiet.length === 0 ? owed : chased} as places, ${unmet} as unmet
    from ${wantedRows(rows, 'measure text, rule text')}
    join duty on duty.authority_id = ${authorityId} and duty.rule = wanted.rule and ${among(
      sql`duty.rule`,
      rows.map(({ rule }) => rule),
    )} and duty.opens_on <= ${places.last}::date and ${stopOf(stop)} > ${places.first}::date
    ${quiet.length === 0 ? sql`` : sql`left join ${quietTimes(authorityId, places)} as quiet on quiet.person_id = duty.person_id`}`;
}

/** Of the duties that fell due since it began; whoever had none is not in it. */
export function neverLate(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, answer }) =>
    answer?.kind === 'never-late' ? answer.rules.map((rule) => ({ measure: id, rule })) : [],
  );
  const isDoubted = sql`(duty.due_on is null or duty.cannot_tell <> '{}')`;
  const state = sql`case when duty.met_on <= duty.due_on then 'met' when ${isDoubted} then 'cannot-tell' else 'not' end`;
  const those = (answer: string): Sql =>
    sql`coalesce(bit_or(owed.places) filter (where owed.state = ${sql.lit(answer)}), 0)`;
  const standing = parted(
    sql`select * from member`,
    WORST,
    sql`join (
      select member.measure, member.person_id, member.because, ${those('not')} as "not", ${those('cannot-tell')} as cannot_tell, ${those('met')} as met
      from member
      join (
        select wanted.measure, duty.person_id, duty.opens_on, ${state} as state,
               ${setFrom(places, sql`(coalesce(duty.due_on, duty.opens_on) + 1)`)} as places
        from ${wantedRows(rows, 'measure text, rule text')}
        join duty on duty.authority_id = ${authorityId} and duty.rule = wanted.rule and ${among(
          sql`duty.rule`,
          rows.map(({ rule }) => rule),
        )}
        where not (duty.met_on is null and duty.ends_on is not null and duty.ends_on <= duty.due_on)
        offset 0) as owed
        on owed.measure = member.measure and owed.person_id = member.person_id and owed.opens_on >= member.from_on
      group by member.measure, member.person_id, member.because) as standing
      on standing.measure = member.measure and standing.person_id = member.person_id and standing.because = member.because`,
  );
  // Asked of twice, and made once.
  return sql`(with member as materialized (${population}) ${standing})`;
}
