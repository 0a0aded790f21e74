/** A personal education plan is made within days, so that coming into care does not cost a child their school as well. */
import { happened } from '../leaving-care/times-in-touch.ts';
import { CPPCR_IN_FORCE_FROM, regulation5 } from '../looked-after/sources.ts';
import { clocksOf } from '../run.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';
import { promotingEducation } from './sources.ts';
import { whileInEducation } from './while-in-education.ts';

export const firstEducationPlan = timescale({
  id: 'education/first-plan',
  title: 'Make the first personal education plan within 10 working days of coming into care',
  why: 'So that your school knows early what you need from it, and what you want to get out of it.',
  binds:
    'Every looked-after child from their 3rd birthday to 18: in early years, of school age, and at college or in training after it. Ten working days by this rule; some councils count school days',
  standing: 'guidance',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation5, promotingEducation] }],
  needs: ['bornOn', 'periodsOfCare', 'education-plan'],
  metBy: { actions: ['record-entry'], entries: ['education-plan'], imports: ['template-entries'] },
  local: [{ name: 'working-days', title: 'First plan within', unit: 'working days', normally: 10, least: 1, most: 20 }],
  clocks: (facts) => {
    const plans = happened(facts, 'education-plan');
    return whileInEducation(facts).flatMap((run) => clocksOf(run, plans).slice(0, 1));
  },
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'made on the tenth working day', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], entries: [['education-plan', '2026-04-20']], on: '2026-04-21', is: 'met', due: '2026-04-20' },
    { name: 'made a working day too late', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], entries: [['education-plan', '2026-04-21']], on: '2026-04-21', is: 'met-late' },
    { name: 'not made, on the tenth working day', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], on: '2026-04-20', is: 'due' },
    { name: 'not made, the day after', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], on: '2026-04-21', is: 'overdue' },
    { name: 'a plan of an earlier time in care does not count', born: '2012-05-01', episodes: [['2024-04-02', '2025-04-02', 'C2'], ['2026-04-02', null, 'C2']], entries: [['education-plan', '2024-04-08']], on: '2026-04-21', is: 'overdue' },
    { name: 'turned 3 in care: from the birthday', born: '2023-04-02', episodes: [['2025-04-02', null, 'C2']], on: '2026-04-21', is: 'overdue', due: '2026-04-20' },
    { name: 'not yet 3', born: '2023-04-22', episodes: [['2025-04-02', null, 'C2']], on: '2026-04-21', is: 'not-applicable' },
    { name: 'seventeen: still owed', born: '2008-05-01', episodes: [['2026-04-02', null, 'V2']], on: '2026-04-21', is: 'overdue' },
    { name: 'home before it was due', born: '2012-05-01', episodes: [['2026-04-02', '2026-04-13', 'V2']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'home after it was due', born: '2012-05-01', episodes: [['2026-04-02', '2026-04-27', 'V2']], on: '2026-04-27', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-04-15', episodes: [['2026-04-02', null, 'V2']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-04-10', episodes: [['2026-04-02', null, 'V2']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'date of birth not recorded', episodes: [['2026-04-02', null, 'C2']], on: '2026-04-21', is: 'cannot-tell' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', episodes: [['2030-12-20', null, 'C2']], on: '2031-02-01', is: 'cannot-tell' },
  ],
});
