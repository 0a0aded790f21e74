/** The only SQL on what happened in a period: spells that begin or end, and duties that fall due or are met; entries are in `entries.ts`. */
import { sql } from 'kysely';
import { among, birthday, inside, type Sql, wantedRows, windowsHolding } from './asked.ts';
import { entryListings } from './entries.ts';
import type { Flow, Window } from './model.ts';
import { planListings, promiseListings } from './promises-and-plans.ts';
import { isAboutBeingInTouch } from '../../rules/leaving-care/in-touch-rules.ts';
import { quarterListings } from './quarters.ts';
import { isQuietOn } from './stocks/no-contact.ts';
import { weekListings } from './weeks.ts';

export function flowListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): Sql[] {
  if (windows.length === 0) return [];
  return [
    ...spellListings(authorityId, flows, windows),
    ...dutyListings(authorityId, flows, windows),
    ...metListings(authorityId, flows, windows),
    ...entryListings(authorityId, flows, windows),
    ...weekListings(authorityId, flows, windows),
    ...promiseListings(authorityId, flows, windows),
    ...planListings(authorityId, flows, windows),
    ...quarterListings(authorityId, flows, windows),
    ...birthdayListings(authorityId, flows, windows),
  ];
}

/** Those who became something on a birthday, by that day, and whether something else was recorded of them before it. */
function birthdayListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): Sql[] {
  const rows = flows.flatMap(({ id, events }) =>
    events.kind === 'birthday' ? [{ measure: id, rule: events.status, age: events.age, kind: events.entryBefore }] : [],
  );
  if (rows.length === 0) return [];
  const { joined, window } = windowsHolding(windows, sql`spell.from_on`);
  return [
    sql`
    select spell.authority_id, wanted.measure, ${window} as "window", spell.person_id, spell.from_on as day, spell.trigger as because,
           case when exists (
             select from entry
             where entry.authority_id = spell.authority_id and entry.person_id = spell.person_id and entry.kind = wanted.kind
               and entry.on_day < spell.from_on and entry.removed_by is null) then 'met'
             when spell.cannot_tell <> '{}' then 'cannot-tell' else 'not' end as answer
    from ${wantedRows(rows, 'measure text, rule text, age int, kind text')}
    join spell on spell.authority_id = ${authorityId} and spell.rule = wanted.rule
      and ${among(
        sql`spell.rule`,
        rows.map(({ rule }) => rule),
      )} and ${inside(windows, sql`spell.from_on`)}
    ${joined}
    join person on person.authority_id = spell.authority_id and person.id = spell.person_id
      and ${birthday(sql`wanted.age`)} = spell.from_on`,
  ];
}

function spellListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): Sql[] {
  const listings: Sql[] = [];
  for (const [kind, column] of [
    ['spells-starting', 'spell.from_on'],
    ['spells-ending', 'spell.to_on'],
  ] as const) {
    for (const countOnce of ['every', 'first-of-each-person', 'last-of-each-person'] as const) {
      const rows = flows.flatMap(({ id, events }) =>
        events.kind === kind && events.countOnce === countOnce ? [{ measure: id, rule: events.spellsOf }] : [],
      );
      if (rows.length === 0) continue;
      const day = sql.ref(column);
      const { joined, window } = windowsHolding(windows, day);
      const one = countOnce === 'every' ? sql`` : sql`distinct on (measure, "window", person_id)`;
      const order =
        countOnce === 'every'
          ? sql``
          : sql`order by measure, "window", person_id, ${day} ${sql.raw(countOnce === 'last-of-each-person' ? 'desc' : 'asc')}`;
      listings.push(sql`(
        select ${one} spell.authority_id, wanted.measure, ${window} as "window", spell.person_id, ${day} as day, spell.trigger as because,
               case when spell.cannot_tell = '{}' then 'met' else 'cannot-tell' end as answer
        from ${wantedRows(rows, 'measure text, rule text')}
        join spell on spell.authority_id = ${authorityId} and spell.rule = wanted.rule and ${inside(windows, day)}
          and ${among(
            sql`spell.rule`,
            rows.map(({ rule }) => rule),
          )}
        ${joined}
        ${order})`);
    }
  }
  return listings;
}

