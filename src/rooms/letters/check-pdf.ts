/**
 * Why a PDF cannot be kept: it is broken, locked, holds a program or another file, or asks elsewhere by itself. What a PDF can do
 * stands in names between its streams, and in streams of objects, which are unpacked with a ceiling; what is in pictures and on
 * pages does nothing.
 */
import { constants, inflateSync } from 'node:zlib';

const UNPACKED_MOST = 64 * 1024 * 1024;
const PIECES_MOST = 20_000;
/** So near its end a whole PDF says that it ends. */
const TAIL = 2048;
const DOES_SOMETHING = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/;
const ASKS_ELSEWHERE = /\/(?:SubmitForm|ImportData|GoToR|GoToE)(?![A-Za-z0-9])/;
/** What happens on opening or turning a page, with nobody pressing anything; to open at a place of its own is an array. */
const BY_ITSELF = /\/(?:AA|OpenAction)(?![A-Za-z0-9])(?![\s\0]*\[)/;
const TO_THE_WEB = /\/URI(?![A-Za-z0-9])/;
/** What is done when a reader presses a link. */
const PRESSED = /\/A[\s\0]*<<[^<>]{0,4000}>>/g;
const OF_OBJECTS = /\/ObjStm(?![A-Za-z0-9])/;

export const isPdf = (bytes: Buffer): boolean => /^%PDF-\d/.test(bytes.subarray(0, 8).toString('latin1'));

export function whyNoPdf(bytes: Buffer): string | undefined {
  if (!bytes.subarray(-TAIL).includes('%%EOF')) return BROKEN;
  const whyNot = reader();
  let unpacked = 0;
  let pieces = 0;
  for (const { names, packed } of piecesOf(bytes)) {
    pieces += 1;
    if (pieces > PIECES_MOST) return TOO_LARGE;
    const said = asNames(names);
    if (/\/Encrypt(?![A-Za-z0-9])/.test(said)) return LOCKED;
    const refused = whyNot(said);
    if (refused !== undefined) return refused;
    if (!OF_OBJECTS.test(said)) continue;
    if (packed === null) return BROKEN;
    const objects = inflated(packed, UNPACKED_MOST - unpacked);
    if (typeof objects === 'string') return objects;
    unpacked += objects.length;
    const refusedInside = whyNot(asNames(objects.toString('latin1')));
    if (refusedInside !== undefined) return refusedInside;
  }
  return undefined;
}

/**
 * Reads names piece by piece. What is done by itself may only be pointed to and stand elsewhere in the file: so it is refused
 * with any way to the web but a link's own.
 */
function reader(): (said: string) => string | undefined {
  let isByItself = false;
  let isToTheWeb = false;
  return (said) => {
    if (DOES_SOMETHING.test(said)) return DOES;
    if (ASKS_ELSEWHERE.test(said)) return ASKS;
    isByItself ||= BY_ITSELF.test(said);
    isToTheWeb ||= TO_THE_WEB.test(said.replaceAll(PRESSED, ''));
    return isByItself && isToTheWeb ? ASKS : undefined;
  };
}

const BROKEN = 'This PDF is broken or not whole, and cannot be opened. Save or send it again';
const LOCKED = 'This PDF is locked. Save it without a password: nobody could open it here later';
const DOES =
  'This PDF holds a program or another file, so it was not taken in. Print it as a PDF once more and choose that';
const ASKS =
  'This PDF asks for something from elsewhere, so it was not taken in. Print it as a PDF once more and choose that';
const TOO_LARGE = 'This PDF would unpack to far more than a letter holds. It was not taken in';

/**
 * What stands before each stream, with the stream; and what stands after the last. Only what follows `>>`, ends, and begins no
 * object is passed over unread: a reader finds an object wherever the file says it begins, in a remark and in a stream too.
 */
function* piecesOf(bytes: Buffer): Generator<{ readonly names: string; readonly packed: Buffer | null }> {
  const text = bytes.toString('latin1');
  const endFrom = nextOf(text, /endstream/g);
  const objectFrom = nextOf(text, /[\d\s\0]obj/g);
  let at = 0;
  // Only a line break after the word begins a stream.
  for (const { index, 0: word } of text.matchAll(/stream(?:\r\n?|\n)/g)) {
    if (index < at) continue;
    const start = index + word.length;
    const end = endFrom(start);
    yield { names: text.slice(at, index), packed: end === Infinity ? null : bytes.subarray(start, end) };
    const isStream = end !== Infinity && />>[\s\0]*$/.test(text.slice(Math.max(0, index - 64), index));
    at = isStream && objectFrom(start) > end ? end + 'endstream'.length : start;
  }
  yield { names: text.slice(at), packed: null };
}

/** Where it stands next, from a place that only moves on. What was found is remembered, and also that there is no more. */
function nextOf(text: string, pattern: RegExp): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found >= from) return found;
    pattern.lastIndex = from;
    found = pattern.exec(text)?.index ?? Infinity;
    return found;
  };
}

/** A name can spell its letters as numbers: `/J#53` is `/JS`. Byte by byte, since a whole file can be spelt so. */
function asNames(text: string): string {
  if (!text.includes('#')) return text;
  const bytes = Buffer.from(text, 'latin1');
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const [high, low] = bytes[at] === 0x23 ? [hexOf(bytes[at + 1]), hexOf(bytes[at + 2])] : [-1, -1];
    const isSpelt = high >= 0 && low >= 0;
    bytes[length] = isSpelt ? high * 16 + low : (bytes[at] ?? 0);
    if (isSpelt) at += 2;
    length += 1;
  }
  return bytes.toString('latin1', 0, length);
}

function hexOf(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = (byte | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

function inflated(packed: Buffer, most: number): Buffer | string {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (failure) {
    return failure instanceof RangeError ? TOO_LARGE : BROKEN;
  }
}
