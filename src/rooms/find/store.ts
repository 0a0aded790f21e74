/** The only SQL on the keys by which people are found: made whole for some people, and looked for by equality and range. */
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { KeyOf } from './model.ts';
import type { Asked, Range } from './read-words.ts';

/** Makes the keys of these people equal to a set; what stands there already is not written again. */
export async function replaceKeys(
  { actor, db }: Act,
  people: readonly PersonId[],
  keys: readonly KeyOf[],
): Promise<void> {
  const wanted = keys.map(({ personId, kind, key }) => ({ person_id: personId, kind, key }));
  await sql`
    with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (
        person_id uuid, kind text collate "C", key text collate "C")
    ), gone as (
      delete from person_key kept
      where authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[])
        and (person_id, kind, key) not in (select person_id, kind, key from wanted)
    )
    insert into person_key (authority_id, person_id, kind, key)
    select ${actor.authorityId}, person_id, kind, key from wanted
    on conflict do nothing`.execute(db);
}

export type Match = {
  readonly personId: PersonId;
  /** How close the least close of the words is, and all together. */
  readonly rank: number;
  readonly sum: number;
  /** Somebody works with them on the day: of those equally close they come first. */
  readonly isWorkedWith: boolean;
};

/** Whoever matches every term, at most so many, the closest first. Whom the reader may not open is not among them. */
export async function listMatches(reading: Reading, asked: Asked, on: Day, most: number): Promise<readonly Match[]> {
  const { rows } = await matchQuery(reading, asked, on, most).execute(reading.db);
  return rows;
}

/** The query itself, for a test that asks how it is run. */
export function matchQuery({ actor }: Reading, { terms, wholes }: Asked, on: Day, most: number): RawBuilder<Match> {
  const within = (kind: string, rank: RawBuilder<unknown>, keys: RawBuilder<unknown>) => sql`
    select person_id, ${rank} as rank from person_key
    where authority_id = ${actor.authorityId} and kind = ${kind} and ${keys}`;
  const anyOf = (keys: readonly string[]) => sql`key = any(${[...keys]}::text[])`;
  const found = (range: Range) => {
    if ('keys' in range) return within(range.kind, sql.lit(range.rank), anyOf(range.keys));
    const { kind, rank, begins, itself = rank } = range;
    // Nothing sorts after the last character there is.
    const beginning = sql`key >= ${begins} and key < ${`${begins}\u{10ffff}`}`;
    return within(kind, sql`case when key = ${begins} then ${sql.lit(itself)} else ${sql.lit(rank)} end`, beginning);
  };
  const branches = [
    ...terms.flatMap((ranges, term) =>
      ranges.map((range) => sql`select person_id, ${sql.lit(term)} as term, rank from (${found(range)}) as found`),
    ),
    ...wholes.map(
      ({ kind, keys }) => sql`
        select person_id, term, rank from (${within(kind, sql.lit(-1), anyOf(keys))}) as found
        cross join generate_series(0, ${sql.lit(terms.length - 1)}) as term`,
    ),
  ];
  return sql<Match>`
    select matching.person_id as "personId", rank, sum, worked.somebody is not null as "isWorkedWith"
    from (
      select person_id, max(rank) as rank, sum(rank) as sum
      from (
        select person_id, term, min(rank) as rank
        from (${sql.join(branches, sql` union all `)}) as matched
        group by person_id, term
      ) as closest
      group by person_id having count(*) = ${terms.length}
    ) as matching
    left join lateral (
      select true as somebody from allocation
      where allocation.authority_id = ${actor.authorityId} and allocation.person_id = matching.person_id
        and allocation.removed_by is null and from_on <= ${isoOf(on)}::date and (to_on is null or to_on > ${isoOf(on)}::date)
      limit 1) as worked on true
    order by rank, worked.somebody is null, sum, matching.person_id
    limit ${most}`;
}
