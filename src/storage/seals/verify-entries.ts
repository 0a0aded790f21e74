/**
 * Reads every entry of a chain in the order it was sealed and works out again what its contents, its own hash and its
 * seal must be; then looks at what no seal stands on, and at what an entry left behind when it went.
 */

import { hash } from 'node:crypto';
import type pg from 'pg';
import { streamTextRows, type TextRow, textRows } from '../text-rows.ts';
import { counted, dayWords, type Findings, named } from './findings.ts';
import { CHAINS, type Chain, chained, entryHash, SEAL_COLUMNS, type Seal, sealOf } from './seal.ts';
import type { LostSeals } from './verify-lost.ts';

export type Reckoning = {
  readonly entries: number;
  readonly unsealed: number;
  /** When the oldest entry that waits for a seal was written, in seconds since 1970. */
  readonly oldestUnsealed: number | undefined;
};

/**
 * What an entry's `content_hash` is of, spelt out with PostgreSQL's own functions: ours could have been replaced. The
 * reading log keeps its contents in the entry. Contents of the journal may go when an entry of the journal says so.
 */
const READ = {
  journal: {
    contents: `coalesce(content.before::text, '') || chr(10) || content.after::text`,
    joined:
      'left join journal_content as content on content.authority_id = entry.authority_id and content.journal_id = entry.id',
    removed: `content.journal_id is null and exists (select from journal as mark where mark.authority_id = entry.authority_id
      and mark.table_name = 'journal_content' and mark.row_id = entry.id::text and mark.id > entry.id)`,
  },
  'reading-log': {
    contents: `(jsonb_build_array(entry.authority_id, entry.id, extract(epoch from entry.at)::text, entry.actor_id,
      entry.route, entry.purpose, entry.people) || case when entry.roles is null then '[]'::jsonb
      else jsonb_build_array(entry.roles, entry.relationships) end)::text`,
    joined: '',
    removed: 'false',
  },
} as const satisfies Record<Chain, object>;

const SEAL_WIDTH = 8;
const STANDING_WIDTH = 3;
const SHOWN_WIDTH = 6;

/** An entry as it stands: what is sealed of it, and what verify shows and checks beside. */
type Entry = {
  readonly sealed: TextRow;
  readonly words: string;
  readonly contents: string | null;
  readonly isRemoved: boolean;
  readonly at: string | null;
};

export async function verifyEntries(
  client: pg.Client,
  chain: Chain,
  findings: Findings,
  lost: LostSeals,
): Promise<Reckoning> {
  const sealed = await verifySealed(client, chain, findings, lost);
  const waiting = await verifyUnsealed(client, chain, findings);
  await findWithoutSeal(client, chain, findings);
  if (chain === 'journal') await findContentsWithoutEntry(client, findings);
  return { entries: sealed + waiting.unsealed, ...waiting };
}

async function verifySealed(client: pg.Client, chain: Chain, findings: Findings, lost: LostSeals): Promise<number> {
  const { table, sealedColumns } = CHAINS[chain];
  const { joined } = READ[chain];
  const query = `
    select ${SEAL_COLUMNS}, sealed.position::text, sealed.entry_id::text, encode(sealed.hash, 'hex'), ${shown(chain)}, ${sealedColumns}
    from seal
    left join sealed on sealed.authority_id = seal.authority_id and sealed.chain = seal.chain and sealed.seal_id = seal.id
    left join ${table} as entry on entry.authority_id = sealed.authority_id and entry.id = sealed.entry_id
    ${joined}
    where seal.chain = '${chain}' order by seal.authority_id, seal.id, sealed.position`;
  let entries = 0;
  let open: OpenSeal | undefined;
  for await (const rows of streamTextRows(client, query)) {
    for (const row of rows) {
      const seal = sealOf(row);
      if (open?.seal.seal !== seal.seal || open.seal.authority !== seal.authority) {
        if (open) closeSeal(open, findings, lost);
        open = { seal, running: seal.previous, count: 0, lastId: 0, lastPosition: 0, isBroken: false };
      }
      const [position, id, ownHash] = row.slice(SEAL_WIDTH, SEAL_WIDTH + STANDING_WIDTH);
      const entry = entryOf(chain, row.slice(SEAL_WIDTH + STANDING_WIDTH));
      if (entry === undefined) continue;
      open.count += 1;
      open.running = chained(open.running, ownHash ?? '');
      const isAfter = Number(position) > open.lastPosition && Number(id) > open.lastId;
      const isInPlace = isAfter && Number(position) <= seal.entries;
      const isUnchanged = entryHash(chain, entry.sealed) === ownHash;
      if (!isUnchanged) findings.add(`${entry.words} was changed after it was sealed.`);
      else if (!isInPlace) findings.add(`${entry.words} does not stand in its seal where it was put.`);
      if (!isUnchanged || !isInPlace) open.isBroken = true;
      [open.lastId, open.lastPosition] = [Number(id), Number(position)];
      verifyContents(entry, findings);
      entries += 1;
    }
  }
  if (open) closeSeal(open, findings, lost);
  return entries;
}

