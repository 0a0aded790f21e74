/**
 * From 21 to 25: whether support is open, is not, or nobody can say, as what is recorded tells it. Support opens when
 * the young person asks for it or says yes to an offer; an offer that was not taken up shows that it is not open.
 */

import type { Day } from '../../ground/day.ts';
import { type Entry, entriesOf, type FactReference, type Facts } from '../facts.ts';
import type { Beginning } from '../run.ts';
import { spansOfStatuses } from './care-leaver-statuses.ts';

/** What is missing while nothing says whether support is open. */
export const WHETHER_SUPPORT_IS_WANTED = 'whether they want support from 21';

type SupportState = 'open' | 'not-open' | 'cannot-tell';

export type SupportTime = Beginning & {
  readonly state: SupportState;
  readonly missing: readonly string[];
  /** What opened or ended it: an entry, or the status it lies in. */
  readonly because: FactReference;
  /** The 21st birthday, or the day the status came by another way: not the end of earlier support. */
  readonly isFirst: boolean;
};

const known = new WeakMap<Facts, readonly SupportTime[]>();

export function supportAfter21(facts: Facts): readonly SupportTime[] {
  const spans = spansOfStatuses(facts, 'former-relevant-21-to-24');
  if (spans.length === 0) return [];
  const before = known.get(facts);
  if (before !== undefined) return before;
  const times = workOut(facts, spans);
  known.set(facts, times);
  return times;
}

function workOut(facts: Facts, spans: ReturnType<typeof spansOfStatuses>): readonly SupportTime[] {
  const open = entriesOf(facts, 'support-from-21');
  const offers = entriesOf(facts, 'support-offered').filter(({ answer }) => answer !== null);
  const times: SupportTime[] = [];
  for (const span of spans) {
    const changes = new Map<Day, FactReference>([[span.from, span.trigger]]);
    for (const { id, on, until } of [...open, ...offers]) {
      for (const change of until === null ? [on] : [on, until]) {
        if (change > span.from && (span.to === null || change < span.to)) changes.set(change, `entry:${id}`);
      }
    }
    for (const [from, cause] of [...changes].sort(([a], [b]) => a - b)) {
      const state = stateOn(open, offers, from);
      const last = times.at(-1);
      if (last !== undefined && from > span.from) {
        if (last.state === state) continue;
        times[times.length - 1] = { ...last, to: from, endedBy: cause };
      }
      const trigger = `status:support-from-21:${times.length + 1}` as const;
      const { to, endedBy, missing } = span;
      times.push({ state, trigger, from, to, endedBy, missing, because: cause, isFirst: from === span.from });
    }
  }
  return times;
}

/** The last thing said by that day; a stretch of support that is recorded holds whatever an offer says meanwhile. */
function stateOn(open: readonly Entry[], offers: readonly Entry[], on: Day): SupportState {
  if (open.some((entry) => entry.on <= on && (entry.until === null || on < entry.until))) return 'open';
  const ended = latestEnd(open, on);
  const offer = offers.findLast((entry) => entry.on <= on);
  if (offer !== undefined && (ended === null || offer.on >= ended)) {
    return offer.answer === 'accepted' ? 'open' : 'not-open';
  }
  return ended === null ? 'cannot-tell' : 'not-open';
}

function latestEnd(open: readonly Entry[], on: Day): Day | null {
  let latest: Day | null = null;
  for (const { until } of open)
    if (until !== null && until <= on && (latest === null || until > latest)) latest = until;
  return latest;
}
