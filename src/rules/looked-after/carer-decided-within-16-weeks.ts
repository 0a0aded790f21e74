/** A relative or friend approved only for now is decided on within sixteen weeks, so that nobody's home hangs on a maybe. */
import { timescale, weeksAfter } from '../timescale.ts';
import { carersApprovedForNow } from './carers-approved-for-now.ts';
import { CPPCR_IN_FORCE_FROM, regulation24 } from './sources.ts';

export const carerDecidedWithin16Weeks = timescale({
  id: 'looked-after/carer-decided-within-16-weeks',
  title: 'Decide on a carer approved for now within 16 weeks, or extend the time before it is over',
  why: 'So that you and the people you live with know soon whether you can stay.',
  binds:
    'Every looked-after child who lives with a relative or friend approved for now, until the carer is decided on or the time is extended',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation24] }],
  needs: ['periodsOfCare', 'carer-approved-for-now', 'carer-approval-extended', 'carer-decision'],
  metBy: { actions: ['record-entry'], entries: ['carer-decision'], imports: ['template-entries'] },
  local: [{ name: 'weeks', title: 'Decided within', unit: 'weeks', normally: 16, least: 1, most: 16 }],
  clocks: (facts) =>
    carersApprovedForNow(facts)
      .filter(({ extension }) => extension === undefined)
      .map(({ clock }) => clock),
  dueBy: weeksAfter('weeks'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'approved in full on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-decision', '2026-04-27', null, 'approved']], on: '2026-04-28', is: 'met', due: '2026-04-27' },
    { name: 'not approved: a decision as well', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-decision', '2026-03-30', null, 'not-approved']], on: '2026-04-28', is: 'met' },
    { name: 'decided a day late', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-decision', '2026-04-28', null, 'approved']], on: '2026-04-28', is: 'met-late' },
    { name: 'not decided, on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-04-27', is: 'due', due: '2026-04-27' },
    { name: 'not decided, the day after', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-04-28', is: 'overdue' },
    { name: 'extended in time: its own rule from then on', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-approval-extended', '2026-04-20']], on: '2026-04-28', is: 'ended-in-time' },
    { name: 'extended after it was over', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-approval-extended', '2026-04-28']], on: '2026-04-28', is: 'missed' },
    { name: 'moved on before it was due', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05', '2026-03-02']], on: '2026-04-28', is: 'ended-in-time' },
    { name: 'left care before it was due', born: '2012-05-01', episodes: [['2026-01-05', '2026-03-02', 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-04-28', is: 'ended-in-time' },
    { name: 'eighteen before it was due', born: '2008-03-10', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-04-28', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-03-02', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-04-28', is: 'ended-in-time' },
    { name: 'a carer who was never approved for now only', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], on: '2026-04-28', is: 'not-applicable' },
  ],
});
