/** Makes fostering households equal to what files now say of them. */
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { FileId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { takeInNumbered } from '../../../storage/take-in-numbered.ts';

export type ReportedHousehold = {
  readonly number: string;
  readonly kind: string;
  readonly approvedOn: Day;
  readonly endedOn: Day | null;
  readonly places: number | null;
  readonly sourceFile: FileId | null;
  readonly sourceRow: number | null;
};

/** `numbers`: all that the files tell of; one without a row is marked as removed. */
export async function takeInHouseholds(
  act: Act,
  numbers: readonly string[],
  households: readonly ReportedHousehold[],
): Promise<void> {
  await takeInNumbered(
    act,
    {
      table: 'fostering_household',
      columns: { kind: 'text', approved_on: 'date', ended_on: 'date', places: 'integer' },
    },
    numbers,
    households.map((household) => ({
      number: household.number,
      kind: household.kind,
      approved_on: isoOf(household.approvedOn),
      ended_on: household.endedOn === null ? null : isoOf(household.endedOn),
      places: household.places,
      source_file: household.sourceFile,
      source_row: household.sourceRow,
    })),
  );
}
