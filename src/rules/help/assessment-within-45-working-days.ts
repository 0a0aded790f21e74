/** An assessment is finished within forty-five working days of the referral it answers, not of the day it was begun. */
import { type Entry, entriesOf, type Facts } from '../facts.ts';
import { type Clock, timescale, workingDaysAfter } from '../timescale.ts';
import { whileAChild } from './childhood.ts';
import { GUIDANCE_FROM, section17, workingTogether } from './sources.ts';

const within = workingDaysAfter('working-days');

export const assessmentWithin45WorkingDays = timescale({
  id: 'help/assessment-within-45-working-days',
  title: 'Finish an assessment within 45 working days of the referral',
  why: 'So that you and your family do not live for months with questions and without an answer.',
  binds:
    'Every child whose assessment has begun; counted from the latest referral since the assessment before. An assessment without such a referral on record cannot be judged. The yearly census counts from the day the assessment began',
  standing: 'guidance',
  versions: [{ from: GUIDANCE_FROM, sources: [workingTogether, section17] }],
  needs: ['bornOn', 'diedOn', 'referral', 'assessment'],
  metBy: { actions: ['record-entry'], entries: ['assessment'], imports: ['template-entries', 'annex-a-4'] },
  local: [{ name: 'working-days', title: 'Finished within', unit: 'working days', normally: 45, least: 10, most: 45 }],
  clocks: (facts) => assessmentClocks(facts),
  dueBy: () => ({ missing: 'the referral' }),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'begun on the day of the referral, finished on the last day', born: '2015-05-01', entries: [['referral', '2025-12-01'], ['assessment', '2025-12-01', '2026-02-05']], on: '2026-02-06', is: 'met', due: '2026-02-05' },
    { name: 'begun days later: the referral counts all the same', born: '2015-05-01', entries: [['referral', '2026-03-16'], ['assessment', '2026-03-23', '2026-05-22']], on: '2026-05-22', is: 'met-late', due: '2026-05-21' },
    { name: 'not finished, on the last day', born: '2015-05-01', entries: [['referral', '2026-03-16'], ['assessment', '2026-03-23']], on: '2026-05-21', is: 'due', due: '2026-05-21' },
    { name: 'not finished, the day after', born: '2015-05-01', entries: [['referral', '2026-03-16'], ['assessment', '2026-03-23']], on: '2026-05-22', is: 'overdue' },
    { name: 'of two referrals the latest', born: '2015-05-01', entries: [['referral', '2025-12-01'], ['referral', '2026-03-16'], ['assessment', '2026-03-23']], on: '2026-05-21', is: 'due' },
    { name: 'no assessment yet', born: '2015-05-01', entries: [['referral', '2026-03-16']], on: '2026-05-22', is: 'not-applicable' },
    { name: 'no referral on record', born: '2015-05-01', entries: [['assessment', '2026-03-23']], on: '2026-05-22', is: 'cannot-tell' },
    { name: 'no referral on record: finished, and still nobody can tell', born: '2015-05-01', entries: [['assessment', '2026-03-23', '2026-04-20']], on: '2026-05-22', is: 'cannot-tell' },
    { name: 'a second assessment of one referral', born: '2015-05-01', entries: [['referral', '2025-06-02'], ['assessment', '2025-06-02', '2025-07-14'], ['assessment', '2026-03-23']], on: '2026-05-22', is: 'cannot-tell' },
    { name: 'eighteen before it was due', born: '2008-04-02', entries: [['referral', '2026-03-16'], ['assessment', '2026-03-23']], on: '2026-05-22', is: 'ended-in-time' },
    { name: 'eighteen after it was due', born: '2008-06-01', entries: [['referral', '2026-03-16'], ['assessment', '2026-03-23']], on: '2026-06-01', is: 'missed' },
    { name: 'a death ends it', born: '2015-05-01', died: '2026-04-02', entries: [['referral', '2026-03-16'], ['assessment', '2026-03-23']], on: '2026-05-22', is: 'ended-in-time' },
  ],
});

/** The clock opens with the assessment, for only then is it known that the referral led to one. */
function assessmentClocks(facts: Facts): readonly Clock[] {
  const assessments = entriesOf(facts, 'assessment');
  if (assessments.length === 0) return [];
  const referrals = entriesOf(facts, 'referral');
  const before = new Map<Entry['id'], Entry | undefined>(
    assessments.map((assessment, index) => [assessment.id, assessments[index - 1]]),
  );
  const untilGrownUp = whileAChild(
    facts,
    assessments.map((assessment) => ({ ...assessment, until: null })),
  );
  return untilGrownUp.map(({ entry, from, to, endedBy }): Clock => {
    const previous = before.get(entry.id);
    const referral = referrals.findLast(({ on }) => on <= from);
    const isAnswered = referral !== undefined && (previous === undefined || referral.on > previous.on);
    const finished = assessments.find(({ id }) => id === entry.id)?.until ?? null;
    const metOn = finished !== null && (to === null || finished < to) ? finished : null;
    return {
      trigger: `assessment:${entry.id}`,
      startsOn: from,
      metOn,
      metBy: metOn === null ? null : `entry:${entry.id}`,
      endsOn: to,
      endedBy,
      ...(isAnswered
        ? { because: [`entry:${referral.id}`], dueBy: (_startsOn, local) => within(referral.on, local) }
        : {}),
    };
  });
}
