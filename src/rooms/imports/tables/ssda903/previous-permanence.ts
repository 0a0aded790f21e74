/** The orders a child had before coming into care. The day may be known in part only (`zz/mm/yyyy`), and is then no day. */
import { choice, day, number, textIfAny } from '../column.ts';
import { returnTable } from './return-table.ts';

/** The child had no such order. */
const NONE = 'Z1';

export const previousPermanence = returnTable({
  kind: 'previous-permanence',
  words: '903 previous permanence',
  columns: {
    CHILD: number,
    DOB: day,
    PREV_PERM: choice('P1', 'P2', 'P3', 'P4', NONE),
    LA_PERM: textIfAny,
    DATE_PERM: textIfAny,
  },
  says: (row) => ({
    person: { bornOn: row.day('DOB') },
    entries:
      row.cell('PREV_PERM') === NONE
        ? []
        : [
            {
              kind: 'previous-permanence',
              on: row.day('DATE_PERM'),
              answer: row.cell('PREV_PERM'),
              details: { council: row.cell('LA_PERM') },
            },
          ],
  }),
});
