/** What the rules on education rest on, each written once. */
import type { Source } from '../rule.ts';

export const promotingEducation: Source = {
  title: 'Promoting the education of looked-after and previously looked-after children: statutory guidance',
  href: 'https://www.gov.uk/government/publications/promoting-the-education-of-looked-after-children',
  read: null,
};
