/**
 * Opens an archive that somebody sent, as zip packs it, without believing what it says of itself: how many parts there are is
 * read before any is unpacked, each is unpacked with a ceiling over all of them, and one that points outside itself is not
 * opened at all. What it is an archive of, and what must not be in it, its reader says.
 * It stands here, though no page of the kit uses it: two rooms share it, and the ground, which gives and takes nothing, may not
 * unpack (`architecture.test.ts`).
 */
import { inflateRawSync } from 'node:zlib';

export type ArchiveLimits = {
  readonly partsMost: number;
  readonly unpackedMost: number;
  /** Beyond so many times its own size it was made to unpack to more than it is. */
  readonly timesMost: number;
};

export type ArchivePart = {
  readonly name: string;
  /** What it holds; counted towards what the whole archive may unpack to. */
  readonly unpack: () => Buffer;
};

export type WhyBadArchive = 'broken' | 'too-many-parts' | 'points-outside' | 'packed-oddly' | 'unpacks-too-large';

export class BadArchive extends Error {
  readonly why: WhyBadArchive;
  /** How many parts it says it has. */
  readonly parts: number;

  constructor(why: WhyBadArchive, parts = 0) {
    super(`an archive is ${why}`);
    this.why = why;
    this.parts = parts;
  }
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;
const STORED = 0;
/** A small archive may unpack to so much, whatever its own size. */
const UNPACKED_LEAST = 1024 * 1024;

export function openArchive(bytes: Uint8Array, limits: ArchiveLimits): readonly ArchivePart[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const most = Math.min(limits.unpackedMost, Math.max(file.length * limits.timesMost, UNPACKED_LEAST));
  let unpacked = 0;
  return packedParts(file, limits.partsMost).map((part) => ({
    name: part.name,
    unpack: () => {
      const content = unpack(part, most - unpacked);
      unpacked += content.length;
      if (unpacked > most) throw new BadArchive('unpacks-too-large');
      return content;
    },
  }));
}

type Packed = { readonly name: string; readonly method: number; readonly packed: Buffer };

function packedParts(file: Buffer, partsMost: number): readonly Packed[] {
  const broken = new BadArchive('broken');
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== DIRECTORY_END) throw broken;
  const count = file.readUInt16LE(end + 10);
  if (count > partsMost) throw new BadArchive('too-many-parts', count);
  let at = file.readUInt32LE(end + 16);
  const parts: Packed[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw broken;
    const [method, size, start] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    if (start + 30 > file.length) throw broken;
    const body = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    if (body + size > file.length) throw broken;
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    if (/^[/\\]|\.\.[/\\]|^[A-Za-z]:/.test(name)) throw new BadArchive('points-outside');
    parts.push({ name, method, packed: file.subarray(body, body + size) });
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

function unpack({ method, packed }: Packed, most: number): Buffer {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new BadArchive('packed-oddly');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (failure) {
    throw new BadArchive(failure instanceof RangeError ? 'unpacks-too-large' : 'broken');
  }
}
