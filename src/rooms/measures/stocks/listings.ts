/**
 * The only SQL on who is in it on a day, and how each stands: the members of stocks, each with the set of the days asked for
 * (`Places`). Counting reads these sets as they are, lists take them apart into days: so that a number is as long as its list, and
 * 24 months cost little more than one.
 */
import { sql } from 'kysely';
import { type Places, placesOf, type Sql } from '../asked.ts';
import type { Stock, Window } from '../model.ts';
import { alike, answered } from './answers.ts';
import { withPlacements } from './in-the-year.ts';
import { POPULATIONS } from './populations.ts';

/** Rows of measure, person, why, answer and places. */
export function stockSets(authorityId: number, all: readonly Stock[], places: Places): Sql {
  const listings: Sql[] = [];
  for (const [who, own] of Map.groupBy(all, ({ who }) => who.kind)) {
    const population = POPULATIONS[who];
    for (const stocks of Map.groupBy(own, alike).values())
      listings.push(answered(authorityId, population(authorityId, stocks, places), stocks, places));
  }
  return sql`${withPlacements(authorityId, all, places)} ${sql.join(listings, sql` union all `)}`;
}

/** Whether a set has the place of a row of `Places.windows`. */
const HAS_PLACE = sql`(places >> asked.place) & 1 = 1`;

export function stockListings(authorityId: number, all: readonly Stock[], windows: readonly Window[]): Sql[] {
  if (all.length === 0) return [];
  return placesOf(windows).map(
    (places) => sql`
      select ${authorityId}::smallint as authority_id, member.measure, asked."window", member.person_id, asked.last_on as day,
             member.because, member.answer
      from (${stockSets(authorityId, all, places)}) as member
      join ${places.windows} on ${HAS_PLACE}`,
  );
}
