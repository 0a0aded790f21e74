/** Compares the seals in the database with the log outside it, in order, and checks the signature and link of each. */
import type pg from 'pg';
import { streamTextRows } from '../text-rows.ts';
import { counted, dayWords, type Findings } from './findings.ts';
import { BEGINNING, isSameSeal, SEAL_COLUMNS, type Seal, sealOf } from './seal.ts';
import type { SealKey } from './seal-key.ts';
import { type LoggedSeal, type LogLine, readSealLog } from './seal-log.ts';
import type { LostSeals } from './verify-lost.ts';

export type Verifying = {
  readonly key: SealKey;
  readonly log: string;
  /** How long the log was before the database was looked at. */
  readonly logSize?: number;
};

type Line = { readonly line: LogLine | undefined; readonly endsAt: number };
type InLog = { readonly seal: LoggedSeal; readonly endsAt: number };

/** Seals that follow one another and share a fate are told of in one sentence. */
type Run = { first: Seal; last: Seal; seals: number; entries: number; signed: boolean };

export async function verifySeals(
  client: pg.Client,
  { key, log, logSize = Number.POSITIVE_INFINITY }: Verifying,
  findings: Findings,
  { note, lost }: { readonly note: (sentence: string) => void; readonly lost: LostSeals },
): Promise<void> {
  const { begunAfter, seals } = await openLog(log, findings);
  const newest = new Map<string, string>();
  let [gone, unlogged, notOurs, beforeLog]: (Run | undefined)[] = [];

  for await (const { stored, inLog } of inPairs(storedSeals(client), seals)) {
    // Sealing goes on while we look: what was written to the log since then is in no database we see.
    if (!stored && inLog && inLog.endsAt > logSize) continue;
    const logged = inLog?.seal;
    if (stored) {
      const chain = `${stored.authority} ${stored.chain}`;
      if (stored.previous !== (newest.get(chain) ?? BEGINNING)) {
        findings.add(`${words(stored)} does not follow the seal before it.`);
      }
      newest.set(chain, stored.hash);
    }
    const signed = stored === undefined || key.hasSigned(stored);
    if (stored && !signed) notOurs = lengthened(notOurs, stored, signed);
    if (stored && logged && !isSameSeal(stored, logged)) {
      findings.add(`${words(logged)} is not in the database as it was written in the seal log.`);
      lost.add(logged.seal);
    }
    if (logged && !stored) {
      gone = lengthened(gone, logged, true);
      lost.add(logged.seal);
    }
    if (stored && !logged && stored.seal <= begunAfter) beforeLog = lengthened(beforeLog, stored, signed);
    if (stored && !logged && stored.seal > begunAfter) unlogged = lengthened(unlogged, stored, signed);
    if (stored && gone) {
      findings.add(`${runIs(gone)} in the seal log and gone from the database.`);
      gone = undefined;
    }
    if (logged && unlogged) {
      findings.add(`${runIs(unlogged)} in the database and not in the seal log.`);
      unlogged = undefined;
    }
  }

  if (gone) {
    findings.add(`The end of the record was cut off: ${runIs(gone)} in the seal log and gone from the database.`);
  }
  if (notOurs) findings.add(`${runIs(notOurs)} not signed with a key of this installation.`);
  if (beforeLog) {
    note(`${runIs(beforeLog)} older than the seal log, so only the signature vouches for what it was made over.`);
  }
  if (unlogged?.seals === 1 && unlogged.signed) {
    note(`${runIs(unlogged)} not yet in the seal log; the next sealing writes it there.`);
  } else if (unlogged) {
    findings.add(`${runIs(unlogged)} at the end of the record and not in the seal log ${log}.`);
  }
}

async function* storedSeals(client: pg.Client): AsyncGenerator<Seal, void> {
  const query = `select ${SEAL_COLUMNS} from seal order by seal.id, seal.authority_id`;
  for await (const rows of streamTextRows(client, query)) yield* rows.map(sealOf);
}

async function openLog(
  file: string,
  findings: Findings,
): Promise<{ readonly begunAfter: number; readonly seals: AsyncGenerator<InLog, void> }> {
  const lines = readSealLog(file);
  const { value: first } = await lines.next();
  if (first?.line && 'begunAfter' in first.line) {
    return { begunAfter: first.line.begunAfter, seals: inOrder([], lines, findings) };
  }
  return { begunAfter: 0, seals: inOrder(first ? [first] : [], lines, findings) };
}

/** In rising order of their numbers; whatever else the log holds is a finding. */
async function* inOrder(
  first: readonly Line[],
  others: AsyncIterable<Line>,
  findings: Findings,
): AsyncGenerator<InLog, void> {
  const lines = async function* (): AsyncGenerator<Line, void> {
    yield* first;
    yield* others;
  };
  let last: LoggedSeal | undefined;
  for await (const { line, endsAt } of lines()) {
    if (line === undefined || 'begunAfter' in line) {
      findings.add(`A line of the seal log${last ? ` after ${words(last, 'seal')}` : ''} cannot be read.`);
    } else if (last && line.seal <= last.seal) {
      // Two sealers may each have written the one that a crash left out.
      if (!isSameSeal(line, last)) findings.add(`${words(line)} is out of order in the seal log.`);
    } else {
      last = line;
      yield { seal: line, endsAt };
    }
  }
}

async function* inPairs(
  stored: AsyncGenerator<Seal, void>,
  logged: AsyncGenerator<InLog, void>,
): AsyncGenerator<{ readonly stored?: Seal; readonly inLog?: InLog }, void> {
  try {
    let [one, other] = [await stored.next(), await logged.next()];
    while (!one.done || !other.done) {
      if (one.done || (!other.done && other.value.seal.seal < one.value.seal)) {
        if (!other.done) yield { inLog: other.value };
        other = await logged.next();
      } else if (other.done || one.value.seal < other.value.seal.seal) {
        yield { stored: one.value };
        one = await stored.next();
      } else {
        yield { stored: one.value, inLog: other.value };
        [one, other] = [await stored.next(), await logged.next()];
      }
    }
  } finally {
    await logged.return();
  }
}

function lengthened(run: Run | undefined, seal: Seal, signed: boolean): Run {
  return {
    first: run?.first ?? seal,
    last: seal,
    seals: (run?.seals ?? 0) + 1,
    entries: (run?.entries ?? 0) + seal.entries,
    signed: (run?.signed ?? true) && signed,
  };
}

function words(seal: Seal, start = 'Seal'): string {
  const what = seal.chain === 'reading-log' ? 'the reading log' : 'the journal';
  return `${start} ${seal.seal} of ${dayOfSeal(seal)} (${counted(seal.entries, 'entry', 'entries')} of ${what})`;
}

function runIs({ first, last, seals, entries }: Run): string {
  if (seals === 1) return `${words(first)} is`;
  const over = counted(entries, 'entry', 'entries');
  return `${counted(seals, 'seal')} from ${first.seal} of ${dayOfSeal(first)} to ${last.seal} of ${dayOfSeal(last)} (${over}) are`;
}

function dayOfSeal(seal: Seal): string {
  return dayWords(String(Date.parse(seal.sealedAt) / 1000));
}
