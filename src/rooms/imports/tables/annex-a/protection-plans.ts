/** Inspection list 7: child protection plans that go on, or ended in the last six months. */
import { day, dayIfAny, textIfAny } from '../column.ts';
import { inspectionList, isYes, yesOrNo } from './inspection-list.ts';

const START = 'Child Protection Plan Start Date';
const END = 'Child Protection Plan End Date';

export const protectionPlans = inspectionList({
  list: 7,
  about: 'child protection plans',
  key: [START],
  spans: [[START, END]],
  happened: ['Date of the Last Statutory Visit'],
  columns: {
    [START]: day,
    'Initial Category of Abuse': textIfAny,
    'Latest Category of Abuse': textIfAny,
    'Date of the Last Statutory Visit': dayIfAny,
    'Was the Child Seen Alone?': yesOrNo,
    'Date of latest review conference': dayIfAny,
    [END]: dayIfAny,
    'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)': yesOrNo,
    'Number of Previous Child Protection Plans': textIfAny,
  },
  mayLack: ['Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)'],
  says: (row) => {
    const alone = isYes(row, 'Was the Child Seen Alone?');
    return {
      entries: [
        {
          kind: 'protection-plan',
          on: row.day(START),
          until: row.day(END),
          details: {
            category: row.code('Latest Category of Abuse'),
            firstCategory: row.code('Initial Category of Abuse'),
            plansBefore: row.cell('Number of Previous Child Protection Plans'),
          },
        },
        { kind: 'review-conference', on: row.day('Date of latest review conference') },
      ],
      visits: [
        {
          visitedOn: row.day('Date of the Last Statutory Visit'),
          seenAlone: alone === null ? null : alone ? 'yes' : 'no',
        },
      ],
    };
  },
});
