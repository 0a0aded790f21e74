/** Of the children looked after who are 5 to 15, those in education on a day. */
import { stock } from '../model.ts';

export const childrenInCareInEducationOrWork5To15 = stock({
  id: 'children-in-care-in-education-or-work-5-to-15',
  title: 'Children in care in education, 5 to 15',
  theme: 'learning',
  unit: 'child',
  about: 'people',
  within: 'children-in-care-in-education-or-work',
  who: { kind: 'statuses', rules: ['status/looked-after'], ages: { from: 5, to: 15 } },
  answer: { kind: 'learns-or-works', workFrom: 16, neither: ['not in education, work or training'] },
  says: { met: 'In education', not: 'Not in education' },
  population: 'Children looked after on the day who are 5 to 15 that day',
  counted:
    'On the roll of a school of any kind, special and alternative provision included, or taught otherwise as the council agreed',
  leftOut:
    'Children without a date of birth, who are in no band and are shown among the children looked after; nobody else: missing, in custody and in hospital stay in, and education there counts where they are enrolled',
  cannotTell: 'Nothing recorded covers the day, neither learning nor that there is none',
  definition: {
    follows:
      'Spells of education, in no national return for children in care. In school holidays the roll of the last school day',
    standing: 'local',
  },
  standsBeside: ['children-in-care-in-education-or-work', 'education-plans-in-date'],
  notComparedWith: 'Attendance: a child on a roll may not be there',
});
