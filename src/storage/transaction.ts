/**
 * Makes the door to the database: reads in one snapshot, writes as one act. Every write first locks the people it
 * touches, in order of id, and reads only after that; two writers on one person would otherwise miss each other's fact.
 */
import { type Kysely, sql } from 'kysely';
import type { Actor } from '../access/roles.ts';
import { isoOf } from '../ground/day-words.ts';
import { isUuid, type PersonId } from '../ground/ids.ts';
import { Refusal } from '../ground/refusal.ts';
import { openPool } from './connection.ts';
import { keepCounts } from './kept-counts.ts';
import { inOneTransaction } from './one-transaction.ts';
import { OF_FEW } from './prepared.ts';
import type { Act, ActDescription, Beside, FormOutcome, Reading, ReadingLogEntry, Storage } from './storage.ts';
import type { Tables } from './tables.ts';

export type StorageOptions = {
  readonly appUrl: string;
  readonly reportingUrl: string;
  /** null or left out where nothing released is read. */
  readonly releasedUrl?: string | null;
  /** Remakes the duties of the people an act has touched, inside it. Handed in, because storage knows no room. */
  readonly refresh: (act: Act, people: readonly PersonId[]) => Promise<void>;
  readonly most?: number;
};

export function openStorage({ appUrl, reportingUrl, releasedUrl, refresh, most = 10 }: StorageOptions): Storage {
  const app = openPool(appUrl, { most, name: 'line of sight', prepares: true });
  const reporting = openPool(reportingUrl, { most: Math.max(2, Math.floor(most / 2)), name: 'line of sight figures' });
  // A pool of its own: who counts waits for it, and nobody in it for who counts.
  const besides = openPool(reportingUrl, { most: 2, name: 'line of sight figures' });
  const released =
    releasedUrl === undefined || releasedUrl === null
      ? null
      : openPool(releasedUrl, { most: 2, name: 'line of sight released' });

  const counts = keepCounts();

  async function write<Result>(
    actor: Actor,
    description: ActDescription,
    work: (act: Act) => Promise<Result>,
  ): Promise<Result> {
    return within(app, beginOf(description), actor, (db) => perform(db, actor, description, work));
  }

  async function perform<Result>(
    db: Kysely<Tables>,
    actor: Actor,
    description: ActDescription,
    work: (act: Act) => Promise<Result>,
  ): Promise<Result> {
    await lockPeople(db, actor, description.touches);
    const { id, at } = await db
      .insertInto('act')
      .values({
        authority_id: actor.authorityId,
        actor_id: actor.staffId,
        actor_name: actor.name,
        action: description.action,
        recorded_on: isoOf(description.recordedOn),
        reason: description.reason ?? null,
        form_key: description.form?.key ?? null,
      })
      .returning(['id', 'at'])
      .executeTakeFirstOrThrow();
    const act: Act = { actor, db, id, at, recordedOn: description.recordedOn };
    const result = await work(act);
    if (description.touches.length > 0) await refresh(act, description.touches);
    return result;
  }

  return {
    read: (actor, work) =>
      within(app, `begin isolation level repeatable read read only; ${OF_FEW}`, actor, (db) => work({ actor, db })),

    readLogged: (actor, work) =>
      within(app, `begin isolation level repeatable read; ${OF_FEW}`, actor, async (db) => {
        const { result, log } = await work({ actor, db });
        await logReading(db, actor, log);
        return result;
      }),

    readPopulation: (actor, work) =>
      within(reporting, 'begin isolation level repeatable read read only', actor, (db) =>
        work({ actor, db, kept: counts.keptFor({ actor, db }), beside: besideOf(besides, { actor, db }) }),
      ),

    readReleased: async (actor, work) => {
      if (released === null) throw new Refusal('RELEASED_DATABASE_URL is not set: released figures cannot be read.');
      return within(released, 'begin isolation level repeatable read read only', actor, (db) => work({ actor, db }));
    },

    pass: (actor, work) => within(app, `begin; ${OF_FEW}`, actor, (db) => work({ actor, db })),

    write,

    writeForm: (actor, description, work) =>
      within(app, beginOf(description), actor, async (db) => {
        const claimed = await claimFormKey(db, actor, description.form);
        if (claimed !== 'new') return claimed as FormOutcome<Awaited<ReturnType<typeof work>>>;
        const result = await perform(db, actor, description, async (act) => {
          const made = await work(act);
          await rememberOutcome(act, description.form.key, made);
          return made;
        });
        return { kind: 'done', result };
      }),

    close: async () => {
      await Promise.all(
        [app, reporting, besides, ...(released === null ? [] : [released])].map((pool) => pool.destroy()),
      );
    },
  };
}

