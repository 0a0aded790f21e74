/** SQL of how long somebody has been in education or work without a day between: for the figures of many, and for one person. */
import { sql } from 'kysely';
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import type { Sql } from '../asked.ts';
import { careLeaversInEducationOrWorkFor13Weeks } from '../measures/care-leavers-in-education-or-work-for-13-weeks.ts';
import { careLeaversInEducationOrWorkFor26Weeks } from '../measures/care-leavers-in-education-or-work-for-26-weeks.ts';

/** One thing after another without a day between is one stretch. Of spells: whose, which days, and whether it is neither. */
export const stretchesOf = (spells: Sql): Sql => sql`
  select person_id, unnest(range_agg(daterange(on_day, until_day))) as days from (${spells}) as one
  where not is_neither and (until_day is null or until_day > on_day) group by person_id`;

const weeksOf = ({ answer }: typeof careLeaversInEducationOrWorkFor13Weeks): number =>
  answer?.kind === 'learns-or-works' ? (answer.weeks ?? 0) : 0;
const neitherOf = ({ answer }: typeof careLeaversInEducationOrWorkFor13Weeks): readonly string[] =>
  answer?.kind === 'learns-or-works' ? answer.neither : [];

/** As the figures ask: 13 and 26. */
export const SUSTAINED_WEEKS: readonly number[] = [
  weeksOf(careLeaversInEducationOrWorkFor13Weeks),
  weeksOf(careLeaversInEducationOrWorkFor26Weeks),
];

type Stretch = { readonly from: Day };

/** The stretch that goes on that day; undefined where there is none. */
export async function stretchOn({ actor, db }: Reading, person: PersonId, on: Day): Promise<Stretch | undefined> {
  const spells = sql`
    select person_id, coalesce(answer = any(${[...neitherOf(careLeaversInEducationOrWorkFor13Weeks)]}::text[]), false) as is_neither,
           on_day, until_day
    from entry
    where authority_id = ${actor.authorityId} and person_id = ${person} and kind = any('{learning,work}') and removed_by is null`;
  const { rows } = await sql<Stretch>`
    select lower(days) as "from" from (${stretchesOf(spells)}) as time where days @> ${isoOf(on)}::date`.execute(db);
  return rows[0];
}
