/** Whoever comes back from being missing is offered a talk with somebody independent, within three days. */
import { entriesOf } from '../facts.ts';
import { daysAfter, timescale } from '../timescale.ts';
import { clocksFromReturns } from './returns.ts';
import { GUIDANCE_FROM, missingGuidance } from './sources.ts';

export const returnInterviewOffered = timescale({
  id: 'going-missing/return-interview-offered',
  title: 'Offer a return interview within 72 hours of coming back',
  why: 'So that you are asked how you are by somebody who was not the one looking for you, as soon as you are back.',
  binds:
    'Every child who comes back from being missing, in care or at home. 72 hours are counted as three days: at what hour somebody came back is not known. Being away where they were known to be does not count',
  standing: 'guidance',
  versions: [{ from: GUIDANCE_FROM, sources: [missingGuidance] }],
  needs: ['bornOn', 'diedOn', 'missing', 'return-interview-offered', 'return-interview'],
  metBy: {
    actions: ['record-entry'],
    entries: ['return-interview-offered', 'return-interview'],
    imports: ['template-entries'],
  },
  local: [{ name: 'days', title: 'Offered within', unit: 'days', normally: 3, least: 1, most: 3 }],
  clocks: (facts) => clocksFromReturns(facts, entriesOf(facts, 'return-interview-offered', 'return-interview')),
  dueBy: daysAfter('days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'offered on the third day', born: '2011-05-01', entries: [['missing', '2026-03-01', '2026-03-03', 'M'], ['return-interview-offered', '2026-03-06', null, 'yes']], on: '2026-03-07', is: 'met', due: '2026-03-06' },
    { name: 'offered on the fourth day', born: '2011-05-01', entries: [['missing', '2026-03-01', '2026-03-03', 'M'], ['return-interview-offered', '2026-03-07', null, 'yes']], on: '2026-03-07', is: 'met-late' },
    { name: 'not offered, third day', born: '2011-05-01', entries: [['missing', '2026-03-01', '2026-03-03', 'M']], on: '2026-03-06', is: 'due' },
    { name: 'not offered, fourth day', born: '2011-05-01', entries: [['missing', '2026-03-01', '2026-03-03', 'M']], on: '2026-03-07', is: 'overdue' },
    { name: 'offered, and they said no', born: '2011-05-01', entries: [['missing', '2026-03-01', '2026-03-03', 'M'], ['return-interview-offered', '2026-03-04', null, 'no']], on: '2026-03-07', is: 'met' },
    { name: 'held without an offer written down', born: '2011-05-01', entries: [['missing', '2026-03-01', '2026-03-03', 'M'], ['return-interview', '2026-03-05']], on: '2026-03-07', is: 'met' },
    { name: 'offered before they went missing again', born: '2011-05-01', entries: [['missing', '2026-02-02', '2026-02-03', 'M'], ['return-interview-offered', '2026-02-04', null, 'yes'], ['missing', '2026-03-01', '2026-03-03', 'M']], on: '2026-03-07', is: 'overdue' },
    { name: 'still missing', born: '2011-05-01', entries: [['missing', '2026-03-01', null, 'M']], on: '2026-03-07', is: 'not-applicable' },
    { name: 'away, where was known', born: '2011-05-01', entries: [['missing', '2026-03-01', '2026-03-03', 'A']], on: '2026-03-07', is: 'not-applicable' },
    { name: 'came back after turning 18', born: '2008-03-03', entries: [['missing', '2026-03-01', '2026-03-03', 'M']], on: '2026-03-07', is: 'not-applicable' },
    { name: 'eighteen before it was due', born: '2008-03-05', entries: [['missing', '2026-03-01', '2026-03-03', 'M']], on: '2026-03-07', is: 'ended-in-time' },
    { name: 'eighteen after it was due', born: '2008-03-10', entries: [['missing', '2026-03-01', '2026-03-03', 'M']], on: '2026-03-10', is: 'missed' },
    { name: 'a death ends it', born: '2011-05-01', died: '2026-03-05', entries: [['missing', '2026-03-01', '2026-03-03', 'M']], on: '2026-03-07', is: 'ended-in-time' },
    { name: 'missing or away not recorded', born: '2011-05-01', entries: [['missing', '2026-03-01', '2026-03-03']], on: '2026-03-07', is: 'cannot-tell' },
  ],
});
