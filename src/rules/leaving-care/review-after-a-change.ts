/** When something a plan rests on changes, the plan is looked at again; how soon is the council's own standard. */
import { entriesOf } from '../facts.ts';
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON, spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';
import { REGULATIONS_IN_FORCE_FROM, regulation7, volume3 } from './sources.ts';
import { happened } from './times-in-touch.ts';
import { spanOn } from './within-a-span.ts';

export const reviewAfterAChange = timescale({
  id: 'leaving-care/review-after-a-change',
  title: 'Review the pathway plan soon after something it rests on has changed',
  why: 'So that when you lose a home, a job or somebody who matters, the plan is changed to fit your life, not left as it was.',
  binds: 'Every eligible, relevant and former relevant young person, each time something their plan rests on changes',
  standing: 'local',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [volume3, regulation7('(2)')] }],
  needs: [...STATUS_RESTS_ON, 'significant-change', 'pathway-plan', 'pathway-plan-review'],
  metBy: { actions: ['record-entry'], entries: ['pathway-plan-review', 'pathway-plan'], imports: ['template-entries'] },
  local: [{ name: 'working-days', title: 'Review within', unit: 'working days', normally: 20, least: 1, most: 60 }],
  clocks: (facts) => {
    const changes = entriesOf(facts, 'significant-change');
    if (changes.length === 0) return [];
    const reviews = happened(facts, 'pathway-plan', 'pathway-plan-review');
    const spans = spansOfStatuses(
      facts,
      'eligible-child',
      'relevant-child',
      'former-relevant',
      'former-relevant-21-to-24',
    );
    return changes.flatMap(({ id, on }) => {
      const span = spanOn(spans, on);
      return span === undefined ? [] : clocksOf({ ...span, trigger: `entry:${id}`, from: on }, reviews).slice(0, 1);
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
