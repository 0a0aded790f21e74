/** The times somebody from the council was in touch with a young person: visits, conversations and entries that say so. */
import { entriesOf, type Facts } from '../facts.ts';
import type { Happened } from '../run.ts';

/** Several rules ask for the same; it is worked out once for each person's facts. */
const known = new WeakMap<Facts, readonly Happened[]>();

export function timesInTouch(facts: Facts): readonly Happened[] {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const times = [...visitsMade(facts), ...spokenWith(facts), ...happened(facts, 'in-touch')].toSorted(
    (a, b) => a.on - b.on,
  );
  known.set(facts, times);
  return times;
}

export function visitsMade(facts: Facts): readonly Happened[] {
  return facts.visits.map(({ id, visitedOn }) => ({ reference: `visit:${id}`, on: visitedOn }));
}

function spokenWith(facts: Facts): readonly Happened[] {
  return facts.conversations.map(({ id, visitedOn }) => ({ reference: `visit:${id}`, on: visitedOn }));
}

/** Entries as things that happened, for a run. */
export function happened(
  facts: Facts,
  ...kinds: Parameters<typeof entriesOf> extends [Facts, ...infer K] ? K : never
): readonly Happened[] {
  return entriesOf(facts, ...kinds).map(({ id, on }) => ({ reference: `entry:${id}`, on }));
}
