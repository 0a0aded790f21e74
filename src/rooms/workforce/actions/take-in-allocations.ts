/** Makes who works with some people equal to what files now say, and spells out again whom each worker may open. */
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { FileId, PersonId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Act } from '../../../storage/storage.ts';
import { takeIn } from '../../../storage/take-in.ts';
import { listStaffByNumber } from '../store.ts';

export type ReportedAllocation = {
  readonly personId: PersonId;
  readonly staffNumber: string;
  readonly role: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly sourceFile: FileId;
  readonly sourceRow: number;
};

/** An allocation to a number nobody of the staff has says nothing yet; loaded again once they are known, it does. */
export async function takeInAllocations(
  act: Act,
  people: readonly PersonId[],
  allocations: readonly ReportedAllocation[],
): Promise<void> {
  const staff = await listStaffByNumber(
    act,
    allocations.map(({ staffNumber }) => staffNumber),
  );
  await takeIn(
    act,
    {
      table: 'allocation',
      key: ['staff_id', 'role', 'from_on'],
      columns: { staff_id: 'uuid', role: 'text', from_on: 'date', to_on: 'date' },
    },
    people,
    allocations.flatMap(({ personId, staffNumber, role, from, to, sourceFile, sourceRow }) => {
      const staffId = staff.get(staffNumber);
      return staffId === undefined
        ? []
        : [
            {
              person_id: personId,
              staff_id: staffId,
              role,
              from_on: isoOf(from),
              to_on: to === null ? null : isoOf(to),
              source_file: sourceFile,
              source_row: sourceRow,
            },
          ];
    }),
  );
  if (allocations.length > 0) await refreshAccess(act, act.recordedOn);
}
