/**
 * Reads the XML of the 903 return into the same tables as its CSV files, as a stream: child by child, a group of elements
 * is a row. A document type is refused, because nothing good is ever declared in one.
 */
import { SaxesParser } from 'saxes';
import { Refusal } from '../../ground/refusal.ts';
import { decodeText } from './decode-text.ts';
import type { Problem, RawRow, ReadFile } from './model.ts';
import { tableOf } from './tables/index.ts';

/** The group an element opens, and the table its rows are of. */
const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    HEADER: 'header',
    EPISODE: 'episodes',
    AREVIEW: 'reviews',
    AMISSING: 'missing',
    OC2: 'oc2',
    OC3: 'oc3',
    PERMANENCE: 'previous-permanence',
    AD_PLACED: 'placed-for-adoption',
    AD1: 'ad1',
    ADOPTION: 'ad1',
    SWEPISODES: 'social-workers',
    SWDETAILS: 'social-workers',
    DOLO: 'deprivation-of-liberty',
  }),
);

/** What an element of the XML is called in the CSV files. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ['CHILDID', 'CHILD'],
  ['PL', 'PLACE'],
]);
const MOST_CHARACTERS = 20_000;
/** A file with more elements that no return has is another kind of file. */
const MOST_NAMED = 50;
/** Written in the header of a child who came alone: 1, or a date of ceasing in a group of its own. */
const UNACCOMPANIED = 'UASC';
/** Tables whose one row of a child has no group: it stands among the elements of the header, and any of these shows it. */
const IN_THE_HEADER: Readonly<Record<string, readonly string[]>> = {
  oc3: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  ad1: ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
};
const HEADER_ALSO: ReadonlySet<string> = new Set([UNACCOMPANIED, 'DUC', ...Object.values(IN_THE_HEADER).flat()]);

export function isXml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200));
  const isWide = (first: number, second: number): boolean => start[0] === first && start[1] === second;
  const even = start.subarray(0, start.length - (start.length % 2));
  const text = isWide(0xff, 0xfe)
    ? even.toString('utf16le')
    : isWide(0xfe, 0xff)
      ? even.swap16().toString('utf16le')
      : start.toString('latin1');
  return /^[^\w<]{0,4}\s*<(\?xml|!--|!DOCTYPE|[A-Za-z])/.test(text);
}

type Open = { readonly kind: string; readonly cells: Record<string, string> };

export function readXml(name: string, bytes: Uint8Array): readonly ReadFile[] {
  const text = decodeText(name, bytes);
  const rowsOf = new Map<string, RawRow[]>();
  const parser = new SaxesParser();
  const path: string[] = [];
  const groups: Open[] = [];
  let child: Open[] = [];
  let content = '';
  const unread = new Map<string, number>();
  parser.on('doctype', () => {
    throw new Refusal(`${name} declares a document type, which no return does. It was not read.`);
  });
  parser.on('error', (failure) => {
    throw new Refusal(`${name} is broken XML near line ${parser.line}: ${reasonOf(failure.message)}.`);
  });
  parser.on('opentag', ({ name: tag }) => {
    path.push(tag);
    content = '';
    if (path.length === 1 && tag !== 'EXPSSDA903')
      throw new Refusal(`${name} is an XML file, but not a 903 return: it begins with ${tag}, not EXPSSDA903.`);
    const kind = GROUPS.get(tag);
    if (kind !== undefined) {
      const group = { kind, cells: {} };
      groups.push(group);
      child.push(group);
    }
  });
  const addText = (part: string): void => {
    if (content.length + part.length > MOST_CHARACTERS)
      throw new Refusal(`${name} has an element near line ${parser.line} longer than any cell of a return.`);
    content += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name: tag }) => {
    path.pop();
    const group = groups.at(-1);
    if (GROUPS.has(tag)) groups.pop();
    else if (tag === 'CHILD') {
      keepChild(child, rowsOf);
      child = [];
    } else if (content.trim() !== '') {
      const column = COLUMNS.get(tag) ?? tag;
      if (group === undefined || !isReadIn(group.kind, column)) unread.set(tag, (unread.get(tag) ?? 0) + 1);
      if (group !== undefined) group.cells[column] = content.trim();
    }
    content = '';
  });
  parser.write(text).close();
  const files = [...rowsOf].map(([kind, rows]): ReadFile => {
    const { words } = tableOf(kind);
    return { name: `${name}, ${words.replace(/^903 /, '')}`, kind, words, rows, problems: [] };
  });
  const [first, ...others] = files;
  if (first === undefined) throw new Refusal(`${name} is a 903 return without any children.`);
  return [
    { ...first, notRead: [...unread].slice(0, MOST_NAMED).map(([tag, times]) => notRead(name, tag, times)) },
    ...others,
  ];
}

function isReadIn(kind: string, column: string): boolean {
  return Object.hasOwn(tableOf(kind).columns, column) || (kind === 'header' && HEADER_ALSO.has(column));
}

/** What no table holds is said, so that nobody believes it was loaded. */
function notRead(file: string, tag: string, times: number): Problem {
  return {
    file,
    row: null,
    column: tag,
    value: null,
    code: 'not-read',
    sentence: `${tag} stands in this file ${times === 1 ? 'once' : `${times.toLocaleString('en-GB')} times`}, and is none of the columns of a 903 return that are known. It was not read.`,
  };
}

/** Every row of a child carries the number and, as in the CSV files, the date of birth of its header. */
function keepChild(child: readonly Open[], rowsOf: Map<string, RawRow[]>): void {
  const header = child.find(({ kind }) => kind === 'header')?.cells ?? {};
  const who = { CHILD: header['CHILD'] ?? '', DOB: header['DOB'] ?? '' };
  const rows = child.filter(({ kind, cells }) => kind === 'header' || Object.keys(cells).length > 0);
  const alone = header[UNACCOMPANIED];
  const isAlone = alone === '1' || header['DUC'] !== undefined;
  const all = [
    ...rows,
    ...(isAlone ? [{ kind: 'uasc', cells: { SEX: header['SEX'] ?? '', DUC: header['DUC'] ?? '' } }] : []),
    ...Object.entries(IN_THE_HEADER).flatMap(([kind, columns]) => {
      const cells = Object.fromEntries(columns.flatMap((column) => (header[column] ? [[column, header[column]]] : [])));
      return Object.keys(cells).length === 0 ? [] : [{ kind, cells }];
    }),
  ];
  for (const { kind, cells } of all) {
    const filled = Object.fromEntries(
      Object.keys(tableOf(kind).columns).map((column) => [column, cells[column] ?? '']),
    );
    const kept = rowsOf.get(kind) ?? [];
    // The file is often one long line: a row is the how-manieth of its kind.
    kept.push({ row: kept.length + 1, cells: { ...filled, ...who, ...cells } });
    rowsOf.set(kind, kept);
  }
}

/** `12:5: unclosed tag: CHILD` without the place, which is said already. */
function reasonOf(message: string): string {
  return message.replace(/^[\d:]+\s*/, '').replace(/\.$/, '');
}
