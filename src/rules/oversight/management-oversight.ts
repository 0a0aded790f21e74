/**
 * Once a month somebody who answers for the work looks at it and writes down what they think: in supervision with the
 * worker, or as a direction, a challenge, a decision or a reflection on the record. Each says what is to happen or why,
 * which is what oversight is asked to show. A recognition does not count: it thanks for work, and decides nothing.
 */
import type { Facts, ManagementKind } from '../facts.ts';
import { without } from '../help/stretches.ts';
import { happened } from '../leaving-care/times-in-touch.ts';
import { CPPCR_IN_FORCE_FROM } from '../looked-after/sources.ts';
import { type Beginning, clocksOf, type Happened } from '../run.ts';
import { STATUS_RESTS_ON, spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { monthsAfter, timescale } from '../timescale.ts';

export const managementOversight = timescale({
  id: 'oversight/management-oversight',
  title: 'Write supervision or a manager’s oversight on the record every month',
  why: 'So that the person who works with you is helped to think about you, and is not alone with hard decisions.',
  binds:
    'Every looked-after child, and every relevant and former relevant young person until 21. No law says how often: the council does',
  standing: 'local',
  versions: [
    {
      from: CPPCR_IN_FORCE_FROM,
      sources: [
        {
          title: 'Standards for employers of social workers in England, standard 5: supervision',
          href: 'https://www.local.gov.uk/our-support/workforce-and-hr-support/social-workers/standards-employers-social-workers-england-2020',
          read: null,
        },
        {
          title:
            'Inspecting local authority children’s services, evaluation criteria: management oversight of practice',
          href: 'https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018/inspecting-local-authority-childrens-services',
          read: null,
        },
      ],
    },
  ],
  needs: [...STATUS_RESTS_ON, 'supervision', 'managementEntries'],
  metBy: {
    actions: ['record-entry', 'write-management-entry'],
    entries: ['supervision'],
    imports: ['template-entries'],
  },
  local: [{ name: 'months', title: 'Written within', unit: 'months', normally: 1, least: 1, most: 3 }],
  recurs: true,
  clocks: (facts) => {
    const written = [...happened(facts, 'supervision'), ...overseenBy(facts)].toSorted((a, b) => a.on - b.on);
    return runsOverseen(facts).flatMap((run) => clocksOf(run, written));
  },
  dueBy: monthsAfter('months'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'a month after coming into care, on the last day', born: '2012-05-01', episodes: [['2026-01-31', null, 'C2']], on: '2026-02-28', is: 'due', due: '2026-02-28' },
    { name: 'the day after', born: '2012-05-01', episodes: [['2026-01-31', null, 'C2']], on: '2026-03-01', is: 'overdue' },
    { name: 'written on the last day', born: '2012-05-01', episodes: [['2026-01-31', null, 'C2']], entries: [['supervision', '2026-02-28']], opened: '2026-01-31', on: '2026-02-28', is: 'met' },
    { name: 'written a day late', born: '2012-05-01', episodes: [['2026-01-31', null, 'C2']], entries: [['supervision', '2026-03-01']], opened: '2026-01-31', on: '2026-03-01', is: 'met-late' },
    { name: 'and again a month after that', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2']], entries: [['supervision', '2026-02-02']], on: '2026-03-03', is: 'overdue', due: '2026-03-02' },
    { name: 'a direction counts', born: '2012-05-01', episodes: [['2026-01-31', null, 'C2']], managementEntries: [['direction', '2026-02-28']], opened: '2026-01-31', on: '2026-02-28', is: 'met' },
    { name: 'a challenge counts', born: '2012-05-01', episodes: [['2026-01-31', null, 'C2']], managementEntries: [['challenge', '2026-02-10']], opened: '2026-01-31', on: '2026-02-28', is: 'met' },
    { name: 'a decision counts, a day late as anything else', born: '2012-05-01', episodes: [['2026-01-31', null, 'C2']], managementEntries: [['decision', '2026-03-01']], opened: '2026-01-31', on: '2026-03-01', is: 'met-late' },
    { name: 'a month after a reflection it is owed again', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2']], managementEntries: [['reflection', '2026-02-02']], on: '2026-03-02', is: 'due', due: '2026-03-02' },
    { name: 'whichever was written last, supervision or a direction', born: '2012-05-01', episodes: [['2026-01-05', null, 'C2']], entries: [['supervision', '2026-02-12']], managementEntries: [['direction', '2026-02-02']], on: '2026-03-12', is: 'due', due: '2026-03-12' },
    { name: 'a recognition thanks, and decides nothing', born: '2012-05-01', episodes: [['2026-01-31', null, 'C2']], managementEntries: [['recognition', '2026-02-10']], on: '2026-03-01', is: 'overdue' },
    { name: 'the run goes on through the 18th birthday', born: '2008-02-10', episodes: [['2015-01-05', null, 'C2']], entries: [['supervision', '2026-02-02']], on: '2026-03-02', is: 'due', due: '2026-03-02' },
    { name: 'left care at 16: goes on for a relevant young person', born: '2009-05-10', episodes: [['2015-01-05', '2026-02-09', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['supervision', '2026-02-02']], on: '2026-03-03', is: 'overdue' },
    { name: 'a council that promises two months', born: '2012-05-01', episodes: [['2026-01-31', null, 'C2']], local: { months: 2 }, on: '2026-04-01', is: 'overdue', due: '2026-03-31' },
    { name: 'went home before it was due', born: '2012-05-01', episodes: [['2026-01-31', '2026-02-16', 'V2', 'U6', 'S', 'TS1 1AA', 'E4A']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'went home after it was due', born: '2012-05-01', episodes: [['2026-01-31', '2026-03-09', 'V2', 'U6', 'S', 'TS1 1AA', 'E4A']], on: '2026-03-09', is: 'missed' },
    { name: 'twenty-one', born: '2005-02-20', episodes: [['2015-01-05', null, 'C2']], entries: [['supervision', '2026-02-02']], on: '2026-03-03', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-02-09', episodes: [['2026-01-31', null, 'C2']], on: '2026-03-01', is: 'ended-in-time' },
    { name: 'never in care', born: '2012-05-01', on: '2026-03-01', is: 'not-applicable' },
    { name: 'at home for six months, and nobody wrote whether it held', born: '2009-05-10', episodes: [['2015-01-05', '2025-09-01', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-03-02', is: 'cannot-tell' },
  ],
});

const OVERSEES: ReadonlySet<ManagementKind> = new Set(['direction', 'challenge', 'decision', 'reflection']);

const overseenBy = (facts: Facts): readonly Happened[] =>
  facts.managementEntries
    .filter(({ kind }) => OVERSEES.has(kind))
    .map(({ id, on }) => ({ reference: `management-entry:${id}`, on }));

/** Time in care, and after it the time of a status; where one follows the other without a doubt, nothing starts again. */
function runsOverseen(facts: Facts): readonly Beginning[] {
  const inCare = facts.periodsOfCare.map(({ id, from, to, endedBy }) => ({ trigger: id, from, to, endedBy }));
  const after = without(spansOfStatuses(facts, 'relevant-child', 'former-relevant'), inCare);
  const runs: Beginning[] = [];
  for (const run of [...inCare, ...after].sort((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    if (last?.to === run.from && !isDoubted(last) && !isDoubted(run)) {
      runs[runs.length - 1] = { ...last, to: run.to, endedBy: run.endedBy };
    } else runs.push(run);
  }
  return runs;
}

const isDoubted = ({ missing = [] }: Beginning): boolean => missing.length > 0;
