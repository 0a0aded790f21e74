/**
 * The template of contacts with families at the edge of care, one row each, under any child of the family. No file gives a
 * week: which week a contact lies in is worked out from its day.
 */
import { day, oneOf, text } from '../column.ts';
import { template } from './template.ts';

export const edgeOfCareContacts = template({
  name: 'edge-of-care-contacts',
  about: 'contacts with families at the edge of care',
  key: ['Contact on', 'Family number', 'Reached'],
  happened: ['Contact on'],
  done: ['Contact on'],
  columns: {
    'Family number': text,
    'Contact on': day,
    Reached: oneOf('yes', 'no'),
  },
  says: (row) => ({
    entries: [
      {
        kind: 'edge-of-care-contact',
        on: row.day('Contact on'),
        answer: row.cell('Reached'),
        // Tried in the morning and reached in the afternoon are two.
        subject: [row.cell('Family number'), row.cell('Reached')].filter(Boolean).join(', '),
        details: { family: row.cell('Family number') },
      },
    ],
  }),
});
