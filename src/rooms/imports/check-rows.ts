/**
 * Judges each row of a table by itself, for its period: a row that cannot be believed is rejected, one that is only
 * incomplete is stored and listed. Each gets a plain sentence. As long as there are ways in which a row can be wrong.
 */
import { createHash } from 'node:crypto';
import { codeProblem } from '../../code-sets/code-set.ts';
import { ageOn, type Day, returnYearSpan } from '../../ground/day.ts';
import { isoOf, wordsOf } from '../../ground/day-words.ts';
import type { FileId } from '../../ground/ids.ts';
import type { Problem, RawRow, ReadFile, ReceivedRow } from './model.ts';
import { lastDayOf, returnWords, returnYearIn } from './period.ts';
import type { ProblemCode } from './problem-kinds.ts';
import { readDay } from './read-day.ts';
import { bareCode, type Column } from './tables/column.ts';
import { tableOf } from './tables/index.ts';
import type { LoadedTable, NumberKind } from './tables/table.ts';
import { whoseOf } from './whose.ts';

export type CheckedRows = {
  readonly accepted: readonly ReceivedRow[];
  /** Rows that say again, word for word, what an earlier row of the file said. */
  readonly repeated: number;
  readonly rejected: number;
  readonly problems: readonly Problem[];
};

type Finding = {
  readonly column: string;
  readonly code: ProblemCode;
  readonly sentence: string;
  readonly rejects: boolean;
};
type Days = ReadonlyMap<string, Day>;

/** Far more of one kind than any return has: the file is broken as a whole, and naming every cell would only hide that. */
const NAMED_MOST = 20_000;

