/** While a care leaver is in custody, the council keeps coming back; how often is its own standard. */
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON } from '../status/care-leaver-statuses.ts';
import { timescale, weeksAfter } from '../timescale.ts';
import { custodyOfCareLeavers } from './custody-of-care-leavers.ts';
import { REGULATIONS_IN_FORCE_FROM, section23C, volume3 } from './sources.ts';
import { timesInTouch } from './times-in-touch.ts';

export const laterContactsInCustody = timescale({
  id: 'leaving-care/later-contacts-in-custody',
  title: 'Be in touch at least every 8 weeks while a care leaver is in custody',
  why: 'So that the months inside are not months in which nobody asks after you.',
  binds: 'Every former relevant young person of 18 to 24 in custody with whom the council has been in touch there',
  standing: 'local',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [volume3, section23C('(2)')] }],
  needs: [...STATUS_RESTS_ON, 'custody', 'in-touch', 'visits', 'conversations'],
  metBy: {
    actions: ['record-visit'],
    imports: ['template-entries', 'template-visits'],
  },
  local: [{ name: 'weeks', title: 'In touch again within', unit: 'weeks', normally: 8, least: 1, most: 26 }],
  recurs: true,
  clocks: (facts) => {
    const custodies = custodyOfCareLeavers(facts);
    if (custodies.length === 0) return [];
    const times = timesInTouch(facts);
    return custodies.flatMap((custody) =>
      clocksOf(custody, times)
        .slice(1)
        // Two entries can tell of the same custody, and being in touch once is then seen in both.
        .map((clock) => ({ ...clock, trigger: `${clock.trigger}:${custody.trigger}` as const })),
    );
  },
  dueBy: weeksAfter('weeks'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'eight weeks after the visit, on the last day', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-12-29']], visits: ['2026-01-05'], on: '2026-03-02', is: 'due', due: '2026-03-02' },
    { name: 'the day after', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-12-29']], visits: ['2026-01-05'], on: '2026-03-03', is: 'overdue' },
    { name: 'in touch on the last day', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-12-29'], ['in-touch', '2026-03-02']], visits: ['2026-01-05'], opened: '2026-01-05', on: '2026-03-03', is: 'met' },
    { name: 'in touch a day late', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-12-29'], ['in-touch', '2026-03-03']], visits: ['2026-01-05'], opened: '2026-01-05', on: '2026-03-03', is: 'met-late' },
    { name: 'nobody in touch yet: the first time is owed, not the next', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-12-29']], visits: ['2025-12-22'], on: '2026-03-03', is: 'not-applicable' },
    { name: 'released before it was due', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-12-29', '2026-02-09']], visits: ['2026-01-05'], on: '2026-03-03', is: 'ended-in-time' },
    { name: 'released after it was due', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-12-29', '2026-03-09']], visits: ['2026-01-05'], on: '2026-03-09', is: 'missed' },
    { name: 'twenty-five before it was due', born: '2001-02-10', episodes: [['2012-01-05', null, 'C2']], entries: [['custody', '2025-12-29']], visits: ['2026-01-05'], on: '2026-03-03', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2006-05-01', died: '2026-02-09', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2025-12-29']], visits: ['2026-01-05'], on: '2026-03-03', is: 'ended-in-time' },
    { name: 'legal status not recorded', born: '2006-05-01', episodes: [['2015-01-05', null, null]], entries: [['custody', '2025-12-29']], visits: ['2026-01-05'], on: '2026-02-02', is: 'cannot-tell' },
  ],
});
