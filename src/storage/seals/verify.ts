/**
 * Whether the record is what was written: the journal and the reading log against their seals, the seals against the log
 * outside the database, the record tables against the journal. Everything is read at one moment, in order, a little at a
 * time, and nothing in the database is believed that can be worked out again.
 */
import type pg from 'pg';
import { inSnapshot, textRows, withExactClient } from '../text-rows.ts';
import { openFindings } from './findings.ts';
import type { SealKey } from './seal-key.ts';
import { findSealLogSize } from './seal-log.ts';
import { verifyEntries } from './verify-entries.ts';
import { lostSeals, nameLostEntries } from './verify-lost.ts';
import { verifyRecords } from './verify-records.ts';
import { type Verifying, verifySeals } from './verify-seals.ts';

export type Verification = {
  /** Plain sentences. None: the record is whole. */
  readonly findings: readonly string[];
  /** What cannot be told from what there is, and is nobody's doing. */
  readonly notes: readonly string[];
  /** Everything written before this stands under a seal; null while there is no seal. */
  readonly sealedUpTo: Date | null;
  /** How many entries of the journal and the reading log were read, and how many of them wait for a seal. */
  readonly entries: number;
  readonly unsealed: number;
};

/** As the backup log-in, which may read every row and write none. Others may write and seal meanwhile. */
export async function verifyJournal({
  backupUrl,
  key,
  log,
}: {
  readonly backupUrl: string;
  readonly key: SealKey;
  readonly log: string;
}): Promise<Verification> {
  // A seal is in the database before it is in the log, so every seal in the log by now is in what we are about to see.
  const logSize = (await findSealLogSize(log)) ?? 0;
  return withExactClient(backupUrl, 'line of sight verify', async (client) =>
    inSnapshot(client, async () => verifyWithin(client, { key, log, logSize })),
  );
}

/** In a transaction that the caller has begun. */
export async function verifyWithin(client: pg.Client, verifying: Verifying): Promise<Verification> {
  const findings = openFindings();
  const notes: string[] = [];
  const lost = lostSeals();
  await verifySeals(client, verifying, findings, { note: (sentence) => notes.push(sentence), lost });
  const journal = await verifyEntries(client, 'journal', findings, lost);
  const readingLog = await verifyEntries(client, 'reading-log', findings, lost);
  await nameLostEntries(client, verifying.log, lost, findings);
  await verifyRecords(client, findings);
  return {
    findings: findings.list(),
    notes,
    sealedUpTo: await findSealedUpTo(client, [journal.oldestUnsealed, readingLog.oldestUnsealed]),
    entries: journal.entries + readingLog.entries,
    unsealed: journal.unsealed + readingLog.unsealed,
  };
}

async function findSealedUpTo(
  client: pg.Client,
  oldestUnsealed: readonly (number | undefined)[],
): Promise<Date | null> {
  const [[newest] = []] = await textRows(client, 'select extract(epoch from max(sealed_at))::text from seal');
  if (newest === null || newest === undefined) return null;
  const seconds = Math.min(Number(newest), ...oldestUnsealed.filter((at) => at !== undefined));
  return Number.isFinite(seconds) ? new Date(Math.floor(seconds * 1000)) : null;
}
