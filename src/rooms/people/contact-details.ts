/** The only SQL on how somebody can be reached, and how not. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { type ContactDetailId, newId, type PersonId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';

export type ContactDetail = {
  readonly personId: PersonId;
  readonly kind: 'phone' | 'email' | 'address';
  readonly value: string;
  /** Of an address. */
  readonly postcode: string | null;
  /** Null where nobody knows since when; the first day it no longer held, null while it goes on. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Why it is not to be used; null where it may be. */
  readonly avoidBecause: string | null;
};
export type KeptContactDetail = ContactDetail & {
  readonly id: ContactDetailId;
  readonly isFromAFile: boolean;
};

/** Those of former days too. */
export async function listContactDetails(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly KeptContactDetail[]> {
  const { rows } = await sql<KeptContactDetail>`
    select id, person_id as "personId", kind, value, postcode, from_on as "from", to_on as "to",
           avoid_because as "avoidBecause", source_file is not null as "isFromAFile"
    from contact_detail
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by kind, from_on desc nulls last, value`.execute(db);
  return rows;
}

export async function insertContactDetail(
  { actor, db, id: act }: Act,
  { personId, kind, value, postcode, from, to, avoidBecause }: ContactDetail,
): Promise<{ readonly id: string }> {
  const id = newId<ContactDetailId>();
  const dayOf = (day: Day | null) => sql`${day === null ? null : isoOf(day)}::date`;
  await sql`
    insert into contact_detail (authority_id, id, person_id, kind, value, postcode, from_on, to_on, avoid_because, act)
    values (${actor.authorityId}, ${id}, ${personId}, ${kind}, ${value}, ${postcode}, ${dayOf(from)}, ${dayOf(to)}, ${avoidBecause}, ${act})`.execute(
    db,
  );
  return { id };
}
