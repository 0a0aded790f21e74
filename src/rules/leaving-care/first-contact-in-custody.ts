/** A care leaver who goes into custody hears from the council soon; how soon is the council's own standard. */
import { clocksOf } from '../run.ts';
import { STATUS_RESTS_ON } from '../status/care-leaver-statuses.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';
import { custodyOfCareLeavers } from './custody-of-care-leavers.ts';
import { REGULATIONS_IN_FORCE_FROM, section23C, volume3 } from './sources.ts';
import { timesInTouch } from './times-in-touch.ts';

export const firstContactInCustody = timescale({
  id: 'leaving-care/first-contact-in-custody',
  title: 'Be in touch within 10 working days of a care leaver going into custody',
  why: 'So that you know we have not given up on you, and somebody starts on what you will need when you come out.',
  binds:
    'Every former relevant young person of 18 to 24 in custody, from the day it began or the day they turned 18 there',
  standing: 'local',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [volume3, section23C('(2)')] }],
  needs: [...STATUS_RESTS_ON, 'custody', 'in-touch', 'visits', 'conversations'],
  metBy: {
    actions: ['record-visit'],
    imports: ['template-entries', 'template-visits'],
  },
  local: [{ name: 'working-days', title: 'In touch within', unit: 'working days', normally: 10, least: 1, most: 40 }],
  clocks: (facts) => {
    const custodies = custodyOfCareLeavers(facts);
    if (custodies.length === 0) return [];
    const times = timesInTouch(facts);
    return custodies.flatMap((custody) => clocksOf(custody, times).slice(0, 1));
  },
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'seen on the tenth working day', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2026-04-02']], visits: ['2026-04-20'], on: '2026-04-21', is: 'met', due: '2026-04-20' },
    { name: 'in touch a working day too late', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2026-04-02'], ['in-touch', '2026-04-21']], on: '2026-04-21', is: 'met-late' },
    { name: 'nothing, on the tenth working day', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2026-04-02']], on: '2026-04-20', is: 'due' },
    { name: 'nothing, the day after', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2026-04-02']], on: '2026-04-21', is: 'overdue' },
    { name: 'at 23', born: '2003-01-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2026-04-02']], on: '2026-04-21', is: 'overdue' },
    { name: 'released before it was due', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2026-04-02', '2026-04-10']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'released after it was due', born: '2006-05-01', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2026-04-02', '2026-05-05']], on: '2026-05-05', is: 'missed' },
    { name: 'twenty-five before it was due', born: '2001-04-10', episodes: [['2012-01-05', null, 'C2']], entries: [['custody', '2026-04-02']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2006-05-01', died: '2026-04-10', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2026-04-02']], on: '2026-04-21', is: 'ended-in-time' },
    { name: 'turned 18 in custody: counted from the birthday', born: '2008-04-02', episodes: [['2015-01-05', null, 'C2']], entries: [['custody', '2026-03-02']], on: '2026-04-20', is: 'due', due: '2026-04-20' },
    { name: 'never in care', born: '2006-05-01', entries: [['custody', '2026-04-02']], on: '2026-04-21', is: 'not-applicable' },
    { name: 'legal status not recorded', born: '2006-05-01', episodes: [['2015-01-05', null, null]], entries: [['custody', '2026-04-02']], on: '2026-04-10', is: 'cannot-tell' },
  ],
});
