/** A child protection plan is looked at again within three months of the conference it began with. */
import { GUIDANCE_FROM, workingTogether } from '../help/sources.ts';
import { happened } from '../leaving-care/times-in-touch.ts';
import { clocksOf } from '../run.ts';
import { monthsAfter, timescale } from '../timescale.ts';
import { protectionPlans } from './plans.ts';

export const firstReviewConference = timescale({
  id: 'protection/first-review-conference',
  title: 'Hold the first review conference within 3 months of the start of a child protection plan',
  why: 'So that it is asked early whether you are safer, and what still has to change.',
  binds:
    'Every child on a child protection plan, counted from the day the plan began, which is the day of its conference',
  standing: 'guidance',
  versions: [{ from: GUIDANCE_FROM, sources: [workingTogether] }],
  needs: ['bornOn', 'diedOn', 'protection-plan', 'review-conference'],
  metBy: { actions: ['record-entry'], entries: ['review-conference'], imports: ['template-entries', 'annex-a-7'] },
  local: [{ name: 'months', title: 'Held within', unit: 'months', normally: 3, least: 1, most: 3 }],
  clocks: (facts) => {
    const conferences = happened(facts, 'review-conference');
    return protectionPlans(facts).flatMap((plan) => clocksOf(plan, conferences).slice(0, 1));
  },
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'held on the last day', born: '2015-05-01', entries: [['protection-plan', '2025-11-30'], ['review-conference', '2026-02-28']], on: '2026-03-01', is: 'met', due: '2026-02-28' },
    { name: 'held a day late', born: '2015-05-01', entries: [['protection-plan', '2025-11-30'], ['review-conference', '2026-03-01']], on: '2026-03-01', is: 'met-late' },
    { name: 'not held, on the last day', born: '2015-05-01', entries: [['protection-plan', '2025-11-30']], on: '2026-02-28', is: 'due' },
    { name: 'not held, the day after', born: '2015-05-01', entries: [['protection-plan', '2025-11-30']], on: '2026-03-01', is: 'overdue' },
    { name: 'a conference of an earlier plan does not count', born: '2015-05-01', entries: [['protection-plan', '2024-06-03', '2025-06-02'], ['review-conference', '2024-09-02'], ['protection-plan', '2025-11-30']], on: '2026-03-01', is: 'overdue' },
    { name: 'the plan ended before it was due', born: '2015-05-01', entries: [['protection-plan', '2025-11-30', '2026-02-02']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'the plan ended after it was due', born: '2015-05-01', entries: [['protection-plan', '2025-11-30', '2026-03-09']], on: '2026-03-09', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-01-12', entries: [['protection-plan', '2025-11-30']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2015-05-01', died: '2026-01-12', entries: [['protection-plan', '2025-11-30']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'not on a plan', born: '2015-05-01', entries: [['review-conference', '2025-11-30']], on: '2026-03-01', is: 'not-applicable' },
  ],
});
