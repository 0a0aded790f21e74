/** Papers are held to the house as it is: what they link to, name or promise is there. */
import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { commands } from '../src/cli/index.ts';
import type { Measure } from '../src/rooms/measures/model.ts';
import { measures } from '../src/rooms/measures/measures/index.ts';
import { answersOf } from '../src/rules/example-facts.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { anchorOf } from './documents/markdown.ts';

const PROJECT = join(import.meta.dirname, '..');
const DECISIONS = 'docs/decisions';
const textOf = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const isThere = (path: string): boolean => existsSync(join(PROJECT, path));
const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((found) => found[1] ?? '');

const PAPERS = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md', 'independent/*.md', 'reference-data/*.md'], {
  cwd: PROJECT,
})
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();
/** What is shown as code is not a link and not a heading. */
const proseOf = (path: string): string => textOf(path).replace(/^ *```[\s\S]*?^ *```/gm, '');

describe('the papers', () => {
  test('link only to what is there, headings included', () => {
    const broken = PAPERS.flatMap((paper) =>
      matches(proseOf(paper).replaceAll(/`[^`\n]*`/g, ''), /\]\((?!https?:|mailto:)([^)\s]+)\)/g).filter((link) => {
        const [path = '', anchor] = link.split('#', 2);
        const target = path === '' ? paper : join(dirname(paper), path);
        if (!isThere(target)) return true;
        return (
          anchor !== undefined &&
          !matches(proseOf(target), /^#+ (.+)$/gm)
            .map(anchorOf)
            .includes(anchor)
        );
      }),
    );
    assert.deepEqual(broken, []);
  });

  test('name only files that are there', () => {
    const named = PAPERS.flatMap((paper) =>
      matches(proseOf(paper), /`((?:src|tests|docs|bin|bench|independent|reference-data)\/[^`\s]*)`/g).map((path) => ({
        paper,
        path,
      })),
    );
    const exact = named.filter(({ path }) => !/[<…*]|NNNN/.test(path));
    assert.deepEqual(
      exact.filter(({ path }) => !isThere(path)).map(({ paper, path }) => `${paper} names ${path}`),
      [],
    );
  });

  test('name only npm scripts that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const own = new Set([...Object.keys(scripts), 'ci']);
    const named = PAPERS.flatMap((paper) => [
      ...matches(textOf(paper), /npm run (?:--silent )?([a-z]+)/g),
      ...matches(textOf(paper), /npm (ci|test|start)\b/g),
    ]);
    assert.deepEqual(
      [...new Set(named)].filter((name) => !own.has(name)),
      [],
    );
  });

  test('of decisions have one number each, in the file’s name and in its heading, without a gap', () => {
    const files = readdirSync(join(PROJECT, DECISIONS)).toSorted();
    assert.deepEqual(
      files.map((name) => name.slice(0, 4)),
      files.map((_, index) => String(index + 1).padStart(4, '0')),
    );
    for (const name of files) {
      assert.match(name, /^\d{4}-[a-z0-9-]+\.md$/);
      const text = textOf(`${DECISIONS}/${name}`);
      assert.ok(text.startsWith(`# ${Number(name.slice(0, 4))}. `), name);
      for (const part of ['**Context.**', '**Decision.**', '**What we give up.**'])
        assert.ok(text.includes(part), `${name}: ${part}`);
    }
  });

  test('give every dependency its reason in a decision', () => {
    const manifest = JSON.parse(textOf('package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.keys(manifest[kind] ?? {}),
    );
    const decisions = readdirSync(join(PROJECT, DECISIONS))
      .map((name) => textOf(`${DECISIONS}/${name}`))
      .join();
    const reasoned = (name: string): boolean =>
      decisions.includes(`\`${name}\``) || decisions.includes(`\`${name.split('/')[0]}/*\``);
    assert.deepEqual(
      names.filter((name) => !reasoned(name)),
      [],
    );
  });

  test('know every room, in words and in the picture', () => {
    const rooms = readdirSync(join(PROJECT, 'src/rooms'));
    const [map, picture] = [textOf('docs/ARCHITECTURE.md'), textOf('docs/architecture.svg')];
    assert.deepEqual(
      rooms.filter((room) => !map.includes(`\`${room}\``) || !picture.includes(room)),
      [],
    );
    const named = matches(map, /^\*\*Rooms that .*?\*\*([\s\S]*?)\n\n/gm).flatMap((text) =>
      matches(text, /`([a-z-]+)` \(/g),
    );
    assert.deepEqual(
      named.filter((room) => !rooms.includes(room)),
      [],
    );
  });
});

describe('the command line’s page', () => {
  const page = textOf('docs/command-line.md');
  const described = matches(page, /^### (.+)$/gm);

  test('has every command, and no other', () => {
    assert.deepEqual(described.toSorted(), commands.map(({ name }) => name).toSorted());
  });

  test('has every option of each', () => {
    for (const { name, usage } of commands) {
      const section = page.split(`### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
      for (const option of matches(usage, /(--[a-z-]+)/g)) assert.ok(section.includes(option), `${name} ${option}`);
    }
  });
});

test('the page on deployment has every setting, and no other', () => {
  const settings = matches(textOf('src/configuration.ts'), /^ {2}([A-Z][A-Z_]+): \{/gm);
  const described = matches(textOf('docs/deployment.md'), /^\| `([A-Z][A-Z_]+)` \|/gm);
  assert.ok(settings.length > 10);
  assert.deepEqual(described.toSorted(), settings.toSorted());
});

test('every word of the glossary that names code is in the code', () => {
  const source = globSync('src/**/*.ts', { cwd: PROJECT, exclude: ['**/*.test.ts'] })
    .map(textOf)
    .join('\n');
  const firstCells = matches(textOf('docs/GLOSSARY.md'), /^\| ([^|]+) \|/gm);
  const names = firstCells.flatMap((cell) => matches(cell, /`([^`]+)`/g));
  assert.ok(names.length > 20);
  assert.deepEqual(
    names.filter((name) => !new RegExp(`\\b${name}\\b`).test(source)),
    [],
  );
});

test('every test the hazard log names is there', () => {
  const rows = matches(textOf('docs/hazards.md'), /^\| \d+ \|.*\| ([^|]+) \|$/gm);
  assert.ok(rows.length > 20);
  for (const cell of rows) {
    const files = matches(cell, /`([^`]+\.test\.ts)`/g);
    assert.ok(files.length > 0, cell);
    for (const file of files) assert.ok(isThere(file), file);
  }
});

describe('the recipes of the README', () => {
  const blocks = matches(textOf('README.md'), /```ts\n([\s\S]*?)```/g).map((text) => text.replace(/^ {3}/gm, ''));

  /** Runs a file of the README as if it stood where its first line says. */
  async function exported(code: string): Promise<readonly unknown[]> {
    const place = /^\/\/ (src\/\S+)/.exec(code)?.[1];
    assert.ok(place, 'a file of the README begins with where it goes');
    const absolute = code.replace(
      /from '(\.[^']+)'/g,
      (_, path: string) => `from '${pathToFileURL(join(PROJECT, dirname(place), path)).href}'`,
    );
    const folder = mkdtempSync(join(tmpdir(), 'line-of-sight-readme-'));
    try {
      const file = join(folder, 'recipe.ts');
      writeFileSync(file, absolute);
      return Object.values((await import(pathToFileURL(file).href)) as Record<string, unknown>);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('have a duty that answers its own examples', async () => {
    const [rule] = (await exported(blocks[0] ?? '')) as readonly Rule[];
    assert.ok(rule);
    const answers = answersOf(rule);
    assert.ok(answers.length >= 6);
    for (const { name, expected, answer } of answers) assert.equal(answer, expected, name);
  });

  test('have a measure that rests on rules there are', async () => {
    const [measure] = (await exported(blocks[1] ?? '')) as readonly Measure[];
    assert.ok(measure?.shape === 'flow' && measure.events.kind === 'duties-due');
    for (const id of measure.events.rules)
      assert.ok(
        rules.some((rule) => rule.id === id),
        id,
      );
    for (const id of measure.standsBeside)
      assert.ok(
        measures.some((other) => other.id === id),
        id,
      );
  });
});
