/** The template of fostering households: approved from when to when, mainstream or connected. */
import { choice, day, dayIfAny, textIfAny } from '../column.ts';
import { template } from './template.ts';

export const fosteringHouseholds = template({
  name: 'fostering-households',
  about: 'fostering households',
  numbers: 'household',
  who: 'Household number',
  key: [],
  spans: [['Approved on', 'Approval ended on']],
  columns: {
    'Kind of fostering': choice('mainstream', 'connected'),
    'Approved on': day,
    'Approval ended on': dayIfAny,
    Places: textIfAny,
  },
  mayLack: ['Places'],
  says: (row) => {
    const kind = row.cell('Kind of fostering');
    return kind === null
      ? {}
      : {
          household: {
            kind,
            approvedOn: row.needed('Approved on'),
            endedOn: row.day('Approval ended on'),
            places: row.cell('Places'),
          },
        };
  },
});
