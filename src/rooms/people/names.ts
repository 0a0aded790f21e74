/** The only SQL on what people are called. A former name is kept to find somebody by, and is shown nowhere. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { folded } from '../../ground/folding.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';

export type NewName = {
  readonly personId: PersonId;
  readonly knownAs: string;
  readonly familyName: string;
  readonly pronouns: string | null;
  readonly from: Day;
};

/** As one value, however many: a statement takes no more than 65,535. */
export async function insertNames({ actor, db, id: act }: Act, names: readonly NewName[]): Promise<void> {
  const rows = names.map(({ personId, knownAs, familyName, pronouns, from }) => ({
    person_id: personId,
    known_as: knownAs,
    family_name: familyName,
    pronouns,
    sort_key: folded(`${familyName} ${knownAs}`),
    from_on: isoOf(from),
  }));
  await sql`
    insert into person_name (authority_id, id, person_id, known_as, family_name, pronouns, sort_key, from_on, act)
    select ${actor.authorityId}, gen_random_uuid(), said.*, ${act}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (
      person_id uuid, known_as text, family_name text, pronouns text, sort_key text, from_on date)`.execute(db);
}

/** From that day on they use another name. What came from a file is the record's own from then on. */
export async function endName({ actor, db, id: act }: Act, person: PersonId, on: Day): Promise<void> {
  await sql`
    update person_name set to_on = ${isoOf(on)}::date, source_file = null, source_row = null, act = ${act}
    where authority_id = ${actor.authorityId} and person_id = ${person} and removed_by is null
      and from_on < ${isoOf(on)}::date and (to_on is null or to_on > ${isoOf(on)}::date)`.execute(db);
}

/** The day on which another name begins was wrong, or there is no other. */
export async function moveEndOfName({ actor, db, id: act }: Act, name: string, to: Day | null): Promise<void> {
  await sql`
    update person_name set to_on = ${to === null ? null : isoOf(to)}::date, source_file = null, source_row = null, act = ${act}
    where authority_id = ${actor.authorityId} and id = ${name}::uuid`.execute(db);
}

export type NameSpell = Omit<NewName, 'personId'> & { readonly to: Day | null };
export type KeptName = NameSpell & { readonly id: string; readonly isFromAFile: boolean };

/** Every name of theirs with its days, the newest first: for whoever keeps them, never to show. */
export async function listNameSpells({ actor, db }: Reading, person: PersonId): Promise<readonly KeptName[]> {
  const { rows } = await sql<KeptName>`
    select id, source_file is not null as "isFromAFile", known_as as "knownAs", family_name as "familyName", pronouns, from_on as "from", to_on as "to"
    from person_name
    where authority_id = ${actor.authorityId} and person_id = ${person} and removed_by is null
    order by from_on desc`.execute(db);
  return rows;
}

/** Former names too, but for those struck out: only to find people by, never to show. */
export async function listNamesEverUsed(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly { readonly personId: PersonId; readonly knownAs: string; readonly familyName: string }[]> {
  const { rows } = await sql<{ personId: PersonId; knownAs: string; familyName: string }>`
    select person_id as "personId", known_as as "knownAs", family_name as "familyName" from person_name
    where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[])
      and struck_by is null`.execute(db);
  return rows;
}
