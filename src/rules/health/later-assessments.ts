/** Health is looked at again: every six months for a small child, every twelve from five on. */
import { addMonths, ageOn } from '../../ground/day.ts';
import type { Facts } from '../facts.ts';
import { happened } from '../leaving-care/times-in-touch.ts';
import { CPPCR_IN_FORCE_FROM, regulation7 } from '../looked-after/sources.ts';
import { clocksOf } from '../run.ts';
import { type Clock, type Deadline, monthsAfter, timescale } from '../timescale.ts';
import { promotingHealth } from './sources.ts';

const UNDER_5 = monthsAfter('months-under-5');
const FROM_5 = monthsAfter('months-from-5');

export const laterHealthAssessments = timescale({
  id: 'health/later-assessments',
  title: 'Have a health assessment every 6 months under 5, and every 12 months from 5',
  why: 'So that your health is looked at again as you grow, and what was planned for it is not forgotten.',
  binds:
    'Every looked-after child who has had a health assessment; how soon is told by their age on the day of the last one',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation7('(3)'), promotingHealth] }],
  needs: ['bornOn', 'periodsOfCare', 'health-assessment'],
  metBy: { actions: ['record-entry'], entries: ['health-assessment'], imports: ['template-entries', 'annex-a-8'] },
  local: [
    { name: 'months-under-5', title: 'Under 5, within', unit: 'months', normally: 6, least: 1, most: 6 },
    { name: 'months-from-5', title: 'From 5, within', unit: 'months', normally: 12, least: 1, most: 12 },
  ],
  recurs: true,
  clocks: (facts) => laterClocks(facts),
  dueBy: () => ({ missing: 'date of birth' }),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'under 5: six months, on the last day', born: '2022-05-01', episodes: [['2025-08-04', null, 'C2']], entries: [['health-assessment', '2025-08-31']], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'under 5: the day after', born: '2022-05-01', episodes: [['2025-08-04', null, 'C2']], entries: [['health-assessment', '2025-08-31']], on: '2026-03-01', is: 'overdue' },
    { name: 'the eve of the 5th birthday: still six months', born: '2020-09-01', episodes: [['2025-08-04', null, 'C2']], entries: [['health-assessment', '2025-08-31']], on: '2026-03-01', is: 'overdue' },
    { name: 'on the 5th birthday: twelve months, on the last day', born: '2020-08-31', episodes: [['2025-08-04', null, 'C2']], entries: [['health-assessment', '2025-08-31']], on: '2026-08-31', is: 'due', due: '2026-08-31' },
    { name: 'from 5: the day after', born: '2012-05-01', episodes: [['2025-08-04', null, 'C2']], entries: [['health-assessment', '2025-08-31']], on: '2026-09-01', is: 'overdue' },
    { name: 'assessed on the last day', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], entries: [['health-assessment', '2025-01-27'], ['health-assessment', '2026-01-27']], opened: '2025-01-27', on: '2026-01-27', is: 'met' },
    { name: 'assessed a day late', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], entries: [['health-assessment', '2025-01-27'], ['health-assessment', '2026-01-28']], opened: '2025-01-27', on: '2026-01-28', is: 'met-late' },
    { name: 'a late one moves the next', born: '2012-05-01', episodes: [['2024-01-08', null, 'C2']], entries: [['health-assessment', '2024-01-29'], ['health-assessment', '2025-03-31']], on: '2026-03-31', is: 'due', due: '2026-03-31' },
    { name: 'assessed before coming into care: the next is counted from then', born: '2012-05-01', episodes: [['2025-03-03', null, 'C2']], entries: [['health-assessment', '2025-01-27']], on: '2026-01-28', is: 'overdue', due: '2026-01-27' },
    { name: 'not assessed yet: the first is owed, not the next', born: '2012-05-01', episodes: [['2025-01-06', null, 'C2']], on: '2026-03-01', is: 'not-applicable' },
    { name: 'left care before it was due', born: '2012-05-01', episodes: [['2025-01-06', '2025-09-01', 'C2']], entries: [['health-assessment', '2025-01-27']], on: '2026-01-28', is: 'ended-in-time' },
    { name: 'left care after it was due', born: '2012-05-01', episodes: [['2025-01-06', '2026-02-02', 'C2']], entries: [['health-assessment', '2025-01-27']], on: '2026-02-02', is: 'missed' },
    { name: 'eighteen before it was due', born: '2007-11-01', episodes: [['2025-01-06', null, 'C2']], entries: [['health-assessment', '2025-01-27']], on: '2026-01-28', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2025-06-02', episodes: [['2025-01-06', null, 'C2']], entries: [['health-assessment', '2025-01-27']], on: '2026-01-28', is: 'ended-in-time' },
    { name: 'date of birth not recorded', episodes: [['2025-01-06', null, 'C2']], entries: [['health-assessment', '2025-01-27']], on: '2025-09-01', is: 'cannot-tell' },
  ],
});

function laterClocks(facts: Facts): readonly Clock[] {
  const assessments = happened(facts, 'health-assessment');
  if (assessments.length === 0) return [];
  return facts.periodsOfCare.flatMap(({ id, from, to, endedBy }) => {
    const [first, ...later] = clocksOf({ trigger: id, from, to, endedBy }, assessments);
    const clocks = later.map((clock) => ({ ...clock, ...byAge(facts, clock.startsOn) }));
    const before = assessments.findLast(({ on }) => on < from && on >= addMonths(from, -3));
    return before === undefined || first === undefined
      ? clocks
      : [{ ...first, because: [before.reference], ...byAge(facts, before.on) }, ...clocks];
  });
}

/** By their age on the day of the last assessment, from which the months are counted. */
function byAge({ bornOn }: Facts, last: Clock['startsOn']): Pick<Clock, 'dueBy'> {
  if (bornOn === null) return {};
  const within: Deadline = ageOn(bornOn, last) < 5 ? UNDER_5 : FROM_5;
  return { dueBy: (_startsOn, local) => within(last, local) };
}
