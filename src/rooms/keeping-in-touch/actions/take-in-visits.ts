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
    { table: 'visit', key: ['visited_on'], columns: { visited_on: 'date', seen_alone: 'text' } },
    people,
    visits.map((visit) => ({
      person_id: visit.personId,
      visited_on: isoOf(visit.visitedOn),
      seen_alone: visit.seenAlone,
      source_file: visit.sourceFile,
      source_row: visit.sourceRow,
    })),
  );
}
