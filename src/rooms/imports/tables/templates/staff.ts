/** The template of staff: name, team, role and share of full time. They are read before anybody they work with. */
import { choiceIfAny, day, dayIfAny, text, textIfAny } from '../column.ts';
import { template } from './template.ts';

export const staff = template({
  name: 'staff',
  about: 'staff and teams',
  numbers: 'staff',
  who: 'Staff number',
  key: [],
  spans: [
    ['Started on', 'Left on'],
    ['Away since', 'Back on'],
  ],
  columns: {
    'Staff name': text,
    Team: textIfAny,
    'Role at work': choiceIfAny(
      'personal-adviser',
      'social-worker',
      'team-manager',
      'performance-analyst',
      'family-practitioner',
    ),
    'Share of full time': textIfAny,
    'Started on': day,
    'Left on': dayIfAny,
    'Away since': dayIfAny,
    'Back on': dayIfAny,
  },
  mayLack: ['Share of full time', 'Left on', 'Away since', 'Back on'],
  says: (row) => {
    const name = row.cell('Staff name');
    return name === null
      ? {}
      : {
          staff: {
            name,
            role: row.cell('Role at work'),
            team: row.cell('Team'),
            fullTimeShare: row.cell('Share of full time'),
            startedOn: row.needed('Started on'),
            endedOn: row.day('Left on'),
            awaySince: row.day('Away since'),
            backOn: row.day('Back on'),
          },
        };
  },
});
