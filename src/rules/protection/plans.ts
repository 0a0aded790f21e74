/** Child protection plans, each from its conference until it ends or childhood does; two that overlap are one. */
import { entriesOf, type Facts } from '../facts.ts';
import { whileAChild } from '../help/childhood.ts';
import { joined } from '../help/stretches.ts';
import type { Beginning } from '../run.ts';

export function protectionPlans(facts: Facts): readonly Beginning[] {
  return joined(whileAChild(facts, entriesOf(facts, 'protection-plan')));
}
