/** The regulations that several looked-after rules rest on, each written once. */
import type { Source } from '../rule.ts';

const CPPCR = 'Care Planning, Placement and Case Review (England) Regulations 2010';

export const regulation28 = (paragraph: string): Source => ({
  title: `${CPPCR}, regulation 28${paragraph}`,
  href: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/28',
  read: 'mid 2026',
});

export const regulation33 = (paragraph: string): Source => ({
  title: `${CPPCR}, regulation 33${paragraph}`,
  href: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/33',
  read: 'mid 2026',
});

export const regulation40: Source = {
  title: `${CPPCR}, regulation 40`,
  href: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/40',
  read: 'mid 2026',
};

export const schedule2Paragraph19B: Source = {
  title: 'Children Act 1989, Schedule 2, paragraph 19B',
  href: 'https://www.legislation.gov.uk/ukpga/1989/41/schedule/2/paragraph/19B',
  read: 'mid 2026',
};

/** The day the 2010 Regulations came into force. */
export const CPPCR_IN_FORCE_FROM = '2011-04-01';
