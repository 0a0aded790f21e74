/** The only SQL on what was agreed differently with somebody. */
import { sql } from 'kysely';
import type { PersonId } from '../../ground/ids.ts';
import type { Columns } from '../../storage/corrections.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { Agreed } from './model.ts';

export type AgreedOf = Agreed & { readonly id: string; readonly personId: PersonId };

/** What holds, held or is to hold, in order of the days on which it begins. */
export async function listAgreedDifferences(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly AgreedOf[]> {
  const { rows } = await sql<AgreedOf>`
    select id, person_id as "personId", rule, setting, value, agreed_with as "agreedWith", agreed_by as "agreedBy", because,
           from_on as "from", until_on as until
    from agreed_difference
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by from_on, id`.execute(db);
  return rows;
}

/** As one value, however many. */
export async function insertAgreedDifferences({ actor, db, id: act }: Act, agreed: readonly Columns[]): Promise<void> {
  await sql`
    insert into agreed_difference
      (authority_id, id, person_id, rule, setting, value, agreed_with, agreed_by, because, from_on, until_on, act)
    select ${actor.authorityId}, gen_random_uuid(), said.*, ${act}
    from jsonb_to_recordset(${JSON.stringify(agreed)}::jsonb) as said (
      person_id uuid, rule text, setting text, value integer, agreed_with text, agreed_by text, because text,
      from_on date, until_on date)`.execute(db);
}
