/** Of the referrals on which a decision was due in a period, those decided within one working day. */
import { flow } from '../model.ts';

export const referralsDecidedOnTime = flow({
  id: 'referrals-decided-on-time',
  title: 'Referrals decided within one working day',
  theme: 'help-and-protection',
  unit: 'referral',
  about: 'work',
  events: { kind: 'duties-due', rules: ['help/decision-on-a-referral'] },
  population: 'Referrals on which a decision fell due in the period',
  counted: 'Decided on or before the next working day',
  leftOut: 'Referrals from before decisions were kept here',
  cannotTell: 'The day it was due cannot be worked out',
  definition: {
    follows: 'Working together to safeguard children; no national figure is published',
    standing: 'local',
  },
  standsBeside: ['referrals', 're-referrals-within-12-months'],
  notComparedWith: 'Shares of contacts screened in a day',
});
