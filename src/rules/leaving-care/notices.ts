/**
 * Which notice to leave stands, and which was withdrawn: told from what each is a notice of, since two can be given on one
 * day and one of them withdrawn the same day. A later notice of the same takes the place of the one before it.
 */
import type { Day } from '../../ground/day.ts';
import { NOTICE_OF } from '../entry-kinds.ts';
import type { Entry } from '../facts.ts';

export type OfANotice = Pick<Entry, 'id' | 'kind' | 'on' | 'answer' | 'details'>;

const isWithdrawal = ({ answer }: OfANotice): boolean => answer === 'withdrawn';
const noticesOn = <One extends OfANotice>(entries: readonly One[], on: Day | null): readonly One[] =>
  entries.filter((entry) => entry.kind === 'notice' && (on === null || entry.on <= on)).toSorted((a, b) => a.on - b.on);

/** By the id of a notice, what withdrew it: itself, and those whose place it had taken. */
export function withdrawalsOf<One extends OfANotice>(
  entries: readonly One[],
  on: Day | null = null,
): ReadonlyMap<string, One> {
  const withdrawnBy = new Map<string, One>();
  const notices = noticesOn(entries, on);
  for (const withdrawal of notices.filter(isWithdrawal)) {
    const standing = notices.filter((one) => !isWithdrawal(one) && one.on <= withdrawal.on && !withdrawnBy.has(one.id));
    // One that stood before that day goes first: whoever takes a notice back and gives another on one day gives a new one.
    const before = standing.filter((one) => one.on < withdrawal.on);
    const own = [before, standing].map((some) => meantBy(withdrawal, some)).find(({ length }) => length > 0) ?? [];
    for (const one of own) withdrawnBy.set(one.id, withdrawal);
  }
  return withdrawnBy;
}

/** Those of the same; where one of the two does not say of what, as older ones do not, the latest there is. */
function meantBy<One extends OfANotice>(withdrawal: One, standing: readonly One[]): readonly One[] {
  const of = ofWhat(withdrawal);
  const same = standing.filter((one) => ofWhat(one) === of);
  const last = same.at(-1);
  // With it goes what it took the place of, and did not say of what it was.
  if (last !== undefined)
    return standing.filter((one) => ofWhat(one) === of || (ofWhat(one) === undefined && one.on <= last.on));
  const latest = standing.filter((one) => of === undefined || ofWhat(one) === undefined).at(-1);
  return latest === undefined ? [] : standing.filter((one) => ofWhat(one) === ofWhat(latest));
}

/** What stands on a day: of each thing the latest notice that was not withdrawn. One that does not say of what gives way to any later one. */
export function standingNotices<One extends OfANotice>(entries: readonly One[], on: Day): readonly One[] {
  const withdrawnBy = withdrawalsOf(entries, on);
  const given = noticesOn(entries, on).filter((one) => !isWithdrawal(one) && !withdrawnBy.has(one.id));
  return given.filter((one, index) => !given.some((later, place) => place > index && takesThePlaceOf(later, one)));
}

const takesThePlaceOf = (later: OfANotice, one: OfANotice): boolean =>
  ofWhat(one) === undefined || ofWhat(later) === ofWhat(one);

const ofWhat = ({ details }: OfANotice): string | undefined => details[NOTICE_OF];
