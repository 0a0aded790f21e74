/** A set of files read and judged together, ready to be previewed or applied. Touches no database. */
import { returnYearWords } from '../../ground/day-words.ts';
import { type FileId, newId } from '../../ground/ids.ts';
import { Refusal } from '../../ground/refusal.ts';
import type { FileOutcome, Problem, ReadFile, ReceivedRow, ReturnKind } from './model.ts';
import { readCsv } from './read-csv.ts';
import type { Covered } from './received-rows.ts';
import { type CheckedRows, checkRows } from './ssda903/check-rows.ts';
import { workOutYears, yearOfEpisodes } from './ssda903/work-out-years.ts';

/** `year` is the return year a person has named; without one it is worked out from the dates inside. */
export type Upload = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly id?: FileId;
  readonly year?: number | null;
};

export type LoadedFile = Pick<FileOutcome, 'name' | 'kind' | 'rows' | 'year'> &
  Pick<CheckedRows, 'repeated' | 'rejected'> & { readonly id: FileId; readonly bytes: Uint8Array };

export type Load = {
  readonly files: readonly LoadedFile[];
  readonly covered: readonly Covered[];
  readonly rowsOfChild: ReadonlyMap<string, readonly ReceivedRow[]>;
  /** What single files show; what children's whole stories show is added by the preview. */
  readonly problems: readonly Problem[];
};

/** How whoever loads can name the year of a file, as the end of a sentence. */
export type NamingYears = (file: string) => string;
const ON_COMMAND_LINE: NamingYears = (file) => `name the year, as in --year 2018-19=${file}`;

/** Refuses the whole load, in a sentence, when a file cannot be read or its year cannot be worked out. */
export async function readLoad(uploads: readonly Upload[], howToName: NamingYears = ON_COMMAND_LINE): Promise<Load> {
  if (uploads.length === 0) throw new Refusal('Choose at least one file to load.');
  const read: { file: ReadFile; upload: Upload }[] = [];
  for (const upload of uploads) read.push({ file: await readCsv(upload.name, upload.bytes), upload });
  const named = new Map(
    read.flatMap(({ file, upload }) => (upload.year == null ? [] : [[file, upload.year] as const])),
  );
  const years = workOutYears(
    read.map(({ file }) => file),
    named,
  );
  const files: LoadedFile[] = [];
  const problems: Problem[] = [];
  const rowsOfChild = new Map<string, ReceivedRow[]>();
  const seen = new Map<string, string>();
  for (const { file, upload } of read) {
    const id = upload.id ?? newId<FileId>();
    if (!isLoaded(file)) {
      files.push({
        name: file.name,
        kind: file.words,
        year: null,
        rows: file.rows.length + file.problems.length,
        repeated: 0,
        rejected: file.rows.length + file.problems.length,
        id,
        bytes: upload.bytes,
      });
      problems.push(notLoaded(file));
      continue;
    }
    const year = years.get(file);
    if (year === undefined) throw new Refusal(yearUnknown(file, howToName(file.name)));
    refuseTwice(seen, file, year);
    const { accepted, repeated, rejected, problems: found } = checkRows(file, year, id);
    files.push({
      name: file.name,
      kind: file.kind,
      year,
      rows: file.rows.length + file.problems.length,
      repeated,
      rejected,
      id,
      bytes: upload.bytes,
    });
    // One at a time: as the arguments of one call, the problems of a very bad file are more than a call takes.
    for (const problem of [...otherYear(file, year), ...found]) problems.push(problem);
    for (const row of accepted) {
      const rows = rowsOfChild.get(row.child);
      if (rows === undefined) rowsOfChild.set(row.child, [row]);
      else rows.push(row);
    }
  }
  const covered = files.flatMap(({ kind, year }) => (year === null ? [] : [{ kind: kind as ReturnKind, year }]));
  return { files: files.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)), covered, rowsOfChild, problems };
}

function isLoaded(file: ReadFile): file is ReadFile & { readonly kind: ReturnKind } {
  return file.kind !== 'other-903';
}

function notLoaded(file: ReadFile): Problem {
  return {
    file: file.name,
    row: null,
    column: null,
    value: null,
    code: 'not-loaded-yet',
    sentence: `This is the file ${file.words}. Line of Sight loads header, episodes and reviews for now; none of its rows were stored.`,
  };
}

function yearUnknown(file: ReadFile, nameTheYear: string): string {
  return file.kind === 'episodes'
    ? `Nothing in ${file.name} says which year it is the return for: no start or end date could be read. To load it, ${nameTheYear}.`
    : `${file.name} alone does not say which year it is the return for. Load it together with its episodes file, or ${nameTheYear}.`;
}

function refuseTwice(seen: Map<string, string>, file: ReadFile, year: number): void {
  const name = `${file.words} ${year}`;
  const other = seen.get(name);
  if (other !== undefined)
    throw new Refusal(
      `${other} and ${file.name} are both ${file.words} for ${returnYearWords(year)}; load one of them.`,
    );
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
      sentence: `This file is being loaded as the return for ${returnYearWords(year)}, but its dates are those of ${returnYearWords(dates)}.`,
    },
  ];
}
