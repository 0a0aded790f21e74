/** Makes the entries that files report of some people equal to what they now report. */
import type { Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { FileId, PersonId } from '../../../ground/ids.ts';
import type { EntryKind } from '../../../rules/entry-kinds.ts';
import type { Act } from '../../../storage/storage.ts';
import { takeIn } from '../../../storage/take-in.ts';

export type ReportedEntry = {
  readonly personId: PersonId;
  readonly kind: EntryKind;
  readonly on: Day;
  readonly until: Day | null;
  readonly answer: string | null;
  readonly subject: string;
  readonly details: Readonly<Record<string, string>>;
  readonly sourceFile: FileId | null;
  readonly sourceRow: number | null;
};

/** Two entries of one kind, day and subject are one: the rows handed in must hold each once. */
export async function takeInEntries(
  act: Act,
  people: readonly PersonId[],
  entries: readonly ReportedEntry[],
): Promise<void> {
  await takeIn(
    act,
    {
      table: 'entry',
      key: ['kind', 'on_day', 'subject'],
      columns: { kind: 'text', on_day: 'date', subject: 'text', until_day: 'date', answer: 'text', details: 'jsonb' },
    },
    people,
    entries.map((entry) => ({
      person_id: entry.personId,
      kind: entry.kind,
      on_day: isoOf(entry.on),
      subject: entry.subject,
      until_day: entry.until === null ? null : isoOf(entry.until),
      answer: entry.answer,
      details: entry.details,
      source_file: entry.sourceFile,
      source_row: entry.sourceRow,
    })),
  );
}
