/** The template of early help: children by family, from when to when, and which organisation leads. */
import { choiceIfAny, day, dayIfAny, text } from '../column.ts';
import { template } from './template.ts';

/** Figures of who comes back leave out those who went on to social care, and cannot tell of those who moved away. */
const ENDED = ['needs met', 'stepped up to social care', 'moved away', 'family said no', 'other'];

export const earlyHelpEpisodes = template({
  name: 'early-help',
  about: 'families and early help',
  key: ['Early help began on', 'Family number'],
  spans: [['Early help began on', 'Early help ended on']],
  happened: ['Early help began on'],
  columns: {
    'Family number': text,
    'Early help began on': day,
    'Early help ended on': dayIfAny,
    'Lead organisation': text,
    'Plan agreed on': dayIfAny,
    'Ended because': choiceIfAny(...ENDED),
  },
  mayLack: ['Plan agreed on', 'Ended because'],
  says: (row) => ({
    entries: [
      {
        kind: 'early-help',
        on: row.day('Early help began on'),
        until: row.day('Early help ended on'),
        subject: row.cell('Family number'),
        details: {
          family: row.cell('Family number'),
          lead: row.cell('Lead organisation'),
          endedBecause: row.cell('Ended because'),
        },
      },
      { kind: 'early-help-plan', on: row.day('Plan agreed on') },
    ],
  }),
});
