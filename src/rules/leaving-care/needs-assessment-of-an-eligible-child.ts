/** An eligible child's needs are assessed within three months, so that the plan rests on more than a form. */
import { entriesOf } from '../facts.ts';
import { STATUS_RESTS_ON, spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { monthsAfter, timescale } from '../timescale.ts';
import { REGULATIONS_IN_FORCE_FROM, regulation42 } from './sources.ts';

export const needsAssessmentOfAnEligibleChild = timescale({
  id: 'leaving-care/needs-assessment-of-an-eligible-child',
  title: 'Finish the leaving care needs assessment within 3 months of becoming an eligible child',
  why: 'So that what you will need when you leave care is worked out with you before anything is planned.',
  binds: 'Every eligible child, from the day they become one; an assessment finished before counts',
  standing: 'statute',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [regulation42] }],
  needs: [...STATUS_RESTS_ON, 'needs-assessment'],
  metBy: { actions: ['record-entry'], entries: ['needs-assessment'], imports: ['template-entries'] },
  local: [{ name: 'months', title: 'Assessment within', unit: 'months', normally: 3, least: 1, most: 3 }],
  clocks: (facts) => {
    const [first] = entriesOf(facts, 'needs-assessment');
    return spansOfStatuses(facts, 'eligible-child').map(({ trigger, from, to, endedBy, missing }) => {
      const met = first !== undefined && (to === null || first.on < to) ? first : null;
      return {
        trigger,
        startsOn: from,
        metOn: met?.on ?? null,
        metBy: met === null ? null : `entry:${met.id}`,
        endsOn: to,
        endedBy,
        missing,
      };
    });
  },
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'finished on the last day', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2026-02-28']], on: '2026-03-02', is: 'met', due: '2026-02-28' },
    { name: 'finished a day late', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2026-03-01']], on: '2026-03-02', is: 'met-late' },
    { name: 'not finished, on the last day', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'not finished, the day after', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-01', is: 'overdue' },
    { name: 'eligible later than 16: from the 91st day', born: '2009-06-01', episodes: [['2026-01-01', null, 'V2']], on: '2026-05-01', is: 'due', due: '2026-07-01' },
    { name: 'finished before the 16th birthday', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2025-11-03']], on: '2025-11-30', is: 'met' },
    { name: 'left care before it was due', born: '2009-11-30', episodes: [['2015-01-05', '2026-01-12', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-03-02', is: 'ended-in-time' },
    { name: 'left care after it was due', born: '2009-11-30', episodes: [['2015-01-05', '2026-03-16', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-03-16', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-04-20', episodes: [['2026-01-05', null, 'V2']], on: '2026-04-20', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2009-11-30', died: '2026-01-12', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-02', is: 'ended-in-time' },
    { name: 'not yet 16', born: '2010-11-30', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-02', is: 'not-applicable' },
    { name: 'date of birth not recorded', episodes: [['2025-01-06', null, 'C2']], on: '2026-03-02', is: 'cannot-tell' },
    { name: 'legal status not recorded', born: '2009-11-30', episodes: [['2015-01-05', null, null]], on: '2026-03-02', is: 'cannot-tell' },
  ],
});
