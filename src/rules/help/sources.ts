/** What the rules of help and protection rest on, each written once. */
import type { Source } from '../rule.ts';

export const workingTogether: Source = {
  title: 'Working together to safeguard children: statutory guidance',
  href: 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2',
  read: null,
};

export const section17: Source = {
  title: 'Children Act 1989, section 17',
  href: 'https://www.legislation.gov.uk/ukpga/1989/41/section/17',
  read: null,
};

export const section47: Source = {
  title: 'Children Act 1989, section 47',
  href: 'https://www.legislation.gov.uk/ukpga/1989/41/section/47',
  read: null,
};

/** The day from which the guidance has had one assessment within 45 working days, and the other days named here. */
export const GUIDANCE_FROM = '2013-04-15';
