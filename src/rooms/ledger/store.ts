/** The only SQL on the ledger: duties and spells, derived whole from facts, never edited. */
import { sql } from 'kysely';
import { isoOf } from '../../ground/day-words.ts';
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { LocalValue, Settings } from '../../rules/evaluate.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { DutyOf, OverdueOf, SpellOf } from './model.ts';

/** All of theirs, or those of some rules. */
export async function listDuties(
  { actor, db }: Reading,
  people: readonly PersonId[],
  rules?: readonly string[],
): Promise<readonly DutyOf[]> {
  const { rows } = await sql<DutyOf>`
    select person_id as "personId", rule, trigger, opens_on as "opensOn", due_on as "dueOn", met_on as "metOn",
           ends_on as "endsOn", ended_by as "endedBy", because, attempts, cannot_tell as "cannotTell"
    from duty where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[])
      ${rules === undefined ? sql`` : sql`and rule = any(${[...rules]}::text[])`}
    order by person_id, opens_on, rule, trigger`.execute(db);
  return rows;
}

/** The day on which a duty was done or no longer owed, whichever came first: in the very words of the index on it. */
const OPEN_AFTER = sql`(case when least(met_on, ends_on) is null then 'infinity'::date else least(met_on, ends_on) end)`;

/** Those still to be done on a day: a record of years holds a hundred times as many that were. */
export async function listOpenDuties(
  { actor, db }: Reading,
  people: readonly PersonId[],
  on: Day,
  rules?: readonly string[],
): Promise<readonly DutyOf[]> {
  const today = sql`${isoOf(on)}::date`;
  const { rows } = await sql<DutyOf>`
    select person_id as "personId", rule, trigger, opens_on as "opensOn", due_on as "dueOn", met_on as "metOn",
           ends_on as "endsOn", ended_by as "endedBy", because, attempts, cannot_tell as "cannotTell"
    from duty where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[])
      and ${OPEN_AFTER} > ${today} and opens_on <= ${today}
      ${rules === undefined ? sql`` : sql`and rule = any(${[...rules]}::text[])`}
    order by person_id, opens_on, rule, trigger`.execute(db);
  return rows;
}

/** How much of each rule is overdue on a day, as `statusOn` says it, and since when the first of it has been owed. */
export async function listOverdue(
  { actor, db }: Reading,
  people: readonly PersonId[],
  on: Day,
): Promise<readonly OverdueOf[]> {
  const today = sql`${isoOf(on)}::date`;
  const { rows } = await sql<OverdueOf>`
    select person_id as "personId", rule, count(*)::int as count, min(opens_on) as "opensOn"
    from duty where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[])
      and ${OPEN_AFTER} > ${today} and opens_on <= ${today}
      and due_on < ${today} and cannot_tell = '{}'
    group by person_id, rule`.execute(db);
  return rows;
}

export async function listSpells(
  { actor, db }: Reading,
  people: readonly PersonId[],
  rules?: readonly string[],
): Promise<readonly SpellOf[]> {
  const { rows } = await sql<SpellOf>`
    select person_id as "personId", rule, trigger, from_on as "from", to_on as "to", because, cannot_tell as "cannotTell"
    from spell where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[])
      ${rules === undefined ? sql`` : sql`and rule = any(${[...rules]}::text[])`}
    order by person_id, from_on, rule`.execute(db);
  return rows;
}

/** Of one rule, among people the reader may open: what was opened last by a day. */
export async function listDutiesOfRule(
  { actor, db }: Reading,
  rule: string,
  on: Day,
  most: number,
): Promise<readonly DutyOf[]> {
  const { rows } = await sql<DutyOf>`
    select person_id as "personId", rule, trigger, opens_on as "opensOn", due_on as "dueOn", met_on as "metOn",
           ends_on as "endsOn", ended_by as "endedBy", because, attempts, cannot_tell as "cannotTell"
    from duty where authority_id = ${actor.authorityId} and rule = ${rule} and opens_on <= ${isoOf(on)}::date
    order by opens_on desc, person_id, trigger limit ${most}`.execute(db);
  return rows;
}

/** Of one status, among people the reader may open: who has it on a day, the latest first. */
export async function listSpellsOfRule(
  { actor, db }: Reading,
  rule: string,
  on: Day,
  most: number,
): Promise<readonly SpellOf[]> {
  const { rows } = await sql<SpellOf>`
    select person_id as "personId", rule, trigger, from_on as "from", to_on as "to", because, cannot_tell as "cannotTell"
    from spell where authority_id = ${actor.authorityId} and rule = ${rule}
      and from_on <= ${isoOf(on)}::date and (to_on is null or to_on > ${isoOf(on)}::date)
    order by from_on desc, person_id, trigger limit ${most}`.execute(db);
  return rows;
}

