/** The unaccompanied children of the 903 return: who came alone, and until when that status holds. */
import { sex } from '../../../../code-sets/sex.ts';
import { code, day, dayIfAny, number } from '../column.ts';
import { sexOf } from './header.ts';
import { returnTable } from './return-table.ts';

export const unaccompanied = returnTable({
  kind: 'uasc',
  words: '903 unaccompanied children',
  columns: { CHILD: number, SEX: code(sex), DOB: day, DUC: dayIfAny },
  says: (row) => ({
    person: { bornOn: row.day('DOB'), sex: sexOf(row.cell('SEX')) },
    entries: [{ kind: 'unaccompanied', on: 'coming-into-care', until: row.day('DUC') }],
  }),
});
