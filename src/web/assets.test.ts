import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readAssets } from './assets.ts';
import { contrast } from './council-colour.ts';
import { openServer } from './server-for-tests.ts';

test('no sheet names the font or the crown of GOV.UK', () => {
  const { byName } = readAssets([]);
  for (const [name, { bytes }] of byName) {
    if (name.endsWith('.css')) assert.doesNotMatch(bytes.toString(), /GDS Transport|@font-face/, name);
  }
  assert.match(byName.get('govuk-frontend.min.css')?.bytes.toString() ?? '', /font-family:arial,sans-serif/);
});

test('every picture that a sheet in use names is served', async (t) => {
  const { server } = await openServer(t, []);
  const { byName } = readAssets([]);
  const sheets = [...byName].filter(([name]) => name.endsWith('.css')).map(([, { bytes }]) => bytes.toString());
  const pictures = new Set(sheets.flatMap((sheet) => sheet.match(/\/assets\/images\/icon-[\w-]+\.svg/g) ?? []));
  assert.ok(pictures.size > 3);
  for (const url of pictures) assert.equal((await server.inject(url)).statusCode, 200, url);
});

test('the style sheets beside the templates of rooms go into the one of the kit', () => {
  const sheet =
    readAssets([join(import.meta.dirname, 'templates-for-tests')])
      .byName.get('line-of-sight.css')
      ?.bytes.toString() ?? '';
  assert.match(sheet, /\.los-list \{[\s\S]*\.a-form \{/);
});

test('a browser that takes packed files gets them packed', async (t) => {
  const { server } = await openServer(t, []);
  const { body } = await server.inject('/accessibility');
  const [, url = ''] = /href="(\/assets\/\w+\/line-of-sight\.css)"/.exec(body) ?? [];
  const packed = await server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
  const plain = await server.inject(url);
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.deepEqual(gunzipSync(packed.rawPayload), plain.rawPayload);
  assert.match(plain.body, /\.los-list \{/);
});

test('nothing beside the listed files can be asked for', async (t) => {
  const { server } = await openServer(t, []);
  const { version } = readAssets([]);
  for (const name of [
    '../../../package.json',
    '..%2f..%2fpackage.json',
    'package.json',
    'line-of-sight.css%00.js',
    'colour/zzzzzz.css',
    'colour/14324a%0a.css',
  ]) {
    assert.equal((await server.inject(`/assets/${version}/${name}`)).statusCode, 404, name);
  }
  assert.equal((await server.inject('/assets/images/govuk-logotype-crown.png')).statusCode, 404);
});

test('the colours of words and shapes stand out from what is behind them', () => {
  const sheet = readFileSync(join(import.meta.dirname, 'assets/line-of-sight.css'), 'utf8');
  const colourOf = (name: string): string =>
    new RegExp(`--los-${name}: #(?<hex>[0-9a-f]{6})`).exec(sheet)?.groups?.['hex'] ?? '';
  const [surface, demonstration, saying] = [colourOf('surface'), 'fff6d6', 'eef6f0'];
  for (const name of ['ink', 'quiet', 'good', 'late', 'bad', 'due', 'unsure']) {
    for (const behind of ['ffffff', surface])
      assert.ok(contrast(colourOf(name), behind) >= 4.5, `${name} on ${behind}`);
  }
  for (const behind of [demonstration, saying]) assert.ok(contrast(colourOf('ink'), behind) >= 4.5);
  assert.ok(contrast('14517f', 'ffffff') >= 3, 'the line of a chart');
});
