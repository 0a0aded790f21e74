/**
 * Judges each row of a 903 file by itself, for the year of its return: a row that cannot be believed is rejected, one
 * that is only incomplete is stored and listed. Each gets a plain sentence.
 */
import { codeProblem } from '../../../code-sets/code-set.ts';
import { ageOn, type Day, returnYearSpan } from '../../../ground/day.ts';
import { isoOf, returnYearWords, wordsOf } from '../../../ground/day-words.ts';
import type { FileId } from '../../../ground/ids.ts';
import type { Problem, RawRow, ReadFile, ReceivedRow, ReturnKind } from '../model.ts';
import { readDay } from './read-day.ts';
import { type Column, type ReturnTable, tableOf } from './tables.ts';

export type CheckedRows = {
  readonly accepted: readonly ReceivedRow[];
  /** Rows that say again, word for word, what an earlier row of the file said. */
  readonly repeated: number;
  readonly rejected: number;
  readonly problems: readonly Problem[];
};

type Finding = { readonly column: string; readonly code: string; readonly sentence: string; readonly rejects: boolean };
type Days = ReadonlyMap<string, Day>;

/** Far more of one kind than any return has: the file is broken as a whole, and naming every cell would only hide that. */
const NAMED_MOST = 20_000;

export function checkRows(file: ReadFile & { readonly kind: ReturnKind }, year: number, id: FileId): CheckedRows {
  const table = tableOf(file.kind);
  const accepted = new Map<string, ReceivedRow>();
  const problems: Problem[] = [...file.problems];
  let rejected = file.problems.length;
  const more = counting();
  let repeated = 0;
  for (const raw of file.rows) {
    const { days, findings } = checkCells(raw, table, year);
    if (!findings.some((finding) => finding.rejects)) findings.push(...checkTogether(table, days, year));
    let rejects = findings.some((finding) => finding.rejects);
    const received = rejects ? undefined : receive(raw, table, year, id, days);
    const earlier = received && accepted.get(`${received.child} ${received.key}`);
    if (received !== undefined && earlier !== undefined) {
      if (JSON.stringify(earlier.cells) === JSON.stringify(received.cells)) repeated += 1;
      else {
        rejects = true;
        findings.push(contradiction(table, earlier.row));
      }
    } else if (received !== undefined) accepted.set(`${received.child} ${received.key}`, received);
    if (rejects) rejected += 1;
    for (const { column, code, sentence } of findings) {
      if (more.count(code) > NAMED_MOST) continue;
      problems.push({ file: file.name, row: raw.row, column, value: raw.cells[column] ?? null, code, sentence });
    }
  }
  return { accepted: [...accepted.values()], repeated, rejected, problems: [...problems, ...more.unnamed(file.name)] };
}

function receive(raw: RawRow, table: ReturnTable, year: number, file: FileId, days: Days): ReceivedRow {
  const cells = Object.fromEntries(Object.keys(table.columns).map((column) => [column, raw.cells[column] ?? '']));
  const key = table.key === null ? '' : isoOf(days.get(table.key) as Day);
  return { kind: table.kind, year, child: raw.cells['CHILD'] ?? '', key, row: raw.row, file, cells };
}

function checkCells(
  raw: RawRow,
  table: ReturnTable,
  year: number,
): { readonly days: Days; readonly findings: Finding[] } {
  const days = new Map<string, Day>();
  const findings: Finding[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const value = raw.cells[name] ?? '';
    const finding = checkCell(name, column, value, year, days);
    if (finding !== undefined) findings.push(finding);
  }
  return { days, findings };
}

