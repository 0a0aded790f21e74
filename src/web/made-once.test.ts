/** What is made once stays the same for every page, and nothing of one page stands in another. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { makeTemplates } from './templates.ts';

describe('macros that are made once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'macros-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  write(
    'greet.njk',
    '{% macro greet(name) %}{% set said = "Hello, " + name %}{{ said }}{% if not name %}{{ nobody() }}{% endif %}{% endmacro %}',
  );
  write('page.njk', '{% from "./greet.njk" import greet %}{{ greet(name) }} | {{ greet("you") }}');
  write('whose.njk', '{% macro whose() %}{{ name }}{% endmacro %}');
  write('alone.njk', '{% from "whose.njk" import whose %}[{{ whose() }}]');
  write('with.njk', '{% from "whose.njk" import whose with context %}[{{ whose() }}]');
  const templates = makeTemplates({ folders: [folder] });
  const page = (name: string, model: object): string => templates.render(name, model).trim();

  test('say what each page gives them', () => {
    assert.equal(page('page.njk', { name: 'Amira' }), 'Hello, Amira | Hello, you');
    assert.equal(page('page.njk', { name: 'Kai' }), 'Hello, Kai | Hello, you');
  });

  test('are made for the page where they ask for what it holds, and for none where they do not', () => {
    for (const name of ['Amira', 'Kai']) {
      assert.equal(page('with.njk', { name }), `[${name}]`);
      assert.equal(page('alone.njk', { name }), '[]');
    }
  });

  test('work on after one page has failed in the middle of them', () => {
    assert.throws(() => page('page.njk', { name: null }), /nobody/);
    assert.equal(page('page.njk', { name: 'Maya' }), 'Hello, Maya | Hello, you');
  });
});
