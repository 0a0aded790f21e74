/** The law says to stay in touch; how often is the council's own standard, and it is the council that has to reach out. */
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON, spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { timescale, weeksAfter } from '../timescale.ts';
import { LEAVING_CARE_ACT_IN_FORCE_FROM, section23C, volume3 } from './sources.ts';
import { timesInTouch } from './times-in-touch.ts';

export const keepInTouch = timescale({
  id: 'leaving-care/keep-in-touch',
  title: 'Be in touch at least every 8 weeks',
  why: 'So that we do not lose each other, and if we do, that it is us who come looking.',
  binds:
    'Every relevant young person, and every former relevant one until 21. The law says to stay in touch, the council says how often',
  standing: 'local',
  versions: [{ from: LEAVING_CARE_ACT_IN_FORCE_FROM, sources: [section23C('(2)'), volume3] }],
  needs: [...STATUS_RESTS_ON, 'in-touch', 'visits', 'conversations'],
  metBy: {
    actions: ['record-visit'],
    imports: ['template-entries', 'template-visits', 'annex-a-9'],
  },
  local: [{ name: 'weeks', title: 'In touch within', unit: 'weeks', normally: 8, least: 1, most: 26 }],
  recurs: true,
  clocks: (facts) => {
    const spans = spansOfStatuses(facts, 'relevant-child', 'former-relevant');
    if (spans.length === 0) return [];
    const times = timesInTouch(facts);
    return spans.flatMap((span) => clocksOf(span, times));
  },
  dueBy: weeksAfter('weeks'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'eight weeks after turning 18, on the last day', born: '2008-01-05', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-02', is: 'due', due: '2026-03-02' },
    { name: 'the day after', born: '2008-01-05', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-03', is: 'overdue' },
    { name: 'in touch on the last day', born: '2008-01-05', episodes: [['2015-01-05', null, 'C2']], entries: [['in-touch', '2026-03-02']], opened: '2026-01-05', on: '2026-03-03', is: 'met' },
    { name: 'in touch a day late', born: '2008-01-05', episodes: [['2015-01-05', null, 'C2']], entries: [['in-touch', '2026-03-03']], opened: '2026-01-05', on: '2026-03-03', is: 'met-late' },
    { name: 'so is a conversation', born: '2008-01-05', episodes: [['2015-01-05', null, 'C2']], conversations: ['2026-02-02'], on: '2026-03-30', is: 'due', due: '2026-03-30' },
    { name: 'a visit is being in touch', born: '2008-01-05', episodes: [['2015-01-05', null, 'C2']], visits: ['2026-02-02'], on: '2026-03-30', is: 'due', due: '2026-03-30' },
    { name: 'the run goes on through the 18th birthday', born: '2008-01-05', episodes: [['2015-01-05', '2025-09-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['in-touch', '2025-12-15']], on: '2026-02-09', is: 'due', due: '2026-02-09' },
    { name: 'a council that promises four weeks', born: '2008-01-05', episodes: [['2015-01-05', null, 'C2']], local: { weeks: 4 }, on: '2026-02-03', is: 'overdue', due: '2026-02-02' },
    { name: 'still in care', born: '2009-01-05', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-03', is: 'not-applicable' },
    { name: 'qualifying: help is there to be asked for', born: '2008-01-20', episodes: [['2025-12-01', '2026-01-05', 'V2', 'U4', 'S', 'TS1 1AA', 'E8']], on: '2026-03-03', is: 'not-applicable' },
    { name: 'twenty-one before it was due', born: '2005-03-01', episodes: [['2015-01-05', null, 'C2']], entries: [['in-touch', '2026-01-05']], on: '2026-03-03', is: 'ended-in-time' },
    { name: 'twenty-one after it was due', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['in-touch', '2026-01-05']], on: '2026-03-10', is: 'missed' },
    { name: 'a death ends it', born: '2008-01-05', died: '2026-02-02', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-03', is: 'ended-in-time' },
    { name: 'at home for six months, and nobody wrote whether it held', born: '2009-05-10', episodes: [['2015-01-05', '2025-09-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-03-02', is: 'cannot-tell' },
  ],
});
