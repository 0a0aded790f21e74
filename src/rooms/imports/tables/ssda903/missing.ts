/** The times a child was missing, or away with whereabouts known. */
import { choice, day, dayIfAny, number } from '../column.ts';
import { returnTable } from './return-table.ts';

export const missing = returnTable({
  kind: 'missing',
  words: '903 missing',
  key: ['MIS_START', 'MISSING'],
  spans: [['MIS_START', 'MIS_END']],
  happened: ['MIS_START', 'MIS_END'],
  afterBirth: ['MIS_START'],
  columns: { CHILD: number, DOB: day, MISSING: choice('M', 'A'), MIS_START: day, MIS_END: dayIfAny },
  says: (row) => ({
    person: { bornOn: row.day('DOB') },
    entries: [
      {
        kind: 'missing',
        on: row.day('MIS_START'),
        until: row.day('MIS_END'),
        answer: row.cell('MISSING'),
        subject: row.cell('MISSING'),
      },
    ],
  }),
});
