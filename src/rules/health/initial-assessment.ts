/** Everybody who comes into care is seen by a doctor early, so that what hurts or worries them is known. */
import { addMonths } from '../../ground/day.ts';
import { happened } from '../leaving-care/times-in-touch.ts';
import { onceInCare } from '../looked-after/once-in-care.ts';
import { CPPCR_IN_FORCE_FROM, regulation7 } from '../looked-after/sources.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';
import { promotingHealth } from './sources.ts';

export const initialHealthAssessment = timescale({
  id: 'health/initial-assessment',
  title: 'Have the first health assessment within 20 working days of coming into care',
  why: 'So that a doctor finds out early, with you, what you need to be well.',
  binds:
    'Every looked-after child, from the day they come into care; one made in the three months before counts. A young person may say no, and that is worth writing down',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation7('(1)'), promotingHealth] }],
  needs: ['periodsOfCare', 'health-assessment'],
  metBy: { actions: ['record-entry'], entries: ['health-assessment'], imports: ['template-entries', 'annex-a-8'] },
  local: [{ name: 'working-days', title: 'Assessed within', unit: 'working days', normally: 20, least: 1, most: 20 }],
  clocks: (facts) => onceInCare(facts, happened(facts, 'health-assessment'), ({ from }) => addMonths(from, -3)),
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'assessed on the twentieth working day', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], entries: [['health-assessment', '2026-04-29']], on: '2026-04-30', is: 'met', due: '2026-04-29' },
    { name: 'assessed a working day too late', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], entries: [['health-assessment', '2026-04-30']], on: '2026-04-30', is: 'met-late' },
    { name: 'not assessed, on the twentieth working day', born: '2012-05-01', episodes: [['2025-12-22', null, 'V2']], on: '2026-01-22', is: 'due', due: '2026-01-22' },
    { name: 'not assessed, the day after', born: '2012-05-01', episodes: [['2025-12-22', null, 'V2']], on: '2026-01-23', is: 'overdue' },
    { name: 'assessed three months before coming into care', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], entries: [['health-assessment', '2025-12-30']], on: '2026-03-30', is: 'met' },
    { name: 'assessed a day more than three months before', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], entries: [['health-assessment', '2025-12-29']], on: '2026-04-30', is: 'overdue' },
    { name: 'home before it was due', born: '2012-05-01', episodes: [['2026-03-30', '2026-04-13', 'V2']], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'home after it was due', born: '2012-05-01', episodes: [['2026-03-30', '2026-05-04', 'V2']], on: '2026-05-04', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-04-15', episodes: [['2026-03-30', null, 'V2']], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-04-02', episodes: [['2026-03-30', null, 'V2']], on: '2026-04-30', is: 'ended-in-time' },
    { name: 'a series of short breaks', born: '2012-05-01', episodes: [['2026-03-30', null, 'V4']], on: '2026-04-30', is: 'not-applicable' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', episodes: [['2030-12-20', null, 'C2']], on: '2031-02-01', is: 'cannot-tell' },
  ],
});
