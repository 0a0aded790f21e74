/** What the rules on going missing rest on, each written once. */
import type { Source } from '../rule.ts';

export const missingGuidance: Source = {
  title: 'Children who run away or go missing from home or care: statutory guidance',
  href: 'https://www.gov.uk/government/publications/children-who-run-away-or-go-missing-from-home-or-care',
  read: null,
};

/** The day this edition of the guidance was published. */
export const GUIDANCE_FROM = '2014-01-16';
