/**
 * Makes of what was sent the file that is kept: it is known by what is in it and not by its name. A photo or a scan is made anew,
 * as every photo here is; a PDF and a Word file are kept as they are, once nothing in them does anything. What is none of
 * these is a sentence.
 */
import { isHeic, makePhoto, whyNoPhoto } from '../memories/make-photo.ts';
import { isArchive, whyNoDocx } from './check-docx.ts';
import { isPdf, whyNoPdf } from './check-pdf.ts';
import type { FileKind } from './model.ts';

/** As the table says, and the hint beside the field. */
export const FILE_BYTES_MOST = 10 * 1024 * 1024;
/** The points of the longer side of a page that can still be read in small print. */
const SCAN_WIDE = 2600;

export type MadeFile = { readonly kind: FileKind; readonly bytes: Buffer };
type Refused = { readonly refused: string };

export async function makeFile(bytes: Buffer): Promise<MadeFile | Refused> {
  if (bytes.length === 0) return { refused: 'The file is empty. Choose it again' };
  if (bytes.length > FILE_BYTES_MOST) return { refused: 'The file is larger than 10 MB. Send it smaller, or in parts' };
  if (isPdf(bytes)) return kept('pdf', bytes, whyNoPdf);
  if (isArchive(bytes)) return kept('docx', bytes, whyNoDocx);
  const noPhoto = whyNoPhoto(bytes);
  if (noPhoto !== undefined) return { refused: isHeic(bytes) ? noPhoto : (oldWord(bytes) ?? NO_FILE) };
  const made = await makePhoto(bytes, SCAN_WIDE);
  return 'refused' in made ? made : { kind: 'jpeg', bytes: made.bytes };
}

const NO_FILE =
  'This is not a PDF, a Word file (.docx), or a photo or scan (JPEG, PNG or WebP), whatever its name says. Choose one of those';

const oldWord = (bytes: Buffer): string | undefined =>
  bytes.subarray(0, 4).toString('hex') === 'd0cf11e0'
    ? 'This is an old Word or Office file. Save it as a PDF or as .docx, and choose that'
    : undefined;

function kept(kind: FileKind, bytes: Buffer, why: (bytes: Buffer) => string | undefined): MadeFile | Refused {
  const refused = why(bytes);
  return refused === undefined ? { kind, bytes } : { refused };
}
