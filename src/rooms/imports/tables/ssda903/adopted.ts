/** The children adopted in the year (AD1). What it says of a child is restricted from the moment it is loaded. */
import { choiceIfAny, day, dayIfAny, number } from '../column.ts';
import { returnTable } from './return-table.ts';

export const adopted = returnTable({
  kind: 'ad1',
  words: '903 adoption (AD1)',
  columns: {
    CHILD: number,
    DOB: day,
    DATE_INT: dayIfAny,
    DATE_MATCH: dayIfAny,
    FOSTER_CARE: choiceIfAny('0', '1'),
    NB_ADOPTR: choiceIfAny('1', '2'),
    SEX_ADOPTR: choiceIfAny('M1', 'F1', 'MM', 'FF', 'MF'),
    LS_ADOPTR: choiceIfAny('L0', 'L11', 'L12', 'L2', 'L3', 'L4'),
  },
  says: (row) => ({
    person: { bornOn: row.day('DOB') },
    entries: [
      {
        kind: 'adopted',
        on: row.day('DATE_MATCH') ?? row.day('DATE_INT'),
        details: { matchedOn: row.cell('DATE_MATCH'), decidedOn: row.cell('DATE_INT') },
      },
    ],
  }),
});
