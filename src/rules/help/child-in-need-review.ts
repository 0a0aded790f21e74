/** A child in need plan is looked at again within three months and then every six; the days are the council's own standard. */
import { happened } from '../leaving-care/times-in-touch.ts';
import { clocksOf } from '../run.ts';
import { type Deadline, monthsAfter, timescale } from '../timescale.ts';
import { GUIDANCE_FROM, section17, workingTogether } from './sources.ts';
import { timesInNeed } from './times-in-need.ts';

const FIRST: Deadline = monthsAfter('first-months');
const LATER: Deadline = monthsAfter('months');

export const childInNeedReview = timescale({
  id: 'help/child-in-need-review',
  title: 'Review a child in need plan within 3 months, then at least every 6 months',
  why: 'So that you and your family are asked whether the help is helping, and it does not go on without end or aim.',
  binds: 'Every child in need; not while a child protection plan or being looked after has reviews of its own',
  standing: 'local',
  versions: [{ from: GUIDANCE_FROM, sources: [section17, workingTogether] }],
  needs: ['bornOn', 'diedOn', 'periodsOfCare', 'child-in-need', 'protection-plan', 'child-in-need-review'],
  metBy: { actions: ['record-entry'], entries: ['child-in-need-review'], imports: ['template-entries'] },
  local: [
    { name: 'first-months', title: 'First review within', unit: 'months', normally: 3, least: 1, most: 6 },
    { name: 'months', title: 'Later reviews within', unit: 'months', normally: 6, least: 1, most: 6 },
  ],
  recurs: true,
  clocks: (facts) => {
    const reviews = happened(facts, 'child-in-need-review');
    return timesInNeed(facts).flatMap((time) =>
      clocksOf(time, reviews).map((clock, index) => ({ ...clock, dueBy: index === 0 ? FIRST : LATER })),
    );
  },
  dueBy: LATER,
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'three months after the start, on the last day', born: '2015-05-01', entries: [['child-in-need', '2025-11-30']], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'the day after', born: '2015-05-01', entries: [['child-in-need', '2025-11-30']], on: '2026-03-01', is: 'overdue' },
    { name: 'reviewed on the last day', born: '2015-05-01', entries: [['child-in-need', '2025-11-30'], ['child-in-need-review', '2026-02-28']], opened: '2025-11-30', on: '2026-02-28', is: 'met' },
    { name: 'reviewed a day late', born: '2015-05-01', entries: [['child-in-need', '2025-11-30'], ['child-in-need-review', '2026-03-01']], opened: '2025-11-30', on: '2026-03-01', is: 'met-late' },
    { name: 'six months after that, on the last day', born: '2015-05-01', entries: [['child-in-need', '2025-06-02'], ['child-in-need-review', '2025-08-31']], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'six months after that, the day after', born: '2015-05-01', entries: [['child-in-need', '2025-06-02'], ['child-in-need-review', '2025-08-31']], on: '2026-03-01', is: 'overdue' },
    { name: 'a council that promises two months', born: '2015-05-01', entries: [['child-in-need', '2025-11-30']], local: { 'first-months': 2 }, on: '2026-01-31', is: 'overdue', due: '2026-01-30' },
    { name: 'ended before it was due', born: '2015-05-01', entries: [['child-in-need', '2025-11-30', '2026-02-02']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'ended after it was due', born: '2015-05-01', entries: [['child-in-need', '2025-11-30', '2026-03-09']], on: '2026-03-09', is: 'missed' },
    { name: 'a child protection plan began before it was due', born: '2015-05-01', entries: [['child-in-need', '2025-11-30'], ['protection-plan', '2026-02-02']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'the protection plan ended: three months from then', born: '2015-05-01', entries: [['child-in-need', '2025-06-02'], ['protection-plan', '2025-07-14', '2025-11-30']], on: '2026-03-01', is: 'overdue', due: '2026-02-28' },
    { name: 'came into care before it was due', born: '2015-05-01', episodes: [['2026-02-02', null, 'C2']], entries: [['child-in-need', '2025-11-30']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'eighteen before it was due', born: '2008-01-12', entries: [['child-in-need', '2025-11-30']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2015-05-01', died: '2026-01-12', entries: [['child-in-need', '2025-11-30']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'not a child in need', born: '2015-05-01', on: '2026-03-01', is: 'not-applicable' },
  ],
});
