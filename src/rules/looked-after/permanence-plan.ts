/** By the time of the second review there is a plan for where a child will grow up, not only for where they sleep now. */
import { addMonths } from '../../ground/day.ts';
import { happened } from '../leaving-care/times-in-touch.ts';
import { type Deadline, timescale, workingDaysAfter } from '../timescale.ts';
import { onceInCare, sinceComingIntoCare } from './once-in-care.ts';
import { CPPCR_IN_FORCE_FROM, regulation5, reviewingOfficersHandbook, volume2 } from './sources.ts';

/** The latest day of a first review, and from it the latest day of a second. */
const latestSecondReview: Deadline = (startsOn, local) => {
  const first = workingDaysAfter('working-days')(startsOn, local);
  return typeof first === 'number' ? addMonths(first, local.value('months', startsOn) ?? 0) : first;
};

export const permanencePlan = timescale({
  id: 'looked-after/permanence-plan',
  title: 'Agree a plan for where they will grow up by the time the second review is due',
  why: 'So that you do not live from one month to the next without anybody having thought about where you belong.',
  binds: 'Every looked-after child, from the day they come into care; series of short breaks apart',
  standing: 'guidance',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation5, volume2, reviewingOfficersHandbook] }],
  needs: ['periodsOfCare', 'permanence-plan'],
  metBy: { actions: ['record-entry'], entries: ['permanence-plan'], imports: ['template-entries'] },
  local: [
    { name: 'working-days', title: 'First review due within', unit: 'working days', normally: 20, least: 1, most: 20 },
    { name: 'months', title: 'And the second from then within', unit: 'months', normally: 3, least: 1, most: 3 },
  ],
  clocks: (facts) => onceInCare(facts, happened(facts, 'permanence-plan'), sinceComingIntoCare),
  dueBy: latestSecondReview,
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'agreed on the last day', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], entries: [['permanence-plan', '2026-07-29']], on: '2026-07-30', is: 'met', due: '2026-07-29' },
    { name: 'agreed a day late', born: '2012-05-01', episodes: [['2026-03-30', null, 'C2']], entries: [['permanence-plan', '2026-07-30']], on: '2026-07-30', is: 'met-late' },
    { name: 'not agreed, on the last day', born: '2012-05-01', episodes: [['2025-12-22', null, 'V2']], on: '2026-04-22', is: 'due', due: '2026-04-22' },
    { name: 'not agreed, the day after', born: '2012-05-01', episodes: [['2025-12-22', null, 'V2']], on: '2026-04-23', is: 'overdue' },
    { name: 'a plan of an earlier time in care does not count', born: '2012-05-01', episodes: [['2024-03-30', '2025-03-31', 'C2'], ['2026-03-30', null, 'C2']], entries: [['permanence-plan', '2024-06-03']], on: '2026-07-30', is: 'overdue' },
    { name: 'home before it was due', born: '2012-05-01', episodes: [['2026-03-30', '2026-06-01', 'V2']], on: '2026-07-30', is: 'ended-in-time' },
    { name: 'home after it was due', born: '2012-05-01', episodes: [['2026-03-30', '2026-08-03', 'V2']], on: '2026-08-03', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-06-15', episodes: [['2026-03-30', null, 'V2']], on: '2026-07-30', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-04-02', episodes: [['2026-03-30', null, 'V2']], on: '2026-07-30', is: 'ended-in-time' },
    { name: 'a series of short breaks', born: '2012-05-01', episodes: [['2026-03-30', null, 'V4']], on: '2026-07-30', is: 'not-applicable' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', episodes: [['2030-12-20', null, 'C2']], on: '2031-06-01', is: 'cannot-tell' },
  ],
});
