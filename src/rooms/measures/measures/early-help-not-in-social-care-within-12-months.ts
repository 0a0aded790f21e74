/** Of the children whose early help led by the council ended a year or more ago, those not accepted by social care within 12 months. */
import { stock } from '../model.ts';

export const earlyHelpNotInSocialCareWithin12Months = stock({
  id: 'early-help-not-in-social-care-within-12-months',
  title: 'Not in social care within 12 months of early help',
  theme: 'help-and-protection',
  unit: 'child',
  about: 'people',
  who: {
    kind: 'ended',
    entry: 'early-help',
    monthsAfter: 12,
    only: { from: 'lead', is: ['the council'] },
    except: { from: 'endedBecause', is: ['stepped up to social care'] },
    gone: { from: 'endedBecause', is: ['moved away'] },
  },
  answer: {
    kind: 'not-followed',
    by: 'referral',
    months: 12,
    except: { from: 'noFurtherAction', is: ['yes'] },
  },
  says: { met: 'Not in social care', not: 'Accepted by social care' },
  population:
    'Children whose early help led by the council ended in the twelve months that ended twelve months before the day, so that each has had a full year',
  counted:
    'No referral to social care that was accepted from the day after it ended to the same date a year later; each child once, by the first ending',
  leftOut:
    'Contacts, and referrals without further action; ended because they went on to social care; whoever died, or became 18, within the twelve months after',
  cannotTell: 'Moved away, and nothing recorded since; a referral of which it is not recorded whether it was accepted',
  definition: { follows: 'Early help with how it ended, and referrals; in no national return', standing: 'local' },
  standsBeside: ['early-help-not-back-in-early-help-within-12-months', 'referrals'],
  notComparedWith: 'Children who had come from social care before, or families',
});
