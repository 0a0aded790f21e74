/**
 * What a member of staff has begun to write in a form and not yet saved. A draft belongs to its writer and to whom it is
 * about: row-level security shows it to nobody else. It passes: no act, no journal, and the save of its form ends it.
 */
import { sql } from 'kysely';
import { type FormKey, newId, type PersonId } from '../ground/ids.ts';
import type { Reading } from './storage.ts';

/** From when it was last written in. */
export const DRAFT_DAYS = 14;
/** Of everything in one form together: a hundred times what the longest form takes. */
const CHARACTERS_MOST = 1_000_000;

/** More than anybody goes on with; a script that keeps a draft of every form would else fill the council’s disk. */
export const DRAFTS_MOST = 100;

/** Texts under the names they are sent by. */
export type DraftTexts = Readonly<Record<string, string>>;

export type DraftLine = {
  readonly key: FormKey;
  /** The path of its form. */
  readonly address: string;
  readonly personId: PersonId | null;
  readonly title: string;
  readonly revision: number;
  readonly beganAt: Date;
  readonly keptAt: Date;
  readonly endsAt: Date;
};
export type Draft = DraftLine & { readonly texts: DraftTexts; readonly version: number | null };

export type DraftSent = Pick<Draft, 'key' | 'address' | 'personId' | 'title' | 'texts' | 'version'> & {
  /** Of the keeping this was written on; 0 for the first. */
  readonly revision: number;
};

export type Keeping =
  | {
      readonly kind: 'kept';
      readonly draft: DraftLine;
      /** Another page has written in the draft meanwhile, or it is gone: this is kept beside it, under a key of its own. */
      readonly isApart: boolean;
    }
  /** Its form was saved meanwhile, or the person is not one the writer may open. */
  | { readonly kind: 'saved-already' | 'too-long' | 'too-many' | 'not-theirs' };

/** Keeps what was typed. Nothing that another page kept is written over, and nothing is kept of a form that was saved. */
export async function keepDraft(reading: Reading, sent: DraftSent): Promise<Keeping> {
  const { actor, db } = reading;
  if (actor.staffId === null) throw new Error('the program itself writes no drafts');
  const content = JSON.stringify(sent.texts);
  if (content.length > CHARACTERS_MOST) return { kind: 'too-long' };
  if (sent.personId !== null && !(await mayOpen(reading, sent.personId))) return { kind: 'not-theirs' };
  await lockDraft(reading, sent.key);
  const { rows: saved } =
    await sql`select 1 from form_key where authority_id = ${actor.authorityId} and key = ${sent.key}::uuid`.execute(db);
  if (saved.length > 0) return { kind: 'saved-already' };
  const { rows } = await sql<DraftLine & { isSame: boolean }>`
    select ${LINE}, content = ${content}::jsonb as "isSame" from draft
    where authority_id = ${actor.authorityId} and staff_id = ${actor.staffId} and key = ${sent.key}::uuid`.execute(db);
  const [before] = rows;
  // A draft is of the form it was begun in: what is written in another stands beside it, whatever key it is sent by.
  const isOfThisForm = before?.address === sent.address;
  if (before !== undefined && isOfThisForm && before.isSame) return { kind: 'kept', draft: before, isApart: false };
  const isApart = (before?.revision ?? 0) !== sent.revision || (before !== undefined && !isOfThisForm);
  const isNew = before === undefined || isApart;
  if (isNew && (await hasTooMany(reading))) return { kind: 'too-many' };
  const draft = isNew
    ? await insertDraft(reading, sent, isApart ? newId<FormKey>() : sent.key)
    : await goOnWith(reading, sent);
  await sql`select drop_ended_drafts()`.execute(db);
  // The key can be that of a draft which has closed to its writer: nothing is written over what they may not read.
  if (draft === undefined) {
    const beside = await insertDraft(reading, sent, newId<FormKey>());
    if (beside === undefined) throw new Error('a draft was kept and is not there');
    return { kind: 'kept', draft: beside, isApart: true };
  }
  return { kind: 'kept', draft, isApart };
}

