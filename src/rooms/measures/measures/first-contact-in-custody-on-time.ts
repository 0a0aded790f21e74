/** Of the first visits and contacts due after somebody went into custody, those made within ten working days. */
import { flow } from '../model.ts';

export const firstContactInCustodyOnTime = flow({
  id: 'first-contact-in-custody-on-time',
  title: 'First contact in custody on time',
  theme: 'leaving-care',
  unit: 'visit',
  about: 'work',
  events: {
    kind: 'duties-due',
    rules: ['leaving-care/visit-after-detention', 'leaving-care/first-contact-in-custody'],
  },
  population: 'First visits to children, and first contacts with care leavers, in custody that fell due in the period',
  counted: 'Made within ten working days',
  leftOut:
    'Contacts with those who asked us not to be in touch; children still looked after in custody, who are visited as children in care are',
  cannotTell: 'The day it was due cannot be worked out',
  definition: {
    follows:
      'Visits to Former Looked After Children in Detention Regulations 2010 for children; from 18 the council’s own',
    standing: 'local',
  },
  standsBeside: ['contact-in-custody-in-date'],
  notComparedWith: 'Contacts of youth justice or probation workers',
});