function checkCell(
  name: string,
  column: Column,
  value: string,
  year: number,
  days: Map<string, Day>,
): Finding | undefined {
  switch (column.is) {
    case 'child':
      return checkChild(name, value);
    case 'text':
      return undefined;
    case 'day': {
      if (value === '')
        return column.needed
          ? { column: name, code: 'blank', sentence: `${name} is blank.`, rejects: true }
          : undefined;
      const read = readDay(value);
      if ('wrong' in read) return { column: name, code: 'not-a-date', sentence: read.wrong, rejects: true };
      days.set(name, read.day);
      return undefined;
    }
    case 'code': {
      if (value === '')
        return column.needed
          ? { column: name, code: 'blank', sentence: `${name} is blank.`, rejects: false }
          : undefined;
      const sentence = codeProblem(column.set, value, year);
      return sentence === undefined ? undefined : { column: name, code: 'unknown-code', sentence, rejects: true };
    }
  }
}

function checkChild(column: string, value: string): Finding | undefined {
  if (value === '') return { column, code: 'blank', sentence: 'The child’s number is blank.', rejects: true };
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(value)) {
    return {
      column,
      code: 'damaged-number',
      sentence: `"${value}" is a number a spreadsheet has shortened; save the file again with that column as text.`,
      rejects: true,
    };
  }
  if (!/^[A-Za-z0-9]{1,20}$/.test(value)) {
    return {
      column,
      code: 'not-a-number',
      sentence: 'A child’s number has up to 20 letters and digits and nothing else.',
      rejects: true,
    };
  }
  return undefined;
}

/** What single cells cannot show: dates in the wrong order, or after the return's own year had ended. */
function checkTogether(table: ReturnTable, days: Days, year: number): readonly Finding[] {
  const { first, last } = returnYearSpan(year);
  const ends = `the return for ${returnYearWords(year)} ends on ${wordsOf(last)}`;
  const [born, began, ended, held] = [days.get('DOB'), days.get('DECOM'), days.get('DEC'), days.get('REVIEW')];
  const findings: Finding[] = [];
  const add = (column: string, code: string, rejects: boolean, sentence: string): void => {
    findings.push({ column, code, sentence, rejects });
  };
  if (born !== undefined && born > last)
    add('DOB', 'after-the-year', true, `Born after the year of the return: ${ends}.`);
  if (born !== undefined && ageOn(born, first) > 25)
    add('DOB', 'over-25', false, `Over 25 when the year began, on ${wordsOf(first)}.`);
  if (began !== undefined && began > last)
    add('DECOM', 'after-the-year', true, `The episode begins after the year: ${ends}.`);
  if (ended !== undefined && ended > last)
    add('DEC', 'after-the-year', false, `The episode ends after the year: ${ends}.`);
  if (began !== undefined && ended !== undefined && ended < began)
    add('DEC', 'ends-before-it-begins', true, `The episode ends before it begins, on ${wordsOf(began)}.`);
  if (began !== undefined && ended === began)
    add('DEC', 'no-days', false, 'The episode begins and ends on one day, and counts for none.');
  if (held !== undefined && held > last)
    add('REVIEW', 'after-the-year', true, `A review cannot have been held yet: ${ends}.`);
  if (held !== undefined && born !== undefined && held < born)
    add('REVIEW', 'before-birth', true, `The review is dated before the date of birth, ${wordsOf(born)}.`);
  return table.kind === 'header' ? findings.filter(({ column }) => column === 'DOB') : findings;
}

function contradiction(table: ReturnTable, row: number): Finding {
  const column = table.key ?? 'CHILD';
  return {
    column,
    code: 'said-differently',
    sentence: `Row ${row} already says something else of the same child${table.key === null ? '' : ' and day'}.`,
    rejects: true,
  };
}

/** How many problems of a kind there were; those beyond the most that are named stand in one sentence. */
function counting() {
  const counts = new Map<string, number>();
  return {
    count: (code: string): number => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      return count;
    },
    unnamed: (file: string): readonly Problem[] =>
      [...counts]
        .filter(([, count]) => count > NAMED_MOST)
        .map(([code, count]) => ({
          file,
          row: null,
          column: null,
          value: null,
          code,
          sentence: `There are ${(count - NAMED_MOST).toLocaleString('en-GB')} more of this kind in the file, not named one by one: it may be broken as a whole.`,
        })),
  };
}
