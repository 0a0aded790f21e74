/** Until when somebody is a child: their 18th birthday, or a death. What ends every duty of help and protection. */
import { birthday, type Day } from '../../ground/day.ts';
import type { Entry, FactReference, Facts } from '../facts.ts';
import type { Beginning } from '../run.ts';

export type End = { readonly on: Day; readonly by: FactReference };

export function endOfChildhood({ bornOn, diedOn }: Facts): End | null {
  const eighteenth: End | null = bornOn === null ? null : { on: birthday(bornOn, 18), by: 'person:18th-birthday' };
  const death: End | null = diedOn === null ? null : { on: diedOn, by: 'person:died' };
  return earlier(eighteenth, death);
}

export function earlier(a: End | null, b: End | null): End | null {
  if (a === null) return b;
  return b === null || a.on <= b.on ? a : b;
}

/** Each entry as a run of its own, from its day until it ends or childhood does; those outside childhood are left out. */
export function whileAChild(
  facts: Facts,
  entries: readonly Entry[],
): readonly (Beginning & { readonly entry: Entry })[] {
  if (entries.length === 0) return [];
  const grownUp = endOfChildhood(facts);
  return entries.flatMap((entry) => {
    const trigger = `entry:${entry.id}` as const;
    const end = earlier(entry.until === null ? null : { on: entry.until, by: trigger }, grownUp);
    if (end !== null && end.on <= entry.on) return [];
    return [{ entry, trigger, from: entry.on, to: end?.on ?? null, endedBy: end?.by ?? null }];
  });
}
