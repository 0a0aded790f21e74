/**
 * What all loaded returns together say of one child: across years an episode is the same when child and start are, and
 * the later return's row stands. Order of loading does not matter; nothing is ever merged between children.
 */
import type { Day } from '../../../ground/day.ts';
import type { FileId } from '../../../ground/ids.ts';
import type { ReceivedRow } from '../model.ts';
import { readDay } from './read-day.ts';

export type FoldedEpisode = { readonly beganOn: Day; readonly endedOn: Day | null } & FromRow;
export type FoldedReview = { readonly heldOn: Day } & FromRow;
type FromRow = { readonly from: ReceivedRow; readonly cell: (column: string) => string | null };

export type FoldedChild = {
  readonly child: string;
  readonly header: ReceivedRow | null;
  readonly bornOn: Day | null;
  readonly episodes: readonly FoldedEpisode[];
  readonly reviews: readonly FoldedReview[];
};

/** `rows` are everything in force for one child, of whatever years and kinds. */
export function foldChild(child: string, rows: readonly ReceivedRow[]): FoldedChild {
  const latest = new Map<string, ReceivedRow>();
  for (const row of rows) {
    const name = `${row.kind} ${row.key}`;
    const other = latest.get(name);
    if (other === undefined || row.year > other.year) latest.set(name, row);
  }
  const stand = [...latest.values()];
  const header = stand.find((row) => row.kind === 'header') ?? null;
  const reviews = stand.filter((row) => row.kind === 'reviews');
  const born = header ?? reviews.toSorted((a, b) => b.year - a.year)[0];
  return {
    child,
    header,
    bornOn: born === undefined ? null : findDay(born, 'DOB'),
    episodes: stand
      .filter((row) => row.kind === 'episodes')
      .map((from) => ({ from, cell: cellOf(from), beganOn: getDay(from, 'DECOM'), endedOn: findDay(from, 'DEC') }))
      .toSorted((a, b) => a.beganOn - b.beganOn),
    reviews: reviews
      .map((from) => ({ from, cell: cellOf(from), heldOn: getDay(from, 'REVIEW') }))
      .toSorted((a, b) => a.heldOn - b.heldOn),
  };
}

const cellOf =
  (row: ReceivedRow) =>
  (column: string): string | null =>
    row.cells[column] || null;

function findDay(row: ReceivedRow, column: string): Day | null {
  const read = readDay(row.cells[column] ?? '');
  return 'day' in read ? read.day : null;
}

/** Rows are only received once their key day could be read. */
function getDay(row: ReceivedRow, column: string): Day {
  const day = findDay(row, column);
  if (day === null) throw new Error(`a received row has no ${column}`);
  return day;
}

export type SourceOf = { readonly sourceFile: FileId; readonly sourceRow: number };
export const sourceOf = ({ from }: FromRow): SourceOf => ({ sourceFile: from.file, sourceRow: from.row });
