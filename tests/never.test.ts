/** What the program must never do, as far as its own text can show it. docs/hazards.md says why. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { measures } from '../src/rooms/measures/measures/index.ts';
import { CUTS } from '../src/rooms/measures/read-figures.ts';
import { rules } from '../src/rules/index.ts';

const PROJECT = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const sources = globSync('src/**/*.ts', { cwd: PROJECT, exclude: ['**/*.test.ts', '**/*-for-tests.ts'] });
/** Whether a name says such a thing, as a word of its own: `score` is one in `risk_score`, and not in `underscore`. */
const saying = (words: string) => new RegExp(`(?:^|[^a-z])(?:${words})(?:s|d|ed|ing)?(?:[^a-z]|$)`, 'i');

const names = [...measures.map(({ id }) => id), ...rules.map(({ id }) => id)];
const columns = globSync('src/storage/migrations/*.sql', { cwd: PROJECT })
  .map((path) => textOf(path).replaceAll(/--.*$/gm, ''))
  .flatMap((sql) => [...sql.matchAll(/^ {2}([a-z_]+) [a-z]+/gm)].map((found) => found[1] ?? ''));

describe('the program never', () => {
  test('scores, predicts or ranks anybody', () => {
    assert.ok(columns.length > 50);
    assert.deepEqual(
      [...names, ...columns].filter((name) => saying('score|predict|rank|rating|likelihood|probabilit').test(name)),
      [],
    );
  });

  test('sets a target', () => {
    assert.deepEqual(
      [...names, ...columns].filter((name) => saying('target|threshold').test(name)),
      [],
    );
  });

  test('divides a figure by worker, or counts readings and changes', () => {
    assert.deepEqual(
      CUTS.map(({ key }) => key).filter((key) => saying('worker|staff|adviser').test(key)),
      [],
    );
    const counting = sources
      .filter((path) => /rooms.measures.[^/\\]+\.ts$/.test(path))
      .map(textOf)
      .join('\n');
    assert.match(counting, /from allocation\b/);
    for (const table of ['reading_log', 'journal', 'act'])
      assert.doesNotMatch(counting, new RegExp(`(?:from|join) ${table}\\b`), table);
  });

  test('calls anybody outside: a connection is opened to its own database, the sign-in service and the mail server alone', () => {
    const outward = /\bfetch\(|from 'node:(?:http|https|http2|tls|dgram)'|from '(?:undici|axios)'/;
    assert.deepEqual(
      sources.filter((path) => outward.test(textOf(path))),
      [],
    );
    const callers = sources.filter((path) => /from 'openid-client'/.test(textOf(path)));
    assert.deepEqual(
      callers.map((path) => path.replaceAll('\\', '/')),
      ['src/sign-in/council-sign-in.ts'],
    );
    const senders = sources.filter((path) => /from 'nodemailer'/.test(textOf(path)));
    assert.deepEqual(
      senders.map((path) => path.replaceAll('\\', '/')),
      ['src/post/post.ts'],
    );
    const sockets = sources.filter((path) => /from 'node:net'/.test(textOf(path)));
    assert.deepEqual(
      sockets.map((path) => path.replaceAll('\\', '/')),
      ['src/storage/embedded/cluster.ts'],
    );
  });

  test('follows anybody: no place, no mark for an opened message', () => {
    assert.deepEqual(
      columns.filter((name) => saying('latitude|longitude|location|opened|seen_at|device').test(name)),
      [],
    );
  });
});
