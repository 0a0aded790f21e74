/** When a child is in need and nothing more: not while a child protection plan or being looked after has rules of its own. */
import { entriesOf, type Facts } from '../facts.ts';
import type { Beginning } from '../run.ts';
import { whileAChild } from './childhood.ts';
import { joined, without } from './stretches.ts';

/** Two rules ask for the same; it is worked out once for each person's facts. */
const known = new WeakMap<Facts, readonly Beginning[]>();

export function timesInNeed(facts: Facts): readonly Beginning[] {
  const entries = entriesOf(facts, 'child-in-need');
  if (entries.length === 0) return [];
  const before = known.get(facts);
  if (before !== undefined) return before;
  const plans = whileAChild(facts, entriesOf(facts, 'protection-plan'));
  const inCare = facts.periodsOfCare.map(({ id, from, to, endedBy }) => ({ trigger: id, from, to, endedBy }));
  const found = without(joined(whileAChild(facts, entries)), joined([...plans, ...inCare]));
  known.set(facts, found);
  return found;
}
