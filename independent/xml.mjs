/**
 * Opens the XML of the 903 without a library: one return, in the tables that its CSV files have. It knows elements, text and
 * five entities, and nothing else; whatever declares a document type is not opened.
 */
import { readFileSync } from 'node:fs';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text) =>
  text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name) => {
    if (!name.startsWith('#')) {
      if (!Object.hasOwn(ENTITIES, name)) throw new Error(`the entity ${whole} is declared nowhere`);
      return ENTITIES[name];
    }
    return String.fromCodePoint(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });

/** `{ name, text, inside: [...] }`, by walking from one angle bracket to the next. */
export function treeOf(xml) {
  const top = { name: '', text: '', inside: [] };
  const open = [top];
  let at = 0;
  while (at < xml.length) {
    const bracket = xml.indexOf('<', at);
    open.at(-1).text += plain(xml.slice(at, bracket < 0 ? xml.length : bracket));
    if (bracket < 0) break;
    const [ending, opening] = [
      ['-->', '<!--'],
      [']]>', '<![CDATA['],
      ['?>', '<?'],
      ['>', '<'],
    ].find(([, begins]) => xml.startsWith(begins, bracket));
    const close = xml.indexOf(ending, bracket);
    if (close < 0) throw new Error('the file is cut off inside a tag');
    const inner = xml.slice(bracket + opening.length, close);
    at = close + ending.length;
    if (opening === '<![CDATA[') open.at(-1).text += inner;
    if (opening !== '<') continue;
    if (inner.startsWith('!'))
      throw new Error('the file declares a document type, which no return does; it is not opened');
    if (inner.startsWith('/')) {
      if (open.at(-1).name !== inner.slice(1).trim()) throw new Error(`${inner} closes what is not open`);
      open.pop();
      continue;
    }
    const element = { name: inner.split(/[\s/]/)[0], text: '', inside: [] };
    open.at(-1).inside.push(element);
    if (!inner.endsWith('/')) open.push(element);
  }
  if (open.length > 1) throw new Error(`${open.at(-1).name} is never closed`);
  return top;
}

const GROUPS = { EPISODE: 'episodes', AREVIEW: 'reviews', AMISSING: 'missing', OC2: 'oc2' };
const CALLED = { CHILDID: 'CHILD', PL: 'PLACE' };

function cellsIn(element) {
  return Object.fromEntries(
    element.inside
      .filter(({ name, inside }) => inside.length === 0 && !Object.hasOwn(GROUPS, name))
      .map(({ name, text }) => [CALLED[name] ?? name, text.trim()]),
  );
}

/** As `readReturns` of a folder has one of its years. */
export function returnFromXml(path, year) {
  const [root] = treeOf(readFileSync(path, 'latin1')).inside;
  if (root?.name !== 'EXPSSDA903') throw new Error('not a 903 return');
  const tables = { year, header: [], episodes: [], reviews: [], oc2: [], oc3: [], uasc: [], missing: [] };
  for (const child of root.inside) {
    const header = cellsIn(child.inside.find(({ name }) => name === 'HEADER'));
    const who = { CHILD: header.CHILD, DOB: header.DOB };
    tables.header.push(header);
    if (header.UASC === '1' || header.DUC) tables.uasc.push({ ...who, DUC: header.DUC ?? '' });
    if (header.IN_TOUCH || header.ACTIV || header.ACCOM) tables.oc3.push({ ...header });
    const walk = (element) => {
      for (const one of element.inside) {
        const kind = GROUPS[one.name];
        const empty = { DEC: '', LS: '', RNE: '', REC: '', PLACE: '', PLACE_PROVIDER: '', SDQ_SCORE: '', DUC: '' };
        if (kind !== undefined && one.inside.length > 0) tables[kind].push({ ...empty, ...cellsIn(one), ...who });
        walk(one);
      }
    };
    walk(child);
  }
  return tables;
}
