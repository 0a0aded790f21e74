/** The SQL of how members part under answers: each stands under an answer at a set of places, and of whom a doubt hangs over under none. */
import { sql } from 'kysely';
import type { Sql } from '../asked.ts';

export type Sets = { readonly met?: Sql; readonly not?: Sql; readonly cannotTell?: Sql };

/** Rows of measure, person, why, answer and places. At places in no set a member is left out. */
export function parted(
  population: Sql,
  { met, not, cannotTell }: Sets,
  join: Sql = sql``,
  where: Sql = sql`true`,
): Sql {
  const sets = Object.entries({ met, not, 'cannot-tell': cannotTell }).flatMap(([answer, places]) =>
    places === undefined ? [] : [sql`(${sql.lit(answer)}, ${places})`],
  );
  // Each side is made whole before they are joined, so that no side is made again for each row of the other.
  return sql`(
    with member as materialized (${population})
    select member.measure, member.person_id, member.because,
           case when member.is_unknown then 'cannot-tell' else stands.answer end as answer, member.places & stands.places as places
    from member ${join}
    cross join lateral (values ${sql.join(sets)}) as stands (answer, places)
    where ${where})`;
}

/** All members, wherever they are, with one answer each. */
export function whole(population: Sql, answer: Sql, join: Sql = sql``): Sql {
  return sql`(
    with member as materialized (${population})
    select member.measure, member.person_id, member.because, ${answer} as answer, member.places
    from member ${join})`;
}
