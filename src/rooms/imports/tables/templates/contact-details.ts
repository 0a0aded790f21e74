/** The template of contact details: phone numbers, e-mail addresses and postal addresses. */
import { choice, dayIfAny, text, textIfAny } from '../column.ts';
import { template } from './template.ts';

const KINDS = ['phone', 'email', 'address'] as const;

export const contactDetails = template({
  name: 'contact-details',
  about: 'contact details',
  key: ['Kind of contact detail', 'Number or address'],
  spans: [['Used from', 'Used until']],
  columns: {
    'Kind of contact detail': choice(...KINDS),
    'Number or address': text,
    Postcode: textIfAny,
    'Used from': dayIfAny,
    'Used until': dayIfAny,
  },
  mayLack: ['Postcode', 'Used from', 'Used until'],
  says: (row) => {
    const kind = KINDS.find((each) => each === row.cell('Kind of contact detail'));
    const value = row.cell('Number or address');
    return kind === undefined || value === null
      ? {}
      : {
          contacts: [
            { kind, value, postcode: row.cell('Postcode'), from: row.day('Used from'), to: row.day('Used until') },
          ],
        };
  },
});
