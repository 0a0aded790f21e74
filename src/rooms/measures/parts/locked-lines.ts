/**
 * Which lines of a breakdown a reader sees only as they were released: those with somebody whose record is closed to them
 * by a restriction or a private tie. Otherwise the line less its list would be that person. The whole less the other
 * lines must not be either: a table that hides one line hides its smallest other one too.
 */
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type CutKey, cutsOf, type Measure, type Window } from '../model.ts';
import { CUTS, type Breakdown } from '../read-figures.ts';
import { countMeasures } from '../store.ts';

export type LockedLines = ReadonlyMap<CutKey, ReadonlySet<string>>;

export const NOTHING_LOCKED: LockedLines = new Map();

/** `lockedOut`: everybody the reader may not open although their role would let them. Asked under the measures' own log-in. */
export async function readLockedLines(
  reading: Reading,
  { measure, window, breakdown }: { measure: Measure; window: Window; breakdown: readonly Breakdown[] },
  lockedOut: readonly PersonId[],
): Promise<LockedLines> {
  if (lockedOut.length === 0) return NOTHING_LOCKED;
  const locked = new Map<CutKey, ReadonlySet<string>>();
  for (const { key: cut } of CUTS.filter(({ key }) => cutsOf(measure).includes(key))) {
    const rows = await countMeasures(reading, [measure], [window], cut, lockedOut);
    const withSomebody = new Set(rows.map(({ key }) => key ?? ''));
    if (withSomebody.size > 0)
      locked.set(
        cut,
        withAnother(
          withSomebody,
          breakdown.filter(({ by }) => by === cut),
        ),
      );
  }
  return locked;
}

function withAnother(locked: ReadonlySet<string>, lines: readonly Breakdown[]): ReadonlySet<string> {
  if (locked.size > 1) return locked;
  const [smallest] = lines.filter(({ key }) => !locked.has(key)).toSorted((a, b) => a.counted - b.counted);
  return smallest === undefined ? locked : new Set([...locked, smallest.key]);
}
