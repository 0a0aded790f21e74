/** What mattered on one record, and everything it can be chosen from: read once. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { readRecord, type RecordInFull } from '../../chronology/parts/record.ts';
import { foldedAway, timeline, type TimelineEntry } from '../../chronology/parts/timeline.ts';
import { listFolds } from '../../writing/facts.ts';
import { listMattered } from '../facts.ts';
import { eventLines, type EventLine, pathOfSource } from './chosen-events.ts';

export type Chronology = {
  readonly record: RecordInFull;
  readonly events: readonly EventLine[];
  /** All that the record says, the newest first. */
  readonly every: readonly TimelineEntry[];
  /** What can still be chosen, the newest first. */
  readonly choices: readonly (TimelineEntry & { readonly path: string })[];
};

export async function readChronology(reading: Reading, person: PersonId, diedOn: Day | null): Promise<Chronology> {
  const record = await readRecord(reading, person);
  const every = foldedAway(timeline(record, diedOn, await listFolds(reading, [person])));
  const mattered = await listMattered(reading, person);
  const chosen = new Set(mattered.flatMap(({ source }) => (source === null ? [] : [pathOfSource(source)])));
  const isOffered = (entry: TimelineEntry, index: number): entry is TimelineEntry & { path: string } =>
    entry.path !== null &&
    !chosen.has(entry.path) &&
    // Where one row of the record is told twice, once is enough to choose it.
    every.findIndex(({ path }) => path === entry.path) === index;
  return { record, events: eventLines(mattered, every, record.changes), every, choices: every.filter(isOffered) };
}
