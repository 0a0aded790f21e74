/** The only SQL on restricted records in loads: which numbers the one who loads may not touch, and who is restricted by what was loaded. */
import { sql } from 'kysely';
import { isoOf } from '../../ground/day-words.ts';
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Actor } from '../../access/roles.ts';
import { refreshAccess } from '../../storage/refresh-access.ts';
import type { Reading, Storage } from '../../storage/storage.ts';
import { isAboutSomebody, readWhose, whoseOf } from './whose.ts';
import type { NumberKind } from './tables/table.ts';

/** Of whom these rows are that somebody else must load. Nothing else is said of them. */
export async function listHidden({ db }: Reading, whose: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = whose.filter(isAboutSomebody).map(readWhose);
  const { rows } = await sql<{ kind: NumberKind; number: string }>`
    select kind, number from access.hidden_numbers(
      ${asked.map(({ kind }) => kind)}::text[], ${asked.map(({ number }) => number)}::text[])`.execute(db);
  return new Set(rows.map(whoseOf));
}

/**
 * Restricts these records too: a file says that each is one person with somebody restricted, whose number the one who
 * loads may not see, and so may not join. Left open they would give a name to the other.
 */
export async function restrictTheSame(
  storage: Storage,
  actor: Actor,
  on: Day,
  people: readonly PersonId[],
): Promise<void> {
  if (people.length === 0) return;
  await storage.write(actor, { action: 'restrict-the-same', touches: [], recordedOn: on }, async (act) => {
    await sql`
      insert into restriction (authority_id, id, person_id, because, from_on, act)
      select ${actor.authorityId}, gen_random_uuid(), person, 'adoption', ${isoOf(on)}::date, ${act.id}
      from unnest(${[...new Set(people)]}::uuid[]) as person
      where not exists (
        select 1 from restriction kept
        where kept.authority_id = ${actor.authorityId} and kept.person_id = person and kept.to_on is null)`.execute(
      act.db,
    );
    await refreshAccess(act, on);
  });
}

/**
 * Restricts the records of children adopted, or with a decision on adoption, among these people. An act of its own, after
 * the one that loaded them: from here on whoever loaded them may not see them.
 */
export async function restrictAdopted(
  storage: Storage,
  actor: Actor,
  on: Day,
  people: readonly PersonId[],
): Promise<void> {
  if (people.length === 0) return;
  await storage.write(actor, { action: 'restrict-adopted', touches: [], recordedOn: on }, async (act) => {
    const { rows } = await sql<{ restricted: number }>`
      select access.restrict_adopted(${[...people]}::uuid[], ${act.id}, ${isoOf(on)}::date) as restricted`.execute(
      act.db,
    );
    if (rows[0]?.restricted !== 0) await refreshAccess(act, on);
  });
}
