/**
 * What a plan has to speak of, by its kind: where that is written, whether its text was read, and what a curious worker
 * would ask. The questions are asked of people, and no sentence is ever proposed for an answer.
 */
import type { Source } from '../../rules/rule.ts';
import type { Kind } from './model.ts';

export type MatterText = {
  readonly key: string;
  readonly title: string;
  readonly questions: readonly string[];
};

// biome-ignore format: one matter to a paragraph, to be read as a list.
const MATTER = {
  support: { title: 'Who is there for you', questions: ['Who do they ring first when something goes wrong, and does that person know it?', 'How often do they want to see or hear from their worker, and how?', 'Who else gives support, and what would be missed if they stopped?'] },
  learning: { title: 'Learning and training', questions: ['What did they want to learn before anybody told them what was possible?', 'What has to be in place by September, and who is doing it?', 'What has stopped them before?'] },
  work: { title: 'Work, and what you do with your days', questions: ['What does a good week look like to them?', 'Who has told them what this council can offer in work or as an apprentice?', 'What would make a job possible to keep?'] },
  home: { title: 'Your home', questions: ['What do they like about where they live, and what frightens them there?', 'What do they know of their rights and of what they must pay?', 'Where do they want to live in two years, and what is the first step?'] },
  people: { title: 'Family and the people who matter', questions: ['Who would they like to see more of, and who less?', 'Who is missing from their life, and has anybody looked?', 'Who would come if they were in hospital?'] },
  skills: { title: 'Skills for living on your own', questions: ['What can they do already that nobody has written down?', 'What do they want to learn first, and from whom?'] },
  money: { title: 'Money', questions: ['What is left at the end of a month, and what happens when it is nothing?', 'What are they entitled to and not getting?', 'Who could help with a debt before it grows?'] },
  health: { title: 'Health, and how you feel', questions: ['What helps on a bad day, and who knows that?', 'Which appointments have been missed, and what stood in the way?', 'Do they have their health history, and can they make sense of it?'] },
  identity: { title: 'Who you are: faith, language, culture, background', questions: ['What do they want people to know of them before they meet them?', 'What do they still want to find out about where they come from?', 'What days, food, places or people keep them close to that?'] },
  care: { title: 'Your care while you are with us', questions: ['What do they want to stay as it is until they are 18?', 'Who has told them where they will live until then, and do they believe it?', 'What was promised in the last review, and has it come?'] },
  adviser: { title: 'Your personal adviser', questions: ['Have they met their adviser, and do they get on?', 'What do they want from them, and how often?'] },
  advice: { title: 'Advice and help', questions: ['What do they want help with, in their words?', 'What have they asked for before, and what came of it?'] },
} as const satisfies Record<string, Omit<MatterText, 'key'>>;
type MatterKey = keyof typeof MATTER;

export type MattersOfKind = {
  readonly keys: readonly MatterKey[];
  /** Whether each of them is asked of the plan, or only those they want help with. */
  readonly isEach: boolean;
  readonly source: Source;
  readonly standing: string;
};

/** What happens if the plan stops working is asked of every plan beside these, and stands in a part of its own. */
export const MATTERS = {
  eligible: {
    keys: ['care', 'adviser', 'people', 'learning', 'work', 'home', 'skills', 'money', 'health', 'identity'],
    isEach: true,
    source: {
      title: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 43 and Schedule 8',
      href: 'https://www.legislation.gov.uk/uksi/2010/959/schedule/8',
      read: null,
    },
    standing: 'Law, its wording still to be checked',
  },
  relevant: {
    keys: ['support', 'learning', 'work', 'home', 'people', 'skills', 'money', 'health', 'identity'],
    isEach: true,
    source: {
      title: 'Care Leavers (England) Regulations 2010, Schedule 1',
      href: 'https://www.legislation.gov.uk/uksi/2010/2571/schedule/1',
      read: 'mid 2026',
    },
    standing: 'Law',
  },
  'from-21': {
    keys: ['support', 'learning', 'work', 'home', 'people', 'skills', 'money', 'health', 'identity'],
    isEach: false,
    source: {
      title: 'Children Act 1989, section 23CZB',
      href: 'https://www.legislation.gov.uk/ukpga/1989/41/section/23CZB',
      read: 'mid 2026',
    },
    standing: 'Law',
  },
  qualifying: {
    keys: ['advice', 'home', 'money', 'learning', 'work'],
    isEach: false,
    source: {
      title: 'Children Act 1989, sections 24A and 24B',
      href: 'https://www.legislation.gov.uk/ukpga/1989/41/section/24A',
      read: null,
    },
    standing: 'Law, its wording still to be checked',
  },
} as const satisfies Record<Kind, MattersOfKind>;

export function mattersOf(kind: Kind): readonly MatterText[] {
  return MATTERS[kind].keys.map((key) => ({ key, ...MATTER[key] }));
}

export const findMatter = (kind: Kind, key: string | undefined): MatterText | undefined =>
  mattersOf(kind).find((matter) => matter.key === key);
