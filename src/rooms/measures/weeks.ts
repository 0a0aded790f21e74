/** The only SQL on families by the week: each once in each week of a period, by what was first recorded of it in the week. */
import { sql } from 'kysely';
import { addDays } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { among, type Sql, wantedRows } from './asked.ts';
import { byWeek, type Flow, type Window, weeksIn } from './model.ts';

export function weekListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): Sql[] {
  const rows = flows.flatMap((flow) => {
    const events = byWeek(flow);
    return events === undefined
      ? []
      : [
          {
            measure: flow.id,
            during: events.during,
            kind: events.with?.entry ?? null,
            answers: events.with?.answers ?? [],
          },
        ];
  });
  const weeks = windows.flatMap((window, index) => weeksIn(window).map((week) => ({ window: index + 1, ...week })));
  if (rows.length === 0 || weeks.length === 0) return [];
  const [withContact, open] = [rows.filter(({ kind }) => kind !== null), rows.filter(({ kind }) => kind === null)];
  const mondays = weeks.map(({ first: monday }) => monday).toSorted((a, b) => a - b);
  const [first = '', last = ''] = [mondays[0], mondays.at(-1)].map((monday, end) =>
    monday === undefined ? '' : isoOf(addDays(monday, end * 6)),
  );
  // A week is found by its Monday, and not by trying each.
  const asked = sql`unnest(${weeks.map(({ window }) => window)}::bigint[], ${weeks.map((week) => isoOf(week.first))}::date[])
    as asked ("window", monday)`;
  const family = (entry: string): Sql => sql`(nullif(${sql.ref(`${entry}.details`)} ->> 'family', '') collate "C")`;
  return [
    ...(withContact.length === 0
      ? []
      : [
          // What the family had that week is found by its day; that help went on for it then, by the family's number.
          sql`(
          select distinct on (wanted.measure, asked."window", asked.monday, ${family('entry')})
                 entry.authority_id, wanted.measure, asked."window", entry.person_id, entry.on_day as day,
                 'entry:' || entry.id as because,
                 case when entry.answer = any(wanted.answers) then 'met' else 'not' end as answer
          from ${wantedRows(withContact, 'measure text, during text, kind text, answers text[]')}
          join entry on entry.authority_id = ${authorityId} and entry.kind = wanted.kind and entry.removed_by is null
            and ${among(sql`entry.kind`, kindsOf(withContact))} and entry.on_day between ${first}::date and ${last}::date
          join ${asked} on asked.monday = ${mondayOf(sql`entry.on_day`)}
          where ${family('entry')} is not null and exists (
            select from entry as help
            where help.authority_id = ${authorityId} and help.kind = wanted.during and help.removed_by is null
              and ${family('help')} = ${family('entry')} and help.on_day <= entry.on_day
              and (help.until_day is null or help.until_day > entry.on_day))
          order by wanted.measure, asked."window", asked.monday, ${family('entry')}, entry.answer = any(wanted.answers) desc nulls last,
                   entry.on_day, entry.id)`,
        ]),
    ...(open.length === 0
      ? []
      : [
          sql`(
          select distinct on (wanted.measure, asked."window", asked.monday, ${family('entry')})
                 entry.authority_id, wanted.measure, asked."window", entry.person_id,
                 greatest(asked.monday, entry.on_day) as day, 'entry:' || entry.id as because, 'met' as answer
          from ${wantedRows(open, 'measure text, during text')}
          join entry on entry.authority_id = ${authorityId} and entry.kind = wanted.during and entry.removed_by is null
            and ${among(
              sql`entry.kind`,
              open.map(({ during }) => during),
            )} and entry.on_day <= ${last}::date and (entry.until_day is null or entry.until_day > greatest(entry.on_day, ${first}::date))
          cross join lateral generate_series(
            0, (least(entry.until_day - 1, ${last}::date) - ${mondayOf(sql`greatest(entry.on_day, ${first}::date)`)}) / 7) as place
          join ${asked} on asked.monday = ${mondayOf(sql`greatest(entry.on_day, ${first}::date)`)} + 7 * place
          where ${family('entry')} is not null
          order by wanted.measure, asked."window", asked.monday, ${family('entry')}, entry.on_day, entry.id)`,
        ]),
  ];
}

function mondayOf(day: Sql): Sql {
  return sql`(${day} - (extract(isodow from ${day})::int - 1))`;
}

function kindsOf(rows: readonly { readonly kind: string | null }[]): readonly string[] {
  return rows.flatMap(({ kind }) => kind ?? []);
}
