/** What the skills room tells others: how skills were seen, and what of it was given to whom. */
import type { PersonId } from '../../ground/ids.ts';
import { listStanding } from '../../storage/corrections.ts';
import type { Reading } from '../../storage/storage.ts';
import { type Held, type SkillsGiven, skillSeenOf, skillsGivenOf } from './model.ts';

export { listSkills } from './store.ts';

export async function listSkillsSeen(reading: Reading, person: PersonId): Promise<readonly Held[]> {
  return (await listStanding(reading, 'skill_seen', [person])).map(({ id, image }) => ({ ...skillSeenOf(image), id }));
}

export async function listSkillsGiven(
  reading: Reading,
  person: PersonId,
): Promise<readonly (SkillsGiven & { readonly id: string })[]> {
  return (await listStanding(reading, 'skills_given', [person])).map(({ id, image }) => ({
    ...skillsGivenOf(image),
    id,
  }));
}
