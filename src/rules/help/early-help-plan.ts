/** Early help becomes a plan the family has agreed to; how soon, only the council can say of itself. */
import { entriesOf } from '../facts.ts';
import { daysAfter, timescale } from '../timescale.ts';
import { whileAChild } from './childhood.ts';
import { GUIDANCE_FROM, workingTogether } from './sources.ts';

export const earlyHelpPlan = timescale({
  id: 'help/early-help-plan',
  title: 'Agree an early help plan with the family',
  why: 'So that you and your family know who helps with what, and nobody talks about helping without doing it.',
  binds:
    'Every child whose family has early help. No law or guidance says how soon: until the council does, nobody can tell',
  standing: 'local',
  versions: [{ from: GUIDANCE_FROM, sources: [workingTogether] }],
  needs: ['bornOn', 'diedOn', 'early-help', 'early-help-plan'],
  metBy: {
    actions: ['record-entry'],
    entries: ['early-help-plan'],
    imports: ['template-entries', 'template-early-help'],
  },
  local: [{ name: 'days', title: 'Plan agreed within', unit: 'days', normally: null, least: 1, most: 92 }],
  clocks: (facts) => {
    const plans = entriesOf(facts, 'early-help-plan');
    return whileAChild(facts, entriesOf(facts, 'early-help')).map(({ trigger, from, to, endedBy }) => {
      const first = plans.find(({ on }) => on >= from);
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
  dueBy: daysAfter('days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'the council has set no day', born: '2015-05-01', entries: [['early-help', '2026-02-02']], on: '2026-03-17', is: 'cannot-tell' },
    { name: 'within 42 days, on the last', born: '2015-05-01', entries: [['early-help', '2026-02-02']], local: { days: 42 }, on: '2026-03-16', is: 'due', due: '2026-03-16' },
    { name: 'the day after', born: '2015-05-01', entries: [['early-help', '2026-02-02']], local: { days: 42 }, on: '2026-03-17', is: 'overdue' },
    { name: 'agreed on the last day', born: '2015-05-01', entries: [['early-help', '2026-02-02'], ['early-help-plan', '2026-03-16']], local: { days: 42 }, on: '2026-03-17', is: 'met' },
    { name: 'agreed a day late', born: '2015-05-01', entries: [['early-help', '2026-02-02'], ['early-help-plan', '2026-03-17']], local: { days: 42 }, on: '2026-03-17', is: 'met-late' },
    { name: 'agreed, and the council has set no day', born: '2015-05-01', entries: [['early-help', '2026-02-02'], ['early-help-plan', '2026-03-16']], on: '2026-03-17', is: 'cannot-tell' },
    { name: 'help ended before it was due', born: '2015-05-01', entries: [['early-help', '2026-02-02', '2026-03-02']], local: { days: 42 }, on: '2026-03-17', is: 'ended-in-time' },
    { name: 'help ended after it was due', born: '2015-05-01', entries: [['early-help', '2026-02-02', '2026-04-06']], local: { days: 42 }, on: '2026-04-06', is: 'missed' },
    { name: 'eighteen before it was due', born: '2008-03-02', entries: [['early-help', '2026-02-02']], local: { days: 42 }, on: '2026-03-17', is: 'ended-in-time' },
    { name: 'a death ends it', born: '2015-05-01', died: '2026-03-02', entries: [['early-help', '2026-02-02']], local: { days: 42 }, on: '2026-03-17', is: 'ended-in-time' },
    { name: 'no early help', born: '2015-05-01', entries: [['early-help-plan', '2026-02-02']], local: { days: 42 }, on: '2026-03-17', is: 'not-applicable' },
  ],
});