type OpenSeal = {
  readonly seal: Seal;
  running: string;
  count: number;
  lastId: number;
  lastPosition: number;
  isBroken: boolean;
};

function closeSeal({ seal, running, count, isBroken }: OpenSeal, findings: Findings, lost: LostSeals): void {
  const what = `${CHAINS[seal.chain].words} seal ${seal.seal} of ${sealDay(seal)}`;
  if (count !== seal.entries) {
    findings.add(`${what} was made over ${counted(seal.entries, 'entry', 'entries')} and ${count} of them are there.`);
    lost.add(seal.seal);
  } else if (running !== seal.hash && !isBroken) {
    findings.add(
      `${what} does not fit its ${counted(count, 'entry', 'entries')}: one was put in, taken out or rewritten.`,
    );
    lost.add(seal.seal);
  }
}

async function verifyUnsealed(
  client: pg.Client,
  chain: Chain,
  findings: Findings,
): Promise<{ readonly unsealed: number; readonly oldestUnsealed: number | undefined }> {
  const { table, sealedColumns } = CHAINS[chain];
  const query = `
    select ${shown(chain)}, ${sealedColumns} from ${table} as entry ${READ[chain].joined}
    where not exists (select from sealed
      where sealed.authority_id = entry.authority_id and sealed.chain = '${chain}' and sealed.entry_id = entry.id)`;
  let unsealed = 0;
  let oldestUnsealed: number | undefined;
  for await (const rows of streamTextRows(client, query)) {
    for (const row of rows) {
      const entry = entryOf(chain, row);
      if (entry === undefined) continue;
      unsealed += 1;
      oldestUnsealed = Math.min(oldestUnsealed ?? Number.POSITIVE_INFINITY, Number(entry.at));
      verifyContents(entry, findings);
    }
  }
  return { unsealed, oldestUnsealed };
}

function verifyContents({ words, sealed, contents, isRemoved }: Entry, findings: Findings): void {
  if (contents === null) {
    if (!isRemoved) findings.add(`The contents of ${lower(words)} are gone, and no entry says who removed them.`);
  } else if (hash('sha256', contents) !== sealed.at(-1)) {
    findings.add(`The contents of ${lower(words)} were changed after they were written.`);
  }
}

async function findWithoutSeal(client: pg.Client, chain: Chain, findings: Findings): Promise<void> {
  const rows = await textRows(
    client,
    `select sealed.seal_id::text, count(*)::text, min(sealed.entry_id)::text, max(sealed.entry_id)::text from sealed
     where sealed.chain = $1 and not exists (select from seal
       where seal.authority_id = sealed.authority_id and seal.chain = sealed.chain and seal.id = sealed.seal_id)
     group by sealed.authority_id, sealed.seal_id order by sealed.authority_id, sealed.seal_id limit 1000`,
    [chain],
  );
  for (const [seal, count, from, to] of rows) {
    const entries = counted(Number(count), 'entry', 'entries');
    findings.add(`${CHAINS[chain].words} seal ${seal}, over ${entries} from ${from} to ${to}, is gone.`);
  }
}

async function findContentsWithoutEntry(client: pg.Client, findings: Findings): Promise<void> {
  const rows = await textRows(
    client,
    `select content.journal_id::text, content.after ->> 'id' from journal_content as content
     where not exists (select from journal as entry
       where entry.authority_id = content.authority_id and entry.id = content.journal_id)
     order by content.authority_id, content.journal_id limit 1000`,
  );
  for (const [id, row] of rows) {
    findings.add(`Journal entry ${id} (of row ${named(row)}) is gone, and its contents are still there.`);
  }
}

function shown(chain: Chain): string {
  const { contents, removed } = READ[chain];
  return `${contents}, (${removed})::text, extract(epoch from entry.at)::text, ${CHAINS[chain].name}`;
}

/** Undefined where a seal stands on an entry that is not there. */
function entryOf(chain: Chain, row: TextRow): Entry | undefined {
  const [contents = null, isRemoved, at = null, id = null, table = null, rowId] = row;
  if (id === null) return undefined;
  const name = table === null ? '' : `${named(table)} ${named(rowId)}, `;
  return {
    sealed: row.slice(SHOWN_WIDTH),
    words: `${CHAINS[chain].words} entry ${id} (${name}${dayWords(at)})`,
    contents,
    isRemoved: isRemoved === 'true',
    at,
  };
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function sealDay(seal: Seal): string {
  return dayWords(String(Date.parse(seal.sealedAt) / 1000));
}
