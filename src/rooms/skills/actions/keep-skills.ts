/** Keeps the list of skills, how one of them is seen, and what was given to somebody else. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, addRows } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import { columnsOfSkillSeen, columnsOfSkillsGiven, type Skill, type SkillSeen, type SkillsGiven } from '../model.ts';
import { insertSkill, updateSkill } from '../store.ts';

type Added = Promise<{ readonly id: string }>;

export async function addSkill(act: Act, skill: Skill, id: string = crypto.randomUUID()): Added {
  await insertSkill(act, id, skill);
  return { id };
}

export async function changeSkill(act: Act, id: string, skill: Skill): Added {
  await updateSkill(act, id, skill);
  return { id };
}

export const seeSkill = async (act: Act, person: PersonId, seen: SkillSeen): Added => ({
  id: await addRow(act, 'skill_seen', person, columnsOfSkillSeen(seen)),
});

export const giveSkills = async (act: Act, person: PersonId, given: SkillsGiven): Added => ({
  id: await addRow(act, 'skills_given', person, columnsOfSkillsGiven(given)),
});

export type ReportedSkills = {
  readonly personId: PersonId;
  readonly seen: readonly SkillSeen[];
  readonly given?: readonly SkillsGiven[];
};

/** The same of many people at once, with the list they are of. */
export async function takeInSkills(
  act: Act,
  skills: readonly (Skill & { readonly id: string })[],
  reported: readonly ReportedSkills[],
): Promise<void> {
  for (const { id, ...skill } of skills) await insertSkill(act, id, skill);
  await addRows(
    act,
    'skill_seen',
    reported.flatMap(({ personId, seen }) =>
      seen.map((one) => ({ ...columnsOfSkillSeen(one), id: crypto.randomUUID(), person_id: personId })),
    ),
  );
  await addRows(
    act,
    'skills_given',
    reported.flatMap(({ personId, given = [] }) =>
      given.map((one) => ({ ...columnsOfSkillsGiven(one), id: crypto.randomUUID(), person_id: personId })),
    ),
  );
}
