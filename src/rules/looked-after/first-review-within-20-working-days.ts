/** The first review comes early, because the first weeks decide where a child will live and who will be told what. */
import { timescale, workingDaysAfter } from '../timescale.ts';
import { clockToNextReview, reviewsInCare } from './reviews-in-care.ts';
import { CPPCR_IN_FORCE_FROM, regulation33 } from './sources.ts';

export const firstReviewWithin20WorkingDays = timescale({
  id: 'looked-after/first-review',
  title: 'Hold the first review within 20 working days of coming into care',
  why: 'So that you, your family and the people who look after you are asked early whether this is working.',
  binds: 'Every looked-after child, from the day they come into care; series of short breaks apart',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation33('(1)')] }],
  needs: ['periodsOfCare', 'reviews'],
  metBy: { actions: ['record-review-held'], imports: ['903-reviews'] },
  local: [
    { name: 'working-days', title: 'First review within', unit: 'working days', normally: 20, least: 1, most: 20 },
  ],
  clocks: (facts) => reviewsInCare(facts).map(({ period, reviews }) => clockToNextReview(period, null, reviews[0])),
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'held on the twentieth working day', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], reviews: ['2026-04-29'], on: '2026-05-10', is: 'met', due: '2026-04-29' },
    { name: 'held a working day too late', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], reviews: ['2026-04-30'], on: '2026-05-10', is: 'met-late' },
    { name: 'not held, on the twentieth working day', born: '2012-05-01', episodes: [['2025-12-22', null, 'V2']], on: '2026-01-22', is: 'due', due: '2026-01-22' },
    { name: 'not held, the day after', born: '2012-05-01', episodes: [['2025-12-22', null, 'V2']], on: '2026-01-23', is: 'overdue' },
    { name: 'a review of an earlier time in care does not count', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], reviews: ['2026-03-29'], on: '2026-05-10', is: 'overdue' },
    { name: 'home before the review was due', born: '2012-05-01', episodes: [['2026-03-30', '2026-04-20', 'V2']], on: '2026-05-10', is: 'ended-in-time' },
    { name: 'home on the day it was due', born: '2012-05-01', episodes: [['2026-03-30', '2026-04-29', 'V2']], on: '2026-05-10', is: 'ended-in-time' },
    { name: 'home the day after it was due', born: '2012-05-01', episodes: [['2026-03-30', '2026-04-30', 'V2']], on: '2026-05-10', is: 'missed' },
    { name: 'not yet in care', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], on: '2026-03-29', is: 'not-applicable' },
    { name: 'a series of short breaks', born: '2012-05-01', episodes: [['2026-03-30', null, 'V4']], on: '2026-05-10', is: 'not-applicable' },
    { name: 'a legal status that changes on the way does not start the clock again', born: '2012-05-01', episodes: [['2026-03-30', '2026-04-10', 'V2'], ['2026-04-10', null, 'C1']], on: '2026-04-30', is: 'overdue' },
    { name: 'back in care after one day at home: a new first review', born: '2012-05-01', episodes: [['2026-03-30', '2026-04-10', 'V2'], ['2026-04-11', null, 'C1']], on: '2026-04-30', is: 'due', due: '2026-05-11' },
    { name: 'eighteen before it was due', born: '2008-04-15', episodes: [['2026-03-30', null, 'V2']], on: '2026-05-10', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-04-02', episodes: [['2026-03-30', null, 'V2']], on: '2026-05-10', is: 'ended-in-time' },
    { name: 'date of birth not recorded: still owed, and still seen', episodes: [['2026-03-30', null, 'C2']], on: '2026-05-10', is: 'overdue' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', episodes: [['2030-12-20', null, 'C2']], on: '2031-02-01', is: 'cannot-tell' },
    { name: 'a council that promises ten working days', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], local: { 'working-days': 10 }, on: '2026-04-16', is: 'overdue', due: '2026-04-15' },
  ],
});
