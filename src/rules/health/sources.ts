/** What the rules on health rest on, each written once. */
import type { Source } from '../rule.ts';

export const promotingHealth: Source = {
  title: 'Promoting the health and well-being of looked-after children: statutory guidance',
  href: 'https://www.gov.uk/government/publications/promoting-the-health-and-wellbeing-of-looked-after-children--2',
  read: null,
};

export const returnGuide: Source = {
  title: 'SSDA903 children looked-after return: guide to the return',
  href: 'https://www.gov.uk/guidance/children-looked-after-return',
  read: null,
};

/** The day this edition of the guidance was published. */
export const GUIDANCE_FROM = '2015-03-24';
