/** The template of intensive help at the edge of care: children by family, and from when to when the team works with them. */
import { day, dayIfAny, text } from '../column.ts';
import { template } from './template.ts';

export const edgeOfCare = template({
  name: 'edge-of-care',
  about: 'families at the edge of care',
  key: ['Edge of care help began on', 'Family number'],
  spans: [['Edge of care help began on', 'Edge of care help ended on']],
  happened: ['Edge of care help began on'],
  columns: {
    'Family number': text,
    'Edge of care help began on': day,
    'Edge of care help ended on': dayIfAny,
  },
  says: (row) => ({
    entries: [
      {
        kind: 'edge-of-care',
        on: row.day('Edge of care help began on'),
        until: row.day('Edge of care help ended on'),
        subject: row.cell('Family number'),
        details: { family: row.cell('Family number') },
      },
    ],
  }),
});
