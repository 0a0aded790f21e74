/**
 * What one invented person adds to each target, worked out here and not by the measures: so that whole lives can be chosen
 * without a database. That the measures say the same is tested.
 */
import { addDays, addMonths, ageOn, type Day, weekdayOf } from '../ground/day.ts';
import { workingDaysBetween } from '../ground/working-days.ts';
import { evaluator } from '../rules/evaluate.ts';
import type { Entry, RecordedFacts } from '../rules/facts.ts';
import { rules } from '../rules/index.ts';
import { careLeavers } from '../rooms/measures/measures/care-leavers.ts';
import { COUNCIL } from './early-help.ts';

const IN_CARE = 'status/looked-after';
const LEFT_CARE: readonly string[] =
  careLeavers.shape === 'stock' && careLeavers.who.kind === 'statuses' ? careLeavers.who.rules : [];
const STATUSES = rules.filter(({ kind, id }) => kind === 'status' && (id === IN_CARE || LEFT_CARE.includes(id)));
const evaluateStatuses = evaluator(STATUSES, { localValues: [], keptFrom: new Map() });
const NEITHER = 'not in education, work or training';

const isOn = ({ on, until }: Pick<Entry, 'on' | 'until'>, day: Day): boolean =>
  on <= day && (until === null || until > day);

export type Standing = {
  readonly inCare: boolean;
  readonly leftCare: boolean;
  readonly band: 'under 5' | '5 to 15' | '16 to 17' | null;
  readonly learnsOrWorks: boolean;
  /** With foster carers of the council's own, and whether those are relatives or friends. */
  readonly fostered: 'mainstream' | 'connected' | null;
};

export function standingOf(facts: RecordedFacts, on: Day): Standing {
  const held = evaluateStatuses(facts).spells.flatMap(({ rule, spells }) =>
    spells
      .filter(({ from, to }) => from <= on && (to === null || to > on))
      .map(({ cannotTell }) => ({ rule, cannotTell })),
  );
  const care = held.find(({ rule }) => rule === IN_CARE);
  const inCare = care !== undefined;
  const age = facts.bornOn === null ? null : ageOn(facts.bornOn, on);
  const doing = facts.entries.filter(
    (entry) => (entry.kind === 'learning' || entry.kind === 'work') && isOn(entry, on),
  );
  const episode = facts.episodes.find(({ beganOn, endedOn }) => isOn({ on: beganOn, until: endedOn }, on));
  const isOwn = inCare && episode?.placementProvider === 'PR1' && /^U[1-6]$/.test(episode.placementType ?? '');
  return {
    inCare,
    leftCare: held.some(({ rule }) => LEFT_CARE.includes(rule)),
    band: !inCare || age === null ? null : age < 5 ? 'under 5' : age < 16 ? '5 to 15' : '16 to 17',
    // Of somebody of whom it cannot be told whether they are in care, it cannot be told either.
    learnsOrWorks:
      care?.cannotTell.length === 0 &&
      doing.some(({ kind, answer }) => kind === 'learning' || (answer !== NEITHER && age !== null && age >= 16)),
    fostered: !isOwn ? null : isConnected(episode.placementType) ? 'connected' : 'mainstream',
  };
}

/** 903: with a relative or friend (U1 to U3). */
export function isConnected(placementType: string | null): boolean {
  return placementType !== null && ['U1', 'U2', 'U3'].includes(placementType);
}

/** Who leads the early help of a child on a day; null where none goes on, or a social worker's plan or care counts them. */
export function leadOn(facts: RecordedFacts, on: Day): { readonly lead: string; readonly family: string } | null {
  if (facts.bornOn === null || ageOn(facts.bornOn, on) > 17) return null;
  const open = facts.entries.filter((entry) => isOn(entry, on));
  if (open.some(({ kind }) => kind === 'child-in-need' || kind === 'protection-plan')) return null;
  const latest = open
    .filter(({ kind }) => kind === 'early-help')
    .toSorted((a, b) => a.on - b.on)
    .at(-1);
  return latest === undefined ? null : { lead: latest.details['lead'] ?? '', family: latest.details['family'] ?? '' };
}

/** Of early help that ended a full year before, what came in the year after; null where there was none. */
export function afterEnding(
  facts: RecordedFacts,
  on: Day,
): { readonly isBack: boolean; readonly isInSocialCare: boolean } | null {
  const { bornOn, diedOn, entries } = facts;
  const ended = entries
    .filter(
      ({ kind, until, details }) =>
        kind === 'early-help' &&
        until !== null &&
        details['lead'] === COUNCIL &&
        details['endedBecause'] !== 'stepped up to social care' &&
        addMonths(until, 12) <= on &&
        addMonths(until, 24) > on &&
        (diedOn === null || diedOn > addMonths(until, 12)) &&
        bornOn !== null &&
        ageOn(bornOn, addMonths(until, 12)) < 18,
    )
    .toSorted((a, b) => (a.until ?? 0) - (b.until ?? 0))[0];
  const until = ended?.until ?? null;
  if (ended === undefined || until === null) return null;
  const later = entries.filter((entry) => entry.on > until && entry.on <= addMonths(until, 12));
  const isGone = ended.details['endedBecause'] === 'moved away' && later.length === 0;
  return {
    isBack: isGone || later.some(({ kind }) => kind === 'early-help'),
    isInSocialCare:
      isGone || later.some(({ kind, details }) => kind === 'referral' && details['noFurtherAction'] !== 'yes'),
  };
}

/** In working days, of each assessment authorised in a period. */
export function assessedWithin({ entries }: RecordedFacts, first: Day, last: Day): readonly number[] {
  return entries.flatMap(({ kind, on, until }) =>
    kind === 'assessment' && until !== null && until >= first && until <= last
      ? [workingDaysBetween(on, until) ?? Number.POSITIVE_INFINITY]
      : [],
  );
}

/** Audits of early help finished in a period and moderated, by grade. */
export function auditsGraded({ entries }: RecordedFacts, first: Day, last: Day): readonly number[] {
  const audits = entries.filter(
    ({ kind, on, details }) =>
      kind === 'audit' && on >= first && on <= last && details['of'] === 'early help' && details['moderated'] === 'yes',
  );
  return ['outstanding', 'good', 'requires improvement', 'inadequate'].map(
    (grade) => audits.filter(({ details }) => details['grade'] === grade).length,
  );
}

/** Weeks whose Thursday lies in a period, in which the team at the edge of care was in contact while it helped. */
export function weeksHelped({ entries }: RecordedFacts, first: Day, last: Day): number {
  const help = entries.filter(({ kind }) => kind === 'edge-of-care');
  const thursdays = entries.flatMap(({ kind, on, answer }) =>
    kind === 'edge-of-care-contact' && answer === 'yes' && help.some((each) => isOn(each, on))
      ? [addDays(on, 3 - weekdayOf(on))]
      : [],
  );
  return new Set(thursdays.filter((thursday) => thursday >= first && thursday <= last)).size;
}
