/** Of the children whose early help led by the council ended a year or more ago, those with no new early help within 12 months. */
import { stock } from '../model.ts';

export const earlyHelpNotBackInEarlyHelpWithin12Months = stock({
  id: 'early-help-not-back-in-early-help-within-12-months',
  title: 'Not back in early help within 12 months',
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
  answer: { kind: 'not-followed', by: 'early-help', months: 12 },
  says: { met: 'Not back', not: 'Back in early help' },
  population:
    'Children whose early help led by the council ended in the twelve months that ended twelve months before the day, so that each has had a full year',
  counted:
    'No new early help, whoever leads it, from the day after it ended to the same date a year later; each child once, by the first ending',
  leftOut: 'Ended because they went on to social care; whoever died, or became 18, within the twelve months after',
  cannotTell: 'Moved away, and nothing recorded since',
  definition: { follows: 'Early help with how it ended; in no national return', standing: 'local' },
  standsBeside: ['early-help-not-in-social-care-within-12-months', 'early-help-children-council-led'],
  notComparedWith: 'Families, or children whose help ended less than a year ago',
});
