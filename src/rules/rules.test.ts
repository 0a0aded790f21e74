/** Every rule answers its own examples, and is written completely. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answersOf } from './example-facts.ts';
import { rules } from './index.ts';
import { standingWords } from './rule.ts';

for (const rule of rules) {
  describe(rule.id, () => {
    for (const { name, on, expected, answer } of answersOf(rule)) {
      test(`${name} (${on}): ${expected}`, () => assert.equal(answer, expected));
    }
  });
}

test('no two rules share an id', () => {
  assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
});

test('every rule names a source that can be opened, whom it binds and why', () => {
  for (const rule of rules) {
    for (const version of rule.versions) {
      for (const source of version.sources) assert.match(source.href, /^https:\/\//, rule.id);
    }
    assert.ok(rule.binds.length > 20 && rule.why.length > 20, rule.id);
  }
});

test('every duty says what records the fact that meets it', () => {
  for (const rule of rules) {
    if (rule.kind === 'duty') assert.ok(rule.metBy.actions.length + rule.metBy.imports.length > 0, rule.id);
  }
});

test('a duty has examples in time, late and not yet due', () => {
  for (const rule of rules) {
    if (rule.kind !== 'duty') continue;
    const reached = new Set(rule.examples.map((example) => example.is));
    for (const status of ['due', 'overdue', 'ended-in-time', 'not-applicable'] as const) {
      assert.ok(reached.has(status), `${rule.id} has no example that is ${status}`);
    }
  }
});

test('law is shown as law only where its text was read', () => {
  const [lookedAfter] = rules;
  assert.equal(lookedAfter && standingWords(lookedAfter), 'Statutory return, wording to be checked');
  const first = rules.find((rule) => rule.id === 'looked-after/first-review');
  assert.equal(first && standingWords(first), 'Law');
});
