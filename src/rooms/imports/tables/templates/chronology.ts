/**
 * The template of an old chronology: what stood on paper, or in a file beside the record, a row for each thing that happened. One
 * folder is typed after another, so a later file adds and takes nothing away.
 */
import { day, text, textIfAny } from '../column.ts';
import { template } from './template.ts';

export const chronology = template({
  name: 'chronology',
  about: 'old chronologies, from paper or another file',
  isComplete: false,
  key: ['Day', 'Which paper'],
  toldBy: 'What happened',
  happened: ['Day'],
  done: ['Day'],
  columns: { Day: day, 'What happened': text, 'Which paper': text, 'Why it matters': textIfAny },
  mayLack: ['Why it matters'],
  says: (row) => {
    const [told, paper] = [row.cell('What happened'), row.cell('Which paper')];
    // Nobody could look up what stands on no paper, and a day alone tells nothing.
    return told === null || paper === null
      ? {}
      : { mattered: [{ on: row.day('Day'), told, paper, why: row.cell('Why it matters') }] };
  },
});
