/** The only SQL on whom young people agreed may know what a change in their life is. To whoever does not read changes, nobody is there. */
import { sql } from 'kysely';
import type { PersonId } from '../../ground/ids.ts';
import { listStanding } from '../../storage/corrections.ts';
import type { Reading } from '../../storage/storage.ts';
import { type MayKnow, mayKnowOf } from './may-know.ts';

export type KnownTo = MayKnow & { readonly id: string };

/** Whether the one who asks is let know of this person today: as the policies decide it. */
export async function isAgreedReader({ actor, db }: Reading, person: PersonId): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (
      select from agreed_reader agreed
      join authority on authority.authority_id = agreed.authority_id
      where agreed.authority_id = ${actor.authorityId} and agreed.person_id = ${person} and agreed.staff_id = ${actor.staffId}::uuid
        and agreed.removed_by is null
        and (agreed.to_on is null or agreed.to_on > coalesce(authority.today_is, current_date))) as is`.execute(db);
  return rows[0]?.is === true;
}

/** Everybody who ever might know, in the order in which it was written down. */
export async function listMayKnow(reading: Reading, person: PersonId): Promise<readonly KnownTo[]> {
  return (await listStanding(reading, 'agreed_reader', [person])).map(({ id, image }) => ({ ...mayKnowOf(image), id }));
}
