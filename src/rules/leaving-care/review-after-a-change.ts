/** When something a plan rests on changes, the plan is looked at again; how soon is the council's own standard. */
import { entriesOf } from '../facts.ts';
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON, spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';
import { REGULATIONS_IN_FORCE_FROM, regulation7, volume3 } from './sources.ts';
import { changesAmong, KINDS_OF_CHANGE } from './changes.ts';
import { withdrawalsOf } from './notices.ts';
import { happened } from './times-in-touch.ts';
import { spanOn } from './within-a-span.ts';

export const reviewAfterAChange = timescale({
  id: 'leaving-care/review-after-a-change',
  title: 'Ask soon after something the pathway plan rests on has changed whether the plan must change',
  why: 'So that when you lose a home, a job or somebody who matters, the plan is changed to fit your life, not left as it was.',
  binds: 'Every eligible, relevant and former relevant young person, each time something their plan rests on changes',
  standing: 'local',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [volume3, regulation7('(2)')] }],
  needs: [...STATUS_RESTS_ON, ...KINDS_OF_CHANGE, 'pathway-plan', 'pathway-plan-review', 'plan-stands'],
  metBy: {
    actions: ['record-entry'],
    entries: ['pathway-plan-review', 'pathway-plan', 'plan-stands'],
    imports: ['template-entries'],
  },
  local: [{ name: 'working-days', title: 'Ask within', unit: 'working days', normally: 20, least: 1, most: 60 }],
  clocks: (facts) => {
    const changes = changesAmong(entriesOf(facts, ...KINDS_OF_CHANGE));
    if (changes.length === 0) return [];
    const reviews = happened(facts, 'pathway-plan', 'pathway-plan-review', 'plan-stands');
    const spans = spansOfStatuses(
      facts,
      'eligible-child',
      'relevant-child',
      'former-relevant',
      'former-relevant-21-to-24',
    );
    const withdrawals = withdrawalsOf(entriesOf(facts, 'notice'));
    return changes.flatMap(({ id, kind, on }) => {
      const span = spanOn(spans, on);
      if (span === undefined) return [];
      // A notice that is withdrawn asks nothing any more.
      const end = kind === 'notice' ? withdrawals.get(id) : undefined;
      const until =
        end === undefined || (span.to !== null && span.to <= end.on)
          ? span
          : { ...span, to: end.on, endedBy: `entry:${end.id}` as const };
      return clocksOf({ ...until, trigger: `entry:${id}`, from: on }, reviews).slice(0, 1);
    });
  },
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'reviewed on the twentieth working day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['significant-change', '2026-03-30', null, 'moved'], ['pathway-plan-review', '2026-04-29']], on: '2026-05-10', is: 'met', due: '2026-04-29' },
    { name: 'reviewed a working day too late', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['significant-change', '2026-03-30', null, 'work-ended'], ['pathway-plan-review', '2026-04-30']], on: '2026-05-10', is: 'met-late' },
    { name: 'not reviewed, on the twentieth working day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['significant-change', '2025-12-22', null, 'custody']], on: '2026-01-22', is: 'due', due: '2026-01-22' },
    { name: 'not reviewed, the day after', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['significant-change', '2025-12-22', null, 'custody']], on: '2026-01-23', is: 'overdue' },
    { name: 'a new plan counts as well', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['significant-change', '2025-12-22', null, 'pregnancy'], ['pathway-plan', '2026-01-12']], on: '2026-01-23', is: 'met' },
    { name: 'looked at, and the plan stands', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['significant-change', '2025-12-22', null, 'hospital'], ['plan-stands', '2026-01-22']], on: '2026-01-23', is: 'met', due: '2026-01-22' },
    { name: 'notice to leave', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['notice', '2025-12-22', null, 'given']], on: '2026-01-23', is: 'overdue' },
    { name: 'notice to leave, withdrawn in time', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['notice', '2025-12-22', null, 'given'], ['notice', '2026-01-12', null, 'withdrawn']], on: '2026-01-23', is: 'ended-in-time' },
    { name: 'two notices on one day, one of them withdrawn the same day: the other still asks', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['notice', '2025-12-22', null, 'given', { 'notice-of': 'placement' }], ['notice', '2025-12-22', null, 'given', { 'notice-of': 'tenancy' }], ['notice', '2025-12-22', null, 'withdrawn', { 'notice-of': 'placement' }]], on: '2026-01-23', is: 'overdue' },
    { name: 'given and withdrawn on one day', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['notice', '2025-12-22', null, 'given'], ['notice', '2025-12-22', null, 'withdrawn']], on: '2026-01-23', is: 'ended-in-time' },
    { name: 'withdrawn the same day, and given again later', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['notice', '2025-12-15', null, 'given'], ['notice', '2025-12-15', null, 'withdrawn'], ['notice', '2025-12-22', null, 'given']], on: '2026-01-23', is: 'overdue', due: '2026-01-22' },
    { name: 'a notice that was withdrawn', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['notice', '2025-12-22', null, 'withdrawn']], on: '2026-01-23', is: 'not-applicable' },
    { name: 'custody', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-12-22']], on: '2026-01-22', is: 'due' },
    { name: 'went missing', born: '2009-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['missing', '2025-12-22', '2025-12-24', 'M']], on: '2026-01-23', is: 'overdue' },
    { name: 'away, where was known', born: '2009-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['missing', '2025-12-22', '2025-12-24', 'A']], on: '2026-01-23', is: 'not-applicable' },
    { name: 'moved from one home to another', born: '2005-08-31', episodes: [['2015-01-05', '2023-08-31', 'C2', 'U4', 'S', 'TS1 1AA', 'E8']], entries: [['home', '2023-08-31', '2025-12-22'], ['home', '2025-12-22']], on: '2026-01-23', is: 'overdue' },
    { name: 'the first home after care', born: '2007-12-22', episodes: [['2015-01-05', '2025-12-22', 'C2', 'U4', 'S', 'TS1 1AA', 'E8']], entries: [['home', '2025-12-22']], on: '2026-01-23', is: 'not-applicable' },
    { name: 'a review the day before the change does not', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['significant-change', '2025-12-22', null, 'home-at-risk'], ['pathway-plan-review', '2025-12-21']], on: '2026-01-23', is: 'overdue' },
    { name: 'a council that promises ten working days', born: '2007-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['significant-change', '2026-03-30', null, 'moved']], local: { 'working-days': 10 }, on: '2026-04-16', is: 'overdue', due: '2026-04-15' },
    { name: 'an eligible child', born: '2009-08-31', episodes: [['2015-01-05', null, 'C2']], entries: [['significant-change', '2025-12-22', null, 'moved']], on: '2026-01-23', is: 'overdue' },
    { name: 'qualifying: no plan is owed', born: '2006-04-01', episodes: [['2024-01-01', '2024-02-05', 'V2', 'U4', 'S', 'TS1 1AA', 'E8']], entries: [['significant-change', '2025-12-22', null, 'moved']], on: '2026-01-23', is: 'not-applicable' },
    { name: 'twenty-five before it was due', born: '2001-01-10', episodes: [['2012-01-05', null, 'C2']], entries: [['significant-change', '2025-12-22', null, 'moved']], on: '2026-01-23', is: 'ended-in-time' },
    { name: 'twenty-five after it was due', born: '2001-01-26', episodes: [['2012-01-05', null, 'C2']], entries: [['significant-change', '2025-12-22', null, 'moved']], on: '2026-01-26', is: 'missed' },
    { name: 'a death ends it', born: '2007-08-31', died: '2026-01-12', episodes: [['2015-01-05', null, 'C2']], entries: [['significant-change', '2025-12-22', null, 'moved']], on: '2026-01-23', is: 'ended-in-time' },
    { name: 'legal status not recorded', born: '2007-08-31', episodes: [['2015-01-05', null, null]], entries: [['significant-change', '2025-12-22', null, 'moved']], on: '2026-01-12', is: 'cannot-tell' },
  ],
});
