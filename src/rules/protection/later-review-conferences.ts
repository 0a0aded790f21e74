/** Every later review conference comes within six months of the one before, counted from the day that one really happened. */
import { GUIDANCE_FROM, workingTogether } from '../help/sources.ts';
import { happened } from '../leaving-care/times-in-touch.ts';
import { clocksOf } from '../run.ts';
import { monthsAfter, timescale } from '../timescale.ts';
import { protectionPlans } from './plans.ts';

export const laterReviewConferences = timescale({
  id: 'protection/later-review-conferences',
  title: 'Hold each later review conference within 6 months of the one before',
  why: 'So that a plan to keep you safe ends when it has worked, and changes when it has not.',
  binds: 'Every child on a child protection plan that has been reviewed',
  standing: 'guidance',
  versions: [{ from: GUIDANCE_FROM, sources: [workingTogether] }],
  needs: ['bornOn', 'diedOn', 'protection-plan', 'review-conference'],
  metBy: { actions: ['record-entry'], entries: ['review-conference'], imports: ['template-entries', 'annex-a-7'] },
  local: [{ name: 'months', title: 'Held within', unit: 'months', normally: 6, least: 1, most: 6 }],
  recurs: true,
  clocks: (facts) => {
    const conferences = happened(facts, 'review-conference');
    return protectionPlans(facts).flatMap((plan) => clocksOf(plan, conferences).slice(1));
  },
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'held on the last day', born: '2015-05-01', entries: [['protection-plan', '2025-06-02'], ['review-conference', '2025-08-31'], ['review-conference', '2026-02-28']], opened: '2025-08-31', on: '2026-02-28', is: 'met', due: '2026-02-28' },
    { name: 'held a day late', born: '2015-05-01', entries: [['protection-plan', '2025-06-02'], ['review-conference', '2025-08-31'], ['review-conference', '2026-03-01']], opened: '2025-08-31', on: '2026-03-01', is: 'met-late' },
    { name: 'not held, on the last day', born: '2015-05-01', entries: [['protection-plan', '2025-06-02'], ['review-conference', '2025-08-31']], on: '2026-02-28', is: 'due' },
    { name: 'not held, the day after', born: '2015-05-01', entries: [['protection-plan', '2025-06-02'], ['review-conference', '2025-08-31']], on: '2026-03-01', is: 'overdue' },
    { name: 'a late one moves the next', born: '2015-05-01', entries: [['protection-plan', '2025-06-02'], ['review-conference', '2025-10-20']], on: '2026-04-20', is: 'due', due: '2026-04-20' },
    { name: 'none held yet: the first is owed, not the next', born: '2015-05-01', entries: [['protection-plan', '2025-06-02']], on: '2026-03-01', is: 'not-applicable' },
    { name: 'the plan ended before it was due', born: '2015-05-01', entries: [['protection-plan', '2025-06-02', '2026-02-02'], ['review-conference', '2025-08-31']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'the plan ended after it was due', born: '2015-05-01', entries: [['protection-plan', '2025-06-02', '2026-03-09'], ['review-conference', '2025-08-31']], on: '2026-03-09', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-01-12', entries: [['protection-plan', '2025-06-02'], ['review-conference', '2025-08-31']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2015-05-01', died: '2026-01-12', entries: [['protection-plan', '2025-06-02'], ['review-conference', '2025-08-31']], on: '2026-03-01', is: 'ended-in-time' },
  ],
});
