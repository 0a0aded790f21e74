/** The reviews of the 903 return: looked-after reviews held, and how the child took part. */
import { reviewParticipation } from '../../../../code-sets/review-participation.ts';
import { code, day, number } from '../column.ts';
import { returnTable } from './return-table.ts';

export const reviews = returnTable({
  kind: 'reviews',
  words: '903 reviews',
  key: ['REVIEW'],
  happened: ['REVIEW'],
  afterBirth: ['REVIEW'],
  columns: { CHILD: number, DOB: day, REVIEW: day, REVIEW_CODE: code(reviewParticipation) },
  says: (row) => ({
    person: { bornOn: row.day('DOB') },
    reviews: [{ heldOn: row.day('REVIEW'), participation: row.cell('REVIEW_CODE') }],
  }),
});
