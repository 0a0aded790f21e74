/**
 * Closes months: what every figure is now is kept, with its list, and never changed again. What is released of them is
 * released in the same act. A month somebody else has just closed is left as it is.
 */
import type { Actor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { Act, Storage } from '../../../storage/storage.ts';
import { measures } from '../../measures/measures/index.ts';
import { type Close, closingDayOf } from '../model.ts';
import { insertClosedFigures, insertCloses } from '../store.ts';

/** What is done with the months just closed, inside the act. Handed in, because this room does not know who reads it. */
export type Release = (act: Act, months: readonly Day[]) => Promise<void>;

/** Answers the months closed, the oldest first. `on` is the day they count as made on. */
export async function closeMonths(
  storage: Storage,
  actor: Actor,
  months: readonly Day[],
  on: Day,
  release: Release,
): Promise<readonly Close[]> {
  return closeAs(
    storage,
    actor,
    months.map((month) => ({ month, madeOn: on, isLate: on > (closingDayOf(month) ?? on) })),
    on,
    release,
  );
}

/** The demonstration's past: each month as if it had been closed on its day. */
export async function closeAsOnTime(
  storage: Storage,
  actor: Actor,
  months: readonly Day[],
  on: Day,
  release: Release,
): Promise<readonly Close[]> {
  const closes = months.map((month) => ({ month, madeOn: closingDayOf(month) ?? on, isLate: false }));
  return closeAs(storage, actor, closes, on, release);
}

async function closeAs(
  storage: Storage,
  actor: Actor,
  closes: readonly Close[],
  on: Day,
  release: Release,
): Promise<readonly Close[]> {
  if (closes.length === 0) return [];
  return storage.write(actor, { action: 'close-months', touches: [], recordedOn: on }, async (act) => {
    const made = new Set(await insertCloses(act, closes));
    if (made.size === 0) return [];
    const months = [...made].toSorted((a, b) => a - b);
    await insertClosedFigures(act, measures, months);
    await release(act, months);
    return closes.filter(({ month }) => made.has(month));
  });
}
