/** Every later review comes within six months of the one before, counted from the day that one really happened (DA-7). */
import { monthsAfter, timescale } from '../timescale.ts';
import { clockToNextReview, reviewsInCare } from './reviews-in-care.ts';
import { CPPCR_IN_FORCE_FROM, regulation33 } from './sources.ts';

export const laterReviewsWithin6Months = timescale({
  id: 'looked-after/later-reviews',
  title: 'Hold each later review within 6 months of the one before',
  why: 'So that nobody stops asking whether your plan is still the right one.',
  binds: 'Every looked-after child who has had two reviews; series of short breaks apart',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation33('(2)')] }],
  needs: ['periodsOfCare', 'reviews'],
  metBy: { actions: ['record-review-held'], imports: ['903-reviews'] },
  local: [{ name: 'months', title: 'Later reviews within', unit: 'months', normally: 6, least: 1, most: 6 }],
  clocks: (facts) =>
    reviewsInCare(facts).flatMap(({ period, reviews }) =>
      reviews.slice(1).map((previous, index) => clockToNextReview(period, previous, reviews[index + 2])),
    ),
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'held on the last day: the next is owed from then', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-03-31', '2025-09-30'], on: '2025-09-30', is: 'due', due: '2026-03-30' },
    { name: 'held on the last day', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-03-31', '2025-09-30'], opened: '2025-03-31', on: '2025-09-30', is: 'met', due: '2025-09-30' },
    { name: 'held a day late', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-03-31', '2025-10-01'], opened: '2025-03-31', on: '2025-10-01', is: 'met-late' },
    { name: 'not held, on the last day', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-03-31'], on: '2025-09-30', is: 'due', due: '2025-09-30' },
    { name: 'not held, the day after', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-03-31'], on: '2025-10-01', is: 'overdue' },
    { name: 'six months from 31 August end with February', born: '2012-05-01', episodes: [['2025-05-06', null, 'C2']], reviews: ['2025-05-20', '2025-08-31'], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'a late review moves the next one (DA-7)', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-03-31', '2025-10-20'], on: '2026-04-20', is: 'due', due: '2026-04-20' },
    { name: 'only one review so far', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20'], on: '2025-10-01', is: 'not-applicable' },
    { name: 'left care while it was overdue', born: '2012-05-01', episodes: [['2025-01-06', '2025-11-01', 'C2']], reviews: ['2025-01-20', '2025-03-31'], on: '2025-11-01', is: 'missed' },
    { name: 'a death ends it', born: '2012-05-01', died: '2025-06-02', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-03-31'], on: '2025-10-01', is: 'ended-in-time' },
    { name: 'eighteen before it was due', born: '2007-09-30', episodes: [['2025-01-06', null, 'C2']], reviews: ['2025-01-20', '2025-03-31'], on: '2025-10-01', is: 'ended-in-time' },
  ],
});
