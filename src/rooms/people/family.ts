/** The only SQL on who belongs to whom. A tie opens only to whoever may open both of its ends: the policies see to it. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
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
