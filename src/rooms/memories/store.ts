/** The only SQL on photos. What a memory says is kept as every recorded thing is. */
import { sql } from 'kysely';
import type { PersonId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { MadePhoto } from './make-photo.ts';

export async function insertPhoto(
  { actor, db, id: act }: Act,
  personId: PersonId,
  { bytes, small, width, height }: MadePhoto,
): Promise<string> {
  const id = crypto.randomUUID();
  await sql`
    insert into photo (authority_id, id, person_id, bytes, small, width, height, act)
    values (${actor.authorityId}, ${id}::uuid, ${personId}, ${bytes}, ${small}, ${width}, ${height}, ${act})`.execute(
    db,
  );
  return id;
}

/** Only as long as a memory shows it: struck out with it, it is given to nobody. */
export async function findPhoto(
  { actor, db }: Reading,
  personId: PersonId,
  id: string,
  size: 'wide' | 'small',
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`
    select ${size === 'wide' ? sql`bytes` : sql`small as bytes`} from photo
    where authority_id = ${actor.authorityId} and person_id = ${personId} and id = ${id}::uuid
      and exists (
        select 1 from memory where memory.authority_id = photo.authority_id and memory.person_id = photo.person_id
          and memory.photo_id = photo.id and memory.removed_by is null)`.execute(db);
  return rows[0]?.bytes;
}