/**
 * Not on time: met later, still owed, or missed when care ended after the day it was due. Asked of a person, every one
 * of theirs in the period: one not on time is *not*, and they stand there by the first that decides.
 */
function dutyListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): Sql[] {
  const listings: Sql[] = [];
  for (const ofPerson of [false, true]) {
    const rows = flows.flatMap(({ id, events }) =>
      events.kind === 'duties-due' && (events.countOnce !== undefined) === ofPerson
        ? events.rules.map((rule) => ({ measure: id, rule }))
        : [],
    );
    if (rows.length === 0) continue;
    const day = sql`coalesce(duty.due_on, duty.opens_on)`;
    const quiet = rows.map(({ rule }) => rule).filter(isAboutBeingInTouch);
    const { joined, window } = windowsHolding(windows, day);
    const each = sql`
      select duty.authority_id, wanted.measure, ${window} as "window", duty.person_id, ${day} as day,
             duty.rule || ' ' || duty.trigger as because,
             case when duty.met_on <= duty.due_on then 'met'
                  when duty.due_on is null or (duty.met_on is null and duty.cannot_tell <> '{}') then 'cannot-tell'
                  else 'not' end as answer
      from ${wantedRows(rows, 'measure text, rule text')}
      join duty on duty.authority_id = ${authorityId} and duty.rule = wanted.rule and ${inside(windows, day)}
        and ${among(
          sql`duty.rule`,
          rows.map(({ rule }) => rule),
        )} and (duty.due_on is null or ${inside(windows, sql`duty.due_on`)})
      ${joined}
      where not (duty.met_on is null and duty.ends_on is not null and duty.ends_on <= duty.due_on)
        ${quiet.length === 0 ? sql`` : sql`and not (${among(sql`duty.rule`, quiet)} and ${isQuietOn(authorityId, day)})`}`;
    listings.push(
      ofPerson
        ? sql`(select distinct on (each.measure, each."window", each.person_id) each.* from (${each}) as each
             order by each.measure, each."window", each.person_id, array_position('{not,cannot-tell,met}', each.answer), each.day)`
        : each,
    );
  }
  return listings;
}

/** Duties by the day they were met, and whether something else was there by then. */
function metListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): Sql[] {
  const rows = flows.flatMap(({ id, events }) =>
    events.kind === 'duties-met'
      ? events.rules.map((rule) => ({ measure: id, rule, kind: events.withEntry, owed_by: events.owedBy }))
      : [],
  );
  if (rows.length === 0) return [];
  const { joined, window } = windowsHolding(windows, sql`duty.met_on`);
  return [
    sql`
    select duty.authority_id, wanted.measure, ${window} as "window", duty.person_id, duty.met_on as day, duty.rule || ' ' || duty.trigger as because,
           case when exists (
             select from entry
             where entry.authority_id = duty.authority_id and entry.person_id = duty.person_id and entry.kind = wanted.kind
               and entry.on_day <= duty.met_on and entry.removed_by is null) then 'met'
             when exists (
             select from duty as owed
             where owed.authority_id = duty.authority_id and owed.person_id = duty.person_id and owed.rule = wanted.owed_by
               and owed.opens_on <= duty.met_on and (owed.ends_on is null or owed.ends_on > duty.met_on)) then 'not'
             else 'cannot-tell' end as answer
    from ${wantedRows(rows, 'measure text, rule text, kind text, owed_by text')}
    join duty on duty.authority_id = ${authorityId} and duty.rule = wanted.rule
      and ${among(
        sql`duty.rule`,
        rows.map(({ rule }) => rule),
      )} and ${inside(windows, sql`duty.met_on`)}
    ${joined}`,
  ];
}
