/** The only SQL on numbers that were joined, and on pairs of numbers that may be one person's. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { type JoinId, newId, type PersonId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';

export type NumberOf = { readonly kind: string; readonly number: string };

export type Join = NumberOf & {
  readonly id: JoinId;
  readonly fromPerson: PersonId | null;
  readonly toPerson: PersonId;
  readonly on: Day;
  readonly by: string;
};

/** Two people who may be one, and what of them agrees. Children adopted are never among them. */
export type LikelyPair = {
  readonly person: PersonId;
  readonly number: NumberOf;
  readonly other: PersonId;
  readonly otherNumber: NumberOf;
  readonly bornOn: Day;
  /** What agrees and what does not, by name; what one of them lacks is in neither. */
  readonly agrees: readonly string[];
  readonly differs: readonly string[];
};

export async function insertJoin(
  { actor, db, id: act }: Act,
  { kind, number, fromPerson, toPerson }: Pick<Join, 'kind' | 'number' | 'fromPerson' | 'toPerson'>,
): Promise<void> {
  await db
    .insertInto('number_join')
    .values({
      authority_id: actor.authorityId,
      id: newId<JoinId>(),
      kind,
      number,
      from_person: fromPerson,
      to_person: toPerson,
      undone_by: null,
      act,
    })
    .execute();
}

/** `back`: whose the number is again. False where somebody else has undone it. */
export async function markUndone({ actor, db, id: act }: Act, id: JoinId, back: PersonId): Promise<boolean> {
  const { rows } = await sql`
    update number_join set undone_by = ${act}, from_person = ${back}, act = ${act}
    where authority_id = ${actor.authorityId} and id = ${id} and undone_by is null returning id`.execute(db);
  return rows.length === 1;
}

const JOINS = sql`
  select number_join.id, kind, number, from_person as "fromPerson", to_person as "toPerson",
         act.recorded_on as "on", act.actor_name as "by"
  from number_join join act on act.authority_id = number_join.authority_id and act.id = number_join.act`;

/** Those that hold, the newest first. */
export async function listJoins({ actor, db }: Reading, most: number): Promise<readonly Join[]> {
  const { rows } = await sql<Join>`
    ${JOINS} where number_join.authority_id = ${actor.authorityId} and undone_by is null
    order by number_join.act desc, kind, number limit ${most}`.execute(db);
  return rows;
}

export async function findJoin({ actor, db }: Reading, id: JoinId): Promise<Join | undefined> {
  const { rows } = await sql<Join>`
    ${JOINS} where number_join.authority_id = ${actor.authorityId} and number_join.id = ${id} and undone_by is null`.execute(
    db,
  );
  return rows[0];
}

