/**
 * Refuses an archive that would unpack to more than a council's lists ever hold, before anything else unpacks it: the
 * directory is read for how many parts there are, and each part is unpacked once with a ceiling, because a directory can lie.
 */
import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../../../ground/refusal.ts';

const MOST_PARTS = 500;
const MOST_UNPACKED = 200 * 1024 * 1024;
/** Text repeats itself, and a sheet of dates packs to a fiftieth; beyond this it is made to. */
const MOST_TIMES = 100;

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;
const STORED = 0;

export function refuseZipBomb(name: string, bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (const part of partsOf(name, file)) {
    if (/^[/\\]|\.\.[/\\]|^[A-Za-z]:/.test(part.name))
      throw new Refusal(`${name} has a part that points outside itself. It was not opened.`);
    if (/vbaProject\.bin$/i.test(part.name))
      throw new Refusal(`${name} holds a program (a macro). Save it as .xlsx without macros and choose that.`);
    unpacked += unpackedSize(name, part, MOST_UNPACKED - unpacked);
    if (unpacked > MOST_UNPACKED || unpacked > Math.max(bytes.length * MOST_TIMES, 1024 * 1024)) throw tooLarge(name);
  }
}

type Part = { readonly name: string; readonly method: number; readonly packed: Buffer };

function partsOf(name: string, file: Buffer): readonly Part[] {
  const broken = new Refusal(`${name} is a broken spreadsheet: its table of contents cannot be read.`);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== DIRECTORY_END) throw broken;
  const count = file.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new Refusal(`${name} has ${count} parts; a workbook of lists has a few dozen.`);
  let at = file.readUInt32LE(end + 16);
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw broken;
    const [method, size, start] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    if (start + 30 > file.length) throw broken;
    const body = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    if (body + size > file.length) throw broken;
    const partName = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    parts.push({ name: partName, method, packed: file.subarray(body, body + size) });
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

function unpackedSize(name: string, { method, packed }: Part, most: number): number {
  if (method === STORED) return packed.length;
  if (method !== DEFLATED) throw new Refusal(`${name} is packed in a way spreadsheets do not use.`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) }).length;
  } catch (failure) {
    if (failure instanceof RangeError) throw tooLarge(name);
    throw new Refusal(`${name} is a broken spreadsheet: part of it cannot be unpacked.`);
  }
}

function tooLarge(name: string): Refusal {
  return new Refusal(`${name} would unpack to far more than a workbook of lists holds. It was not opened.`);
}
