/** The social workers a child had, one after another. From the return for April 2023 on. */
import { day, dayIfAny, number, text, textIfAny } from '../column.ts';
import { returnTable } from './return-table.ts';

export const socialWorkers = returnTable({
  kind: 'social-workers',
  words: '903 social worker episodes',
  key: ['SW_DECOM', 'SW_ID'],
  spans: [['SW_DECOM', 'SW_DEC']],
  happened: ['SW_DECOM', 'SW_DEC'],
  columns: { CHILD: number, DOB: day, SW_ID: text, SW_DECOM: day, SW_DEC: dayIfAny, SW_REASON: textIfAny },
  says: (row) => ({
    person: { bornOn: row.day('DOB') },
    entries: [
      {
        kind: 'social-worker',
        on: row.day('SW_DECOM'),
        until: row.day('SW_DEC'),
        subject: row.cell('SW_ID'),
        details: { worker: row.cell('SW_ID'), endedBecause: row.cell('SW_REASON') },
      },
    ],
  }),
});
