/** The second review follows within three months, while plans for where a child will grow up are still being made. */
import { monthsAfter, timescale } from '../timescale.ts';
import { clockToNextReview, reviewsInCare } from './reviews-in-care.ts';
import { CPPCR_IN_FORCE_FROM, regulation33 } from './sources.ts';

export const secondReviewWithin3Months = timescale({
  id: 'looked-after/second-review',
  title: 'Hold the second review within 3 months of the first',
  why: 'So that what was decided at your first review is looked at again before it is forgotten.',
  binds: 'Every looked-after child who has had a first review; series of short breaks apart',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation33('(2)')] }],
  needs: ['periodsOfCare', 'reviews'],
  metBy: { actions: ['record-review-held'], imports: ['903-reviews'] },
  local: [{ name: 'months', title: 'Second review within', unit: 'months', normally: 3, least: 1, most: 3 }],
  clocks: (facts) =>
    reviewsInCare(facts).flatMap(({ period, reviews: [first, second] }) =>
      first === undefined ? [] : [clockToNextReview(period, first, second)],
    ),
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'held on the last day', born: '2012-05-01', episodes: [['2025-11-10', null, 'C2']], reviews: ['2025-11-30', '2026-02-28'], on: '2026-03-01', is: 'met', due: '2026-02-28' },
    { name: 'held a day late', born: '2012-05-01', episodes: [['2025-11-10', null, 'C2']], reviews: ['2025-11-30', '2026-03-01'], on: '2026-03-01', is: 'met-late' },
    { name: 'not held, on the last day', born: '2012-05-01', episodes: [['2025-11-10', null, 'C2']], reviews: ['2025-11-30'], on: '2026-02-28', is: 'due' },
    { name: 'not held, the day after', born: '2012-05-01', episodes: [['2025-11-10', null, 'C2']], reviews: ['2025-11-30'], on: '2026-03-01', is: 'overdue' },
    { name: 'a first review that was late moves the second', born: '2012-05-01', episodes: [['2025-11-10', null, 'C2']], reviews: ['2026-01-15'], on: '2026-04-15', is: 'due', due: '2026-04-15' },
    { name: 'two entries for one day are one review', born: '2012-05-01', episodes: [['2025-11-10', null, 'C2']], reviews: ['2025-11-30', '2025-11-30'], on: '2026-03-01', is: 'overdue' },
    { name: 'no first review yet: the first is owed, not the second', born: '2012-05-01', episodes: [['2025-11-10', null, 'C2']], on: '2026-03-01', is: 'not-applicable' },
    { name: 'left care before it was due', born: '2012-05-01', episodes: [['2025-11-10', '2026-02-01', 'C2']], reviews: ['2025-11-30'], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-02-01', episodes: [['2025-11-10', null, 'C2']], reviews: ['2025-11-30'], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'left care after it was due', born: '2012-05-01', episodes: [['2025-11-10', '2026-03-02', 'C2']], reviews: ['2025-11-30'], on: '2026-03-02', is: 'missed' },
  ],
});
