/** The decisions that a child should be placed for adoption, and their end. Restricted from the moment it is loaded. */
import { choiceIfAny, day, dayIfAny, number } from '../column.ts';
import { returnTable } from './return-table.ts';

export const placedForAdoption = returnTable({
  kind: 'placed-for-adoption',
  words: '903 placed for adoption',
  key: ['DATE_PLACED'],
  spans: [['DATE_PLACED', 'DATE_PLACED_CEASED']],
  happened: ['DATE_PLACED'],
  afterBirth: ['DATE_PLACED'],
  columns: {
    CHILD: number,
    DOB: day,
    DATE_PLACED: day,
    DATE_PLACED_CEASED: dayIfAny,
    REASON_PLACED_CEASED: choiceIfAny('RD1', 'RD2', 'RD3', 'RD4'),
  },
  says: (row) => ({
    person: { bornOn: row.day('DOB') },
    entries: [
      {
        kind: 'adoption-decision',
        on: row.day('DATE_PLACED'),
        until: row.day('DATE_PLACED_CEASED'),
        details: { endedBecause: row.cell('REASON_PLACED_CEASED') },
      },
    ],
  }),
});
