/** How members stand with what is owed to them: on the day, or in all the time since what is counted began. */
import { sql } from 'kysely';
import { among, type Places, setBetween, setFrom, type Sql, wantedRows } from '../asked.ts';
import type { Stock } from '../model.ts';
import { parted } from './parted.ts';

/** The worst of several duties: one not in time is *not*, and one nobody can tell hides those in time. */
const WORST = {
  not: sql`standing."not"`,
  cannotTell: sql`standing.cannot_tell & ~ standing."not"`,
  met: sql`standing.met & ~ standing."not" & ~ standing.cannot_tell`,
};

/** As the index duty_stop has it. */
const STOPS_ON = sql`coalesce(least(duty.ends_on, duty.met_on), 'infinity'::date)`;

/** Every duty open on a day, and those done once while they hold: overdue, in time, or nobody can tell. */
export function inTimeOnTheDay(authorityId: number, population: Sql, stocks: readonly Stock[], places: Places): Sql {
  const rows = stocks.flatMap(({ id, answer }) => {
    if (answer?.kind !== 'duties') return [];
    const row = (rule: string, isOnce: boolean) => ({ measure: id, rule, is_once: isOnce });
    return [...answer.rules.map((rule) => row(rule, false)), ...(answer.doneOnce ?? []).map((rule) => row(rule, true))];
  });
  const stop = sql`least(duty.ends_on, case when wanted.is_once then null else duty.met_on end)`;
  const isDoubted = sql`(owed.due_on is null or owed.is_unknown)`;
  const before = sql`owed.places & case when owed.is_once and owed.met_on is not null then ~ ${setFrom(places, sql`owed.met_on`)} else -1 end`;
  return parted(
    population,
    WORST,
    sql`join (
      select measure, person_id, bit_or(places) as met,
             bit_or(case when ${isDoubted} then ${before} else 0 end) as cannot_tell,
             bit_or(case when not ${isDoubted} and (owed.stop_on is null or owed.stop_on > owed.due_on + 1)
                      then ${before} & ${setFrom(places, sql`(owed.due_on + 1)`)} else 0 end) as "not"
      from (
        select wanted.measure, wanted.is_once, duty.person_id, duty.due_on, duty.met_on, duty.cannot_tell <> '{}' as is_unknown,
               ${stop} as stop_on, ${setBetween(places, sql`duty.opens_on`, stop)} as places
        from ${wantedRows(rows, 'measure text, rule text, is_once boolean')}
        join duty on duty.authority_id = ${authorityId} and duty.rule = wanted.rule and ${among(
          sql`duty.rule`,
          rows.map(({ rule }) => rule),
        )}
          and duty.opens_on <= ${places.last}::date and (${stop} is null or ${stop} > ${places.first}::date)
          -- The index duty_stop finds these; those done once go on after they are met.
          and (${STOPS_ON} > ${places.first}::date or ${among(
            sql`duty.rule`,
            rows.flatMap(({ rule, is_once }) => (is_once ? [rule] : [])),
          )})) as owed
      where places <> 0
      group by measure, person_id) as standing on standing.measure = member.measure and standing.person_id = member.person_id`,
  );
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
  return parted(
    population,
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
}
