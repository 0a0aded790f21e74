/** Of the care leavers with a 17th to 21st birthday in a period, those in touch around it. */
import { flow } from '../model.ts';

export const careLeaversInTouchAroundTheirBirthday = flow({
  id: 'care-leavers-in-touch-around-their-birthday',
  title: 'Care leavers in touch around their birthday',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  events: {
    kind: 'entries',
    entry: 'care-leaver-outcomes',
    by: 'on',
    countOnce: 'every',
    ages: { from: 17, to: 21 },
    except: { from: 'answer', is: ['DIED', 'RHOM'] },
    answer: { kind: 'code', from: 'answer', met: ['YES'], not: ['NO', 'REFU', 'NREQ'] },
  },
  says: { met: 'In touch', not: 'Not in touch' },
  population: 'Care leavers whose 17th to 21st birthday fell in the period, as the return lists them',
  counted: 'In touch around the birthday (YES)',
  leftOut: 'Died, returned home for six months or more, taken over by another council, short breaks; from 22',
  cannotTell: 'No code',
  definition: {
    follows: 'SSDA903 care leavers (OC3): from three months before to one month after the birthday',
    standing: 'published',
  },
  standsBeside: [
    'care-leavers-in-touch',
    'care-leavers-who-asked-for-no-contact',
    'care-leavers-in-suitable-homes-17-to-18',
  ],
  notComparedWith:
    'Being in touch in time on any day. Here whoever refuses contact (REFU) or needs no more services (NREQ) counts as not in touch, as the published figure has it: that says nothing of them',
});
