/**
 * Why a Word file cannot be kept: it is none, is broken or made to burst, holds a program, says what only harmful files say of
 * themselves, or fetches something from elsewhere as soon as it is opened.
 */
import { type ArchiveLimits, BadArchive, openArchive, type WhyBadArchive } from '../../web/open-archive.ts';

const LIMITS: ArchiveLimits = { partsMost: 1000, unpackedMost: 100 * 1024 * 1024, timesMost: 100 };
const ITS_WORDS = 'word/document.xml';
const A_PROGRAM = /vbaProject\.bin$|[/\\](?:activeX|embeddings)[/\\]/i;
/** What a letter points to fills a few kB. */
const RELS_BYTES_MOST = 256 * 1024;
const OF_A_FIELD = /<(?:[^\s<>:]{1,50}:)?(fldChar|fldSimple|instrText|delInstrText)(?=[\s/>])/g;
/** What a field begins with that fetches something; the short ones are what Word called them once. */
const FETCHING_FIELD = /^[ \t"]*(?:INCLUDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|DDE|DDEAUTO|LINK)\b/im;

const BROKEN = 'This Word file is broken and cannot be opened. Save or send it again';
const DOES = 'This Word file holds a program or another file, so it was not taken in. Save it as a PDF and choose that';
const TOO_LARGE = 'This Word file would unpack to far more than a letter holds. It was not taken in';
const ODD =
  'This Word file is written in a way no letter needs, so it was not taken in. Save it as a PDF and choose that';
const FETCHES =
  'This Word file fetches something from elsewhere when it is opened, so it was not taken in. Save it as a PDF and choose that';
const NO_LETTER = 'This is not a Word file, whatever its name says. Choose a PDF, a Word file (.docx) or a photo';

const SAYS: Readonly<Record<WhyBadArchive, string>> = {
  broken: BROKEN,
  'too-many-parts': TOO_LARGE,
  'points-outside': ODD,
  'packed-oddly': ODD,
  'unpacks-too-large': TOO_LARGE,
};

export const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === '504b0304';

export function whyNoDocx(bytes: Buffer): string | undefined {
  try {
    const parts = openArchive(bytes, LIMITS);
    if (!parts.some(({ name }) => name === ITS_WORDS)) return NO_LETTER;
    for (const { name, unpack } of parts) {
      if (A_PROGRAM.test(`/${name}`)) return DOES;
      const content = unpack();
      if (!/\.(?:xml|rels)$/i.test(name)) continue;
      const isRels = /\.rels$/i.test(name);
      if (isRels && content.length > RELS_BYTES_MOST) return ODD;
      const text = textOf(content);
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return ODD;
      if (/macroEnabled/i.test(text) && name === '[Content_Types].xml') return DOES;
      const refused = isRels ? whyNoRels(text) : whyNoFields(text);
      if (refused !== undefined) return refused;
    }
    return undefined;
  } catch (failure) {
    if (failure instanceof BadArchive) return SAYS[failure.why];
    throw failure;
  }
}

/** Of two spellings a letter can be written in, whichever it is: what must not stand in it is plain in both without its zeros. */
const textOf = (content: Buffer): string => content.toString('latin1').replaceAll('\0', '');

/** A link is followed by whoever presses it; a picture, a template or an object elsewhere is fetched by itself. */
function whyNoRels(rels: string): string | undefined {
  // No address needs its letters as numbers, and what is looked for could be spelt in them.
  if (rels.includes('&#')) return ODD;
  const fetches = (tag: string): boolean => {
    if (!/\bTargetMode\s*=\s*["']External["']/i.test(tag)) return false;
    const types = [...tag.matchAll(/\bType\s*=\s*["']([^"']*)["']/gi)];
    return types.length === 0 || types.some(([, type]) => !/\/hyperlink$/i.test(type ?? ''));
  };
  return rels.split('<').some(fetches) ? FETCHES : undefined;
}

/** What a field is told can be split over many runs; it is put together before it is read, each field on a line of its own. */
function whyNoFields(text: string): string | undefined {
  let told = '';
  for (const { index, 0: opened, 1: name } of text.matchAll(OF_A_FIELD)) {
    const from = index + opened.length;
    const next = text.indexOf('<', from);
    const said = text.slice(from, next < 0 ? text.length : next);
    if (name === 'fldChar') told += '\n';
    else if (said.includes('&#')) return ODD;
    else if (name === 'fldSimple') told += `\n${said.split(/\binstr\s*=\s*["']/, 2)[1] ?? ''}\n`;
    else if (/[!?]/.test(text[next + 1] ?? '')) return ODD;
    else told += said.slice(said.indexOf('>') + 1);
  }
  return FETCHING_FIELD.test(told) ? FETCHES : undefined;
}
