/** Nobody leaves custody without a plan for the day they come out; from when to begin is the council's own standard. */
import { addDays, addMonths, type Day } from '../../ground/day.ts';
import { findIsoDay } from '../../ground/day-words.ts';
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON } from '../status/care-leaver-statuses.ts';
import { type Clock, type Deadline, timescale } from '../timescale.ts';
import { custodyOfCareLeavers } from './custody-of-care-leavers.ts';
import { REGULATIONS_IN_FORCE_FROM, regulation7, volume3 } from './sources.ts';
import { happened } from './times-in-touch.ts';

const MONTHS_BEFORE_RELEASE = 3;

export const planForRelease = timescale({
  id: 'leaving-care/plan-for-release',
  title: 'Review the pathway plan for release before a care leaver comes out of custody',
  why: 'So that on the day you come out there is a bed, some money and somebody to meet you.',
  binds: 'Every former relevant young person of 18 to 24 in custody, from 3 months before they are to be released',
  standing: 'local',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [volume3, regulation7('(2)')] }],
  needs: [...STATUS_RESTS_ON, 'custody', 'pathway-plan', 'pathway-plan-review'],
  metBy: { actions: ['record-entry'], entries: ['pathway-plan-review', 'pathway-plan'], imports: ['template-entries'] },
  local: [
    { name: 'days-before', title: 'Plan ready before release by', unit: 'days', normally: 0, least: 0, most: 92 },
  ],
  clocks: (facts) => {
    const custodies = custodyOfCareLeavers(facts);
    if (custodies.length === 0) return [];
    const plans = happened(facts, 'pathway-plan', 'pathway-plan-review');
    return custodies.flatMap(({ entry, ...custody }): readonly Clock[] => {
      const release = findIsoDay(entry.details['release'] ?? '');
      if (release === undefined) {
        return clocksOf({ ...custody, missing: [...custody.missing, 'day of release'] }, plans)
          .slice(0, 1)
          .map((clock) => ({ ...clock, metOn: null, metBy: null }));
      }
      const begins = addMonths(release, -MONTHS_BEFORE_RELEASE);
      const from = begins > custody.from ? begins : custody.from;
      if (custody.to !== null && custody.to <= from) return [];
      return clocksOf({ ...custody, from }, plans)
        .slice(0, 1)
        .map((clock) => ({ ...clock, dueBy: before(release) }));
    });
  },
  dueBy: () => ({ missing: 'day of release' }),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'more than three months before release', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', null, null, { release: '2026-05-31' }]], on: '2026-02-27', is: 'not-applicable' },
    { name: 'three months before release', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', null, null, { release: '2026-05-31' }]], on: '2026-02-28', is: 'due', due: '2026-05-31' },
    { name: 'on the day of release', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', null, null, { release: '2026-03-02' }]], on: '2026-03-02', is: 'due' },
    { name: 'reviewed before release', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', '2026-03-02', null, { release: '2026-03-02' }], ['pathway-plan-review', '2026-02-02']], on: '2026-03-02', is: 'met', due: '2026-03-02' },
    { name: 'reviewed more than three months before: too early to be about release', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', null, null, { release: '2026-03-02' }], ['pathway-plan-review', '2025-12-01']], on: '2026-03-03', is: 'overdue' },
    { name: 'the day has passed, and custody goes on', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', null, null, { release: '2026-03-02' }]], on: '2026-03-03', is: 'overdue' },
    { name: 'reviewed after the day, and custody went on', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', null, null, { release: '2026-03-02' }], ['pathway-plan-review', '2026-03-09']], on: '2026-03-09', is: 'met-late' },
    { name: 'a council that wants it ready two weeks before', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', null, null, { release: '2026-03-16' }]], local: { 'days-before': 14 }, on: '2026-03-03', is: 'overdue', due: '2026-03-02' },
    { name: 'a sentence shorter than three months: from its first day', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2026-02-02', null, null, { release: '2026-03-16' }]], on: '2026-02-02', is: 'due', due: '2026-03-16' },
    { name: 'released early', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', '2026-02-09', null, { release: '2026-03-02' }]], on: '2026-03-03', is: 'ended-in-time' },
    { name: 'released late, without a plan', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', '2026-03-09', null, { release: '2026-03-02' }]], on: '2026-03-09', is: 'missed' },
    { name: 'a death ends it', born: '2006-05-01', died: '2026-02-09', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01', null, null, { release: '2026-03-02' }]], on: '2026-03-03', is: 'ended-in-time' },
    { name: 'twenty-five before release', born: '2001-02-10', episodes: [['2012-01-05', null, 'C2']], entries: [['custody', '2025-09-01', null, null, { release: '2026-03-02' }]], on: '2026-03-03', is: 'ended-in-time' },
    { name: 'day of release not recorded', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-09-01']], on: '2026-03-03', is: 'cannot-tell' },
  ],
});

/** The day itself, or as many days before it as the council asks. */
function before(release: Day): Deadline {
  return (startsOn, local) => addDays(release, -(local.value('days-before', startsOn) ?? 0));
}
