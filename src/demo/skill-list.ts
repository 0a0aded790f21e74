/** The list of skills for adult life of the invented council. Ids are the same in every demonstration, so that a page can be linked to. */
import { day } from '../ground/day-words.ts';
import type { Skill } from '../rooms/skills/model.ts';

export type InventedSkill = Skill & { readonly id: string };

// biome-ignore format: one skill to a line, to be read as a list.
const LIST: readonly (readonly [title: string, what: string])[] = [
  ['Cooking and eating', 'You cook three meals you like, and know what they cost.'],
  ['Money', 'You know what comes in and goes out, pay a bill, and know whom to ring before a debt grows.'],
  ['A home', 'You keep it warm, clean and safe, know your rights, and get on with the people next door.'],
  ['Health', 'You see a doctor and a dentist when you need one, and know what helps on a bad day.'],
  ['Travel', 'You get where you want to go, on time, and know what to do if the last bus has gone.'],
  ['Getting help', 'You ask somebody when things go wrong, and say no when you want to.'],
  ['Online', 'You know who sees what you share, how people trick others, and how to stop somebody.'],
  ['Work and learning', 'You write an application, get up for it, and say so when you cannot come.'],
  ['People', 'You know who is good for you, and how to end what is not.'],
  ['Forms and letters', 'You open the post, fill in a form, and keep what you may need again.'],
  ['Washing and clothes', 'You wash your clothes without turning them pink.'],
];

const FROM = day('2023-04-01');
/** It left the list again: young people called it silly. */
const LEFT_ON = day('2024-09-01');

export const SKILLS: readonly InventedSkill[] = LIST.map(([title, what], index) => ({
  id: `00000000-0000-4000-8000-00000005${String(index + 1).padStart(4, '0')}`,
  title,
  what,
  place: index + 1,
  from: FROM,
  to: index === LIST.length - 1 ? LEFT_ON : null,
}));

export function skillNamed(title: string): InventedSkill {
  const found = SKILLS.find((skill) => skill.title === title);
  if (found === undefined) throw new Error(`no skill on the list is called ${title}`);
  return found;
}
