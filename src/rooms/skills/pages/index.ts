/** Every page of this room. */
import type { Route } from '../../../web/route.ts';
import { giveSkillsPage } from './give-skills.ts';
import { seeSkillPage } from './see-skill.ts';
import { skillListPages } from './skill-list.ts';
import { skillsGivenPages } from './skills-given.ts';
import { skillsPage } from './skills.ts';

export const skillsRoom: readonly Route[] = [
  ...skillListPages,
  skillsPage,
  ...giveSkillsPage,
  ...seeSkillPage,
  ...skillsGivenPages,
];
