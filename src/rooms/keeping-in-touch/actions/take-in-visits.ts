/** Makes the visits that files report of some people equal to what they now report. */
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { FileId, PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { takeIn } from '../../../storage/take-in.ts';

export type ReportedVisit = {
  readonly personId: PersonId;
  readonly visitedOn: Day;
  readonly seenAlone: 'yes' | 'no' | null;
  readonly sourceFile: FileId | null;
  readonly sourceRow: number | null;
};

export async function takeInVisits(
  act: Act,
  people: readonly PersonId[],
  visits: readonly ReportedVisit[],
): Promise<void> {
  await takeIn(
    act,
    {
      table: 'visit',
      // What a file tells of was kept, and is another thing than what is planned here or was tried on that day.
      key: ['visited_on', 'kind', 'outcome'],
      columns: { visited_on: 'date', kind: 'text', outcome: 'text', seen_alone: 'text' },
    },
    people,
    visits.map((visit) => ({
      person_id: visit.personId,
      visited_on: isoOf(visit.visitedOn),
      kind: 'visit',
      outcome: 'kept',
      seen_alone: visit.seenAlone,
      source_file: visit.sourceFile,
      source_row: visit.sourceRow,
    })),
  );
}
