/**
 * What a seal is. Every entry of a chain (the journal's, the reading log's) has a hash of its own; a seal chains the
 * hashes of some entries, in order, onto the seal before it in that authority and chain, and is signed.
 */
import { hash } from 'node:crypto';
import type { TextRow } from '../text-rows.ts';

export type Chain = 'journal' | 'reading-log';

/** Bytes are written in hex, the instant as ISO, as in the seal log. */
export type Seal = {
  readonly authority: number;
  readonly chain: Chain;
  readonly seal: number;
  readonly previous: string;
  readonly hash: string;
  readonly entries: number;
  readonly sealedAt: string;
  readonly signature: string;
};

/** What of an entry is sealed. The contents stand behind their hash, so that they can go and the chain stays. */
export const CHAINS = {
  journal: {
    table: 'journal',
    words: 'Journal',
    /** What an entry is about. Ids are random, and so not personal. */
    name: 'entry.id::text, entry.table_name, entry.row_id',
    sealedColumns: `entry.authority_id::text, entry.id::text, entry.act::text, entry.table_name, entry.row_id, entry.operation,
      extract(epoch from entry.at)::text, encode(entry.content_hash, 'hex')`,
  },
  'reading-log': {
    table: 'reading_log',
    words: 'Reading log',
    name: 'entry.id::text, null, null',
    sealedColumns: `entry.authority_id::text, entry.id::text, encode(entry.content_hash, 'hex')`,
  },
} as const satisfies Record<Chain, { readonly [part: string]: string }>;

/** What the first seal of a chain stands on. */
export const BEGINNING = '0'.repeat(64);

export function entryHash(chain: Chain, sealedColumns: TextRow): string {
  return hash('sha256', JSON.stringify([chain, ...sealedColumns]));
}

/** One entry further along the chain. */
export function chained(before: string, entry: string): string {
  return hash('sha256', Buffer.from(before + entry, 'hex'));
}

export function signedText(seal: Omit<Seal, 'signature'>): string {
  const { authority, chain, seal: number, previous, hash: own, entries, sealedAt } = seal;
  return JSON.stringify(['Line of Sight seal', authority, chain, number, previous, own, entries, sealedAt]);
}

export function isSameSeal(one: Seal, other: Seal): boolean {
  return signedText(one) === signedText(other) && one.signature === other.signature;
}

export const SEAL_COLUMNS = `seal.authority_id::text, seal.chain, seal.id::text, encode(seal.previous_hash, 'hex'),
  encode(seal.hash, 'hex'), seal.entries::text, extract(epoch from seal.sealed_at)::text, encode(seal.signature, 'hex')`;

export function sealOf([authority, chain, id, previous, own, entries, sealedAt, signature]: TextRow): Seal {
  return {
    authority: Number(authority),
    chain: chain as Chain,
    seal: Number(id),
    previous: previous ?? '',
    hash: own ?? '',
    entries: Number(entries),
    sealedAt: isoInstant(sealedAt ?? ''),
    signature: signature ?? '',
  };
}

/** A seal was made at a whole millisecond. Any other instant was put there by somebody else, and is kept as it stands. */
function isoInstant(epoch: string): string {
  return /^\d+\.\d{3}000$/.test(epoch) ? new Date(Math.round(Number(epoch) * 1000)).toISOString() : epoch;
}
