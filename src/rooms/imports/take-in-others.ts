/** Makes staff and fostering households equal to what all rows in force say of them. They are nobody's record. */
import type { Act } from '../../storage/storage.ts';
import { takeInHouseholds } from '../carers/actions/take-in-households.ts';
import { takeInStaff } from '../workforce/actions/take-in-staff.ts';
import { cellsOf } from './fold.ts';
import type { ReceivedRow } from './model.ts';
import { tableOf } from './tables/index.ts';
import type { Saying } from './tables/table.ts';
import { readWhose } from './whose.ts';

type Said = {
  readonly number: string;
  readonly saying: Saying;
  readonly sourceFile: ReceivedRow['file'];
  readonly sourceRow: number;
};

/** `rowsOf` holds everything in force for each of them; one without rows is marked as removed. */
export async function takeInOthers(
  act: Act,
  whose: readonly string[],
  rowsOf: ReadonlyMap<string, readonly ReceivedRow[]>,
): Promise<void> {
  const numbersOf = (kind: string): readonly string[] =>
    whose.map(readWhose).flatMap((each) => (each.kind === kind ? [each.number] : []));
  const said = whose.flatMap((text): readonly Said[] =>
    (rowsOf.get(text) ?? []).map((row) => ({
      number: readWhose(text).number,
      saying: tableOf(row.kind).says(cellsOf(row)),
      sourceFile: row.file,
      sourceRow: row.row,
    })),
  );
  const staff = numbersOf('staff');
  if (staff.length > 0)
    await takeInStaff(
      act,
      staff,
      said.flatMap(({ saying, ...from }) => (saying.staff === undefined ? [] : [{ ...from, ...saying.staff }])),
    );
  const households = numbersOf('household');
  if (households.length > 0)
    await takeInHouseholds(
      act,
      households,
      said.flatMap(({ saying, ...from }) =>
        saying.household === undefined
          ? []
          : [{ ...from, ...saying.household, places: countOf(saying.household.places) }],
      ),
    );
}

function countOf(text: string | null): number | null {
  return text !== null && /^\d{1,2}$/.test(text) ? Number(text) : null;
}
