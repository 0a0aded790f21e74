/** How many care leavers this council has on a day, by what they are entitled to. */
import { stock } from '../model.ts';

export const careLeavers = stock({
  id: 'care-leavers',
  title: 'Care leavers',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  cuts: ['status', 'sex', 'team'],
  who: {
    kind: 'statuses',
    rules: [
      'status/relevant-child',
      'status/former-relevant',
      'status/former-relevant-21-to-24',
      'status/qualifying',
      'status/qualifying-special-guardianship',
    ],
  },
  population:
    'Young people of 16 to 24 who have left care and are relevant, former relevant (18 to 20, and 21 to 24 whether or not support from 21 is open) or qualifying',
  counted: 'Each once, by the status of the day',
  leftOut:
    'Children still looked after; whoever died, was adopted (E11, E12) or whose care another council took over (E3); anyone from their 25th birthday',
  cannotTell:
    'Counted, and shown as cannot tell: why care ended, whether living at home has held, or the date of birth is not recorded',
  definition: { follows: 'The statuses of the Children Act 1989, sections 23A to 24', standing: 'local' },
  standsBeside: ['eligible-children', 'care-leavers-in-touch', 'children-looked-after'],
  notComparedWith: 'The return’s care leavers, who are only those with a birthday in the year',
});
