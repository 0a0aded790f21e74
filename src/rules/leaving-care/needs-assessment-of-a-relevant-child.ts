/** A relevant child who left care without a plan has their needs assessed within three months. */
import { entriesOf } from '../facts.ts';
import { STATUS_RESTS_ON, spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { monthsAfter, timescale } from '../timescale.ts';
import { REGULATIONS_IN_FORCE_FROM, regulation5 } from './sources.ts';

export const needsAssessmentOfARelevantChild = timescale({
  id: 'leaving-care/needs-assessment-of-a-relevant-child',
  title: 'Finish the needs assessment of a relevant child who has no plan within 3 months',
  why: 'So that leaving care without a plan does not mean being left without one.',
  binds:
    'Every relevant child who had no pathway plan on the day they became one; an assessment finished before counts',
  standing: 'statute',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [regulation5('(2)(a)')] }],
  needs: [...STATUS_RESTS_ON, 'needs-assessment', 'pathway-plan'],
  metBy: { actions: ['record-entry'], entries: ['needs-assessment'], imports: ['template-entries'] },
  local: [{ name: 'months', title: 'Assessment within', unit: 'months', normally: 3, least: 1, most: 3 }],
  clocks: (facts) => {
    const [plan] = entriesOf(facts, 'pathway-plan');
    const [first] = entriesOf(facts, 'needs-assessment');
    return spansOfStatuses(facts, 'relevant-child')
      .filter(({ from }) => plan === undefined || plan.on > from)
      .map(({ trigger, from, to, endedBy, missing }) => {
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
    { name: 'finished on the last day', born: '2009-01-10', episodes: [['2015-01-05', '2025-11-30', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['needs-assessment', '2026-02-28']], on: '2026-03-02', is: 'met', due: '2026-02-28' },
    { name: 'finished a day late', born: '2009-01-10', episodes: [['2015-01-05', '2025-11-30', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['needs-assessment', '2026-03-01']], on: '2026-03-02', is: 'met-late' },
    { name: 'not finished, on the last day', born: '2009-01-10', episodes: [['2015-01-05', '2025-11-30', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-02-28', is: 'due' },
    { name: 'not finished, the day after', born: '2009-01-10', episodes: [['2015-01-05', '2025-11-30', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-03-01', is: 'overdue' },
    { name: 'finished while still in care', born: '2009-01-10', episodes: [['2015-01-05', '2025-11-30', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['needs-assessment', '2025-04-07']], on: '2026-03-01', is: 'met' },
    { name: 'left care with a plan', born: '2009-01-10', episodes: [['2015-01-05', '2025-11-30', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['pathway-plan', '2025-04-07']], on: '2026-03-01', is: 'not-applicable' },
    { name: 'still in care', born: '2009-01-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-01', is: 'not-applicable' },
    { name: 'eighteen before it was due', born: '2008-01-10', episodes: [['2015-01-05', '2025-11-30', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-01-10', is: 'ended-in-time' },
    { name: 'eighteen after it was due', born: '2008-03-10', episodes: [['2015-01-05', '2025-11-30', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-03-10', is: 'missed' },
    { name: 'back in care before it was due', born: '2009-01-10', episodes: [['2015-01-05', '2025-11-30', 'C2', 'U4', 'S', 'TS1 1AA', 'E5'], ['2026-01-12', null, 'V2']], on: '2026-03-10', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2009-01-10', died: '2026-01-12', episodes: [['2015-01-05', '2025-11-30', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], on: '2026-03-10', is: 'ended-in-time' },
    { name: 'at home for six months, and nobody wrote whether it held', born: '2009-05-10', episodes: [['2015-01-05', '2025-09-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-03-02', is: 'cannot-tell' },
  ],
});
