/** The only SQL on what was asked of others. */
import { sql } from 'kysely';
import type { PersonId } from '../../ground/ids.ts';
import type { Columns } from '../../storage/corrections.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { Asked } from './model.ts';

export type AskOf = Asked & { readonly id: string; readonly personId: PersonId };

/** All that was ever asked about these people, what is needed first before what is needed later. */
export async function listAsks({ actor, db }: Reading, people: readonly PersonId[]): Promise<readonly AskOf[]> {
  const { rows } = await sql<AskOf>`
    select id, person_id as "personId", asked_of as "askedOf", what, asked_on as "askedOn", due_on as "dueOn",
           answered_on as "answeredOn", answer, ended_on as "endedOn", because,
           escalated_on as "escalatedOn", escalated_to as "escalatedTo"
    from ask where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[]) and removed_by is null
    order by due_on, asked_on, id`.execute(db);
  return rows;
}

/** As one value, however many. */
export async function insertAsks({ actor, db, id: act }: Act, asks: readonly Columns[]): Promise<void> {
  await sql`
    insert into ask (authority_id, id, person_id, asked_of, what, asked_on, due_on, answered_on, answer, ended_on, because,
                     escalated_on, escalated_to, act)
    select ${actor.authorityId}, gen_random_uuid(), said.*, ${act}
    from jsonb_to_recordset(${JSON.stringify(asks)}::jsonb) as said (
      person_id uuid, asked_of text, what text, asked_on date, due_on date, answered_on date, answer text, ended_on date,
      because text, escalated_on date, escalated_to text)`.execute(db);
}
