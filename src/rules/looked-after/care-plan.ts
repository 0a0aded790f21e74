/** A care plan is there before a child is placed, or soon after, so that somebody has thought ahead for them. */
import { happened } from '../leaving-care/times-in-touch.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';
import { onceInCare, sinceCareBefore } from './once-in-care.ts';
import { CPPCR_IN_FORCE_FROM, regulation4 } from './sources.ts';

export const carePlan = timescale({
  id: 'looked-after/care-plan',
  title: 'Prepare the care plan before the first placement, at the latest within 10 working days of it',
  why: 'So that there is a plan for how you will be looked after, made with you and written down early.',
  binds: 'Every looked-after child, from the day they come into care; series of short breaks apart',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation4('(2)')] }],
  needs: ['periodsOfCare', 'care-plan'],
  metBy: { actions: ['record-entry'], entries: ['care-plan'], imports: ['template-entries'] },
  local: [{ name: 'working-days', title: 'Care plan within', unit: 'working days', normally: 10, least: 1, most: 10 }],
  clocks: (facts) => onceInCare(facts, happened(facts, 'care-plan'), sinceCareBefore),
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'prepared on the tenth working day', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], entries: [['care-plan', '2026-04-20']], on: '2026-04-21', is: 'met', due: '2026-04-20' },
    { name: 'prepared a working day too late', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], entries: [['care-plan', '2026-04-21']], on: '2026-04-21', is: 'met-late' },
    { name: 'not prepared, on the tenth working day', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], on: '2026-04-20', is: 'due', due: '2026-04-20' },
    { name: 'not prepared, the day after', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], on: '2026-04-21', is: 'overdue' },
    { name: 'prepared before coming into care', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2']], entries: [['care-plan', '2026-03-30']], on: '2026-04-02', is: 'met' },
    { name: 'a plan of an earlier time in care does not count', born: '2012-05-01', episodes: [['2024-04-02', '2025-04-02', 'V2'], ['2026-04-02', null, 'C2']], entries: [['care-plan', '2024-04-03']], on: '2026-04-21', is: 'overdue' },
    { name: 'home before it was due', born: '2012-05-01', episodes: [['2026-04-02', '2026-04-13', 'V2']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'home after it was due', born: '2012-05-01', episodes: [['2026-04-02', '2026-04-27', 'V2']], on: '2026-04-27', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-04-15', episodes: [['2026-04-02', null, 'V2']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-04-10', episodes: [['2026-04-02', null, 'V2']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'a series of short breaks', born: '2012-05-01', episodes: [['2026-04-02', null, 'V4']], on: '2026-04-21', is: 'not-applicable' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', episodes: [['2030-12-20', null, 'C2']], on: '2031-02-01', is: 'cannot-tell' },
  ],
});
