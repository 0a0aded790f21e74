/** The template of which of the council's fostering households a child lives with, from when to when. */
import { day, dayIfAny, text } from '../column.ts';
import { template } from './template.ts';

export const fosterHomes = template({
  name: 'foster-homes',
  about: 'homes with fostering households',
  key: ['Lived there from'],
  spans: [['Lived there from', 'Lived there until']],
  happened: ['Lived there from'],
  columns: { 'Household number': text, 'Lived there from': day, 'Lived there until': dayIfAny },
  mayLack: ['Lived there until'],
  says: (row) => ({
    entries: [
      {
        kind: 'foster-home',
        on: row.day('Lived there from'),
        until: row.day('Lived there until'),
        details: { household: row.cell('Household number') },
      },
    ],
  }),
});
