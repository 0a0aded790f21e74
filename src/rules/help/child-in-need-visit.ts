/** A child in need is seen every four weeks or so; how often is the council's own standard. */
import { visitsMade } from '../leaving-care/times-in-touch.ts';
import { clocksOf } from '../run.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';
import { GUIDANCE_FROM, section17, workingTogether } from './sources.ts';
import { timesInNeed } from './times-in-need.ts';

export const childInNeedVisit = timescale({
  id: 'help/child-in-need-visit',
  title: 'Visit a child in need at least every 20 working days',
  why: 'So that somebody sees you, and not only hears about you.',
  binds: 'Every child in need; not while a child protection plan or being looked after has visits of its own',
  standing: 'local',
  versions: [{ from: GUIDANCE_FROM, sources: [section17, workingTogether] }],
  needs: ['bornOn', 'diedOn', 'periodsOfCare', 'child-in-need', 'protection-plan', 'visits'],
  metBy: { actions: ['record-visit'], imports: ['template-visits', 'annex-a-6'] },
  local: [{ name: 'working-days', title: 'Visits within', unit: 'working days', normally: 20, least: 5, most: 60 }],
  recurs: true,
  clocks: (facts) => {
    const times = timesInNeed(facts);
    if (times.length === 0) return [];
    const visits = visitsMade(facts);
    return times.flatMap((time) => clocksOf(time, visits));
  },
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'twenty working days after the start, on the last', born: '2015-05-01', entries: [['child-in-need', '2026-03-30']], on: '2026-04-29', is: 'due', due: '2026-04-29' },
    { name: 'the day after', born: '2015-05-01', entries: [['child-in-need', '2026-03-30']], on: '2026-04-30', is: 'overdue' },
    { name: 'seen on the last day', born: '2015-05-01', entries: [['child-in-need', '2026-03-30']], visits: ['2026-04-29'], opened: '2026-03-30', on: '2026-04-29', is: 'met' },
    { name: 'seen a working day too late', born: '2015-05-01', entries: [['child-in-need', '2026-03-30']], visits: ['2026-04-30'], opened: '2026-03-30', on: '2026-04-30', is: 'met-late' },
    { name: 'and again twenty working days after that', born: '2015-05-01', entries: [['child-in-need', '2025-12-01']], visits: ['2025-12-22'], on: '2026-01-22', is: 'due', due: '2026-01-22' },
    { name: 'a council that promises ten', born: '2015-05-01', entries: [['child-in-need', '2026-04-02']], local: { 'working-days': 10 }, on: '2026-04-21', is: 'overdue', due: '2026-04-20' },
    { name: 'ended before it was due', born: '2015-05-01', entries: [['child-in-need', '2026-03-30', '2026-04-20']], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'ended after it was due', born: '2015-05-01', entries: [['child-in-need', '2026-03-30', '2026-05-05']], on: '2026-05-05', is: 'missed' },
    { name: 'on a child protection plan: its own visits', born: '2015-05-01', entries: [['child-in-need', '2026-03-30'], ['protection-plan', '2026-03-30']], on: '2026-04-30', is: 'not-applicable' },
    { name: 'came into care before it was due', born: '2015-05-01', episodes: [['2026-04-20', null, 'C2']], entries: [['child-in-need', '2026-03-30']], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'eighteen before it was due', born: '2008-04-15', entries: [['child-in-need', '2026-03-30']], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2015-05-01', died: '2026-04-15', entries: [['child-in-need', '2026-03-30']], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', entries: [['child-in-need', '2030-12-20']], on: '2031-02-01', is: 'cannot-tell' },
  ],
});
