/** What several leaving care rules rest on, each written once. A text is marked as read only where it was. */
import type { Source } from '../rule.ts';

const REGULATIONS = 'Care Leavers (England) Regulations 2010';

const regulation = (number: string, paragraph: string, read: string | null): Source => ({
  title: `${REGULATIONS}, regulation ${number}${paragraph}`,
  href: `https://www.legislation.gov.uk/uksi/2010/2571/regulation/${number}`,
  read,
});

const section = (number: string, paragraph: string, read: string | null): Source => ({
  title: `Children Act 1989, section ${number}${paragraph}`,
  href: `https://www.legislation.gov.uk/ukpga/1989/41/section/${number}`,
  read,
});

export const regulation3 = (paragraph: string): Source => regulation('3', paragraph, 'mid 2026');
export const regulation5 = (paragraph: string): Source => regulation('5', paragraph, 'mid 2026');
export const regulation6: Source = regulation('6', '', null);
export const regulation7 = (paragraph: string): Source => regulation('7', paragraph, null);
export const regulation8 = (paragraph: string): Source => regulation('8', paragraph, 'mid 2026');

export const section23A = (paragraph: string): Source => section('23A', paragraph, null);
export const section23B = (paragraph: string): Source => section('23B', paragraph, null);
export const section23C = (paragraph: string): Source => section('23C', paragraph, 'mid 2026');
/** Subsections (1) to (5) were read as section 3 of the Children and Social Work Act 2017 inserts them. */
export const section23CZB = (paragraph: string): Source => section('23CZB', paragraph, 'mid 2026');
export const section23CZBOnOffers: Source = section('23CZB', '(7)', null);
/** That the plan of 21 to 24 is reviewed. */
export const section23CZBOnReviews: Source = section('23CZB', '', null);
export const section23ZA: Source = section('23ZA', '', null);
export const section24 = (paragraph: string): Source => section('24', paragraph, 'mid 2026');

export const schedule2Paragraph19C: Source = {
  title: 'Children Act 1989, Schedule 2, paragraph 19C',
  href: 'https://www.legislation.gov.uk/ukpga/1989/41/schedule/2/paragraph/19C',
  read: null,
};

export const regulation42: Source = {
  title: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 42(1)',
  href: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/42',
  read: 'mid 2026',
};

export const volume3: Source = {
  title: 'Children Act 1989 guidance and regulations, volume 3: planning transition to adulthood for care leavers',
  href: 'https://www.gov.uk/government/publications/children-act-1989-transition-to-adulthood-for-care-leavers',
  read: null,
};

/** The day the Care Leavers Regulations came into force. */
export const REGULATIONS_IN_FORCE_FROM = '2011-04-01';
/** The day sections 23A to 23C came into force. */
export const LEAVING_CARE_ACT_IN_FORCE_FROM = '2001-10-01';
/** The day section 23CZB came into force. */
export const SUPPORT_TO_25_IN_FORCE_FROM = '2018-04-01';
