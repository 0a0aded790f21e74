/**
 * What a browser sent, read once and made harmless: texts without null bytes or broken characters, files as bytes with
 * a plain name. Nothing here knows what a form asked for.
 */
import { createHash } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { findId, type FormKey } from '../ground/ids.ts';
import { Failure } from './failure.ts';

export type PostedFile = {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** It was longer than the limit, and the rest was thrown away. */
  readonly isCutOff: boolean;
};

export type Posted = {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly PostedFile[];
};

export const NOTHING_POSTED: Posted = { fields: new Map(), files: [] };

/** Hidden fields of the kit's own, in every form. */
export const CSRF_FIELD = '_csrf';
const FORM_KEY_FIELD = '_key';
const VERSION_FIELD = '_version';
/** What is asked of a draft: that this is kept as one, which keeping of it this was written on, and which is thrown away. */
export const KEEP_FIELD = '_keep';
export const REVISION_FIELD = '_revision';
export const TITLE_FIELD = '_title';
export const THROW_FIELD = '_throw';
/** A look at the words is asked for; and what was noticed was seen, and is saved as it is. */
export const LOOK_FIELD = '_look';
export const ANYWAY_FIELD = '_anyway';
const OF_A_LOOK: readonly string[] = [LOOK_FIELD, ANYWAY_FIELD];
const OF_A_DRAFT: readonly string[] = [KEEP_FIELD, REVISION_FIELD, TITLE_FIELD, THROW_FIELD];
const NOT_TYPED: readonly string[] = [CSRF_FIELD, FORM_KEY_FIELD, VERSION_FIELD, ...OF_A_DRAFT, ...OF_A_LOOK];

const FILES_MOST = 40;
const FIELDS_MOST = 1000;
const FIELD_BYTES_MOST = 8 * 1024 * 1024;

/** Line ends become one kind, null bytes and other invisible controls go, half characters become U+FFFD. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .toWellFormed();
}

/** Marks that turn the letters after them round: `gnp.exe` would read as `exe.png`. */
const TURNS_LETTERS_ROUND = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The last part of whatever path a browser sent, at most 120 characters of it. */
export function cleanFileName(name: string): string {
  const last =
    cleanText(name).replace(TURNS_LETTERS_ROUND, '').split(/[/\\]/).at(-1)?.replace(/\s+/g, ' ').trim() ?? '';
  return last === '' || last === '.' || last === '..' ? 'unnamed' : last.slice(-120).toWellFormed();
}

export function firstOf(posted: Posted, name: string): string {
  return posted.fields.get(name)?.[0] ?? '';
}

/** What a person typed or chose, without what the kit put into the form. */
export function typedFields({ fields }: Posted): readonly (readonly [string, readonly string[]])[] {
  return [...fields].filter(([name]) => !NOT_TYPED.includes(name));
}

export function findFormKey(posted: Posted): FormKey | undefined {
  return findId<FormKey>(firstOf(posted, FORM_KEY_FIELD));
}

/** The act that last wrote what the form shows; undefined where the form shows nothing that can grow stale. */
export function findVersion(posted: Posted): number | undefined {
  const text = firstOf(posted, VERSION_FIELD);
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** The body in one spelling, so that the same words sent twice are the same text; files stand in it by their hash. */
export function canonicalBody(posted: Posted): string {
  const apart = [CSRF_FIELD, FORM_KEY_FIELD, ...OF_A_DRAFT, ...OF_A_LOOK];
  const fields = [...posted.fields].filter(([name]) => !apart.includes(name));
  const files = posted.files.map(({ field, name, bytes }) => [
    field,
    `${name} ${createHash('sha256').update(bytes).digest('hex')}`,
  ]);
  const byName = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
  return JSON.stringify([...fields.sort(byName), ...files.sort(byName).map(([field, text]) => [field, [text]])]);
}

/** The fields of a body kept by `canonicalBody`; nothing where it cannot be read. */
export function postedOfBody(body: string): Posted {
  return { fields: new Map(JSON.parse(body) as [string, string[]][]), files: [] };
}

/** What was typed into a form that failed before it was read, as when nobody can say whose session it is. */
export async function readUnread(request: FastifyRequest, bytesMost: number): Promise<Posted> {
  const { raw } = request;
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  if (request.method !== 'POST' || !isForm || request.body !== undefined || raw.readableDidRead) return request.posted;
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of raw as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > bytesMost) return NOTHING_POSTED;
    pieces.push(piece);
  }
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of new URLSearchParams(Buffer.concat(pieces).toString())) {
    addField(fields, name, value);
  }
  return { fields, files: [] };
}

/** Names are a browser's to send as well, and no cleaner than what stands under them. */
function addField(fields: Map<string, readonly string[]>, name: string, value: string): void {
  const clean = cleanText(name);
  fields.set(clean, [...(fields.get(clean) ?? []), cleanText(value)]);
}

export async function readPosted(request: FastifyRequest, uploadMaxBytes: number): Promise<Posted> {
  if (request.isMultipart()) return await readParts(request, uploadMaxBytes);
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, string | string[]>)) {
    for (const each of [value].flat()) addField(fields, name, each);
  }
  return { fields, files: [] };
}

/** Files beyond the limit are read to their end and dropped, so that the person gets an answer and keeps their words. */
async function readParts(request: FastifyRequest, uploadMaxBytes: number): Promise<Posted> {
  const fields = new Map<string, readonly string[]>();
  const files: PostedFile[] = [];
  let room = uploadMaxBytes;
  try {
    for await (const part of request.parts({
      limits: { fields: FIELDS_MOST, files: FILES_MOST, fieldSize: FIELD_BYTES_MOST, fileSize: uploadMaxBytes + 1 },
    })) {
      if (part.type === 'field') {
        if (part.valueTruncated) throw new Failure('too-large');
        addField(fields, part.fieldname, String(part.value));
        continue;
      }
      const file = await readFile(part, room);
      if (file === undefined) continue;
      room -= file.bytes.length;
      files.push(file);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(isTooManyParts(error) ? 'too-large' : 'not-understood', { cause: error });
  }
  return { fields, files };
}

async function readFile(part: MultipartFile, room: number): Promise<PostedFile | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  let isCutOff = false;
  for await (const piece of part.file as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > room) isCutOff = true;
    else pieces.push(piece);
  }
  const isNothingChosen = part.filename === '' && length === 0;
  if (isNothingChosen) return undefined;
  return {
    field: part.fieldname,
    name: cleanFileName(part.filename),
    bytes: isCutOff ? Buffer.alloc(0) : Buffer.concat(pieces),
    isCutOff,
  };
}

function isTooManyParts(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /LIMIT|TOO_LARGE/.test(String(error.code));
}
