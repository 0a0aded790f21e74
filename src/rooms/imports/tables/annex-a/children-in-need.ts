/** Inspection list 6: children in need, now or in the last six months. */
import { day, dayIfAny, textIfAny } from '../column.ts';
import { inspectionList } from './inspection-list.ts';

export const childrenInNeed = inspectionList({
  list: 6,
  about: 'children in need',
  key: ['CIN Start Date'],
  spans: [['CIN Start Date', 'CIN Closure Date']],
  // The start may lie years back: which month the list is of shows in when a child was last seen.
  happened: ['Date Child Was Last Seen'],
  columns: {
    'CIN Start Date': day,
    'Primary Need Code': textIfAny,
    'Date Child Was Last Seen': dayIfAny,
    'CIN Closure Date': dayIfAny,
    'Reason for Closure': textIfAny,
    'Case Status': textIfAny,
  },
  says: (row) => ({
    entries: [
      {
        kind: 'child-in-need',
        on: row.day('CIN Start Date'),
        until: row.day('CIN Closure Date'),
        details: {
          need: row.code('Primary Need Code'),
          endedBecause: row.code('Reason for Closure'),
          caseStatus: row.code('Case Status'),
        },
      },
    ],
    visits: [{ visitedOn: row.day('Date Child Was Last Seen') }],
  }),
});
