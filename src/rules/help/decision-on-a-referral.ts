/** Whoever asks for help for a child hears within a working day what will be done. */
import { entriesOf } from '../facts.ts';
import { timescale, workingDaysAfter } from '../timescale.ts';
import { whileAChild } from './childhood.ts';
import { GUIDANCE_FROM, workingTogether } from './sources.ts';

export const decisionOnAReferral = timescale({
  id: 'help/decision-on-a-referral',
  title: 'Decide within 1 working day what a referral needs',
  why: 'So that when somebody is worried about you and says so, it does not lie on a desk.',
  binds: 'Every child about whom a referral was received; nothing but a decision with its day shows that it was met',
  standing: 'guidance',
  versions: [{ from: GUIDANCE_FROM, sources: [workingTogether] }],
  needs: ['bornOn', 'diedOn', 'referral', 'referral-decision'],
  metBy: { actions: ['record-entry'], entries: ['referral-decision'], imports: ['template-entries'] },
  local: [{ name: 'working-days', title: 'Decided within', unit: 'working days', normally: 1, least: 1, most: 1 }],
  clocks: (facts) => {
    const decisions = entriesOf(facts, 'referral-decision');
    return whileAChild(facts, entriesOf(facts, 'referral')).map(({ trigger, from, to, endedBy }) => {
      const first = decisions.find(({ on }) => on >= from);
      const met = first !== undefined && (to === null || first.on < to) ? first : null;
      return {
        trigger,
        startsOn: from,
        metOn: met?.on ?? null,
        metBy: met === null ? null : `entry:${met.id}`,
        endsOn: to,
        endedBy,
      };
    });
  },
  dueBy: workingDaysAfter('working-days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'on Christmas Eve: decided on the next working day', born: '2015-05-01', entries: [['referral', '2025-12-24'], ['referral-decision', '2025-12-29']], on: '2025-12-30', is: 'met', due: '2025-12-29' },
    { name: 'decided on the same day', born: '2015-05-01', entries: [['referral', '2025-12-24'], ['referral-decision', '2025-12-24']], on: '2025-12-24', is: 'met' },
    { name: 'decided a working day too late', born: '2015-05-01', entries: [['referral', '2025-12-24'], ['referral-decision', '2025-12-30']], on: '2025-12-30', is: 'met-late' },
    { name: 'not decided, on the next working day', born: '2015-05-01', entries: [['referral', '2025-12-24']], on: '2025-12-29', is: 'due' },
    { name: 'not decided, the day after', born: '2015-05-01', entries: [['referral', '2025-12-24']], on: '2025-12-30', is: 'overdue' },
    { name: 'the decision on the referral before does not count', born: '2015-05-01', entries: [['referral', '2025-11-03'], ['referral-decision', '2025-11-04'], ['referral', '2025-12-24']], on: '2025-12-30', is: 'overdue' },
    { name: 'no referral', born: '2015-05-01', entries: [['referral-decision', '2025-12-24']], on: '2025-12-30', is: 'not-applicable' },
    { name: 'eighteen before it was due', born: '2007-12-26', entries: [['referral', '2025-12-24']], on: '2025-12-30', is: 'ended-in-time' },
    { name: 'eighteen after it was due', born: '2008-01-05', entries: [['referral', '2025-12-24']], on: '2026-01-05', is: 'missed' },
    { name: 'a death ends it', born: '2015-05-01', died: '2025-12-26', entries: [['referral', '2025-12-24']], on: '2025-12-30', is: 'ended-in-time' },
    { name: 'bank holidays of that year are not known yet', born: '2020-05-01', entries: [['referral', '2030-12-31']], on: '2031-02-01', is: 'cannot-tell' },
  ],
});
