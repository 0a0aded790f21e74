/** Inspection list 2: early help assessments in the last six months, and early help that goes on. */
import { day, dayIfAny, textIfAny } from '../column.ts';
import { inspectionList } from './inspection-list.ts';

export const earlyHelp = inspectionList({
  list: 2,
  about: 'early help',
  key: ['Assessment start date'],
  spans: [['Assessment start date', 'Assessment completion date']],
  happened: ['Assessment start date'],
  columns: {
    'Assessment start date': day,
    'Assessment completion date': dayIfAny,
    'Organisation completing assessment': textIfAny,
  },
  says: (row) => ({
    entries: [
      {
        kind: 'early-help-assessment',
        on: row.day('Assessment start date'),
        until: row.day('Assessment completion date'),
        details: { organisation: row.cell('Organisation completing assessment') },
      },
    ],
  }),
});
