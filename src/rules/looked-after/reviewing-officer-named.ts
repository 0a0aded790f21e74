/** An independent reviewing officer is named early, so that somebody outside the team watches how a child is looked after. */
import type { Facts } from '../facts.ts';
import { happened } from '../leaving-care/times-in-touch.ts';
import type { Happened } from '../run.ts';
import { type Clock, timescale, workingDaysAfter } from '../timescale.ts';
import { clockOfCare } from './once-in-care.ts';
import { CPPCR_IN_FORCE_FROM, reviewingOfficersHandbook, section25A } from './sources.ts';

const REVIEWING_OFFICER = 'reviewing-officer';

export const reviewingOfficerNamed = timescale({
  id: 'looked-after/reviewing-officer-named',
  title: 'Name a reviewing officer within 5 working days of coming into care',
  why: 'So that there is one person outside the team who checks that the plan is right for you, and whose name you know.',
  binds: 'Every looked-after child, from the day they come into care; series of short breaks apart',
  standing: 'guidance',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [section25A, reviewingOfficersHandbook] }],
  needs: ['periodsOfCare', 'allocations', 'reviewing-officer-named'],
  metBy: {
    actions: ['record-entry', 'allocate'],
    entries: ['reviewing-officer-named'],
    imports: ['template-entries', 'template-allocations'],
  },
  local: [{ name: 'working-days', title: 'Named within', unit: 'working days', normally: 5, least: 1, most: 5 }],
  clocks: (facts) => namingClocks(facts),
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'named on the fifth working day', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], allocations: [['reviewing-officer', '2026-04-13']], on: '2026-04-14', is: 'met', due: '2026-04-13' },
    { name: 'named a working day too late', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], allocations: [['reviewing-officer', '2026-04-14']], on: '2026-04-14', is: 'met-late' },
    { name: 'written down as named', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], entries: [['reviewing-officer-named', '2026-04-09']], on: '2026-04-14', is: 'met' },
    { name: 'nobody named, on the fifth working day', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], on: '2026-04-13', is: 'due' },
    { name: 'nobody named, the day after', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], on: '2026-04-14', is: 'overdue' },
    { name: 'a social worker is not a reviewing officer', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], allocations: [['social-worker', '2026-04-02']], on: '2026-04-14', is: 'overdue' },
    { name: 'there already when care began', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], allocations: [['reviewing-officer', '2026-03-30']], on: '2026-04-02', is: 'met' },
    { name: 'the officer of an earlier time in care had ended', born: '2012-05-01', episodes: [['2024-04-02', '2025-04-02', 'V2'], ['2026-04-02', null, 'C2']], allocations: [['reviewing-officer', '2024-04-03', '2025-04-02']], on: '2026-04-14', is: 'overdue' },
    { name: 'home before it was due', born: '2012-05-01', episodes: [['2026-04-02', '2026-04-09', 'V2']], on: '2026-04-14', is: 'ended-in-time' },
    { name: 'home after it was due', born: '2012-05-01', episodes: [['2026-04-02', '2026-04-20', 'V2']], on: '2026-04-20', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-04-10', episodes: [['2026-04-02', null, 'V2']], on: '2026-04-14', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-04-09', episodes: [['2026-04-02', null, 'V2']], on: '2026-04-14', is: 'ended-in-time' },
    { name: 'a series of short breaks', born: '2012-05-01', episodes: [['2026-04-02', null, 'V4']], on: '2026-04-14', is: 'not-applicable' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', episodes: [['2030-12-27', null, 'C2']], on: '2031-02-01', is: 'cannot-tell' },
  ],
});

function namingClocks(facts: Facts): readonly Clock[] {
  const named = happened(facts, 'reviewing-officer-named');
  const officers = facts.allocations.filter(
    ({ role, from, to }) => role === REVIEWING_OFFICER && (to === null || to > from),
  );
  return facts.periodsOfCare.map((period, index) => {
    const since = facts.periodsOfCare[index - 1]?.to ?? null;
    const entry = named.find(({ on }) => since === null || on >= since);
    const officer = officers.find(({ to }) => to === null || to > period.from);
    const times: Happened[] = entry === undefined ? [] : [entry];
    if (officer !== undefined) times.push({ reference: `allocation:${officer.id}`, on: officer.from });
    const [first] = times.toSorted((a, b) => a.on - b.on);
    return clockOfCare(period, first !== undefined && (period.to === null || first.on < period.to) ? first : undefined);
  });
}
