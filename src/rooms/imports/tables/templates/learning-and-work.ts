/** The template of education and work: what somebody did, from when to when. */
import { choice, day, dayIfAny, textIfAny } from '../column.ts';
import { template } from './template.ts';

const LEARNING = ['school', 'college', 'university', 'apprenticeship', 'training'];
const WORK = ['work', 'not in education, work or training'];

export const learningAndWork = template({
  name: 'learning-and-work',
  about: 'education and work',
  key: ['Began on', 'Doing'],
  spans: [['Began on', 'Ended on']],
  happened: ['Began on'],
  columns: {
    Doing: choice(...LEARNING, ...WORK),
    'Began on': day,
    'Ended on': dayIfAny,
    'Part time': textIfAny,
    Where: textIfAny,
  },
  mayLack: ['Part time', 'Where'],
  says: (row) => {
    const doing = row.cell('Doing') ?? '';
    return {
      entries: [
        {
          kind: LEARNING.includes(doing) ? 'learning' : 'work',
          on: row.day('Began on'),
          until: row.day('Ended on'),
          answer: doing,
          subject: doing,
          details: { partTime: row.cell('Part time'), where: row.cell('Where') },
        },
      ],
    };
  },
});
