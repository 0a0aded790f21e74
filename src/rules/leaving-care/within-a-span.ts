/** Stretches of days that lie inside a status: a home, a time in custody, a change on one day. */
import type { Day } from '../../ground/day.ts';
import type { Entry, FactReference } from '../facts.ts';
import type { Beginning } from '../run.ts';

export type Span = Beginning & { readonly missing: readonly string[] };

/** Where an entry that lasts and a status overlap, each overlap a beginning of its own. */
export function overlaps(
  entries: readonly Entry[],
  spans: readonly Span[],
): readonly (Span & { readonly entry: Entry })[] {
  return entries.flatMap((entry) =>
    spans.flatMap((span) => {
      const from = entry.on > span.from ? entry.on : span.from;
      const endsFirst = entry.until !== null && (span.to === null || entry.until <= span.to);
      const to = endsFirst ? entry.until : span.to;
      if (to !== null && to <= from) return [];
      const reference = `entry:${entry.id}` as const;
      // What began before the status did is counted from the status, and one status can hold several such.
      const trigger: FactReference = entry.on >= span.from ? reference : `${span.trigger}:${entry.id}`;
      return [{ entry, trigger, from, to, endedBy: endsFirst ? reference : span.endedBy, missing: span.missing }];
    }),
  );
}

/** The status that holds on a day. */
export function spanOn(spans: readonly Span[], on: Day): Span | undefined {
  return spans.find(({ from, to }) => from <= on && (to === null || on < to));
}
