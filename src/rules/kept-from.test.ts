/** From when a rule is kept: what was due before is nobody's backlog, and what recurs is owed anew from that day. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, isoOf } from '../ground/day-words.ts';
import { OWED_ANEW } from './duty.ts';
import { evaluator } from './evaluate.ts';
import { factsOf } from './example-facts.ts';
import type { RecordedFacts } from './facts.ts';
import { rules } from './index.ts';
import type { Example } from './rule.ts';

const KEPT = '2025-04-01';
const inCare: Example = { name: '', born: '2015-05-01', episodes: [['2020-02-03', null, 'C2', 'U6', 'S']], on: KEPT };

for (const [rule, what, given, opened, due] of [
  ['health/dental-check', 'never checked', {}, '2025-04-01', '2026-04-02'],
  [
    'health/dental-check',
    'checked before, and not for a year',
    { entries: [['dental-check', '2024-02-01']] },
    '2025-04-01',
    '2026-04-02',
  ],
  [
    'health/dental-check',
    'checked half a year before',
    { entries: [['dental-check', '2024-10-01']] },
    '2024-10-01',
    '2025-10-01',
  ],
  ['looked-after/care-plan', 'no plan on record for a child who came years before', {}, undefined, undefined],
  ['looked-after/first-review', 'no review on record for a child who came years before', {}, undefined, undefined],
] as const) {
  test(`${rule}: ${what}`, () => {
    const evaluate = evaluator(rules, { localValues: [], keptFrom: new Map([[rule, day(KEPT)]]) });
    const facts: RecordedFacts = factsOf({ ...inCare, ...given });
    const duties = evaluate(facts).duties.flatMap(({ duties: theirs }) => theirs);
    assert.deepEqual(
      duties.map(({ opensOn, dueOn }) => [isoOf(opensOn), dueOn === null ? null : isoOf(dueOn)]),
      opened === undefined ? [] : [[opened, due]],
    );
    // And says so, where it is not what the clock was counted from.
    assert.deepEqual(
      duties.map(({ because }) => because.includes(OWED_ANEW)),
      opened === undefined ? [] : [opened === KEPT],
    );
  });
}
