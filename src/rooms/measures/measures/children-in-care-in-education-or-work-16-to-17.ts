/** Of the children looked after who are 16 or 17, those in education or work on a day. */
import { stock } from '../model.ts';

export const childrenInCareInEducationOrWork16To17 = stock({
  id: 'children-in-care-in-education-or-work-16-to-17',
  title: 'Children in care in education or work, 16 and 17',
  theme: 'learning',
  unit: 'child',
  about: 'people',
  within: 'children-in-care-in-education-or-work',
  who: { kind: 'statuses', rules: ['status/looked-after'], ages: { from: 16, to: 17 } },
  answer: { kind: 'learns-or-works', workFrom: 16, neither: ['not in education, work or training'] },
  says: { met: 'In education or work', not: 'In neither' },
  population: 'Children looked after on the day who are 16 or 17 that day',
  counted:
    'Enrolled in a school, a college or in training, in an apprenticeship or in paid work, full or part time; pupils of Year 11 who are 16 are counted here',
  leftOut:
    'Children without a date of birth, who are in no band and are shown among the children looked after; nobody else: missing, in custody and in hospital stay in, and education there counts where they are enrolled',
  cannotTell: 'Nothing recorded covers the day, neither learning nor work nor that there is neither',
  definition: {
    follows:
      'Spells of education and work, in no national return for children in care. In school holidays the roll of the last school day',
    standing: 'local',
  },
  standsBeside: ['children-in-care-in-education-or-work', 'eligible-children'],
  notComparedWith: 'Care leavers at their birthdays (17 to 18), who are other people on other days',
});
