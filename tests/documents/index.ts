/** Every document that is written from the code, one line each. A document that could rot is made here, or is tested. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesDocument } from './licences-document.ts';
import { measuresDocument } from './measures-document.ts';
import { routesDocument } from './routes-document.ts';
import { rulesDocument } from './rules-document.ts';

type GeneratedDocument = {
  readonly path: string;
  readonly from: string;
  readonly body: () => string | Promise<string>;
};

const DOCUMENTS: readonly GeneratedDocument[] = [
  { path: 'docs/rules.md', from: 'src/rules/', body: rulesDocument },
  { path: 'docs/measures.md', from: 'src/rooms/measures/measures/', body: measuresDocument },
  { path: 'docs/routes.md', from: 'the routes that src/app.ts serves', body: routesDocument },
  { path: 'docs/licences.md', from: 'package-lock.json', body: licencesDocument },
];

const PROJECT = join(import.meta.dirname, '../..');

/** One sentence for each document that no longer says what the code says. */
export async function staleDocuments(): Promise<readonly string[]> {
  const sentences: string[] = [];
  for (const document of DOCUMENTS) {
    const file = join(PROJECT, document.path);
    if (!existsSync(file)) sentences.push(`${document.path} is not there; npm run docs writes it.`);
    else if (readFileSync(file, 'utf8') !== (await textOf(document))) {
      sentences.push(`${document.path} no longer says what ${document.from} says; npm run docs writes it again.`);
    }
  }
  return sentences;
}

/** Answers the paths of those that changed. */
export async function writeDocuments(): Promise<readonly string[]> {
  const stale = await staleDocuments();
  const changed = DOCUMENTS.filter(({ path }) => stale.some((sentence) => sentence.startsWith(`${path} `)));
  for (const document of changed) writeFileSync(join(PROJECT, document.path), await textOf(document));
  return changed.map(({ path }) => path);
}

async function textOf({ from, body }: GeneratedDocument): Promise<string> {
  return `<!-- Written by \`npm run docs\` from ${from}. Change that, not this page. -->\n\n${(await body()).trim()}\n`;
}
