/** Names the entries that seals were made over and that are gone: the seal log knows them when the database does not. */
import type pg from 'pg';
import { textRows } from '../text-rows.ts';
import { dayWords, type Findings, named } from './findings.ts';
import { CHAINS } from './seal.ts';
import { type LoggedSeal, readSealLog } from './seal-log.ts';

/** Seals of which something is missing. More than can be told of are not remembered. */
export type LostSeals = { readonly add: (seal: number) => void; readonly has: (seal: number) => boolean };

const SEALS_MAX = 10_000;

export function lostSeals(): LostSeals {
  const seals = new Set<number>();
  return {
    add: (seal) => {
      if (seals.size < SEALS_MAX) seals.add(seal);
    },
    has: (seal) => seals.has(seal),
  };
}

export async function nameLostEntries(
  client: pg.Client,
  log: string,
  lost: LostSeals,
  findings: Findings,
): Promise<void> {
  for await (const { line } of readSealLog(log)) {
    if (line && 'seal' in line && lost.has(line.seal)) await nameLost(client, line, findings);
  }
}

async function nameLost(
  client: pg.Client,
  { authority, chain, sealedAt, over }: LoggedSeal,
  findings: Findings,
): Promise<void> {
  const { table, words } = CHAINS[chain];
  const rows = await textRows(
    client,
    `select entry.id::text from ${table} as entry where entry.authority_id = $1 and entry.id = any($2::bigint[])`,
    [authority, over.map(([id]) => id)],
  );
  const present = new Set(rows.map(([id]) => id));
  const day = dayWords(String(Date.parse(sealedAt) / 1000));
  for (const [id, tableName, rowId] of over) {
    if (present.has(id ?? '')) continue;
    const about = tableName === null ? '' : ` (${named(tableName)} ${named(rowId)})`;
    findings.add(`${words} entry ${id}${about}, sealed on ${day}, is gone.`);
  }
}
