/**
 * Reads a workbook of lists without any library: the parts are found by the table at the end of the archive, and the cells
 * by looking for them in the text. Good enough for a sample; it believes what it reads.
 */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { pagesOf } from './calendar.mjs';

function partsOf(archive) {
  const parts = new Map();
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const header = archive.readUInt32LE(at + 42);
    const from = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const packed = archive.subarray(from, from + archive.readUInt32LE(at + 20));
    const text = () => (archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    parts.set(archive.toString('utf8', at + 46, at + 46 + name), text());
    at += 46 + name + extra + comment;
  }
  return parts;
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml) =>
  xml.replace(/&(?:#(\d+)|(\w+));/g, (_, number, name) =>
    number ? String.fromCodePoint(Number(number)) : ENTITIES[name],
  );
const all = (text, pattern) => [...text.matchAll(pattern)];
const words = (xml) =>
  all(xml, /<t(?:\s[^>]*)?>([^<]*)<\/t>/g)
    .map(([, text]) => plain(text))
    .join('');

/** The lists of a workbook, in the order of its sheets: each a list of rows, each row column → text. */
export function readLists(path) {
  const parts = partsOf(readFileSync(path));
  const shared = all(parts.get('xl/sharedStrings.xml') ?? '', /<si>(.*?)<\/si>/gs).map(([, item]) => words(item));
  const targets = new Map(
    all(parts.get('xl/_rels/workbook.xml.rels'), /<Relationship\s[^>]*>/g).map(([tag]) => [
      /Id="([^"]*)"/.exec(tag)[1],
      /Target="([^"]*)"/.exec(tag)[1],
    ]),
  );
  return all(parts.get('xl/workbook.xml'), /<sheet\s[^>]*r:id="([^"]*)"/g).map(([, id]) => {
    const rows = all(parts.get(`xl/${targets.get(id)}`), /<row\s[^>]*>(.*?)<\/row>/gs).map(
      ([, row]) =>
        new Map(
          all(row, /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs).map(([, column, about, inside = '']) => {
            const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1] ?? '';
            return [column, about.includes('t="s"') ? shared[Number(value)] : plain(value) || words(inside)];
          }),
        ),
    );
    const [headings, ...below] = rows;
    return below
      .filter((row) => [...row.values()].some((text) => text.trim() !== ''))
      .map((row) =>
        Object.fromEntries([...headings].map(([column, heading]) => [heading.trim(), (row.get(column) ?? '').trim()])),
      );
  });
}

/** Page 1 of a spreadsheet is 1 January 1900, and between February and March of that year it has one too many. */
const pages = pagesOf(1900, 2100);

export const dayFromSheet = (number) => (/^\d+$/.test(number ?? '') ? pages[Number(number) - 2] : undefined);
