/** The header of the 903 return: who a child is. */
import { ethnicity } from '../../../../code-sets/ethnicity.ts';
import { sex } from '../../../../code-sets/sex.ts';
import { code, day, dayIfAny, number, textIfAny } from '../column.ts';
import { returnTable } from './return-table.ts';

export const header = returnTable({
  kind: 'header',
  words: '903 header',
  columns: {
    CHILD: number,
    SEX: code(sex),
    DOB: day,
    ETHNIC: code(ethnicity),
    UPN: textIfAny,
    MOTHER: textIfAny,
    MC_DOB: dayIfAny,
  },
  says: (row) => ({
    person: {
      bornOn: row.day('DOB'),
      sex: sexOf(row.cell('SEX')),
      ethnicity: row.cell('ETHNIC'),
      upn: row.cell('UPN'),
    },
  }),
});

/** Returns up to 2023-24 wrote 1 and 2; the record keeps the letters used since. */
export function sexOf(code: string | null): string | null {
  return code === '1' ? 'M' : code === '2' ? 'F' : code;
}
