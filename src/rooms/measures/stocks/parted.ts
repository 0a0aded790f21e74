/** The SQL of how members part under answers: each stands under an answer at a set of places, and of whom a doubt hangs over under none. */
import { sql } from 'kysely';
import type { Sql } from '../asked.ts';

export type Sets = { readonly met?: Sql; readonly not?: Sql; readonly cannotTell?: Sql };

/** Rows of measure, person, why, answer and places. At places in no set a member is left out. */
export function parted(population: Sql, { met, not, cannotTell }: Sets, join: Sql = sql``): Sql {
  const sets = Object.entries({ met, not, 'cannot-tell': cannotTell }).flatMap(([answer, places]) =>
    places === undefined ? [] : [{ answer: sql.lit(answer), places }],
  );
  const ofEach = (one: (set: (typeof sets)[number]) => Sql): Sql =>
    sql`case stands.set ${sql.join(
      sets.map((set, index) => sql`when ${sql.lit(index)} then ${one(set)}`),
      sql` `,
    )} end`;
  const unknown = sql.lit('cannot-tell');
  // Made whole before it is joined. A list of numbers is gone through quickly for each member; one of sets would be made anew.
  return sql`(
    select member.measure, member.person_id, member.because,
           case when member.is_unknown then ${unknown} else ${ofEach(({ answer }) => answer)} end as answer,
           member.places & ${ofEach(({ places }) => places)} as places
    from (${population} offset 0) as member ${join}
    cross join (values ${sql.join(sets.map((_, index) => sql`(${sql.lit(index)})`))}) as stands (set))`;
}

/** All members, wherever they are, with one answer each. */
export function whole(population: Sql, answer: Sql, join: Sql = sql``): Sql {
  return sql`(
    select member.measure, member.person_id, member.because, ${answer} as answer, member.places
    from (${population} offset 0) as member ${join})`;
}
