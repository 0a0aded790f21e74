/** Of the young people in custody on a day, those with whom being in touch is not overdue. */
import { stock } from '../model.ts';

export const contactInCustodyInDate = stock({
  id: 'contact-in-custody-in-date',
  title: 'Young people in custody with whom being in touch is not overdue',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  who: { kind: 'entries', entry: 'custody', once: 'person' },
  answer: {
    kind: 'duties',
    rules: [
      'leaving-care/first-contact-in-custody',
      'leaving-care/later-contacts-in-custody',
      'leaving-care/visit-after-detention',
    ],
  },
  says: { met: 'Not overdue', not: 'Overdue' },
  population: 'Care leavers in custody on the day to whom a contact is owed',
  counted:
    'No contact is overdue that day: the first within ten working days, then every eight weeks, or as the council has set',
  leftOut:
    'Those who asked us not to be in touch, but for the visit the law asks; children still looked after; qualifying young people; from 25',
  cannotTell: 'The day the next contact is due cannot be worked out',
  definition: { follows: 'The council’s own; no national definition was found', standing: 'local' },
  standsBeside: ['first-contact-in-custody-on-time'],
  notComparedWith: 'Being in touch with all care leavers',
});
