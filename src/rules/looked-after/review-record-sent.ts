/** The full record of a review reaches the child and everybody who was asked to it. */
import { timescale, workingDaysAfter } from '../timescale.ts';
import { clocksAfterReviews } from './after-a-review.ts';
import { CPPCR_IN_FORCE_FROM, reviewingOfficersHandbook } from './sources.ts';

export const reviewRecordSent = timescale({
  id: 'looked-after/review-record-sent',
  title: 'Send the full record of a review within 20 working days',
  why: 'So that you can read, now or years later, what was said about you and what you said yourself.',
  binds: 'Every review of a looked-after child',
  standing: 'guidance',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [reviewingOfficersHandbook] }],
  needs: ['periodsOfCare', 'reviews', 'review-record-sent'],
  metBy: { actions: ['record-entry'], entries: ['review-record-sent'], imports: ['template-entries'] },
  local: [
    { name: 'working-days', title: 'Record sent within', unit: 'working days', normally: 20, least: 1, most: 20 },
  ],
  clocks: (facts) => clocksAfterReviews(facts, 'review-record-sent'),
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'sent on the twentieth working day', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-03-30'], entries: [['review-record-sent', '2026-04-29']], on: '2026-04-30', is: 'met', due: '2026-04-29' },
    { name: 'sent a working day too late', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-03-30'], entries: [['review-record-sent', '2026-04-30']], on: '2026-04-30', is: 'met-late' },
    { name: 'not sent, on the twentieth working day', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-03-30'], on: '2026-04-29', is: 'due' },
    { name: 'not sent, the day after', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-03-30'], on: '2026-04-30', is: 'overdue' },
    { name: 'what was sent before the review is not its record', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-03-30'], entries: [['review-record-sent', '2026-03-29']], on: '2026-04-30', is: 'overdue' },
    { name: 'the next review was held, and it was never sent', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2']], reviews: ['2026-01-26', '2026-04-02'], opened: '2026-01-26', on: '2026-04-02', is: 'missed' },
    { name: 'no review yet', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], on: '2026-04-30', is: 'not-applicable' },
    { name: 'left care before it was due', born: '2012-05-01', episodes: [['2026-03-09', '2026-04-09', 'C2']], reviews: ['2026-03-30'], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'eighteen before it was due', born: '2008-04-10', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-03-30'], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-04-09', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-03-30'], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', episodes: [['2030-12-02', null, 'C2']], reviews: ['2030-12-27'], on: '2031-02-01', is: 'cannot-tell' },
  ],
});
