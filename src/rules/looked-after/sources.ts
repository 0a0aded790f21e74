/** What several looked-after rules rest on, each written once. A text is marked as read only where it was. */
import type { Source } from '../rule.ts';

const CPPCR = 'Care Planning, Placement and Case Review (England) Regulations 2010';

const regulation = (number: string, paragraph: string, read: string | null): Source => ({
  title: `${CPPCR}, regulation ${number}${paragraph}`,
  href: `https://www.legislation.gov.uk/uksi/2010/959/regulation/${number}`,
  read,
});

export const regulation4 = (paragraph: string): Source => regulation('4', paragraph, 'mid 2026');
export const regulation5: Source = regulation('5', '', null);
export const regulation7 = (paragraph: string): Source => regulation('7', paragraph, null);
export const regulation9: Source = regulation('9', '', null);
export const regulation24: Source = regulation('24', '', null);
export const regulation25: Source = regulation('25', '', 'mid 2026');
export const regulation28 = (paragraph: string): Source => regulation('28', paragraph, 'mid 2026');
export const regulation33 = (paragraph: string): Source => regulation('33', paragraph, 'mid 2026');
export const regulation36: Source = regulation('36', '', null);
export const regulation40: Source = regulation('40', '', 'mid 2026');
/** The limits of a series of short breaks were read; how often to visit and review in one was not. */
export const regulation48OnIntervals: Source = regulation('48', '', null);

export const schedule2Paragraph19B: Source = {
  title: 'Children Act 1989, Schedule 2, paragraph 19B',
  href: 'https://www.legislation.gov.uk/ukpga/1989/41/schedule/2/paragraph/19B',
  read: 'mid 2026',
};

export const section25A: Source = {
  title: 'Children Act 1989, section 25A',
  href: 'https://www.legislation.gov.uk/ukpga/1989/41/section/25A',
  read: null,
};

export const reviewingOfficersHandbook: Source = {
  title: 'IRO handbook: statutory guidance for independent reviewing officers and local authorities',
  href: 'https://www.gov.uk/government/publications/independent-reviewing-officers-handbook',
  read: null,
};

export const volume2: Source = {
  title: 'Children Act 1989 guidance and regulations, volume 2: care planning, placement and case review',
  href: 'https://www.gov.uk/government/publications/children-act-1989-care-planning-placement-and-case-review',
  read: null,
};

/** The day the 2010 Regulations came into force, and with them volume 2 and the handbook. */
export const CPPCR_IN_FORCE_FROM = '2011-04-01';
