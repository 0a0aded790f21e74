/**
 * Style sheets, scripts and pictures, from the packages that own them and the few of our own. They are read and
 * packed once at the start and answered from memory by exact name, so no request ever becomes a path on the disk.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { colourSheet } from './council-colour.ts';

const folderOf = (specifier: string): string => dirname(fileURLToPath(import.meta.resolve(specifier)));
const GOVUK = join(folderOf('govuk-frontend/package.json'), 'dist/govuk');
const MOJ = join(folderOf('@ministryofjustice/frontend/package.json'), 'moj');
const OWN = join(import.meta.dirname, 'assets');
const OWN_SHEET = 'line-of-sight.css';

const SHEETS_AND_SCRIPTS = [
  join(GOVUK, 'govuk-frontend.min.css'),
  join(GOVUK, 'govuk-frontend.min.js'),
  join(MOJ, 'moj-frontend.min.css'),
  join(OWN, 'start.js'),
  join(OWN, 'keep-draft.js'),
  join(OWN, 'look-at-words.js'),
  join(OWN, 'favicon.svg'),
];
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const FOR_A_YEAR = 'public, max-age=31536000, immutable';
const FOR_A_DAY = 'public, max-age=86400';

type Asset = { readonly mediaType: string; readonly bytes: Buffer; readonly packed: Buffer };
export type Assets = {
  readonly version: string;
  readonly byName: ReadonlyMap<string, Asset>;
  readonly pictures: ReadonlyMap<string, Asset>;
};

/** `folders` are those of the rooms: the style sheets beside their templates go into our own, after what it says. */
export function readAssets(folders: readonly string[]): Assets {
  const byName = new Map(SHEETS_AND_SCRIPTS.map((path) => [basename(path), readAsset(path)]));
  const sheets = [readFileSync(join(OWN, OWN_SHEET), 'utf8'), ...folders.flatMap(readSheets)];
  byName.set(OWN_SHEET, assetOf(OWN_SHEET, Buffer.from(sheets.join('\n'))));
  const images = join(MOJ, 'assets/images');
  const pictures = readdirSync(images).filter((name) => name.startsWith('icon-') && name.endsWith('.svg'));
  const hash = createHash('sha256');
  for (const { bytes } of byName.values()) hash.update(bytes);
  return {
    version: hash.digest('hex').slice(0, 12),
    byName,
    pictures: new Map(pictures.map((name) => [name, readAsset(join(images, name))])),
  };
}

function readSheets(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}

function readAsset(path: string): Asset {
  return assetOf(path, readFileSync(path));
}

function assetOf(name: string, read: Buffer): Asset {
  const bytes = extname(name) === '.css' ? Buffer.from(withoutGovukFont(read.toString())) : read;
  return { mediaType: MEDIA_TYPES[extname(name)] ?? 'application/octet-stream', bytes, packed: gzipSync(bytes) };
}

/** GDS Transport is for GOV.UK alone. Its name goes from the sheets, and Arial, which stands after it everywhere, is used. */
function withoutGovukFont(sheet: string): string {
  return sheet.replace(/@font-face\{[^}]*\}/g, '').replace(/"?GDS Transport"?,/g, '');
}

export function serveAssets(server: FastifyInstance, { version, byName, pictures }: Assets): void {
  server.get<{ Params: { name: string } }>(`/assets/${version}/:name`, (request, reply) =>
    sendAsset(request, reply, byName.get(request.params.name), FOR_A_YEAR),
  );
  server.get<{ Params: { colour: string } }>(`/assets/${version}/colour/:colour`, (request, reply) => {
    const sheet = colourSheet(request.params.colour.replace(/\.css$/, ''));
    const asset = sheet === undefined ? undefined : assetOf('colour.css', Buffer.from(sheet));
    return sendAsset(request, reply, asset, FOR_A_YEAR);
  });
  // The packages' style sheets name their pictures by this path, without a version.
  server.get<{ Params: { name: string } }>('/assets/images/:name', (request, reply) =>
    sendAsset(request, reply, pictures.get(request.params.name), FOR_A_DAY),
  );
  server.get('/favicon.ico', (request, reply) => sendAsset(request, reply, byName.get('favicon.svg'), FOR_A_DAY));
}

function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset | undefined, keep: string): FastifyReply {
  if (asset === undefined) return reply.code(404).type('text/plain; charset=utf-8').send('There is no such file.');
  const takesPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (takesPacked) reply.header('content-encoding', 'gzip');
  return reply
    .headers({ 'cache-control': keep, vary: 'accept-encoding' })
    .type(asset.mediaType)
    .send(takesPacked ? asset.packed : asset.bytes);
}
