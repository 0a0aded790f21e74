/** Makes what old chronologies tell of some people equal to what the files in force say: once each, in the words of the paper. */
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { FileId, PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { takeIn } from '../../../storage/take-in.ts';

export type ReportedMattered = {
  readonly personId: PersonId;
  readonly on: Day;
  readonly told: string;
  readonly paper: string;
  /** Null where nobody has written it down yet. */
  readonly why: string | null;
  readonly sourceFile: FileId | null;
  readonly sourceRow: number | null;
};

export async function takeInMattered(
  act: Act,
  people: readonly PersonId[],
  mattered: readonly ReportedMattered[],
): Promise<void> {
  await takeIn(
    act,
    {
      table: 'significant_event',
      key: ['on_day', 'told', 'paper'],
      columns: { on_day: 'date', told: 'text', paper: 'text', why: 'text' },
    },
    people,
    mattered.map(({ personId, on, told, paper, why, sourceFile, sourceRow }) => ({
      person_id: personId,
      on_day: isoOf(on),
      told,
      paper,
      why,
      source_file: sourceFile,
      source_row: sourceRow,
    })),
  );
}