/** Of these people, the two and two who were ever joined: what a worker has undone, a file does not do again. */
export async function listEverJoined(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<ReadonlySet<string>> {
  const ids = sql`any(${[...people]}::uuid[])`;
  const { rows } = await sql<{ one: PersonId; other: PersonId }>`
    select from_person as one, to_person as other from number_join
    where authority_id = ${actor.authorityId} and (from_person = ${ids} or to_person = ${ids}) and from_person is not null`.execute(
    db,
  );
  return new Set(rows.map(({ one, other }) => pairName(one, other)));
}

export const pairName = (one: PersonId, other: PersonId): string => [one, other].toSorted().join(' ');

/** Whether somebody has anything entered or struck out here by hand: what a file does not say cannot move with a number. */
export async function listEnteredHere(
  { actor, db }: Reading,
  people: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const ids = sql`any(${[...people]}::uuid[])`;
  const inTables = [
    'review',
    'visit',
    'entry',
    'allocation',
    'person_name',
    'contact_detail',
    'care_episode',
    'promise',
    'ask',
    'management_entry',
    'agreed_difference',
    'offer_step',
    'family_tie',
    'significant_event',
    'story_piece',
    'story_session',
    'what_helps',
    'memory',
    'no_contact',
    'lost_touch',
    'lost_touch_step',
    'good_day',
    'who_matters',
    'skill_seen',
    'skills_given',
    'key_document',
    'letter_file',
    'letter_given',
    'agreed_reader',
  ] as const;
  const each = inTables.map(
    (table) => sql`
      select person_id from ${sql.table(table)}
      where authority_id = ${actor.authorityId} and person_id = ${ids}
        and ((source_file is null and removed_by is null) or struck_by is not null)`,
  );
  const tiedTo = (['family_tie', 'who_matters'] as const).map(
    (table) => sql`
      select other_id from ${sql.table(table)}
      where authority_id = ${actor.authorityId} and other_id = ${ids} and (removed_by is null or struck_by is not null)`,
  );
  // Whoever joins numbers does not read what stands in a part; that something does is enough to leave them apart.
  const inParts = sql`select entered as person_id from access.entered_in_parts(${[...people]}::uuid[]) as entered`;
  const { rows } = await sql<{ id: PersonId }>`
    select distinct person_id as id from (${sql.join([...each, ...tiedTo, inParts], sql` union all `)}) as entered`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/**
 * People of different sources with one date of birth, where more agrees than differs; the likeliest first. Who was ever
 * joined and parted again is not offered a second time.
 */
export async function listLikelyPairs({ actor, db }: Reading, most: number): Promise<readonly LikelyPair[]> {
  const { rows } = await sql<LikelyPair & { readonly points: number }>`
    with known as materialized (
      select person.id, born_on, sex, ethnicity, number.kind, number.value as number,
        (select min(value) from person_identifier upn where upn.authority_id = person.authority_id
           and upn.person_id = person.id and upn.kind = 'upn' and value !~ '^UN[1-7]$') as upn,
        (select min(began_on) from care_episode where care_episode.authority_id = person.authority_id
           and care_episode.person_id = person.id and removed_by is null) as came_on
      from person
      join person_identifier number on number.authority_id = person.authority_id and number.person_id = person.id
        and number.kind in ('903-child', 'annex-a-child', 'council')
      where person.authority_id = ${actor.authorityId} and person.removed_by is null and born_on is not null
        and not exists (
          select 1 from entry where entry.authority_id = person.authority_id and entry.person_id = person.id
            and entry.kind in ('adopted', 'adoption-decision') and entry.removed_by is null)
        and not exists (
          select 1 from care_episode where care_episode.authority_id = person.authority_id
            and care_episode.person_id = person.id and reason_ended in ('E11', 'E12') and removed_by is null)
    ), pair as (
      select one.id as person, other.id as other, one.born_on,
        jsonb_build_object('kind', one.kind, 'number', one.number) as number,
        jsonb_build_object('kind', other.kind, 'number', other.number) as other_number,
        array_remove(array[
          'date of birth',
          case when one.number = other.number then 'number' end,
          case when one.upn = other.upn then 'unique pupil number' end,
          case when one.sex = other.sex then 'sex' end,
          case when one.ethnicity = other.ethnicity then 'ethnicity' end,
          case when one.came_on = other.came_on then 'the day care began' end], null) as agrees,
        array_remove(array[
          case when one.upn <> other.upn then 'unique pupil number' end,
          case when one.sex <> other.sex then 'sex' end,
          case when one.ethnicity <> other.ethnicity then 'ethnicity' end,
          case when one.came_on <> other.came_on then 'the day care began' end], null) as differs
      from known one join known other on other.born_on = one.born_on and other.id <> one.id and one.kind < other.kind
      where not exists (
        select 1 from person_identifier a join person_identifier b on b.authority_id = a.authority_id and b.kind = a.kind
          and b.person_id = other.id
        where a.authority_id = ${actor.authorityId} and a.person_id = one.id
          and a.kind in ('903-child', 'annex-a-child', 'council'))
        and not exists (
          select 1 from number_join parted where parted.authority_id = ${actor.authorityId}
            and ((parted.kind = one.kind and parted.number = one.number) or (parted.kind = other.kind and parted.number = other.number)))
    )
    select person, other, born_on as "bornOn", number, other_number as "otherNumber", agrees, differs,
           cardinality(agrees) - 2 * cardinality(differs) as points
    from pair
    where cardinality(agrees) > cardinality(differs) + 1
    order by points desc, born_on, person, other limit ${most}`.execute(db);
  return rows;
}
