/** A set of files read and judged together, ready to be previewed or applied. Touches no database. */
import type { Day } from '../../ground/day.ts';
import { returnYearWords } from '../../ground/day-words.ts';
import { type FileId, newId } from '../../ground/ids.ts';
import { Refusal } from '../../ground/refusal.ts';
import { type CheckedRows, checkRows } from './check-rows.ts';
import type { FileOutcome, Problem, ReadFile, ReceivedRow } from './model.ts';
import { forWords, returnWords } from './period.ts';
import { readFile } from './read-file.ts';
import type { Covered } from './received-rows.ts';
import { tableOf } from './tables/index.ts';
import { daysOf, workOutPeriods, yearOfEpisodes } from './work-out-periods.ts';

/** `year` is the return year a person has named; without one it is worked out from the dates inside. */
export type Upload = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly id?: FileId;
  readonly year?: number | null;
};

/** One table of a file, and what judging it came to. */
export type LoadedTableOfFile = Pick<FileOutcome, 'name' | 'kind' | 'rows'> &
  Pick<CheckedRows, 'repeated' | 'rejected'> & { readonly year: number; readonly id: FileId; readonly days: Days };

/** The first day and a late one of what a table tells of, for the day from which its rules are kept. */
type Days = readonly Day[];

export type Load = {
  readonly files: readonly LoadedTableOfFile[];
  readonly bytesOf: ReadonlyMap<FileId, { readonly name: string; readonly bytes: Uint8Array }>;
  /** Tables whose rows a load replaces as a whole. */
  readonly covered: readonly Covered[];
  readonly rowsOfChild: ReadonlyMap<string, readonly ReceivedRow[]>;
  /** What single files show; what people's whole stories show is added by the preview. */
  readonly problems: readonly Problem[];
};

/** How whoever loads can name the year of a file, as the end of a sentence. */
export type NamingYears = (file: string) => string;
const ON_COMMAND_LINE: NamingYears = (file) => `name the year, as in --year 2018-19=${file}`;

/** Refuses the whole load, in a sentence, when a file cannot be read or its period cannot be worked out. */
export async function readLoad(
  uploads: readonly Upload[],
  today: Day,
  howToName: NamingYears = ON_COMMAND_LINE,
): Promise<Load> {
  if (uploads.length === 0) throw new Refusal('Choose at least one file to load.');
  const read: { readonly file: ReadFile; readonly upload: Upload; readonly id: FileId }[] = [];
  for (const upload of uploads) {
    const id = upload.id ?? newId<FileId>();
    for (const file of await readFile(upload.name, upload.bytes)) read.push({ file, upload, id });
  }
  const named = new Map(
    read.flatMap(({ file, upload }) =>
      upload.year == null || tableOf(file.kind).period !== 'year' ? [] : [[file, upload.year] as const],
    ),
  );
  const periods = workOutPeriods(
    read.map(({ file }) => file),
    named,
  );
  const files: LoadedTableOfFile[] = [];
  const problems: Problem[] = [];
  const rowsOfChild = new Map<string, ReceivedRow[]>();
  const seen = new Map<string, string>();
  for (const { file, id } of read) {
    const period = periods.get(file);
    if (period === undefined) throw new Refusal(yearUnknown(file, howToName(file.name)));
    refuseTwice(seen, file, period);
    const { accepted, repeated, rejected, problems: found } = checkRows(file, period, id, today);
    files.push({
      name: file.name,
      kind: file.kind,
      year: period,
      rows: file.rows.length + file.problems.length,
      repeated,
      rejected,
      id,
      days: [...daysOf([file])].toSorted((a, b) => a - b),
    });
    // One at a time: as the arguments of one call, the problems of a very bad file are more than a call takes.
    for (const problem of [...otherYear(file, period), ...(file.notRead ?? []), ...found]) problems.push(problem);
    for (const row of accepted) {
      const rows = rowsOfChild.get(row.child);
      if (rows === undefined) rowsOfChild.set(row.child, [row]);
      else rows.push(row);
    }
  }
  const covered = files.flatMap(({ kind, year }) => (tableOf(kind).isComplete ? [{ kind, year }] : []));
  return {
    files: files.toSorted((a, b) => a.year - b.year),
    bytesOf: new Map(read.map(({ upload, id }) => [id, { name: upload.name, bytes: upload.bytes }])),
    covered,
    rowsOfChild,
    problems,
  };
}

function yearUnknown(file: ReadFile, nameTheYear: string): string {
  if (tableOf(file.kind).period === 'month')
    return `Nothing in ${file.name} says of which month it is: no date in it could be read.`;
  return file.kind === 'episodes'
    ? `Nothing in ${file.name} says which year it is the return for: no start or end date could be read. To load it, ${nameTheYear}.`
    : `${file.name} alone does not say which year it is the return for. Load it together with its episodes file, or ${nameTheYear}.`;
}

function refuseTwice(seen: Map<string, string>, file: ReadFile, period: number): void {
  const name = `${file.words} ${period}`;
  const other = seen.get(name);
  if (other !== undefined) {
    const guessed = tableOf(file.kind).period === 'year' && file.kind !== 'episodes';
    const way = guessed
      ? ' If they are for different years, give each the year of its episodes file in its name, as 2018-uasc.csv for 2018-episodes.csv.'
      : '';
    throw new Refusal(`${other} and ${file.name} are both ${file.words}${forWords(period)}; load one of them.${way}`);
  }
  seen.set(name, file.name);
}

/** The year was named, and the dates inside say another: said once, above the rows it makes strange. */
function otherYear(file: ReadFile, year: number): readonly Problem[] {
  const dates = file.kind === 'episodes' ? yearOfEpisodes(file) : undefined;
  if (dates === undefined || dates === year) return [];
  return [
    {
      file: file.name,
      row: null,
      column: null,
      value: null,
      code: 'another-year',
      sentence: `This file is being loaded as ${returnWords(year)}, but its dates are those of ${returnYearWords(dates)}.`,
    },
  ];
}
