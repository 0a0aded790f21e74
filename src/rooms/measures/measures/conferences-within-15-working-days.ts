/** Of the initial child protection conferences held in a period, those within fifteen working days of the enquiry. */
import { flow } from '../model.ts';

export const conferencesWithin15WorkingDays = flow({
  id: 'conferences-within-15-working-days',
  title: 'Initial conferences held within 15 working days',
  theme: 'help-and-protection',
  unit: 'conference',
  about: 'work',
  events: {
    kind: 'entries',
    entry: 'initial-conference',
    by: 'on',
    countOnce: 'every',
    answer: { kind: 'working-days', most: 15, since: 'section-47' },
  },
  says: { met: 'Within 15 working days', not: 'Longer' },
  population: 'Initial child protection conferences held in the period, one for each child',
  counted: 'Held on or before the fifteenth working day after the latest section 47 enquiry began',
  leftOut: 'Enquiries that led to no conference',
  cannotTell: 'No enquiry is recorded before the conference',
  definition: {
    follows: 'Children in need census: conferences within 15 working days of the start of the section 47 enquiry',
    standing: 'published',
  },
  standsBeside: ['children-on-child-protection-plans'],
  notComparedWith: 'Conferences counted by the day they were due',
});
