/** The personal education plan is met about again in every term; when a term ends is the council's own calendar. */
import { type Day, dayOf, lastDayOfMonth, partsOf } from '../../ground/day.ts';
import { happened } from '../leaving-care/times-in-touch.ts';
import { CPPCR_IN_FORCE_FROM, regulation5 } from '../looked-after/sources.ts';
import type { LocalValues } from '../rule.ts';
import { clocksOf } from '../run.ts';
import { timescale } from '../timescale.ts';
import { promotingEducation } from './sources.ts';
import { whileInEducation } from './while-in-education.ts';

const MONTH = '(the month of the year)';
const SEPTEMBER = 9;

export const educationPlanEachTerm = timescale({
  id: 'education/plan-each-term',
  title: 'Meet about the personal education plan in every term',
  why: 'So that how school is going is talked about with you three times a year, and help comes before it goes wrong.',
  binds:
    'Every looked-after child from their 3rd birthday to 18 whose first plan is made: the next meeting is owed by the end of the term after the last one',
  standing: 'guidance',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation5, promotingEducation] }],
  needs: ['bornOn', 'periodsOfCare', 'education-plan'],
  metBy: { actions: ['record-entry'], entries: ['education-plan'], imports: ['template-entries'] },
  local: [
    { name: 'autumn-ends', title: 'The autumn term ends with', unit: MONTH, normally: 12, least: 10, most: 12 },
    { name: 'spring-ends', title: 'The spring term ends with', unit: MONTH, normally: 3, least: 2, most: 4 },
    { name: 'summer-ends', title: 'The summer term ends with', unit: MONTH, normally: 7, least: 5, most: 8 },
  ],
  clocks: (facts) => {
    const meetings = happened(facts, 'education-plan');
    return meetings.length === 0 ? [] : whileInEducation(facts).flatMap((run) => clocksOf(run, meetings).slice(1));
  },
  dueBy: endOfNextTerm,
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'met in autumn: due by the end of spring, on the last day', born: '2012-05-01', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2025-09-15']], on: '2026-03-31', is: 'due', due: '2026-03-31' },
    { name: 'the day after', born: '2012-05-01', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2025-09-15']], on: '2026-04-01', is: 'overdue' },
    { name: 'met in spring: due by the end of summer', born: '2012-05-01', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2026-01-12']], on: '2026-07-31', is: 'due', due: '2026-07-31' },
    { name: 'met in summer: due by the end of autumn', born: '2012-05-01', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2026-04-20']], on: '2026-12-31', is: 'due', due: '2026-12-31' },
    { name: 'met in the summer holidays: due by the end of autumn', born: '2012-05-01', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2026-08-31']], on: '2026-12-31', is: 'due', due: '2026-12-31' },
    { name: 'met on the last day', born: '2012-05-01', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2025-09-15'], ['education-plan', '2026-03-31']], opened: '2025-09-15', on: '2026-03-31', is: 'met' },
    { name: 'met a day late', born: '2012-05-01', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2025-09-15'], ['education-plan', '2026-04-01']], opened: '2025-09-15', on: '2026-04-01', is: 'met-late' },
    { name: 'where the spring term goes on into April', born: '2012-05-01', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2025-09-15']], local: { 'spring-ends': 4 }, on: '2026-04-30', is: 'due', due: '2026-04-30' },
    { name: 'no first plan yet: that one is owed', born: '2012-05-01', episodes: [['2025-09-01', null, 'C2']], on: '2026-04-01', is: 'not-applicable' },
    { name: 'left care before it was due', born: '2012-05-01', episodes: [['2025-09-01', '2026-02-02', 'C2']], entries: [['education-plan', '2025-09-15']], on: '2026-04-01', is: 'ended-in-time' },
    { name: 'left care after it was due', born: '2012-05-01', episodes: [['2025-09-01', '2026-05-04', 'C2']], entries: [['education-plan', '2025-09-15']], on: '2026-05-04', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-02-02', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2025-09-15']], on: '2026-04-01', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2025-12-01', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2025-09-15']], on: '2026-04-01', is: 'ended-in-time' },
    { name: 'date of birth not recorded', episodes: [['2025-09-01', null, 'C2']], entries: [['education-plan', '2025-09-15']], on: '2026-04-01', is: 'cannot-tell' },
  ],
});

/** The last day of the month in which the term after this day's term ends; holidays belong to the term before them. */
function endOfNextTerm(last: Day, local: LocalValues): Day {
  const { year, month } = partsOf(last);
  const ends = (inYear: number, setting: string): Day =>
    lastDayOfMonth(dayOf(inYear, local.value(setting, last) ?? 1, 1));
  if (month >= SEPTEMBER) return ends(year + 1, 'spring-ends');
  return month <= (local.value('spring-ends', last) ?? 0) ? ends(year, 'summer-ends') : ends(year, 'autumn-ends');
}
