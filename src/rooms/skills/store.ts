/** The only SQL on the council's list of skills. */
import { sql } from 'kysely';
import { isoOf } from '../../ground/day-words.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import type { Skill, SkillOf } from './model.ts';

/** All that were ever on it, in the council's order. */
export async function listSkills({ actor, db }: Reading): Promise<readonly SkillOf[]> {
  const { rows } = await sql<SkillOf>`
    select id, title, what, place, from_on as "from", to_on as "to", act::int as act
    from adult_skill where authority_id = ${actor.authorityId} order by place, title, id`.execute(db);
  return rows;
}

export async function insertSkill({ actor, db, id: act }: Act, id: string, skill: Skill): Promise<void> {
  const { title, what, place, from, to } = skill;
  await sql`
    insert into adult_skill (authority_id, id, act, title, what, place, from_on, to_on)
    values (${actor.authorityId}, ${id}::uuid, ${act}, ${title}, ${what}, ${place}, ${isoOf(from)}::date,
            ${to === null ? null : isoOf(to)}::date)`.execute(db);
}

export async function updateSkill({ actor, db, id: act }: Act, id: string, skill: Skill): Promise<void> {
  const { title, what, place, to } = skill;
  await sql`
    update adult_skill
    set title = ${title}, what = ${what}, place = ${place}, to_on = ${to === null ? null : isoOf(to)}::date, act = ${act}
    where authority_id = ${actor.authorityId} and id = ${id}::uuid`.execute(db);
}
