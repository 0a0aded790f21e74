/** A child on a child protection plan is seen often; the guidance names no days, so the interval is the council's own. */
import { GUIDANCE_FROM, workingTogether } from '../help/sources.ts';
import { visitsMade } from '../leaving-care/times-in-touch.ts';
import { clocksOf } from '../run.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';
import { protectionPlans } from './plans.ts';

export const protectionVisit = timescale({
  id: 'protection/visit',
  title: 'Visit a child on a child protection plan at least every 10 working days',
  why: 'So that somebody sees you often, and alone, while it is not sure that you are safe.',
  binds:
    'Every child on a child protection plan, beside any visits owed in care. The guidance says to visit, the council says how often',
  standing: 'local',
  versions: [{ from: GUIDANCE_FROM, sources: [workingTogether] }],
  needs: ['bornOn', 'diedOn', 'protection-plan', 'visits'],
  metBy: { actions: ['record-visit'], imports: ['template-visits', 'annex-a-7'] },
  local: [{ name: 'working-days', title: 'Visits within', unit: 'working days', normally: 10, least: 1, most: 20 }],
  recurs: true,
  clocks: (facts) => {
    const plans = protectionPlans(facts);
    if (plans.length === 0) return [];
    const visits = visitsMade(facts);
    return plans.flatMap((plan) => clocksOf(plan, visits));
  },
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'ten working days after the start, on the last', born: '2015-05-01', entries: [['protection-plan', '2026-04-02']], on: '2026-04-20', is: 'due', due: '2026-04-20' },
    { name: 'the day after', born: '2015-05-01', entries: [['protection-plan', '2026-04-02']], on: '2026-04-21', is: 'overdue' },
    { name: 'seen on the last day', born: '2015-05-01', entries: [['protection-plan', '2026-04-02']], visits: ['2026-04-20'], opened: '2026-04-02', on: '2026-04-20', is: 'met' },
    { name: 'seen a working day too late', born: '2015-05-01', entries: [['protection-plan', '2026-04-02']], visits: ['2026-04-21'], opened: '2026-04-02', on: '2026-04-21', is: 'met-late' },
    { name: 'and again ten working days after that', born: '2015-05-01', entries: [['protection-plan', '2026-03-02']], visits: ['2026-04-02'], on: '2026-04-21', is: 'overdue', due: '2026-04-20' },
    { name: 'a council that has set twenty', born: '2015-05-01', entries: [['protection-plan', '2026-03-30']], local: { 'working-days': 20 }, on: '2026-04-29', is: 'due', due: '2026-04-29' },
    { name: 'the plan ended before it was due', born: '2015-05-01', entries: [['protection-plan', '2026-04-02', '2026-04-13']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'the plan ended after it was due', born: '2015-05-01', entries: [['protection-plan', '2026-04-02', '2026-05-05']], on: '2026-05-05', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-04-15', entries: [['protection-plan', '2026-04-02']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2015-05-01', died: '2026-04-15', entries: [['protection-plan', '2026-04-02']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'not on a plan', born: '2015-05-01', visits: ['2026-04-02'], on: '2026-04-21', is: 'not-applicable' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', entries: [['protection-plan', '2030-12-20']], on: '2031-02-01', is: 'cannot-tell' },
  ],
});
