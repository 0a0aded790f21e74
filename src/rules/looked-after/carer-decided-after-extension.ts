/** The time for deciding on a carer approved for now is extended once, by eight weeks; after that it is over. */
import { type Deadline, timescale, weeksAfter } from '../timescale.ts';
import { carersApprovedForNow } from './carers-approved-for-now.ts';
import { CPPCR_IN_FORCE_FROM, regulation25 } from './sources.ts';

const within = weeksAfter('weeks');

export const carerDecidedAfterExtension = timescale({
  id: 'looked-after/carer-decided-after-extension',
  title: 'Decide on a carer whose time was extended within 24 weeks of their first approval',
  why: 'So that more time to find out stays a little more time, and does not become a way of living.',
  binds:
    'Every looked-after child who lives with a relative or friend whose approval for now was extended; a review of a refusal is not told apart',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation25] }],
  needs: ['periodsOfCare', 'carer-approved-for-now', 'carer-approval-extended', 'carer-decision'],
  metBy: { actions: ['record-entry'], entries: ['carer-decision'], imports: ['template-entries'] },
  local: [{ name: 'weeks', title: 'Decided within', unit: 'weeks', normally: 24, least: 1, most: 24 }],
  clocks: (facts) =>
    carersApprovedForNow(facts).flatMap(({ approval, extension, clock }) => {
      const dueBy: Deadline = (_startsOn, local) => within(approval.on, local);
      return extension === undefined ? [] : [{ ...clock, dueBy }];
    }),
  dueBy: within,
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'decided on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-approval-extended', '2026-04-20'], ['carer-decision', '2026-06-22', null, 'approved']], on: '2026-06-23', is: 'met', due: '2026-06-22' },
    { name: 'decided a day late', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-approval-extended', '2026-04-20'], ['carer-decision', '2026-06-23', null, 'approved']], on: '2026-06-23', is: 'met-late' },
    { name: 'not decided, on the last day', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-approval-extended', '2026-04-20']], on: '2026-06-22', is: 'due', due: '2026-06-22' },
    { name: 'not decided, the day after', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-approval-extended', '2026-04-20']], on: '2026-06-23', is: 'overdue' },
    { name: 'extended a second time: that changes nothing', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-approval-extended', '2026-04-20'], ['carer-approval-extended', '2026-06-15']], on: '2026-06-23', is: 'overdue', due: '2026-06-22' },
    { name: 'not extended: its own rule', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05']], on: '2026-06-23', is: 'not-applicable' },
    { name: 'moved on before it was due', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05', '2026-06-01'], ['carer-approval-extended', '2026-04-20']], on: '2026-06-23', is: 'ended-in-time' },
    { name: 'moved on after it was due', born: '2012-05-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05', '2026-07-06'], ['carer-approval-extended', '2026-04-20']], on: '2026-07-06', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-06-10', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-approval-extended', '2026-04-20']], on: '2026-06-23', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-06-01', episodes: [['2026-01-05', null, 'V2', 'U3', 'S']], entries: [['carer-approved-for-now', '2026-01-05'], ['carer-approval-extended', '2026-04-20']], on: '2026-06-23', is: 'ended-in-time' },
  ],
});
