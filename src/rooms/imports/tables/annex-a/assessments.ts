/** Inspection list 4: child and family assessments of the last six months. */
import { day, dayIfAny, textIfAny } from '../column.ts';
import { inspectionList, yesNoDetail, yesOrNo } from './inspection-list.ts';

const START = 'Continuous Assessment Start Date';
const AUTHORISED = 'Continuous Assessment Date of Authorisation';

export const assessments = inspectionList({
  list: 4,
  about: 'assessments',
  key: [START],
  spans: [[START, AUTHORISED]],
  happened: [START],
  columns: {
    [START]: day,
    'Child Seen During Continuous Assessment': yesOrNo,
    [AUTHORISED]: dayIfAny,
    'Was the child assessed as requiring LA children’s social care support?': textIfAny,
  },
  mayLack: ['Was the child assessed as requiring LA children’s social care support?'],
  says: (row) => ({
    entries: [
      {
        kind: 'assessment',
        on: row.day(START),
        until: row.day(AUTHORISED),
        details: { childSeen: yesNoDetail(row, 'Child Seen During Continuous Assessment') },
      },
    ],
  }),
});
