/** What a review decided is written and sent within days, so that it is done and not only said. */
import { timescale, workingDaysAfter } from '../timescale.ts';
import { clocksAfterReviews } from './after-a-review.ts';
import { CPPCR_IN_FORCE_FROM, reviewingOfficersHandbook } from './sources.ts';

export const reviewDecisionsSent = timescale({
  id: 'looked-after/review-decisions-sent',
  title: 'Send the decisions of a review within 5 working days',
  why: 'So that you do not have to wait to read what was decided about your life, and nobody remembers it differently.',
  binds: 'Every review of a looked-after child',
  standing: 'guidance',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [reviewingOfficersHandbook] }],
  needs: ['periodsOfCare', 'reviews', 'review-decisions-sent'],
  metBy: { actions: ['record-entry'], entries: ['review-decisions-sent'], imports: ['template-entries'] },
  local: [
    { name: 'working-days', title: 'Decisions sent within', unit: 'working days', normally: 5, least: 1, most: 5 },
  ],
  clocks: (facts) => clocksAfterReviews(facts, 'review-decisions-sent'),
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'sent on the fifth working day', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-04-02'], entries: [['review-decisions-sent', '2026-04-13']], on: '2026-04-14', is: 'met', due: '2026-04-13' },
    { name: 'sent a working day too late', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-04-02'], entries: [['review-decisions-sent', '2026-04-14']], on: '2026-04-14', is: 'met-late' },
    { name: 'not sent, on the fifth working day', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-04-02'], on: '2026-04-13', is: 'due' },
    { name: 'not sent, the day after', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-04-02'], on: '2026-04-14', is: 'overdue' },
    { name: 'what was sent after the review before does not count', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2']], reviews: ['2026-01-26', '2026-04-02'], entries: [['review-decisions-sent', '2026-01-30']], on: '2026-04-14', is: 'overdue' },
    { name: 'the next review was held, and they were never sent', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2']], reviews: ['2026-01-26', '2026-04-02'], opened: '2026-01-26', on: '2026-04-02', is: 'missed' },
    { name: 'no review yet', born: '2012-05-01', episodes: [['2026-03-09', null, 'C2']], on: '2026-04-14', is: 'not-applicable' },
    { name: 'left care before it was due', born: '2012-05-01', episodes: [['2026-03-09', '2026-04-09', 'C2']], reviews: ['2026-04-02'], on: '2026-04-14', is: 'ended-in-time' },
    { name: 'eighteen before it was due', born: '2008-04-10', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-04-02'], on: '2026-04-14', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-04-09', episodes: [['2026-03-09', null, 'C2']], reviews: ['2026-04-02'], on: '2026-04-14', is: 'ended-in-time' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', episodes: [['2030-12-02', null, 'C2']], reviews: ['2030-12-27'], on: '2031-02-01', is: 'cannot-tell' },
  ],
});
