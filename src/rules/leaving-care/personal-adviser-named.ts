/** A personal adviser is there from the day the law owes one, and there is no day between one adviser and the next. */
import type { Day } from '../../ground/day.ts';
import type { Allocation, FactReference, Facts } from '../facts.ts';
import { STATUS_RESTS_ON, spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { supportAfter21 } from '../status/support-after-21.ts';
import { type Clock, thatDay, timescale } from '../timescale.ts';
import {
  LEAVING_CARE_ACT_IN_FORCE_FROM,
  schedule2Paragraph19C,
  section23B,
  section23C,
  section23CZB,
} from './sources.ts';
import type { Span } from './within-a-span.ts';

const PERSONAL_ADVISER = 'personal-adviser';

export const personalAdviserNamed = timescale({
  id: 'leaving-care/personal-adviser',
  title: 'Name a personal adviser from the day one is owed, with no gap between advisers',
  why: 'So that there is always somebody whose job it is to know you and to stand by you.',
  binds:
    'Every eligible, relevant and former relevant young person until 21, and until 25 while support from 21 is open',
  standing: 'statute',
  versions: [
    {
      from: LEAVING_CARE_ACT_IN_FORCE_FROM,
      sources: [schedule2Paragraph19C, section23B('(2)'), section23C('(3)(a)'), section23CZB('(3)')],
    },
  ],
  needs: [...STATUS_RESTS_ON, 'support-from-21', 'support-offered', 'allocations'],
  metBy: { actions: ['allocate'], imports: ['template-allocations'] },
  local: [],
  recurs: true,
  clocks: (facts) => {
    const advisers = facts.allocations.filter(({ role }) => role === PERSONAL_ADVISER);
    return owedTo(facts).flatMap((span) => gapsIn(span, advisers));
  },
  dueBy: thatDay,
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'named before the 16th birthday', born: '2010-03-10', episodes: [['2015-01-05', null, 'C2']], allocations: [['personal-adviser', '2026-02-02']], on: '2026-03-10', is: 'met', due: '2026-03-10' },
    { name: 'named on the 16th birthday', born: '2010-03-10', episodes: [['2015-01-05', null, 'C2']], allocations: [['personal-adviser', '2026-03-10']], on: '2026-03-10', is: 'met' },
    { name: 'nobody named, on the 16th birthday', born: '2010-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'due' },
    { name: 'nobody named, the day after', born: '2010-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-11', is: 'overdue' },
    { name: 'named the day after', born: '2010-03-10', episodes: [['2015-01-05', null, 'C2']], allocations: [['personal-adviser', '2026-03-11']], on: '2026-03-11', is: 'met-late' },
    { name: 'a social worker is not a personal adviser', born: '2010-03-10', episodes: [['2015-01-05', null, 'C2']], allocations: [['social-worker', '2026-02-02']], on: '2026-03-11', is: 'overdue' },
    { name: 'the adviser left, and nobody took over', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], allocations: [['personal-adviser', '2024-03-04', '2026-03-02']], on: '2026-03-03', is: 'overdue', due: '2026-03-02' },
    { name: 'the next adviser began the day the last one ended', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], allocations: [['personal-adviser', '2024-03-04', '2026-03-02'], ['personal-adviser', '2026-03-02']], on: '2026-03-03', is: 'met', due: '2024-03-10' },
    { name: 'the next adviser began a day later: a gap of its own', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], allocations: [['personal-adviser', '2024-03-04', '2026-03-02'], ['personal-adviser', '2026-03-03']], on: '2026-03-03', is: 'met-late', due: '2026-03-02' },
    { name: 'the same adviser at 18: nothing new is owed', born: '2008-03-10', episodes: [['2015-01-05', null, 'C2']], allocations: [['personal-adviser', '2024-03-10']], on: '2026-03-11', is: 'met', due: '2024-03-10' },
    { name: 'left care before the 16th birthday', born: '2010-03-10', episodes: [['2015-01-05', '2026-03-02', 'C2', 'U4', 'S', 'TS1 1AA', 'E4A']], on: '2026-03-11', is: 'not-applicable' },
    { name: 'twenty-one, and never named', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-03-10', is: 'missed' },
    { name: 'asked for support at 22', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2026-03-02']], on: '2026-03-03', is: 'overdue', due: '2026-03-02' },
    { name: 'a death on the day after the adviser left', born: '2008-03-10', died: '2026-03-03', episodes: [['2015-01-05', null, 'C2']], allocations: [['personal-adviser', '2024-03-04', '2026-03-02']], on: '2026-03-03', is: 'missed' },
    { name: 'legal status not recorded', born: '2010-03-10', episodes: [['2015-01-05', null, null]], on: '2026-03-10', is: 'cannot-tell' },
    { name: 'date of birth not recorded', episodes: [['2025-01-06', null, 'C2']], on: '2026-03-10', is: 'cannot-tell' },
  ],
});

function owedTo(facts: Facts): readonly Span[] {
  const open = supportAfter21(facts).filter(({ state }) => state === 'open');
  return [...spansOfStatuses(facts, 'eligible-child', 'relevant-child', 'former-relevant'), ...open];
}

/** The beginning, and every day on which an adviser ended and no other was there. */
function gapsIn(span: Span, advisers: readonly Allocation[]): readonly Clock[] {
  const clocks: Clock[] = [];
  let startsOn: Day | null = span.from;
  let trigger: FactReference = span.trigger;
  const gap = (opens: Day, metBy: Allocation | null): Clock => ({
    trigger,
    startsOn: opens,
    metOn: metBy === null ? null : metBy.from > opens ? metBy.from : opens,
    metBy: metBy === null ? null : `allocation:${metBy.id}`,
    endsOn: span.to,
    endedBy: span.endedBy,
    because: trigger === span.trigger ? [] : [span.trigger],
    missing: span.missing,
  });
  let next: Allocation | undefined = thereOrNext(advisers, span.from, span.to);
  while (startsOn !== null && next !== undefined) {
    clocks.push(gap(startsOn, next));
    // Follow the advisers who were there one after another, or side by side, until a day without one.
    let last: Allocation = next;
    for (;;) {
      const ends: Day | null = last.to;
      if (ends === null || (span.to !== null && ends >= span.to)) return clocks;
      const heir = advisers.filter(({ from, to }) => from <= ends && (to === null || to > ends)).at(0);
      if (heir === undefined) break;
      last = heir;
    }
    startsOn = last.to;
    trigger = `allocation:${last.id}`;
    next = startsOn === null ? undefined : thereOrNext(advisers, startsOn, span.to);
  }
  if (startsOn !== null) clocks.push(gap(startsOn, null));
  return clocks;
}

/** Whoever is there on a day, else whoever comes next before the end. */
function thereOrNext(advisers: readonly Allocation[], on: Day, end: Day | null): Allocation | undefined {
  return advisers.find(({ from, to }) => (to === null || (to > on && to > from)) && (end === null || from < end));
}
