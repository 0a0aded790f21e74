/** A manager writes on a young person's record. What is for somebody stands in their work from this act on. */
import { isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, type Columns } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { ManagementSaid } from '../model.ts';

export async function writeManagementEntry(
  act: Act,
  personId: PersonId,
  entry: ManagementSaid,
): Promise<{ readonly id: string }> {
  return { id: await addRow(act, 'management_entry', personId, columnsOfManagementEntry(entry)) };
}

export function columnsOfManagementEntry(entry: ManagementSaid): Columns {
  const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
  return {
    kind: entry.kind,
    what: entry.what,
    written_by: entry.writtenBy,
    written_on: isoOf(entry.writtenOn),
    staff_id: entry.staffId,
    named: entry.named,
    due_on: iso(entry.dueOn),
    answered_on: iso(entry.answeredOn),
    answer: entry.answer,
    read_on: iso(entry.readOn),
  };
}
