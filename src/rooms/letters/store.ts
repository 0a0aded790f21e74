/** The only SQL on the bytes of files, and on which entry a letter stands by now. What is said of a file is kept as every recorded thing is. */
import { sql } from 'kysely';
import type { PersonId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { FileKind } from './model.ts';

export async function insertBytes({ actor, db, id: act }: Act, personId: PersonId, bytes: Buffer): Promise<string> {
  const id = crypto.randomUUID();
  await sql`
    insert into letter_bytes (authority_id, id, person_id, bytes, act)
    values (${actor.authorityId}, ${id}::uuid, ${personId}, ${bytes}, ${act})`.execute(db);
  return id;
}

export type FoundFile = { readonly kind: FileKind; readonly bytes: Buffer };

/** Only as long as the version and its letter stand: struck out, it is given to nobody. */
export async function findFile({ actor, db }: Reading, personId: PersonId, id: string): Promise<FoundFile | undefined> {
  const { rows } = await sql<FoundFile>`
    with recursive letter as (
      select entry.id, entry.removed_by from letter_file
      join entry on entry.authority_id = letter_file.authority_id and entry.id = letter_file.letter_id
      where letter_file.authority_id = ${actor.authorityId} and letter_file.person_id = ${personId} and letter_file.id = ${id}::uuid
      union all
      select later.id, later.removed_by from letter
      join entry later on later.authority_id = ${actor.authorityId} and later.replaces = letter.id)
    select kind, bytes from letter_file
    join letter_bytes on letter_bytes.authority_id = letter_file.authority_id and letter_bytes.id = bytes_id
    where letter_file.authority_id = ${actor.authorityId} and letter_file.person_id = ${personId} and letter_file.id = ${id}::uuid
      and letter_file.removed_by is null and exists (select from letter where removed_by is null)`.execute(db);
  return rows[0];
}

/** What came in a file and was corrected here stands under another id from then on: the one of now, by the one a file was kept with. */
export async function listLettersNow({ actor, db }: Reading, personId: PersonId): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ first: string; now: string }>`
    with recursive letter as (
      select distinct letter_id as first, letter_id as now, 0 as nth from letter_file
      where authority_id = ${actor.authorityId} and person_id = ${personId} and removed_by is null
      union all
      select letter.first, later.id, nth + 1 from letter
      join entry later on later.authority_id = ${actor.authorityId} and later.replaces = letter.now)
    select distinct on (first) first, now from letter order by first, nth desc`.execute(db);
  return new Map(rows.map(({ first, now }) => [first, now]));
}
