/** A plan follows the assessment as soon as possible; how soon that is, a council has to say of itself. */
import { entriesOf } from '../facts.ts';
import { STATUS_RESTS_ON, spansOfStatuses } from '../status/care-leaver-statuses.ts';
import { type Clock, daysAfter, timescale } from '../timescale.ts';
import { REGULATIONS_IN_FORCE_FROM, regulation6, section23CZB } from './sources.ts';
import { spanOn } from './within-a-span.ts';

export const pathwayPlanAfterAssessment = timescale({
  id: 'leaving-care/pathway-plan-after-assessment',
  title: 'Prepare the pathway plan as soon as possible after the needs assessment',
  why: 'So that what was found out with you becomes a plan that says who does what, and by when.',
  binds: 'Every eligible, relevant and former relevant young person whose needs assessment is finished',
  standing: 'statute',
  versions: [{ from: REGULATIONS_IN_FORCE_FROM, sources: [regulation6, section23CZB('(4)')] }],
  needs: [...STATUS_RESTS_ON, 'needs-assessment', 'pathway-plan'],
  metBy: { actions: ['record-entry'], entries: ['pathway-plan'], imports: ['template-entries', 'annex-a-9'] },
  local: [{ name: 'days', title: 'Plan within', unit: 'days', normally: null, least: 0, most: 92 }],
  clocks: (facts) => {
    const assessments = entriesOf(facts, 'needs-assessment');
    if (assessments.length === 0) return [];
    const plans = entriesOf(facts, 'pathway-plan');
    const spans = spansOfStatuses(
      facts,
      'eligible-child',
      'relevant-child',
      'former-relevant',
      'former-relevant-21-to-24',
    );
    const clocks: Clock[] = [];
    for (const assessment of assessments) {
      const span = spanOn(spans, assessment.on);
      if (span !== undefined) clocks.push({ ...span, ...clockFrom(assessment.on, `entry:${assessment.id}`, span.to) });
    }
    for (const span of spans) {
      const before = assessments.findLast(({ on }) => on < span.from);
      if (before === undefined || plans.some(({ on }) => on >= before.on && on < span.from)) continue;
      clocks.push({ ...span, ...clockFrom(span.from, span.trigger, span.to), because: [`entry:${before.id}`] });
    }
    return clocks;

    function clockFrom(startsOn: Clock['startsOn'], trigger: Clock['trigger'], endsOn: Clock['endsOn']) {
      const plan = plans.find(({ on }) => on >= startsOn && (endsOn === null || on < endsOn));
      const metBy = plan === undefined ? null : (`entry:${plan.id}` as const);
      return { trigger, startsOn, endsOn, metOn: plan?.on ?? null, metBy };
    }
  },
  dueBy: daysAfter('days'),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'the council has set no day', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2026-02-02']], on: '2026-02-16', is: 'cannot-tell' },
    { name: 'within 28 days, on the last', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2026-02-02']], local: { days: 28 }, on: '2026-03-02', is: 'due', due: '2026-03-02' },
    { name: 'the day after', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2026-02-02']], local: { days: 28 }, on: '2026-03-03', is: 'overdue' },
    { name: 'given on the last day', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2026-02-02'], ['pathway-plan', '2026-03-02']], local: { days: 28 }, on: '2026-03-09', is: 'met' },
    { name: 'given a day late', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2026-02-02'], ['pathway-plan', '2026-03-03']], local: { days: 28 }, on: '2026-03-09', is: 'met-late' },
    { name: 'assessed before 16: from the day of becoming eligible', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2025-10-06']], local: { days: 28 }, on: '2025-12-28', is: 'due', due: '2025-12-28' },
    { name: 'left care without the plan: owed on as a relevant child', born: '2009-05-30', episodes: [['2015-01-05', '2026-02-09', 'C2', 'U4', 'S', 'TS1 1AA', 'E5']], entries: [['needs-assessment', '2026-02-02']], local: { days: 28 }, on: '2026-03-03', is: 'overdue' },
    { name: 'no assessment yet', born: '2009-11-30', episodes: [['2015-01-05', null, 'C2']], on: '2026-02-16', is: 'not-applicable' },
    { name: 'twenty-five before it was due', born: '2001-02-20', episodes: [['2012-01-05', null, 'C2']], entries: [['needs-assessment', '2026-02-02']], local: { days: 28 }, on: '2026-03-09', is: 'ended-in-time' },
    { name: 'a death after it was due', born: '2009-11-30', died: '2026-03-09', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2026-02-02']], local: { days: 28 }, on: '2026-03-09', is: 'missed' },
    { name: 'a death before it was due', born: '2009-11-30', died: '2026-02-09', episodes: [['2015-01-05', null, 'C2']], entries: [['needs-assessment', '2026-02-02']], local: { days: 28 }, on: '2026-03-09', is: 'ended-in-time' },
  ],
});
