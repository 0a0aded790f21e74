/** The orders that deprive a child of their liberty. From the return for April 2026 on. */
import { day, dayIfAny, number } from '../column.ts';
import { returnTable } from './return-table.ts';

export const deprivationOfLiberty = returnTable({
  kind: 'deprivation-of-liberty',
  words: '903 deprivation of liberty',
  key: ['DOLO_START'],
  spans: [['DOLO_START', 'DOLO_END']],
  happened: ['DOLO_START'],
  afterBirth: ['DOLO_START'],
  columns: { CHILD: number, DOB: day, DOLO_START: day, DOLO_END: dayIfAny },
  says: (row) => ({
    person: { bornOn: row.day('DOB') },
    entries: [{ kind: 'deprivation-of-liberty', on: row.day('DOLO_START'), until: row.day('DOLO_END') }],
  }),
});
