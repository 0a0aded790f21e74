/** The template of homes after care: where somebody lives, who provides it, and whether the council does. */
import { findHomeType, temporaryOf } from '../../../../rules/home-types.ts';
import { choiceIfAny, day, dayIfAny, textIfAny } from '../column.ts';
import { template } from './template.ts';

export const homes = template({
  name: 'homes',
  about: 'homes',
  key: ['Moved in on'],
  spans: [['Moved in on', 'Moved out on']],
  happened: ['Moved in on'],
  columns: {
    'Moved in on': day,
    'Moved out on': dayIfAny,
    'Kind of home': textIfAny,
    Address: textIfAny,
    Postcode: textIfAny,
    Provider: textIfAny,
    'Provided by the council': choiceIfAny('yes', 'no'),
    'Only for a time': choiceIfAny('yes', 'no'),
    'In our area': choiceIfAny('yes', 'no'),
    'Tenancy ends on': dayIfAny,
  },
  mayLack: [
    'Address',
    'Postcode',
    'Provider',
    'Provided by the council',
    'Only for a time',
    'In our area',
    'Tenancy ends on',
  ],
  says: (row) => ({
    entries: [
      {
        kind: 'home',
        on: row.day('Moved in on'),
        until: row.day('Moved out on'),
        answer: findHomeType(row.cell('Kind of home') ?? '') ?? null,
        details: {
          kind: row.cell('Kind of home'),
          address: row.cell('Address'),
          postcode: row.cell('Postcode'),
          provider: row.cell('Provider'),
          provided: row.cell('Provided by the council')?.replace('yes', 'council') ?? null,
          temporary: row.cell('Only for a time') ?? temporaryOfWords(row.cell('Kind of home')),
          area: inOrOut(row.cell('In our area')),
        },
      },
      {
        kind: 'tenancy',
        on: row.day('Tenancy ends on') === null ? null : row.day('Moved in on'),
        until: row.day('Tenancy ends on'),
      },
    ],
  }),
});

/** As the kind of home says by itself, where the file does not. */
function temporaryOfWords(kind: string | null): string | null {
  return kind === null ? null : (temporaryOf({ answer: null, details: { kind } }) ?? null);
}

const inOrOut = (answer: string | null): string | null => (answer === null ? null : answer === 'yes' ? 'in' : 'out');