/** Counted with those that have closed to their writer. Two pages that begin at one moment wait for each other. */
async function hasTooMany({ actor, db }: Reading): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${actor.staffId}, 111))`.execute(db);
  const { rows } = await sql<{ own: number }>`select count_own_drafts() as own`.execute(db);
  return (rows[0]?.own ?? 0) >= DRAFTS_MOST;
}

async function insertDraft({ actor, db }: Reading, sent: DraftSent, key: FormKey): Promise<DraftLine | undefined> {
  const { rows } = await sql<DraftLine>`
    insert into draft (authority_id, staff_id, key, address, person_id, title, content, version, revision, ends_at)
    values (${actor.authorityId}, ${actor.staffId}, ${key}, ${sent.address}, ${sent.personId}, ${sent.title},
            ${JSON.stringify(sent.texts)}::jsonb, ${sent.version}, 1, clock_timestamp() + make_interval(days => ${DRAFT_DAYS}))
    on conflict do nothing
    returning ${LINE}`.execute(db);
  return rows[0];
}

async function goOnWith(
  { actor, db }: Reading,
  { key, title, texts, version }: DraftSent,
): Promise<DraftLine | undefined> {
  const { rows } = await sql<DraftLine>`
    update draft set title = ${title}, content = ${JSON.stringify(texts)}::jsonb, version = ${version},
      revision = revision + 1, kept_at = clock_timestamp(), ends_at = clock_timestamp() + make_interval(days => ${DRAFT_DAYS})
    where authority_id = ${actor.authorityId} and staff_id = ${actor.staffId} and key = ${key}::uuid
    returning ${LINE}`.execute(db);
  return rows[0];
}

/** Those of one form which the reader wrote and may still open, the last kept first. */
export async function listDraftsAt({ actor, db }: Reading, address: string): Promise<readonly Draft[]> {
  const { rows } = await sql<Draft>`
    select ${LINE}, content as texts, version::int as version from draft
    where authority_id = ${actor.authorityId} and staff_id = ${actor.staffId} and address = ${address}
    order by kept_at desc`.execute(db);
  return rows;
}

export type OwnDrafts = {
  /** Those they may still open, the last kept first. */
  readonly open: readonly DraftLine[];
  /** How many are about somebody whose record has closed to them. */
  readonly closed: number;
};

/** Everything the reader began and did not save. */
export async function listOwnDrafts({ actor, db }: Reading): Promise<OwnDrafts> {
  const { rows } = await sql<DraftLine & { own: number }>`
    select own, ${LINE} from (select count_own_drafts() as own) as counted
    left join draft on authority_id = ${actor.authorityId} and staff_id = ${actor.staffId}
    order by kept_at desc`.execute(db);
  const open = rows.filter(({ key }) => (key as FormKey | null) !== null);
  return { open, closed: (rows[0]?.own ?? 0) - open.length };
}

/** In the act that saves the form, or because its writer throws it away. */
export async function endDraft(reading: Reading, key: FormKey): Promise<void> {
  const { actor, db } = reading;
  if (actor.staffId === null) return;
  await lockDraft(reading, key);
  await sql`delete from draft
    where authority_id = ${actor.authorityId} and staff_id = ${actor.staffId} and key = ${key}::uuid`.execute(db);
}

/** What the kit is given, so that its own tests need no database. */
export const DRAFT_ROWS = { listAt: listDraftsAt, keep: keepDraft, end: endDraft } as const;

const LINE = sql`key, address, person_id as "personId", title, revision, began_at as "beganAt", kept_at as "keptAt",
  ends_at as "endsAt"`;

async function mayOpen({ actor, db }: Reading, person: PersonId): Promise<boolean> {
  const { rows } = await sql`select 1 from person where authority_id = ${actor.authorityId} and id = ${person}`.execute(
    db,
  );
  return rows.length > 0;
}

/** Whoever saves and whoever keeps wait for each other: nothing typed a moment before can come back after the save. */
async function lockDraft({ db }: Reading, key: FormKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 110))`.execute(db);
}
