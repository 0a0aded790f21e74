/** The template of visits and conversations. */
import { choiceIfAny, day, textIfAny } from '../column.ts';
import { template } from './template.ts';

export const visits = template({
  name: 'visits',
  about: 'visits and conversations',
  key: ['Visited on'],
  happened: ['Visited on'],
  done: ['Visited on'],
  columns: { 'Visited on': day, 'Seen alone': choiceIfAny('yes', 'no'), 'Visited by': textIfAny },
  mayLack: ['Seen alone', 'Visited by'],
  says: (row) => {
    const alone = row.cell('Seen alone');
    return {
      visits: [{ visitedOn: row.day('Visited on'), seenAlone: alone === 'yes' || alone === 'no' ? alone : null }],
    };
  },
});