/** Puts what the rules now make of these people's facts in place of what stood there. */
export async function replaceLedger(
  act: Act,
  people: readonly PersonId[],
  duties: readonly DutyOf[],
  spells: readonly SpellOf[],
): Promise<void> {
  const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
  await replaceRows(
    act,
    people,
    DUTY_ROWS,
    duties.map((duty) => ({
      person_id: duty.personId,
      rule: duty.rule,
      trigger: duty.trigger,
      opens_on: iso(duty.opensOn),
      due_on: iso(duty.dueOn),
      met_on: iso(duty.metOn),
      ends_on: iso(duty.endsOn),
      ended_by: duty.endedBy,
      because: duty.because,
      attempts: duty.attempts,
      cannot_tell: duty.cannotTell,
    })),
  );
  await replaceRows(
    act,
    people,
    SPELL_ROWS,
    spells.map((spell) => ({
      person_id: spell.personId,
      rule: spell.rule,
      trigger: spell.trigger,
      from_on: isoOf(spell.from),
      to_on: iso(spell.to),
      because: spell.because,
      cannot_tell: spell.cannotTell,
    })),
  );
}

/** One table of the ledger, and what a row of it says. */
type LedgerRows = {
  readonly table: 'duty' | 'spell';
  readonly says: Readonly<Record<string, string>>;
};

/** By what a row is known. */
const KEY = { person_id: 'uuid', rule: 'text', trigger: 'text' } as const;

const DUTY_ROWS: LedgerRows = {
  table: 'duty',
  says: {
    opens_on: 'date',
    due_on: 'date',
    met_on: 'date',
    ends_on: 'date',
    ended_by: 'text',
    because: 'text[]',
    attempts: 'text[]',
    cannot_tell: 'text[]',
  },
};

const SPELL_ROWS: LedgerRows = {
  table: 'spell',
  says: { from_on: 'date', to_on: 'date', because: 'text[]', cannot_tell: 'text[]' },
};

/** Of what is made again nearly everything says what it said: only the rest is written. */
async function replaceRows(
  { actor, db }: Act,
  people: readonly PersonId[],
  { table, says }: LedgerRows,
  made: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = { ...KEY, ...says };
  const named = (names: Readonly<Record<string, string>>, of?: string) =>
    sql.join(Object.keys(names).map((name) => sql.ref(of === undefined ? name : `${of}.${name}`)));
  const typed = sql.join(Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`));
  await sql`
    with made as materialized (select * from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made (${typed})),
    stood as materialized (
      select ${named(columns)} from ${sql.table(table)}
      where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[])),
    gone as (
      delete from ${sql.table(table)} as kept using (
        select ${named(KEY)} from stood except select ${named(KEY)} from made) as no_more
      where kept.authority_id = ${actor.authorityId} and (${named(KEY, 'kept')}) = (${named(KEY, 'no_more')}))
    insert into ${sql.table(table)} (authority_id, ${named(columns)})
    select ${actor.authorityId}, ${named(columns)} from (select * from made except select * from stood) as said
    on conflict (authority_id, ${named(KEY)}) do update
    set ${sql.join(Object.keys(says).map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}`.execute(
    db,
  );
}

/** What the authority has set: local values, the one that holds first, and from when each rule is kept here. */
export async function getSettings({ actor, db }: Reading): Promise<Settings> {
  const { rows: values } = await sql<LocalValue>`
    select rule, name, value, from_on as "from" from local_value
    where authority_id = ${actor.authorityId} order by from_on desc, act desc`.execute(db);
  const { rows: kept } = await sql<{ rule: string; from: Day }>`
    select rule, from_on as "from" from kept_rule where authority_id = ${actor.authorityId}`.execute(db);
  return { localValues: values, keptFrom: new Map(kept.map((row) => [row.rule, row.from])) };
}

/** Answers whether anything changed: an earlier day moves a rule's beginning, a later one does not. */
export async function keepRulesFrom(
  { actor, db, id: act }: Act,
  rules: readonly string[],
  from: Day,
): Promise<boolean> {
  const { rows } = await sql<{ rule: string }>`
    insert into kept_rule (authority_id, id, rule, from_on, act)
    select ${actor.authorityId}, gen_random_uuid(), rule, ${isoOf(from)}::date, ${act} from unnest(${[...rules]}::text[]) as rule
    on conflict (authority_id, rule) do update set from_on = excluded.from_on, act = excluded.act
    where kept_rule.from_on > excluded.from_on
    returning rule`.execute(db);
  return rows.length > 0;
}

export async function insertLocalValue({ actor, db, id: act }: Act, value: LocalValue): Promise<void> {
  await db
    .insertInto('local_value')
    .values({
      authority_id: actor.authorityId,
      id: crypto.randomUUID(),
      rule: value.rule,
      name: value.name,
      value: value.value,
      from_on: isoOf(value.from),
      act,
    })
    .execute();
}

/** With which rules and settings the whole ledger was last made; null before the first rebuild. */
export async function findMadeFrom({ actor, db }: Reading): Promise<string | null> {
  const row = await db
    .selectFrom('ledger_state')
    .select('made_from')
    .where('authority_id', '=', actor.authorityId)
    .executeTakeFirst();
  return row?.made_from ?? null;
}

export async function rememberMadeFrom({ actor, db, at }: Act, madeFrom: string): Promise<void> {
  await db
    .insertInto('ledger_state')
    .values({ authority_id: actor.authorityId, made_from: madeFrom, made_at: at })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ made_from: madeFrom, made_at: at }))
    .execute();
}
