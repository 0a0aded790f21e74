/** Somebody of 21 to 24 who asks for support has their needs assessed within three months of asking. */
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON } from '../status/care-leaver-statuses.ts';
import { supportAfter21 } from '../status/support-after-21.ts';
import { monthsAfter, timescale } from '../timescale.ts';
import { regulation5, SUPPORT_TO_25_IN_FORCE_FROM, section23CZB } from './sources.ts';
import { happened } from './times-in-touch.ts';

export const needsAssessmentFrom21 = timescale({
  id: 'leaving-care/needs-assessment-from-21',
  title: 'Finish a needs assessment within 3 months of being asked for support from 21',
  why: 'So that coming back at 21, 22, 23 or 24 is answered with real help, and soon.',
  binds: 'Every former relevant young person of 21 to 24, each time they tell the council that they want support',
  standing: 'statute',
  versions: [{ from: SUPPORT_TO_25_IN_FORCE_FROM, sources: [section23CZB('(4)'), regulation5('(2)(b)')] }],
  needs: [...STATUS_RESTS_ON, 'support-from-21', 'support-offered', 'needs-assessment'],
  metBy: { actions: ['record-entry'], entries: ['needs-assessment'], imports: ['template-entries'] },
  local: [{ name: 'months', title: 'Assessment within', unit: 'months', normally: 3, least: 1, most: 3 }],
  clocks: (facts) =>
    supportAfter21(facts)
      .filter(({ state }) => state === 'open')
      .flatMap((time) => clocksOf(time, happened(facts, 'needs-assessment')).slice(0, 1)),
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'finished on the last day', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-11-30'], ['needs-assessment', '2026-02-28']], on: '2026-03-02', is: 'met', due: '2026-02-28' },
    { name: 'finished a day late', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-11-30'], ['needs-assessment', '2026-03-01']], on: '2026-03-02', is: 'met-late' },
    { name: 'not finished, on the last day', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-11-30']], on: '2026-02-28', is: 'due' },
    { name: 'not finished, the day after', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-11-30']], on: '2026-03-01', is: 'overdue' },
    { name: 'yes to an offer is asking', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2025-11-30', null, 'accepted']], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'an assessment of earlier years does not count', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2020-05-04'], ['support-from-21', '2025-11-30']], on: '2026-03-01', is: 'overdue' },
    { name: 'asked again after it had ended: owed again', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-05-05', '2025-09-01'], ['needs-assessment', '2025-06-02'], ['support-from-21', '2026-01-12']], on: '2026-03-01', is: 'due', due: '2026-04-12' },
    { name: 'said stop before it was due', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-11-30', '2026-01-12']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'said stop after it was due', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-11-30', '2026-03-09']], on: '2026-03-09', is: 'missed' },
    { name: 'twenty-five before it was due', born: '2001-01-10', episodes: [['2012-01-05', null, 'C2']], entries: [['support-from-21', '2025-11-30']], on: '2026-01-10', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2004-03-10', died: '2026-01-12', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2025-11-30']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'nobody asked', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-01', is: 'not-applicable' },
    { name: 'legal status not recorded: nobody knows whether they were former relevant', born: '2004-03-10', episodes: [['2015-01-05', null, null]], entries: [['support-from-21', '2025-11-30']], on: '2026-01-12', is: 'cannot-tell' },
  ],
});
