/** The only SQL on other councils' offers, and on who of ours lives in the area of another council. */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import { COUNCIL } from '../../rules/entry-kinds.ts';
import { HOME_TYPES } from '../../rules/home-types.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { OtherCouncil, OtherOffer } from './elsewhere.ts';

export type OtherCouncilOf = OtherCouncil & { readonly id: string; readonly act: number };
export type OtherOfferOf = OtherOffer & { readonly id: string; readonly act: number };

/** By name. */
export async function listOtherCouncils({ actor, db }: Reading): Promise<readonly OtherCouncilOf[]> {
  const { rows } = await sql<OtherCouncilOf>`
    select id, name, ask, act::int as act
    from other_council where authority_id = ${actor.authorityId} order by name, id`.execute(db);
  return rows;
}

/** All that was ever held of one council, the latest first. */
export async function listOtherOffers({ actor, db }: Reading, councilId: string): Promise<readonly OtherOfferOf[]> {
  const { rows } = await sql<OtherOfferOf>`
    select id, council_id as "councilId", item_id as "itemId", title, standing, what, policy, from_on as "from",
           to_on as "to", act::int as act
    from other_offer where authority_id = ${actor.authorityId} and council_id = ${councilId}::uuid
    order by from_on desc, title, id`.execute(db);
  return rows;
}

/** Of every council, how many items of ours something stands beside on a day, and how much more they have. */
export async function countOtherOffers(
  { actor, db }: Reading,
  on: Day,
): Promise<readonly { readonly councilId: string; readonly beside: number; readonly onlyThere: number }[]> {
  const day = sql`${isoOf(on)}::date`;
  const { rows } = await sql<{ councilId: string; beside: number; onlyThere: number }>`
    select council_id as "councilId", count(item_id)::int as beside,
           (count(*) filter (where item_id is null))::int as "onlyThere"
    from other_offer where authority_id = ${actor.authorityId} and from_on <= ${day} and (to_on is null or to_on > ${day})
    group by council_id`.execute(db);
  return rows;
}

/** Homes beside which another can go on: they say nothing of where somebody lives for good. */
const BESIDE = Object.entries(HOME_TYPES).flatMap(([type, words]) => ('isBeside' in words ? [type] : []));

export type LivesElsewhere = { readonly personId: PersonId; readonly council: string };

/** Who has one of these statuses on a day, lives in the area of another council and may be opened; with the name it was given. */
export async function listWhoLivesElsewhere(
  { actor, db }: Reading,
  statuses: readonly string[],
  on: Day,
): Promise<readonly LivesElsewhere[]> {
  const day = sql`${isoOf(on)}::date`;
  const { rows } = await sql<LivesElsewhere>`
    select distinct on (area.person_id) area.person_id as "personId", area.details ->> ${COUNCIL} as council
    from entry area
    join person on person.authority_id = area.authority_id and person.id = area.person_id
      and person.died_on is null and person.removed_by is null
    where area.authority_id = ${actor.authorityId} and area.kind = 'other-area' and area.removed_by is null
      and area.on_day <= ${day} and (area.until_day is null or area.until_day > ${day})
      and exists (
        select 1 from spell
        where spell.authority_id = area.authority_id and spell.person_id = area.person_id
          and spell.rule = any(${[...statuses]}::text[])
          and spell.from_on <= ${day} and (spell.to_on is null or spell.to_on > ${day}))
      and not exists (
        select 1 from entry home
        where home.authority_id = area.authority_id and home.person_id = area.person_id and home.kind = 'home'
          and home.removed_by is null and home.details ->> 'area' = 'in' and coalesce(home.answer, '') <> all(${BESIDE}::text[])
          and home.on_day > area.on_day and home.on_day <= ${day} and (home.until_day is null or home.until_day > ${day}))
    order by area.person_id, area.on_day desc, area.id`.execute(db);
  return rows;
}

export async function insertOtherCouncil(
  { actor, db, id: act }: Act,
  id: string,
  council: OtherCouncil,
): Promise<void> {
  await db
    .insertInto('other_council')
    .values({ authority_id: actor.authorityId, id, name: council.name, ask: council.ask, act })
    .execute();
}

export async function updateOtherCouncil(
  { actor, db, id: act }: Act,
  id: string,
  council: OtherCouncil,
): Promise<void> {
  await db
    .updateTable('other_council')
    .set({ name: council.name, ask: council.ask, act })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .execute();
}

export async function insertOtherOffer({ actor, db, id: act }: Act, id: string, line: OtherOffer): Promise<void> {
  await db
    .insertInto('other_offer')
    .values({ authority_id: actor.authorityId, id, ...columnsOf(line), act })
    .execute();
}

export async function updateOtherOffer({ actor, db, id: act }: Act, id: string, line: OtherOffer): Promise<void> {
  await db
    .updateTable('other_offer')
    .set({ ...columnsOf(line), act })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .execute();
}

/** Nobody else keeps this council's lines until the act is over: two of them would stand for one item. */
export async function holdOtherCouncil({ actor, db }: Act, id: string): Promise<void> {
  await sql`select 1 from other_council where authority_id = ${actor.authorityId} and id = ${id}::uuid for update`.execute(
    db,
  );
}

const columnsOf = ({ councilId, itemId, title, standing, what, policy, from, to }: OtherOffer) => ({
  council_id: councilId,
  item_id: itemId,
  title,
  standing,
  what,
  policy,
  from_on: isoOf(from),
  to_on: to === null ? null : isoOf(to),
});
