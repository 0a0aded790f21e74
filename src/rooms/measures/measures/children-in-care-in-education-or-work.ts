/** Of the children looked after who are 5 to 17, those in education or work on a day. */
import { stock } from '../model.ts';

export const childrenInCareInEducationOrWork = stock({
  id: 'children-in-care-in-education-or-work',
  title: 'Children in care in education or work',
  theme: 'learning',
  unit: 'child',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/looked-after'], ages: { from: 5, to: 17 } },
  answer: { kind: 'learns-or-works', workFrom: 16, neither: ['not in education, work or training'] },
  says: { met: 'In education or work', not: 'In neither' },
  population: 'Children looked after on the day who are 5 to 17 that day: both bands together',
  counted:
    'On the roll of a school of any kind, or taught otherwise as the council agreed; from 16 also enrolled in a college or in training, an apprenticeship or paid work, full or part time',
  leftOut:
    'Children without a date of birth, who are in no band and are shown among the children looked after; nobody else: missing, in custody and in hospital stay in. After the 18th birthday nobody is in care',
  cannotTell: 'Nothing recorded covers the day, neither learning nor work nor that there is neither',
  definition: {
    follows:
      'Spells of education and work, in no national return for children in care. In school holidays the roll of the last school day',
    standing: 'local',
  },
  standsBeside: [
    'children-in-care-in-education-or-work-5-to-15',
    'children-in-care-in-education-or-work-16-to-17',
    'education-plans-in-date',
  ],
  notComparedWith: 'Care leavers at their birthdays, who are other people on other days',
});
