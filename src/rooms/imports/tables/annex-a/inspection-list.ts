/**
 * What the eleven lists for inspectors (Ofsted's Annex A) have in common: the council's own numbers, the columns that say
 * who a child is, answers with a letter before them ("a) Yes"), and that a list tells of half a year and not of all.
 */
import { ethnicity } from '../../../../code-sets/ethnicity.ts';
import { choiceIfAny, codeIfAny, type Column, dayIfAny, number, textIfAny } from '../column.ts';
import type { Cells, LoadedTable, Saying } from '../table.ts';

export const yesOrNo = choiceIfAny('Yes', 'No', 'Unknown', 'Y', 'N');

/** `Yes`, `a) Yes` and `Y` are one answer. */
export function isYes(row: Cells, column: string): boolean | null {
  const answer = row.code(column)?.toLowerCase();
  if (answer === 'yes' || answer === 'y') return true;
  return answer === 'no' || answer === 'n' ? false : null;
}

/** As a detail of an entry. */
export function yesNoDetail(row: Cells, column: string): string | null {
  const answer = isYes(row, column);
  return answer === null ? null : answer ? 'yes' : 'no';
}

const WHO: Readonly<Record<string, Column>> = {
  'Child Unique ID': number,
  Gender: choiceIfAny('Male', 'Female', 'Not stated/recorded', 'Neither', 'Not stated/recorded (or unborn)'),
  Ethnicity: codeIfAny(ethnicity),
  'Date of Birth': dayIfAny,
};

const TEAM: Readonly<Record<string, Column>> = { 'Allocated Team': textIfAny, 'Allocated Worker': textIfAny };

type Written = Pick<LoadedTable, 'key' | 'spans' | 'happened' | 'mayLack' | 'alsoCalled'> & {
  /** 1 to 10. */
  readonly list: number;
  readonly about: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly says: (row: Cells) => Saying;
};

export function inspectionList({
  list,
  about,
  columns,
  says,
  mayLack = [],
  alsoCalled = {},
  ...table
}: Written): LoadedTable {
  return {
    ...table,
    kind: `annex-a-${list}`,
    words: `inspection list ${list}: ${about}`,
    source: `annex-a-${list}`,
    numbers: 'annex-a-child',
    who: 'Child Unique ID',
    period: 'month',
    isComplete: false,
    afterBirth: [],
    columns: { ...WHO, ...columns, ...TEAM },
    mayLack: [...mayLack, ...Object.keys(TEAM), 'Gender', 'Ethnicity'],
    alsoCalled: { ...alsoCalled, 'Child ID': 'Child Unique ID', 'Date of birth': 'Date of Birth' },
    says: (row) => {
      const said = says(row);
      return { ...said, person: { ...whoOf(row), ...said.person } };
    },
  };
}

function whoOf(row: Cells): NonNullable<Saying['person']> {
  const gender = row.code('Gender');
  return {
    bornOn: row.day('Date of Birth'),
    sex: gender === 'Male' ? 'M' : gender === 'Female' ? 'F' : null,
    ethnicity: ethnicityOf(row.code('Ethnicity')),
  };
}

/** The lists have one answer more than the code set: not known. */
function ethnicityOf(code: string | null): string | null {
  return code !== null && ethnicity.codes.some((one) => one.code === code) ? code : null;
}
