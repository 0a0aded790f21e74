/** Of the children in care on a day, those visited as often as where and how they live asks for. */
import { stock } from '../model.ts';

export const visitsInDate = stock({
  id: 'visits-in-date',
  title: 'Children in care visited in time',
  theme: 'reviews-and-visits',
  unit: 'child',
  about: 'people',
  who: { kind: 'statuses', rules: ['status/looked-after'] },
  answer: {
    kind: 'duties',
    rules: [
      'looked-after/first-visit-after-a-move',
      'looked-after/visits-in-the-first-year',
      'looked-after/visits-after-the-first-year',
      'looked-after/visits-before-a-parent-is-assessed',
      'looked-after/visits-while-approved-for-now',
      'looked-after/visits-with-a-parent-under-a-care-order',
    ],
  },
  population: 'Children looked after on the day to whom a visit is owed',
  counted: 'No visit is overdue that day; how often depends on the home, the order and how long they have lived there',
  leftOut: 'Children in care before visits were kept here; series of short breaks',
  cannotTell: 'The day the next visit is due cannot be worked out',
  definition: {
    follows:
      'Regulation 28 of the Care Planning Regulations 2010, worked out for each child; no national definition was found',
    standing: 'local',
  },
  standsBeside: ['visits-where-the-child-was-seen-alone', 'children-looked-after'],
  notComparedWith: 'Shares of visits made on time in a period',
});
