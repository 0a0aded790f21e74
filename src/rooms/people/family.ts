/** The only SQL on who belongs to whom. A tie opens only to whoever may open both of its ends: the policies see to it. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Columns } from '../../storage/corrections.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { BelongsTo, Relation } from './family-words.ts';

export type FamilyTie = {
  readonly id: string;
  readonly personId: PersonId;
  /** Somebody on record here; null where there is a name only. */
  readonly otherId: PersonId | null;
  readonly named: string | null;
  readonly belongsTo: BelongsTo;
  /** What the other is to the young person. */
  readonly relation: Relation;
  readonly from: Day | null;
  readonly to: Day | null;
};

/** Those on somebody's own record and those on the record of others that lead to them, of former days too. */
export async function listFamilyTies({ actor, db }: Reading, person: PersonId): Promise<readonly FamilyTie[]> {
  const { rows } = await sql<FamilyTie>`
    select id, person_id as "personId", other_id as "otherId", named, belongs_to as "belongsTo", relation,
           from_on as "from", to_on as "to"
    from family_tie
    where authority_id = ${actor.authorityId} and ${person}::uuid in (person_id, other_id) and removed_by is null
    order by from_on nulls first, id`.execute(db);
  return rows;
}

/** As one value, however many. One that is kept already of the same two, in the same group and from the same day, stays alone. */
export async function insertTies({ actor, db, id: act }: Act, ties: readonly Columns[]): Promise<void> {
  await sql`
    insert into family_tie (authority_id, id, person_id, other_id, named, belongs_to, relation, from_on, to_on, act)
    select ${actor.authorityId}, gen_random_uuid(), said.*, ${act}
    from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) as said (
      person_id uuid, other_id uuid, named text, belongs_to text, relation text, from_on date, to_on date)
    where not exists (
      select 1 from family_tie kept
      where kept.authority_id = ${actor.authorityId} and kept.removed_by is null
        and kept.person_id = said.person_id and kept.belongs_to = said.belongs_to
        and kept.other_id is not distinct from said.other_id and kept.named is not distinct from said.named
        and kept.from_on is not distinct from said.from_on)
      and not exists (
      select 1 from family_tie turned
      where turned.authority_id = ${actor.authorityId} and turned.removed_by is null
        and turned.person_id = said.other_id and turned.other_id = said.person_id
        and turned.belongs_to = said.belongs_to and turned.from_on is not distinct from said.from_on)`.execute(db);
}