export function checkRows(file: ReadFile, period: number, id: FileId, today: Day): CheckedRows {
  const table = tableOf(file.kind);
  const accepted = new Map<string, ReceivedRow>();
  const problems: Problem[] = [...file.problems];
  let rejected = file.problems.length;
  const more = counting();
  let repeated = 0;
  for (const raw of file.rows) {
    const { days, findings } = checkCells(raw, table, period);
    if (!findings.some((finding) => finding.rejects)) findings.push(...checkTogether(table, days, period, today));
    let rejects = findings.some((finding) => finding.rejects);
    const received = rejects ? undefined : receive(raw, table, period, id, days);
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

function receive(raw: RawRow, table: LoadedTable, period: number, file: FileId, days: Days): ReceivedRow {
  const cells = Object.fromEntries(Object.keys(table.columns).map((column) => [column, raw.cells[column] ?? '']));
  const keyOf = (column: string): string => {
    const day = days.get(column);
    return day === undefined ? (raw.cells[column] ?? '') : isoOf(day);
  };
  return {
    kind: table.kind,
    year: period,
    child: whoseOf({ kind: table.numbers, number: raw.cells[table.who] ?? '' }),
    key: [...table.key.map(keyOf), ...toldBy(table, raw)].join(' '),
    row: raw.row,
    file,
    cells,
  };
}

/** However its lines and spaces fall: a file saved by another program says the same. */
const toldBy = (table: LoadedTable, { cells }: RawRow): readonly string[] =>
  table.toldBy === undefined
    ? []
    : [
        createHash('sha256')
          .update((cells[table.toldBy] ?? '').replaceAll(/\s+/g, ' '))
          .digest('hex')
          .slice(0, 32),
      ];

function checkCells(
  raw: RawRow,
  table: LoadedTable,
  period: number,
): { readonly days: Days; readonly findings: Finding[] } {
  const days = new Map<string, Day>();
  const findings: Finding[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const finding = checkCell(table, name, column, raw.cells[name] ?? '', period, days);
    if (finding !== undefined) findings.push(finding);
  }
  return { days, findings };
}

function checkCell(
  table: LoadedTable,
  name: string,
  column: Column,
  value: string,
  period: number,
  days: Map<string, Day>,
): Finding | undefined {
  if (column.is === 'number') return checkNumber(table.numbers, name, value);
  if (column.is === 'other-number') return value === '' ? undefined : checkNumber(column.numbers, name, value);
  if (value === '') {
    // Without a day there is nothing to put on the record; without a code there still is.
    const rejects = column.is === 'day' || (column.is === 'choice' && column.refuses === true);
    return column.needed ? { column: name, code: 'blank', sentence: `${name} is blank.`, rejects } : undefined;
  }
  switch (column.is) {
    case 'text':
      return checkLength(table, name, value);
    case 'day': {
      const read = readDay(value);
      if ('wrong' in read) return { column: name, code: 'not-a-date', sentence: read.wrong, rejects: true };
      days.set(name, read.day);
      return undefined;
    }
    case 'choice': {
      if (choiceIn(table, column, value) !== undefined) return undefined;
      const sentence = `"${value}" is not an answer that ${name} can have: ${column.choices.join(', ')}.`;
      return {
        column: name,
        code: 'unknown-code',
        sentence,
        rejects: column.refuses ?? (column.needed && table.period === 'year'),
      };
    }
    case 'whole-number': {
      if (/^\d{1,6}$/.test(value) && Number(value) >= column.least && Number(value) <= column.most) return undefined;
      const sentence = `"${value}" is not a whole number from ${column.least} to ${column.most}, which ${name} has to be.`;
      return { column: name, code: 'out-of-range', sentence, rejects: true };
    }
    case 'code': {
      // A code is dated by return year; how things stand is asked of the newest.
      const sentence = codeProblem(column.set, codeIn(table, value), returnYearIn(period) ?? NEWEST_YEAR);
      return sentence === undefined
        ? undefined
        : { column: name, code: 'unknown-code', sentence, rejects: table.period === 'year' };
    }
  }
}

/** The newest return whose codes are known. */
const NEWEST_YEAR = 2026;

/** A return holds codes; a list for inspectors or a template may hold words beside them. */
function codeIn(table: LoadedTable, value: string): string {
  return table.period === 'year' ? value : bareCode(value);
}

/** A text this long is a broken file; a shorter one tells rows apart and is looked for, so it must fit an index. */
const MOST_CHARACTERS = 500;
const MOST_CHARACTERS_OF_A_KEY = 200;
/** What somebody wrote by hand, sentence after sentence. */
const MOST_CHARACTERS_TOLD = 2000;

function checkLength(table: LoadedTable, column: string, { length }: string): Finding | undefined {
  const most = table.key.includes(column)
    ? MOST_CHARACTERS_OF_A_KEY
    : column === table.toldBy
      ? MOST_CHARACTERS_TOLD
      : MOST_CHARACTERS;
  if (length <= most) return undefined;
  const sentence = `${column} has ${length.toLocaleString('en-GB')} characters; no more than ${most} can be kept.`;
  return { column, code: 'too-long', sentence, rejects: true };
}

/** In a list written for people capitals do not matter. */
function choiceIn(
  table: LoadedTable,
  { choices }: Extract<Column, { is: 'choice' }>,
  value: string,
): string | undefined {
  const said = codeIn(table, value);
  if (table.period === 'year') return choices.find((choice) => choice === said);
  return choices.find((choice) => choice.toLowerCase() === said.toLowerCase());
}

/** What a coded cell says: null for an answer it cannot have, which was listed when the row was judged. */
export function knownCodeIn(table: LoadedTable, column: Column, value: string, period: number): string | null {
  if (column.is === 'choice') return choiceIn(table, column, value) ?? null;
  // A return with an unknown code was rejected.
  if (column.is !== 'code' || table.period === 'year') return codeIn(table, value);
  const code = codeIn(table, value);
  return codeProblem(column.set, code, returnYearIn(period) ?? NEWEST_YEAR) === undefined ? code : null;
}

function checkNumber(numbers: NumberKind, column: string, value: string): Finding | undefined {
  if (value === '') return { column, code: 'blank', sentence: `The ${WHOSE[numbers]} number is blank.`, rejects: true };
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(value)) {
    return {
      column,
      code: 'damaged-number',
      sentence: `"${value}" is a number a spreadsheet has shortened; save the file again with that column as text.`,
      rejects: true,
    };
  }
  if (numbers === '903-child' ? !/^[A-Za-z0-9]{1,20}$/.test(value) : !/^[\p{L}\p{N}/._-]{1,36}$/u.test(value)) {
    return {
      column,
      code: 'not-a-number',
      sentence:
        numbers === '903-child'
          ? 'A child’s number has up to 20 letters and digits and nothing else.'
          : 'A number has up to 36 letters, digits, dots, dashes or slashes and nothing else.',
      rejects: true,
    };
  }
  return undefined;
}

const WHOSE: Readonly<Record<LoadedTable['numbers'], string>> = {
  '903-child': 'child’s',
  'annex-a-child': 'child’s',
  'annex-a-adopter': 'adopter’s',
  council: 'person’s',
  staff: 'worker’s',
  household: 'household’s',
};

/** What single cells cannot show: dates in the wrong order, or after the period had ended. */
function checkTogether(table: LoadedTable, days: Days, period: number, today: Day): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (column: string, code: ProblemCode, rejects: boolean, sentence: string): void => {
    findings.push({ column, code, sentence, rejects });
  };
  const last = lastDayOf(period);
  const born = bornOf(table, days);
  if (last !== null && table.period === 'year') {
    const ends = `${returnWords(period)} ends on ${wordsOf(last)}`;
    const { first } = returnYearSpan(period);
    if (born !== undefined && born > last)
      add('DOB', 'after-the-year', true, `Born after the year of the return: ${ends}.`);
    if (born !== undefined && ageOn(born, first) > 25)
      add('DOB', 'over-25', false, `Over 25 when the year began, on ${wordsOf(first)}.`);
    for (const [index, column] of (table.happened ?? []).entries()) {
      if ((days.get(column) ?? last) > last)
        add(column, 'after-the-year', index === 0, `${column} is after the year: ${ends}.`);
    }
  }
  for (const column of table.done ?? []) {
    const on = days.get(column);
    if (on !== undefined && on > today)
      add(
        column,
        'still-to-come',
        true,
        `${column} is ${wordsOf(on)}, which is still to come: it cannot have happened.`,
      );
  }
  for (const [from, to] of table.spans ?? []) {
    const [began, ended] = [days.get(from), days.get(to)];
    if (began === undefined || ended === undefined) continue;
    if (ended < began) add(to, 'ends-before-it-begins', true, `It ends before it begins, on ${wordsOf(began)}.`);
    if (ended === began && table.kind === 'episodes')
      add(to, 'no-days', false, 'The episode begins and ends on one day, and counts for none.');
  }
  for (const column of table.afterBirth ?? []) {
    const on = days.get(column);
    if (on !== undefined && born !== undefined && on < born)
      add(column, 'before-birth', true, `${column} is before the date of birth, ${wordsOf(born)}.`);
  }
  return findings;
}

function bornOf(table: LoadedTable, days: Days): Day | undefined {
  return days.get(table.period === 'year' ? 'DOB' : 'Date of Birth') ?? days.get('DATE OF BIRTH');
}

function contradiction(table: LoadedTable, row: number): Finding {
  return {
    column: table.key[0] ?? table.who,
    code: 'said-differently',
    sentence: `Row ${row} already says something else of the same ${table.key.length === 0 ? 'number' : 'number and day'}.`,
    rejects: true,
  };
}

/** How many problems of a kind there were; those beyond the most that are named stand in one sentence. */
function counting() {
  const counts = new Map<ProblemCode, number>();
  return {
    count: (code: ProblemCode): number => {
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
