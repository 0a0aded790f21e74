/** The demonstration holds somebody in every state that a rule can reach, so that every rule can be seen at work. */
import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays } from '../ground/day.ts';
import { evaluator } from '../rules/evaluate.ts';
import { rules } from '../rules/index.ts';
import { DEMONSTRATION_DAY, FIRST_DAY, fixedPeople, inventPeople, localValuesSet } from './council.ts';
import { MET_WITH } from './practice.ts';
import { statesOf, statesReachable } from './states.ts';

const UNKNOWN_HOLIDAYS = 'only where bank holidays are not known yet, from 2031';

/** States nobody can be in on the demonstration's day, and why. */
const OUT_OF_REACH: Readonly<Record<string, string>> = {
  'health/initial-assessment cannot-tell': UNKNOWN_HOLIDAYS,
  'help/child-in-need-visit cannot-tell': UNKNOWN_HOLIDAYS,
  'help/decision-on-a-referral cannot-tell': UNKNOWN_HOLIDAYS,
  'help/early-help-plan cannot-tell': 'only where the council has set no day, and this one has',
  'looked-after/care-plan cannot-tell': UNKNOWN_HOLIDAYS,
  'looked-after/first-review cannot-tell': UNKNOWN_HOLIDAYS,
  'looked-after/officer-speaks-before-each-review cannot-tell': UNKNOWN_HOLIDAYS,
  'looked-after/permanence-plan cannot-tell': UNKNOWN_HOLIDAYS,
  'looked-after/placement-plan cannot-tell': UNKNOWN_HOLIDAYS,
  'looked-after/review-decisions-sent cannot-tell': UNKNOWN_HOLIDAYS,
  'looked-after/review-record-sent cannot-tell': UNKNOWN_HOLIDAYS,
  'looked-after/reviewing-officer-named cannot-tell': UNKNOWN_HOLIDAYS,
  'protection/initial-conference cannot-tell': UNKNOWN_HOLIDAYS,
  'protection/visit cannot-tell': UNKNOWN_HOLIDAYS,
};

test('for every rule somebody is in every state it can reach', () => {
  const keptFrom = new Map(rules.map(({ id }) => [id, FIRST_DAY]));
  const evaluate = evaluator(rules, { localValues: localValuesSet(), keptFrom });
  const missing = new Set(statesReachable());
  for (const { facts } of fixedPeople({ seed: 2025, today: addDays(DEMONSTRATION_DAY, -1), set: localValuesSet() })) {
    for (const state of statesOf(evaluate, facts, DEMONSTRATION_DAY)) missing.delete(state);
  }
  assert.deepEqual([...missing].toSorted(), Object.keys(OUT_OF_REACH).toSorted());
});

test('the invented council knows how to meet every duty', () => {
  assert.deepEqual(
    rules.flatMap(({ kind, id }) => (kind === 'duty' && !Object.hasOwn(MET_WITH, id) ? [id] : [])),
    [],
  );
});

test('the same seed tells the same story', () => {
  const story = () => inventPeople({ scale: 0.05 }).map(({ id: _, ...person }) => person);
  assert.deepEqual(story(), story());
});

test('nothing outside the demonstration knows what its figures are to come to', async () => {
  const source = join(import.meta.dirname, '..');
  for await (const name of glob('**/*', { cwd: source, exclude: (path) => path === 'demo' })) {
    if (!/\.(ts|njk|sql|json)$/.test(name)) continue;
    assert.doesNotMatch(await readFile(join(source, name), 'utf8'), /targets-2025|demo\/targets/, name);
  }
});