/** An act on more people, or on nobody by name, is a load or about the whole council, and is planned for what it does. */
const FEW = 5;

function beginOf({ touches }: ActDescription): string {
  return touches.length > 0 && touches.length <= FEW ? `begin; ${OF_FEW}` : 'begin';
}

/** Runs work in one transaction whose settings say who is asking. Only numbers, uuids and fixed words are spelt into SQL. */
async function within<Result>(
  pool: Kysely<Tables>,
  begin: string,
  actor: Actor,
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  if (actor.staffId !== null && !isUuid(actor.staffId)) throw new Error('an actor has a malformed id');
  const settings =
    `set local los.authority = '${Number(actor.authorityId)}'; ` +
    `set local los.actor = '${actor.staffId ?? ''}'; ` +
    `set local los.scope = '${actor.scope}'; ` +
    // Compiling a query of figures took longer than running it: up to half a second each, on servers that have LLVM.
    'set local jit = off';
  return inOneTransaction(pool, `${begin}; ${settings}`, work);
}

function besideOf(pool: Kysely<Tables>, { actor, db }: Reading): Beside {
  return async (work) => {
    const { rows } = await sql<{ name: string }>`select pg_export_snapshot() as name`.execute(db);
    const begin = `begin isolation level repeatable read read only; set transaction snapshot '${rows[0]?.name ?? ''}'`;
    return within(pool, begin, actor, (own) => work({ actor, db: own }));
  };
}

/** As what they read, and why each record was open to them at this moment, is kept with it. */
async function logReading(db: Kysely<Tables>, actor: Actor, log: ReadingLogEntry): Promise<void> {
  await sql`
    insert into reading_log (authority_id, actor_id, route, purpose, people, roles, relationships)
    select ${actor.authorityId}, ${actor.staffId}::uuid, ${log.route}, ${log.purpose}, ${[...log.people]}::uuid[],
      ${[...actor.roles]}::text[], array(
        select case when closed.person_id is not null then null
          else coalesce(readable.relationship, case when ${actor.scope} = 'all' then 'whole-authority' end) end
        from unnest(${[...log.people]}::uuid[]) with ordinality as read (person, place)
        left join access.readable on readable.authority_id = ${actor.authorityId}
          and readable.actor_id = ${actor.staffId}::uuid and readable.person_id = read.person
        left join access.denied as closed on closed.authority_id = ${actor.authorityId}
          and closed.actor_id = ${actor.staffId}::uuid and closed.person_id = read.person
        order by place)`.execute(db);
}

async function lockPeople(db: Kysely<Tables>, actor: Actor, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return;
  await sql`select id from person where authority_id = ${actor.authorityId} and id = any(${[...people]}::uuid[])
            order by id for no key update`.execute(db);
}

/** A key is claimed before the work: a second click waits for the first to finish, and then finds its outcome. */
async function claimFormKey(
  db: Kysely<Tables>,
  actor: Actor,
  form: NonNullable<ActDescription['form']>,
): Promise<'new' | FormOutcome<unknown>> {
  const claim = await db
    .insertInto('form_key')
    .values({
      authority_id: actor.authorityId,
      key: form.key,
      actor_id: actor.staffId,
      body: form.body,
      outcome: 'null',
      act: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claim.numInsertedOrUpdatedRows === 1n) return 'new';
  const first = await db
    .selectFrom('form_key')
    .select(['actor_id', 'body', 'outcome'])
    .where('authority_id', '=', actor.authorityId)
    .where('key', '=', form.key)
    .executeTakeFirstOrThrow();
  if (first.actor_id !== actor.staffId) return { kind: 'key-used-differently', firstBody: '' };
  if (first.body !== form.body) return { kind: 'key-used-differently', firstBody: first.body };
  return { kind: 'done-before', result: first.outcome };
}

async function rememberOutcome(act: Act, key: string, result: unknown): Promise<void> {
  await act.db
    .updateTable('form_key')
    .set({ outcome: JSON.stringify(result ?? null), act: act.id })
    .where('authority_id', '=', act.actor.authorityId)
    .where('key', '=', key)
    .execute();
}
