/**
 * In the half-year before a birthday that changes what somebody may do, they and their carers talk about the house: what two
 * rules share. It is of that house: in a new one it is owed anew.
 */
import { addDays, addMonths, addWeeks, birthday, type Day } from '../../ground/day.ts';
import { entriesOf, type Facts } from '../facts.ts';
import type { Clock, Deadline } from '../timescale.ts';

const MONTHS_AHEAD = 6;

/** 903: with foster carers, relatives and friends among them. What is not recorded could be one. */
const isWithCarers = (placementType: string | null): boolean => placementType === null || placementType.startsWith('U');

export function conversationClocks(facts: Facts, age: 16 | 18): readonly Clock[] {
  const turns = facts.bornOn === null ? null : birthday(facts.bornOn, age);
  const talks = entriesOf(facts, 'carers-conversation');
  return facts.placements.flatMap(({ id, from, to, endedBy, placementType }): readonly Clock[] => {
    if (!isWithCarers(placementType) || (turns !== null && from >= turns)) return [];
    const startsOn = turns === null ? from : (Math.max(from, addMonths(turns, -MONTHS_AHEAD)) as Day);
    if (to !== null && to <= startsOn) return [];
    const met = turns === null ? undefined : talks.find(({ on }) => on >= startsOn && (to === null || on < to));
    return [
      {
        trigger: id,
        startsOn,
        metOn: met?.on ?? null,
        metBy: met === undefined ? null : `entry:${met.id}`,
        endsOn: to,
        endedBy,
        missing: placementType === null ? ['placement type'] : [],
        ...(turns === null ? {} : { dueBy: eveOf(turns) }),
      },
    ];
  });
}

const eveOf =
  (turns: Day): Deadline =>
  (startsOn, local) =>
    addDays(addWeeks(turns, -(local.value('weeks-before', startsOn) ?? 0)), -1);

/** The last day is counted back from a birthday, and without one nobody knows it. */
export const withoutBirthday: Deadline = () => ({ missing: 'date of birth' });
