/**
 * Seals what has been written, behind the writers and without a lock they could wait for. It takes the entries on which
 * no seal stands, never those after the last one sealed: a transaction that ends late has low numbers.
 */
import type pg from 'pg';
import { Refusal } from '../../ground/refusal.ts';
import { textRows, withExactClient } from '../text-rows.ts';
import {
  BEGINNING,
  CHAINS,
  type Chain,
  chained,
  entryHash,
  isSameSeal,
  SEAL_COLUMNS,
  type Seal,
  sealOf,
} from './seal.ts';
import type { SealKey } from './seal-key.ts';
import { appendToSealLog, type EntryName, findLastLine, type LoggedSeal, type LogLine } from './seal-log.ts';

export type Sealing = {
  readonly sealerUrl: string;
  readonly key: SealKey;
  /** The seal log, outside the database. */
  readonly log: string;
};

/** Where to begin looking in each chain: no unsealed entry that can be seen stands at or below it. */
type Above = Readonly<Record<Chain, number>>;

const ENTRIES_MAX = 1_000;
const NAME_WIDTH = 3;
const WHOLE_PASS_MS = 600_000;
/** Beside those of `one-server.ts`: held while sealing, so that two sealers follow one another. */
const SEALING_LOCK = [0x4c6f53, 4];

export async function sealNow({ now, ...sealing }: Sealing & { readonly now: Date }): Promise<{ sealed: number }> {
  const { sealed } = await sealAbove(sealing, now, { journal: 0, 'reading-log': 0 });
  return { sealed };
}

/**
 * Seals every so often until stopped, and once more then. Most passes look only above what was sealed long before; every
 * ten minutes one looks at everything, so that no entry is passed over for good.
 */
export function startSealing({
  every,
  now,
  onProblem,
  ...sealing
}: Sealing & {
  readonly every: number;
  readonly now: () => Date;
  /** Sealing goes on trying; a problem that lasts is told once. */
  readonly onProblem: (problem: unknown) => void;
}): { readonly stop: () => Promise<void> } {
  const everything: Above = { journal: 0, 'reading-log': 0 };
  let [above, sealedTo, wholeAt, told] = [everything, everything, Number.NEGATIVE_INFINITY, ''];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const pass = async (): Promise<void> => {
    const at = now();
    const isWhole = at.getTime() - wholeAt >= WHOLE_PASS_MS;
    try {
      const { highest } = await sealAbove(sealing, at, isWhole ? everything : above);
      if (isWhole) [above, wholeAt] = [sealedTo, at.getTime()];
      sealedTo = highestOf(sealedTo, highest);
      told = '';
    } catch (problem) {
      if (told !== String(problem)) onProblem(problem);
      told = String(problem);
    }
  };
  const repeat = async (): Promise<void> => {
    await pass();
    if (stopped) return;
    timer = setTimeout(() => void (running = repeat()), every);
    timer.unref();
  };
  let running = repeat();

  return {
    stop: async () => {
      if (stopped) return;
      stopped = true;
      clearTimeout(timer);
      await running;
      await pass();
    },
  };
}

function highestOf(one: Above, other: Above): Above {
  return {
    journal: Math.max(one.journal, other.journal),
    'reading-log': Math.max(one['reading-log'], other['reading-log']),
  };
}

async function sealAbove(
  { sealerUrl, key, log }: Sealing,
  now: Date,
  above: Above,
): Promise<{ sealed: number; highest: Above }> {
  return withExactClient(sealerUrl, 'line of sight sealer', async (client) => {
    await client.query('select pg_advisory_lock($1, $2)', SEALING_LOCK);
    // Always along the key: right after a great import the statistics are old, and each thousand would sort all the rest.
    await client.query('set enable_sort = off; set enable_bitmapscan = off');
    await continueLog(client, key, log, now);
    let sealed = 0;
    let highest = above;
    for (const chain of Object.keys(CHAINS) as Chain[]) {
      for (const authority of await listAuthorities(client, chain)) {
        for (let after = above[chain]; ; ) {
          const made = await sealSome(client, { authority, chain, after, key, sealedAt: now.toISOString() });
          if (made === undefined) break;
          await appendToSealLog(log, made.seal);
          sealed += made.seal.entries;
          after = made.last;
          highest = highestOf(highest, { ...above, [chain]: after });
          if (made.seal.entries < ENTRIES_MAX) break;
        }
      }
    }
    return { sealed, highest };
  });
}

/**
 * A seal is written to the database first and to the log when it stands there, so a crash leaves at most the newest one
 * out of the log, and here it is added. (The other order would leave a line without a seal: what a cut record looks like.)
 * A log that ends anywhere else is not gone on with, because a part of the log or of the record is lost.
 */
