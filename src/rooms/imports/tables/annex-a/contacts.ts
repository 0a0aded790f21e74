/** Inspection list 1: contacts received about children in the last six months. */
import { day, textIfAny } from '../column.ts';
import { inspectionList } from './inspection-list.ts';

export const contacts = inspectionList({
  list: 1,
  about: 'contacts',
  key: ['Date of Contact', 'Contact Source'],
  happened: ['Date of Contact'],
  columns: { 'Date of Contact': day, 'Contact Source': textIfAny },
  says: (row) => ({
    entries: [
      {
        kind: 'contact-received',
        on: row.day('Date of Contact'),
        subject: row.code('Contact Source'),
        details: { source: row.code('Contact Source') },
      },
    ],
  }),
});
