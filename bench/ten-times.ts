/**
 * A council at ten times a council's size. Care and reviews are loaded; what no return holds is written straight into
 * the tables.
 */
import { sql } from 'kysely';
import { processActor } from '../src/access/roles.ts';
import { ledgerOfLoads } from '../src/app.ts';
import { dayOf } from '../src/ground/day.ts';
import { isoOf } from '../src/ground/day-words.ts';
import { newId, type StaffId, type TeamId } from '../src/ground/ids.ts';
import { foundAuthority } from '../src/rooms/authority/actions/found-authority.ts';
import { applyImport } from '../src/rooms/imports/actions/apply-import.ts';
import { receiveFiles } from '../src/rooms/imports/actions/receive-files.ts';
import { refreshDuties } from '../src/rooms/ledger/actions/refresh-duties.ts';
import { listPersonIds } from '../src/rooms/people/facts.ts';
import { takeInWorkforce } from '../src/rooms/workforce/actions/take-in-workforce.ts';
import { migrate } from '../src/storage/migrate.ts';
import type { Act } from '../src/storage/storage.ts';
import { openStorage } from '../src/storage/transaction.ts';
import { testDatabase } from '../tests/database.ts';
import { BENCH_TODAY, inventedReturn } from './returns.ts';

const CHILDREN = 10_000;
export const TEAMS = 20;

export async function openTenTimes() {
  const cluster = await testDatabase(migrate);
  const storage = openStorage({
    appUrl: cluster.urls.app,
    reportingUrl: cluster.urls.reporting,
    refresh: refreshDuties,
  });
  const authority = await foundAuthority(storage, BENCH_TODAY, {
    name: 'Bench',
    dfeCode: null,
    demonstration: true,
    todayIs: BENCH_TODAY,
  });
  const actor = processActor(authority.id, 'Bench');
  const received = await receiveFiles(storage, actor, BENCH_TODAY, inventedReturn(CHILDREN));
  await applyImport(storage, actor, BENCH_TODAY, received.id, { ledger: ledgerOfLoads, load: received.load });
  const people = await storage.read(actor, (reading) => listPersonIds(reading, null, 1));
  const teams = Array.from({ length: TEAMS }, (_, index) => ({ id: newId<TeamId>(), name: `Team ${index}` }));
  const analyst = {
    id: newId<StaffId>(),
    name: 'Analyst',
    roles: ['performance-analyst'] as const,
    teamId: null,
    startedOn: dayOf(2017, 4, 1),
    endedOn: null,
  };
  const staff = teams.map(({ id }, index) => ({
    id: newId<StaffId>(),
    name: `Worker ${index}`,
    roles: ['social-worker'] as const,
    teamId: id,
    startedOn: dayOf(2017, 4, 1),
    endedOn: null,
  }));
  await storage.write(actor, { action: 'invent', touches: [], recordedOn: BENCH_TODAY }, async (act) => {
    const [first] = people;
    const [worker] = staff;
    if (first === undefined || worker === undefined) throw new Error('there is nobody');
    const allocation = {
      personId: first,
      staffId: worker.id,
      role: 'social-worker',
      from: dayOf(2017, 4, 1),
      to: null,
    } as const;
    await takeInWorkforce(act, { teams, staff: [...staff, analyst], allocations: [allocation] });
    await sql`
      insert into allocation (authority_id, id, person_id, staff_id, role, from_on, to_on, act)
      select person.authority_id, gen_random_uuid(), person.id, (${staff.map(({ id }) => id)}::uuid[])[1 + floor(random() * ${TEAMS})::int],
             'social-worker', turn.from_on, turn.to_on, ${act.id}
      from person
      cross join (values (date '2017-04-01', date '2023-09-01'), (date '2023-09-01', null)) as turn (from_on, to_on)
      where person.authority_id = ${act.actor.authorityId} and person.id <> ${first}`.execute(act.db);
    await nameEverybody(act);
    await inventTheRest(act);
    await refreshStatistics(act);
  });
  const rows = await storage.readPopulation(actor, async ({ db }) =>
    sql<{
      n: number;
    }>`select (select count(*) from entry)::int + (select count(*) from duty)::int + (select count(*) from spell)::int as n`.execute(
      db,
    ),
  );
  return {
    authority,
    storage,
    actor,
    analyst,
    held: `${CHILDREN.toLocaleString('en-GB')} children, ${(rows.rows[0]?.n ?? 0).toLocaleString('en-GB')} duties, spells and entries`,
    urls: cluster.urls,
    close: async () => {
      await storage.close();
      await cluster.drop();
    },
  };
}

/** A return has no names, and a council has: without them each would be looked for by number. */
async function nameEverybody({ actor, db, id: act }: Act): Promise<void> {
  await sql`
    insert into person_name (authority_id, id, person_id, known_as, family_name, sort_key, from_on, act)
    select authority_id, gen_random_uuid(), id, 'Person', 'Number ' || id, 'number ' || id, date '2017-04-01', ${act}
    from person where authority_id = ${actor.authorityId}`.execute(db);
}

/** As after a load: this was written past it. */
async function refreshStatistics({ db }: Act): Promise<void> {
  await sql`select refresh_statistics()`.execute(db);
}

/** Visits and checks for every time in care, and something of each kind for everybody. */
async function inventTheRest({ actor, db, id: act }: Act): Promise<void> {
  const duty = (rule: string, every: string) => sql`
    insert into duty (authority_id, person_id, rule, trigger, opens_on, due_on, met_on, ends_on, because, attempts, cannot_tell)
    select authority_id, person_id, ${rule}, 'bench:' || on_day::date || trigger, on_day::date, (on_day + ${every}::interval)::date,
           case when random() < 0.97 then (on_day + ${every}::interval)::date - 3 end, to_on, '{}', '{}', '{}'
    -- The day somebody turns 18 is known years before: what is owed until then has not come about yet.
    from spell cross join lateral generate_series(greatest(from_on, date '2021-04-01'), least(to_on, ${isoOf(BENCH_TODAY)}::date), ${every}::interval) as on_day
    where authority_id = ${actor.authorityId} and rule = 'status/looked-after'`;
  for (const [rule, every] of [
    ['looked-after/visits-after-the-first-year', '42 days'],
    ['health/later-assessments', '12 months'],
    ['health/dental-check', '6 months'],
    ['education/plan-each-term', '4 months'],
    ['oversight/management-oversight', '42 days'],
  ] as const)
    await duty(rule, every).execute(db);
  for (const [kind, years, lasts, answer, details] of [
    ['missing', 1, 3, 'M', {}],
    ['social-worker', 3, 300, null, { worker: 'A' }],
    ['referral', 3, null, null, {}],
    ['assessment', 2, 50, null, {}],
    ['child-in-need', 1, 400, null, {}],
    ['protection-plan', 1, 300, null, {}],
    ['section-47', 1, null, null, {}],
    ['initial-conference', 1, null, null, {}],
    ['early-help', 1, 200, null, { lead: 'school' }],
    ['health-year', 3, null, null, { score: '14', teethChecked: '1' }],
  ] as const)
    await sql`
      insert into entry (authority_id, id, person_id, kind, on_day, until_day, answer, details, act)
      select authority_id, gen_random_uuid(), id, ${kind}, on_day, on_day + ${lasts}::int, ${answer}, ${JSON.stringify(details)}::jsonb, ${act}
      from person cross join generate_series(1, ${years}) as time
      cross join lateral (select ${isoOf(BENCH_TODAY)}::date - abs(hashtext(id::text || ${kind}::text || time)) % 900 as on_day) as at_random
      where authority_id = ${actor.authorityId}`.execute(db);
}