async function continueLog(client: pg.Client, key: SealKey, log: string, now: Date): Promise<void> {
  const last = await findLastLine(log);
  const [newest, before] = (
    await textRows(client, `select ${SEAL_COLUMNS} from seal order by seal.id desc limit 2`)
  ).map(sealOf);
  if (isWhereLogEnds(last, newest)) return;
  if (newest === undefined) {
    throw new Refusal(
      `The seal log ${log} has seals and the database has none: its record was cut off, or another database's log is there; nothing is sealed until that is settled.`,
    );
  }
  if (isWhereLogEnds(last, before)) {
    if (!key.hasSigned(newest)) {
      throw new Refusal(
        'The newest seal in the database was not made with the key of this installation; nothing is sealed until that is settled.',
      );
    }
    await appendToSealLog(log, { ...newest, over: await listSealed(client, newest) });
    return;
  }
  if (last !== undefined) {
    throw new Refusal(
      `The seal log ${log} does not end where the seals in the database do: an older copy of one of them was put back, or one was cut; put the log that belongs to this database there, or move it away to be kept and a new one begins.`,
    );
  }
  await appendToSealLog(log, { begunAfter: newest.seal, at: now.toISOString() });
}

function isWhereLogEnds(last: LogLine | undefined, seal: Seal | undefined): boolean {
  if (last === undefined || seal === undefined) return last === seal;
  return 'begunAfter' in last ? last.begunAfter === seal.seal : isSameSeal(last, seal);
}

async function listSealed(client: pg.Client, { authority, chain, seal }: Seal): Promise<readonly EntryName[]> {
  const { table, name } = CHAINS[chain];
  return textRows(
    client,
    `select ${name} from sealed
     join ${table} as entry on entry.authority_id = sealed.authority_id and entry.id = sealed.entry_id
     where sealed.authority_id = $1 and sealed.chain = $2 and sealed.seal_id = $3 order by sealed.position`,
    [authority, chain, seal],
  );
}

/** Steps from one authority to the next in the key, so that it costs the same however many entries each has. */
async function listAuthorities(client: pg.Client, chain: Chain): Promise<readonly string[]> {
  const { table } = CHAINS[chain];
  const rows = await textRows(
    client,
    `with recursive step (authority_id) as (
       (select authority_id from ${table} order by authority_id limit 1)
       union all
       select (select min(authority_id) from ${table} as entry where entry.authority_id > step.authority_id)
       from step where step.authority_id is not null)
     select authority_id::text from step where authority_id is not null`,
  );
  return rows.map(([authority]) => authority ?? '');
}

async function sealSome(
  client: pg.Client,
  {
    authority,
    chain,
    after,
    key,
    sealedAt,
  }: { authority: string; chain: Chain; after: number; key: SealKey; sealedAt: string },
): Promise<{ seal: LoggedSeal; last: number } | undefined> {
  const { table, name, sealedColumns } = CHAINS[chain];
  await client.query('begin');
  try {
    const rows = await textRows(
      client,
      `select ${name}, ${sealedColumns} from ${table} as entry where entry.authority_id = $1 and entry.id > $2
         and not exists (select from sealed
           where sealed.authority_id = $1 and sealed.chain = $3 and sealed.entry_id > $2 and sealed.entry_id = entry.id)
       order by entry.id limit $4`,
      [authority, after, chain, ENTRIES_MAX],
    );
    if (rows.length === 0) {
      await client.query('rollback');
      return undefined;
    }
    const over = rows.map((row) => row.slice(0, NAME_WIDTH));
    const hashes = rows.map((row) => entryHash(chain, row.slice(NAME_WIDTH)));
    const seal = await nextSeal(client, { authority, chain, hashes, key, sealedAt });
    await writeSeal(
      client,
      seal,
      over.map(([id]) => id ?? ''),
      hashes,
    );
    await client.query('commit');
    return { seal: { ...seal, over }, last: Number(over.at(-1)?.[0]) };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function nextSeal(
  client: pg.Client,
  {
    authority,
    chain,
    hashes,
    key,
    sealedAt,
  }: { authority: string; chain: Chain; hashes: readonly string[]; key: SealKey; sealedAt: string },
): Promise<Seal> {
  const [[number, previous] = []] = await textRows(
    client,
    `select nextval('seal_id')::text, (select encode(hash, 'hex') from seal
       where authority_id = $1 and chain = $2 order by id desc limit 1)`,
    [authority, chain],
  );
  const unsigned = {
    authority: Number(authority),
    chain,
    seal: Number(number),
    previous: previous ?? BEGINNING,
    hash: hashes.reduce(chained, previous ?? BEGINNING),
    entries: hashes.length,
    sealedAt,
  };
  return { ...unsigned, signature: key.signature(unsigned) };
}

async function writeSeal(
  client: pg.Client,
  seal: Seal,
  ids: readonly string[],
  hashes: readonly string[],
): Promise<void> {
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  await client.query(
    `insert into seal (authority_id, id, chain, previous_hash, hash, entries, sealed_at, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      seal.authority,
      seal.seal,
      seal.chain,
      bytes(seal.previous),
      bytes(seal.hash),
      seal.entries,
      seal.sealedAt,
      bytes(seal.signature),
    ],
  );
  await client.query(
    `insert into sealed (authority_id, chain, entry_id, seal_id, position, hash)
     select $1, $2, entry.id, $3, entry.position, decode(entry.hash, 'hex')
     from unnest($4::bigint[], $5::text[]) with ordinality as entry (id, hash, position)`,
    [seal.authority, seal.chain, seal.seal, [...ids], [...hashes]],
  );
}
