/** How many referrals came in a period. */
import { flow } from '../model.ts';

export const referrals = flow({
  id: 'referrals',
  title: 'Referrals',
  theme: 'help-and-protection',
  unit: 'referral',
  about: 'work',
  events: { kind: 'entries', entry: 'referral', by: 'on', countOnce: 'every' },
  population: 'Referrals received in the period',
  counted: 'Every referral of every child',
  leftOut: 'Contacts that did not become a referral',
  cannotTell: 'Nothing: what has no day is in no figure',
  definition: { follows: 'Children in need census: referrals in the year, here in any period', standing: 'published' },
  standsBeside: ['re-referrals-within-12-months'],
  notComparedWith: 'Counts of children referred; contacts',
});
