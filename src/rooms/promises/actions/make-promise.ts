/** Makes a promise to a young person. It stands in somebody’s work from this act on. */
import { isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, type Columns } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { Promised } from '../model.ts';

export async function makePromise(act: Act, personId: PersonId, promise: Promised): Promise<{ readonly id: string }> {
  return { id: await addRow(act, 'promise', personId, columnsOfPromise(promise)) };
}

export function columnsOfPromise(promise: Promised): Columns {
  const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
  return {
    what: promise.what,
    who: promise.who,
    staff_id: promise.staffId,
    named: promise.named,
    made_on: isoOf(promise.madeOn),
    due_on: isoOf(promise.dueOn),
    visit_id: promise.visitId,
    changed_from: promise.changedFrom,
    kept_on: iso(promise.keptOn),
    changed_on: iso(promise.changedOn),
    told_on: iso(promise.toldOn),
    because: promise.because,
  };
}
