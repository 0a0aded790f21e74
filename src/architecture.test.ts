/** Checks the sentences by which this house is built, and prints the one it found broken. See docs/ARCHITECTURE.md. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, test } from 'node:test';

const SOURCE = import.meta.dirname;
/** From the ground up: a file may import from its own floor and from those below it. */
const FLOORS = [['ground'], ['rules', 'code-sets'], ['access'], ['storage'], ['web'], ['rooms']] as const;
const LAYERS = ['model', 'store', 'facts', 'actions', 'parts', 'pages'] as const;
/** They only read: what they keep is derived, passing, or a snapshot of what was sent. */
const READING_ROOMS: ReadonlySet<string> = new Set([
  'ledger',
  'worklist',
  'measures',
  'chronology',
  'find',
  'closes',
  'released',
  'reminders',
]);

type Import = { readonly from: string; readonly to: string; readonly isType: boolean };

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'));
const written = files.filter((name) => !name.endsWith('.test.ts') && !name.endsWith('-for-tests.ts'));
const textOf = (name: string): string => readFileSync(join(SOURCE, name), 'utf8');
const imports: readonly Import[] = written.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const found = textOf(from).matchAll(/^(?:import|export)\s+(?<type>type\s)?[^;'"]*?from\s+'(?<path>\.[^']+)'/gms);
  return [...found].map(({ groups }) => ({
    from,
    to: relative(SOURCE, resolve(SOURCE, dirname(from), groups?.['path'] ?? '')).replaceAll('\\', '/'),
    isType: groups?.['type'] !== undefined,
  }));
}

const floorOf = (name: string): number =>
  FLOORS.findIndex((floor) => (floor as readonly string[]).includes(name.split('/', 1)[0] ?? ''));
const roomOf = (name: string): string | undefined => /^rooms\/([^/]+)\//.exec(name)?.[1];

function layerOf(name: string): number {
  const [, , third = ''] = name.split('/');
  return LAYERS.findIndex((layer) => third === layer || third === `${layer}.ts`);
}

/** Above the pages, and its first comment says that it holds SQL. */
function isStore(name: string): boolean {
  const isAbove = roomOf(name) !== undefined && !/\/(actions|parts|pages)\//.test(name);
  return isAbove && /\bSQL\b/.test(/^\/\*\*[^]*?\*\//.exec(textOf(name))?.[0] ?? '');
}

function refuse(sentence: string, broken: readonly Import[]): void {
  assert.deepEqual(
    broken.map(({ from, to }) => `${sentence}: ${from} imports ${to}`),
    [],
  );
}

describe('the house', () => {
  test('imports go down: ground, rules and code sets, access, storage, web, rooms', () => {
    refuse(
      'Imports go down',
      imports.filter(({ from, to }) => floorOf(from) >= 0 && (floorOf(to) > floorOf(from) || floorOf(to) === -1)),
    );
  });

  test('storage, access and the web kit know no room', () => {
    refuse(
      'It knows no room',
      imports.filter(({ from, to }) => /^(storage|access|web)\//.test(from) && to.startsWith('rooms/')),
    );
  });

  test('inside a room imports go down: model, store, facts, actions, parts, pages', () => {
    refuse(
      'Inside a room imports go down',
      imports.filter(({ from, to }) => {
        if (roomOf(from) === undefined || roomOf(from) !== roomOf(to)) return false;
        const [upper, lower] = [layerOf(from), layerOf(to)];
        return upper >= 0 && lower >= 0 && lower > upper;
      }),
    );
  });

  test('a room’s store and pages are its own', () => {
    refuse(
      'A room’s store and pages are its own',
      imports.filter(({ from, to }) => {
        const room = roomOf(from);
        return (
          room !== undefined &&
          roomOf(to) !== undefined &&
          roomOf(to) !== room &&
          (isStore(to) || /^rooms\/[^/]+\/pages\//.test(to))
        );
      }),
    );
  });

  test('below its parts a room that keeps facts imports no reading room', () => {
    refuse(
      'Below its parts a record room imports no reading room',
      imports.filter(({ from, to }) => {
        const [room, other] = [roomOf(from), roomOf(to)];
        if (room === undefined || other === undefined || READING_ROOMS.has(room) || !READING_ROOMS.has(other))
          return false;
        return layerOf(from) < LAYERS.indexOf('parts');
      }),
    );
  });

  test('no two rooms import each other below their parts', () => {
    const below = imports.filter(
      ({ from, to }) =>
        roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to) && layerOf(from) < LAYERS.indexOf('parts'),
    );
    refuse(
      'Two rooms import each other',
      below.filter(({ from, to }) =>
        below.some((other) => roomOf(other.from) === roomOf(to) && roomOf(other.to) === roomOf(from)),
      ),
    );
  });

  test('no file is in a circle', () => {
    const targets = Map.groupBy(
      imports.filter(({ isType }) => !isType),
      ({ from }) => from,
    );
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const walk = (name: string, path: readonly string[]): void => {
      if (state.get(name) === 'done') return;
      if (state.get(name) === 'open') {
        circles.push([...path.slice(path.indexOf(name)), name].join(' → '));
        return;
      }
      state.set(name, 'open');
      for (const { to } of targets.get(name) ?? []) walk(to, [...path, name]);
      state.set(name, 'done');
    };
    for (const name of written) walk(name, []);
    assert.deepEqual(circles, []);
  });

  test('SQL stands only in storage, and in files of a room that say so in their first sentence', () => {
    const speaks = written.filter((name) =>
      /\bsql(?:<[^`]*>)?`|\.selectFrom\(|\.insertInto\(|\.updateTable\(|\.deleteFrom\(/.test(textOf(name)),
    );
    assert.deepEqual(
      speaks.filter((name) => !name.startsWith('storage/') && !isStore(name)),
      [],
    );
    // And a file says it only where it is so.
    assert.deepEqual(
      written.filter((name) => isStore(name) && !speaks.includes(name)),
      [],
    );
  });

  test('what rules need of a part that fewer people read, the ledger alone asks for', () => {
    for (const [name, where] of [
      ['facts_of_parts', ['rooms/entries/store.ts']],
      ['listEntriesForRules', ['rooms/entries/facts.ts', 'rooms/entries/store.ts', 'rooms/ledger/facts-of-people.ts']],
      ['factsForRules', ['rooms/ledger/actions/refresh-duties.ts', 'rooms/ledger/facts-of-people.ts']],
    ] as const)
      assert.deepEqual(written.filter((file) => textOf(file).includes(name)).toSorted(), where, name);
  });

  test('only main.ts reads the environment, and only it reads the clock', () => {
    const readers = written.filter(
      (name) => name !== 'main.ts' && /process\.env\b|Date\.now\(\)|new Date\(\)|Temporal\.Now/.test(textOf(name)),
    );
    // The embedded server is another program, started with an environment of its own and waited for.
    assert.deepEqual(
      readers.filter((name) => !name.startsWith('storage/embedded/')),
      [],
    );
  });

  test('rules and the ground ask for no input and give no output', () => {
    const speakers = written.filter(
      (name) => /^(rules|ground)\//.test(name) && /from 'node:|from 'pg'|from 'kysely'/.test(textOf(name)),
    );
    assert.deepEqual(speakers, []);
  });

  test('there are no drawers', () => {
    assert.deepEqual(
      written.filter(
        (name) =>
          /(^|[/-])(utils?|helpers?|common|service|manager|data|info|misc)(\.ts|\/|-)/.test(name) &&
          !/data-folder|national/.test(name),
      ),
      [],
    );
  });

  test('every file opens by saying what it is for', () => {
    assert.deepEqual(
      written.filter((name) => !/^(#!.*\n)?\/\*\*/.test(textOf(name))),
      [],
    );
  });
});
