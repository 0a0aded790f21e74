/** Of the referrals in a period, those within twelve months of one before. */
import { flow } from '../model.ts';

export const reReferralsWithin12Months = flow({
  id: 're-referrals-within-12-months',
  title: 'Referrals within 12 months of another',
  theme: 'help-and-protection',
  unit: 'referral',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'referral',
    by: 'on',
    countOnce: 'every',
    answer: { kind: 'earlier', months: 12, orNumber: 'inTheYearBefore' },
  },
  says: { met: 'Had been referred', not: 'Had not' },
  population: 'Referrals received in the period',
  counted: 'The child had been referred in the twelve months before, as recorded here or as the source counts',
  leftOut: 'Contacts that did not become a referral',
  cannotTell:
    'Neither an earlier referral nor a number is there, and referrals have been recorded for less than a year',
  definition: {
    follows: 'Children in need census: referrals within 12 months of a previous referral, here in any period',
    standing: 'published',
  },
  standsBeside: ['referrals'],
  notComparedWith: 'Figures counted by child',
});
