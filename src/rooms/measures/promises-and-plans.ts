/** The only SQL on promises that fell due in a period, and on plans that were given in one. */
import { sql } from 'kysely';
import { inside, type Sql, wantedRows, windowsHolding } from './asked.ts';
import type { Flow, Window } from './model.ts';

/** What staff promised. Not kept by its day is *not*; what was changed with the young person before it is in none. */
export function promiseListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): Sql[] {
  const rows = measuresOf(flows, 'promises-due');
  if (rows.length === 0) return [];
  const { joined, window } = windowsHolding(windows, sql`promise.due_on`);
  return [
    sql`
    select promise.authority_id, wanted.measure, ${window} as "window", promise.person_id, promise.due_on as day,
           'promise:' || promise.id as because, case when promise.kept_on <= promise.due_on then 'met' else 'not' end as answer
    from ${wantedRows(rows, 'measure text')}
    join promise on promise.authority_id = ${authorityId} and ${inside(windows, sql`promise.due_on`)}
      and promise.removed_by is null and promise.who in ('worker', 'cover', 'staff')
      and (promise.changed_on is null or promise.changed_on > promise.due_on)
    ${joined}`,
  ];
}

export function planListings(authorityId: number, flows: readonly Flow[], windows: readonly Window[]): Sql[] {
  const rows = measuresOf(flows, 'plans-given');
  if (rows.length === 0) return [];
  const { joined, window } = windowsHolding(windows, sql`plan.given_on`);
  return [
    sql`
    select plan.authority_id, wanted.measure, ${window} as "window", plan.person_id, plan.given_on as day, 'plan:' || plan.id as because,
           'met' as answer
    from ${wantedRows(rows, 'measure text')}
    join plan on plan.authority_id = ${authorityId} and ${inside(windows, sql`plan.given_on`)}
      and plan.removed_by is null and plan.kind <> 'qualifying'
    ${joined}`,
  ];
}

function measuresOf(flows: readonly Flow[], kind: Flow['events']['kind']): readonly { readonly measure: string }[] {
  return flows.flatMap(({ id, events }) => (events.kind === kind ? [{ measure: id }] : []));
}
