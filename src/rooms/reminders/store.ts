/** The only SQL on what reaches staff: what they chose, what was sent, and the hashes of calendar addresses. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { StaffId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { LetterKind } from './model.ts';

export type Choice = {
  readonly staffId: StaffId;
  readonly weekly: boolean;
  readonly daily: boolean;
  readonly address: string | null;
  readonly act: number;
};

export async function findChoice({ actor, db }: Reading, staffId: StaffId): Promise<Choice | undefined> {
  const { rows } = await sql<Choice>`
    select staff_id as "staffId", weekly, daily, address, act::int as act from reminder_choice
    where authority_id = ${actor.authorityId} and staff_id = ${staffId}`.execute(db);
  return rows[0];
}

export async function keepChoice(
  { actor, db, id: act }: Act,
  { staffId, weekly, daily, address }: Omit<Choice, 'act'>,
): Promise<void> {
  await sql`
    insert into reminder_choice (authority_id, id, staff_id, weekly, daily, address, act)
    values (${actor.authorityId}, gen_random_uuid(), ${staffId}, ${weekly}, ${daily}, ${address}, ${act})
    on conflict (authority_id, staff_id) do update
      set weekly = ${weekly}, daily = ${daily}, address = ${address}, act = ${act}`.execute(db);
}

/** One letter: for whom, which, and of which day. */
export type LetterOf = { readonly staffId: StaffId; readonly kind: LetterKind; readonly day: Day };

/** Who chose such a letter. Whoever has one of the week on Monday gets that alone. */
export async function listWhoChose(
  { actor, db }: Reading,
  kind: LetterKind,
  day: Day,
): Promise<readonly { staffId: StaffId; address: string }[]> {
  const chose =
    kind === 'weekly' ? sql`weekly` : sql`daily and not (weekly and extract(isodow from ${isoOf(day)}::date) = 1)`;
  const { rows } = await sql<{ staffId: StaffId; address: string }>`
    select staff_id as "staffId", address from reminder_choice
    where authority_id = ${actor.authorityId} and ${chose} order by staff_id`.execute(db);
  return rows;
}

/** Whether it is this caller's to send: once, and again only where it is known not to have gone, a while ago. */
export async function claimLetter(
  { actor, db }: Reading,
  { staffId, kind, day }: LetterOf,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ tries: number }>`
    insert into reminder_sent (authority_id, staff_id, kind, day, state, tries, at)
    values (${actor.authorityId}, ${staffId}, ${kind}, ${isoOf(day)}::date, 'sending', 1, ${now})
    on conflict (authority_id, staff_id, kind, day) do update
      set state = 'sending', tries = reminder_sent.tries + 1, at = ${now}
      where reminder_sent.state = 'failed' and reminder_sent.at <= ${now}::timestamptz - interval '15 minutes'
    returning tries`.execute(db);
  return rows.length === 1;
}

export async function settleLetter(
  { actor, db }: Reading,
  { staffId, kind, day }: LetterOf,
  state: 'sent' | 'failed',
): Promise<void> {
  await sql`
    update reminder_sent set state = ${state}
    where authority_id = ${actor.authorityId} and staff_id = ${staffId} and kind = ${kind} and day = ${isoOf(day)}::date`.execute(
    db,
  );
}

export type MailTrouble = { readonly day: Day; readonly failed: number };

/** Letters of the latest morning with any that did not go, or of which nobody knows whether they went. */
export async function findMailTrouble({ actor, db }: Reading, now: Date): Promise<MailTrouble | undefined> {
  const { rows } = await sql<MailTrouble>`
    select day, count(*)::int as failed from reminder_sent
    where authority_id = ${actor.authorityId} and day > ${now}::timestamptz - interval '8 days'
      and (state = 'failed' or (state = 'sending' and at < ${now}::timestamptz - interval '10 minutes'))
    group by day order by day desc limit 1`.execute(db);
  return rows[0];
}

/** The one before it is dead from this moment. `hash` null: there is none any more. */
export async function replaceCalendarAddress(
  { actor, db, id: act }: Act,
  staffId: StaffId,
  hash: Buffer | null,
): Promise<void> {
  await sql`
    update calendar_address set ended_by = ${act}, act = ${act}
    where authority_id = ${actor.authorityId} and staff_id = ${staffId} and ended_by is null`.execute(db);
  if (hash === null) return;
  await sql`
    insert into calendar_address (authority_id, id, staff_id, hash, act)
    values (${actor.authorityId}, gen_random_uuid(), ${staffId}, ${hash}, ${act})`.execute(db);
}

export async function hasCalendarAddress({ actor, db }: Reading, staffId: StaffId): Promise<boolean> {
  const { rows } = await sql`
    select 1 from calendar_address
    where authority_id = ${actor.authorityId} and staff_id = ${staffId} and ended_by is null`.execute(db);
  return rows.length > 0;
}

export async function findCalendarOwner({ actor, db }: Reading, hash: Buffer): Promise<StaffId | undefined> {
  const { rows } = await sql<{ staffId: StaffId }>`
    select staff_id as "staffId" from calendar_address
    where authority_id = ${actor.authorityId} and hash = ${hash} and ended_by is null`.execute(db);
  return rows[0]?.staffId;
}
