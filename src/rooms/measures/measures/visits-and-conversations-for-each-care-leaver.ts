/** How often the care leavers with full support were met or spoken with, in the three months up to a day. */
import { flow } from '../model.ts';

export const visitsAndConversationsForEachCareLeaver = flow({
  id: 'visits-and-conversations-for-each-care-leaver',
  title: 'Visits and conversations for each care leaver in a quarter',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  events: {
    kind: 'met-in-the-quarter',
    rules: ['status/relevant-child', 'status/former-relevant', 'status/support-from-21'],
  },
  middle: { kind: 'average', of: 'visits and conversations' },
  population:
    'Relevant and former relevant young people until 21, and from 21 while support is open, on the last day of the period',
  counted:
    'Visits and conversations that were kept in the three months up to that day, for each of them, half up to one decimal. At the end of a quarter of a year it is that quarter’s',
  leftOut: 'What was planned, tried or cancelled; qualifying young people; those of 21 to 24 whose support is not open',
  cannotTell: 'Nothing is known where the record of visits does not reach back three months: then there is no figure',
  definition: {
    follows: 'The council’s own figure: inspectors ask whether young people are seen more often',
    standing: 'local',
  },
  standsBeside: ['care-leavers-seen-within-three-months', 'care-leavers-in-touch'],
  notComparedWith:
    'Any one worker: who needs more is met more. Nor with how often somebody was agreed to be seen, which is theirs',
  cuts: ['age-band', 'team', 'status'],
});
