/** Turns the bytes of an uploaded file into text, and says in a sentence when they are not a text file at all. */
import { Refusal } from '../../ground/refusal.ts';

const ZIP = [0x50, 0x4b];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const GZIP = [0x1f, 0x8b];

/** UTF-8, UTF-16 with its mark, or Windows-1252, as spreadsheets save them. The bytes decide, never the name. */
export function decodeText(name: string, bytes: Uint8Array): string {
  const starts = (mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new Refusal(`${name} is empty.`);
  if (starts(ZIP) || starts(OLD_EXCEL)) {
    throw new Refusal(
      `${name} is an archive or an old spreadsheet. Open it in your spreadsheet program, take off its password if it has one, and save it as .xlsx, or each sheet as CSV.`,
    );
  }
  if (starts(PDF) || starts(GZIP)) throw new Refusal(`${name} is not a CSV file.`);
  const text = decoded(name, bytes);
  if (text.includes('\u0000')) throw new Refusal(`${name} is not a text file. Save it again as CSV (UTF-8).`);
  return text;
}

/** Windows-1252 is never good UTF-8 with a letter or two broken: that is a file cut off, whose names would all be garbled. */
function decoded(name: string, bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const damaged = new TextDecoder('utf-8').decode(bytes).replaceAll('\uFFFD', '');
    if (/[^\0-\x7F]/.test(damaged)) {
      throw new Refusal(
        `${name} is damaged: it may have been cut off, or joined from files saved in different ways. Save it again as CSV (UTF-8).`,
      );
    }
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
