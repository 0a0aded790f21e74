/** Each new home has a plan of its own: who decides what there, what matters to the child, what the carers need to know. */
import { addDays, addWeeks } from '../../ground/day.ts';
import { entriesOf, type Facts } from '../facts.ts';
import { type Clock, timescale, workingDaysAfter } from '../timescale.ts';
import { CPPCR_IN_FORCE_FROM, regulation9 } from './sources.ts';

export const placementPlan = timescale({
  id: 'looked-after/placement-plan',
  title: 'Prepare the placement plan before a placement, at the latest within 5 working days of its start',
  why: 'So that the people you come to live with know what matters to you, and you know what you can expect of them.',
  binds:
    'Every looked-after child who comes to live somewhere new; a plan made in the week before counts, unless that was the first week of the home before',
  standing: 'statute',
  versions: [{ from: CPPCR_IN_FORCE_FROM, sources: [regulation9] }],
  needs: ['placements', 'placement-plan'],
  metBy: { actions: ['record-entry'], entries: ['placement-plan'], imports: ['template-entries'] },
  local: [
    { name: 'working-days', title: 'Placement plan within', unit: 'working days', normally: 5, least: 1, most: 5 },
  ],
  clocks: (facts) => placementPlanClocks(facts),
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'prepared on the fifth working day', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2', 'U6', 'S']], entries: [['placement-plan', '2026-04-13']], on: '2026-04-14', is: 'met', due: '2026-04-13' },
    { name: 'prepared a working day too late', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2', 'U6', 'S']], entries: [['placement-plan', '2026-04-14']], on: '2026-04-14', is: 'met-late' },
    { name: 'not prepared, on the fifth working day', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2', 'U6', 'S']], on: '2026-04-13', is: 'due' },
    { name: 'not prepared, the day after', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2', 'U6', 'S']], on: '2026-04-14', is: 'overdue' },
    { name: 'prepared before the first placement', born: '2012-05-01', episodes: [['2026-04-02', null, 'C2', 'U6', 'S']], entries: [['placement-plan', '2026-03-30']], on: '2026-04-02', is: 'met' },
    { name: 'the plan of the home before does not count', born: '2012-05-01', episodes: [['2025-04-02', '2026-04-02', 'C2', 'U6', 'S', 'TS1 1AA'], ['2026-04-02', null, 'C2', 'K2', 'P', 'TS1 2AB']], entries: [['placement-plan', '2025-04-03']], on: '2026-04-14', is: 'overdue' },
    { name: 'prepared in the week before a move', born: '2012-05-01', episodes: [['2025-04-02', '2026-04-02', 'C2', 'U6', 'S', 'TS1 1AA'], ['2026-04-02', null, 'C2', 'K2', 'P', 'TS1 2AB']], entries: [['placement-plan', '2026-03-26']], on: '2026-04-14', is: 'met' },
    { name: 'moved again within days: the plan was for the home before', born: '2012-05-01', episodes: [['2026-03-30', '2026-04-02', 'C2', 'U6', 'S', 'TS1 1AA'], ['2026-04-02', null, 'C2', 'K2', 'P', 'TS1 2AB']], entries: [['placement-plan', '2026-03-31']], on: '2026-04-14', is: 'overdue' },
    { name: 'moved on before it was due', born: '2012-05-01', episodes: [['2026-04-02', '2026-04-09', 'C2', 'U6', 'S']], on: '2026-04-14', is: 'ended-in-time' },
    { name: 'moved on after it was due', born: '2012-05-01', episodes: [['2026-04-02', '2026-04-20', 'C2', 'U6', 'S']], on: '2026-04-20', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-04-10', episodes: [['2026-04-02', null, 'V2', 'U6', 'S']], on: '2026-04-14', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2012-05-01', died: '2026-04-09', episodes: [['2026-04-02', null, 'C2', 'U6', 'S']], on: '2026-04-14', is: 'ended-in-time' },
    { name: 'a series of short breaks', born: '2012-05-01', episodes: [['2026-04-02', null, 'V4', 'U6', 'S']], on: '2026-04-14', is: 'not-applicable' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', episodes: [['2030-12-27', null, 'C2', 'U6', 'S']], on: '2031-02-01', is: 'cannot-tell' },
  ],
});

function placementPlanClocks(facts: Facts): readonly Clock[] {
  const plans = entriesOf(facts, 'placement-plan');
  return facts.placements.map(({ id, from, to, endedBy }, index) => {
    const before = facts.placements[index - 1];
    const weekBefore = addWeeks(from, -1);
    const weekAfterMoveBefore = before === undefined ? weekBefore : addDays(addWeeks(before.from, 1), 1);
    const since =
      weekAfterMoveBefore < weekBefore ? weekBefore : weekAfterMoveBefore < from ? weekAfterMoveBefore : from;
    const plan = plans.find(({ on }) => on >= since);
    const met = plan !== undefined && (to === null || plan.on < to) ? plan : null;
    return {
      trigger: id,
      startsOn: from,
      metOn: met?.on ?? null,
      metBy: met === null ? null : `entry:${met.id}`,
      endsOn: to,
      endedBy,
    };
  });
}
