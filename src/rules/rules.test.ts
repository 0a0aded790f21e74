/** Every rule answers its own examples, and is written completely. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../ground/day-words.ts';
import { DUTY_STATUSES } from './duty.ts';
import { type EntryKind, entryWords, isEntryKind } from './entry-kinds.ts';
import { localValuesOf } from './evaluate.ts';
import { answersOf, factsOf } from './example-facts.ts';
import { rules } from './index.ts';
import { type DutyRule, type Example, type Rule, standingWords } from './rule.ts';

const duties = rules.filter((rule) => rule.kind === 'duty');

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
  for (const rule of duties) assert.ok(rule.metBy.actions.length + rule.metBy.imports.length > 0, rule.id);
});

test('what a worker records to meet a duty is what meets it, and nothing that does not', () => {
  for (const rule of duties) {
    const says = new Set<EntryKind>(rule.metBy.entries ?? []);
    assert.equal(says.size > 0, rule.metBy.actions.includes('record-entry'), rule.id);
    if (says.size > 0) assert.deepEqual([...metByEntry(rule)].toSorted(), [...says].toSorted(), rule.id);
  }
});

/** Tried on its own examples: to each that is still owed on its day an entry of each kind is added, or one that goes on ends. */
function metByEntry(rule: DutyRule): ReadonlySet<EntryKind> {
  const met = new Set<EntryKind>();
  for (const example of rule.examples) {
    const on = day(example.on);
    const set = Object.entries(example.local ?? {}).map(([name, value]) => ({
      rule: rule.id,
      name,
      from: day('1900-01-01'),
      value,
    }));
    const dutiesOf = (entries: Example['entries']) =>
      rule.duties(factsOf({ ...example, entries: entries ?? [] }), localValuesOf(rule, set));
    const open = dutiesOf(example.entries).filter(
      ({ opensOn, metOn, endsOn }) =>
        opensOn <= on && (metOn === null || metOn > on) && (endsOn === null || endsOn > on),
    );
    for (const kind of rule.needs.filter(isEntryKind)) {
      const answers = [null, ...Object.keys(entryWords(kind).answers ?? {})];
      const changed: Example['entries'][] = [
        ...answers.map((answer) => [...(example.entries ?? []), [kind, example.on, null, answer] as const]),
        (example.entries ?? []).map((entry) =>
          entry[0] === kind && entry[2] == null && entryWords(kind).lasts === true
            ? ([kind, entry[1], example.on, entry[3] ?? null, entry[4] ?? {}] as const)
            : entry,
        ),
      ];
      for (const entries of changed) {
        const after = dutiesOf(entries);
        if (open.some(({ trigger }) => after.some((duty) => duty.trigger === trigger && duty.metOn === on)))
          met.add(kind);
      }
    }
  }
  return met;
}

type Expected = keyof typeof DUTY_STATUSES | 'not-applicable';

/** Before it opens a duty is not shown, so no example can ask for *not yet*. */
const REACHABLE: readonly Expected[] = [
  ...(Object.keys(DUTY_STATUSES) as (keyof typeof DUTY_STATUSES)[]).filter((status) => status !== 'not-yet'),
  'not-applicable',
];

/** What a rule cannot come to, and why; everything else it must show. */
const NEVER: Readonly<Record<string, Partial<Record<Expected, string>>>> = {
  'looked-after/mid-point-check': { 'cannot-tell': 'a review has its day, and months need no calendar' },
  'looked-after/visits-in-short-breaks': { 'cannot-tell': 'an episode has its day, and months need no calendar' },
  'looked-after/reviews-in-short-breaks': { 'cannot-tell': 'an episode has its day, and months need no calendar' },
  'looked-after/carer-decided-within-16-weeks': {
    'cannot-tell': 'an approval has its day, and weeks need no calendar',
  },
  'looked-after/carer-decided-after-extension': {
    'cannot-tell': 'an approval has its day, and weeks need no calendar',
  },
  'health/dental-check': { 'cannot-tell': 'care and checks have their days, and months need no calendar' },
  'help/child-in-need-review': { 'cannot-tell': 'it has its first day, and months need no calendar' },
  'protection/first-review-conference': { 'cannot-tell': 'a plan has its first day, and months need no calendar' },
  'protection/later-review-conferences': { 'cannot-tell': 'a conference has its day, and months need no calendar' },
  'looked-after/second-review': { 'cannot-tell': 'a first review has its day, and months need no calendar' },
  'looked-after/later-reviews': { 'cannot-tell': 'an earlier review has its day, and months need no calendar' },
  'leaving-care/personal-adviser': {
    'ended-in-time': 'it is due on the day it opens, and so cannot end before it is due',
  },
  'leaving-care/records-request': { 'cannot-tell': 'a request has its day, and rests on no status or birthday' },
};

describe('the examples of a duty reach whatever it can come to', () => {
  for (const rule of duties) {
    const reached = new Set<Expected>(rule.examples.map((example) => example.is));
    for (const status of REACHABLE) {
      const never = NEVER[rule.id]?.[status];
      if (never === undefined) {
        test(`${rule.id}: ${status}`, () => assert.ok(reached.has(status), `no example is ${status}`));
      } else {
        test(`${rule.id}: never ${status}, because ${never}`, () => assert.ok(!reached.has(status)));
      }
    }
  }

  test('and what is said never to happen is said of rules there are', () => {
    assert.deepEqual(
      Object.keys(NEVER).filter((id) => !duties.some((rule) => rule.id === id)),
      [],
    );
  });
});

/** A death, and for what rests on a status the birthday or the leaving that ends it. */
test('every duty has an example that a death ends', () => {
  for (const rule of duties) {
    const ended = rule.examples.filter(
      ({ died, is }) => died !== undefined && (is === 'ended-in-time' || is === 'missed' || is === 'not-applicable'),
    );
    assert.ok(ended.length > 0, rule.id);
  }
});

test('every status has an example that is so, one that is not, and one in which a fact is missing', () => {
  for (const rule of rules) {
    if (rule.kind !== 'status') continue;
    const reached = new Set(rule.examples.map((example) => example.is));
    for (const answer of ['yes', 'no', 'cannot-tell'] as const) assert.ok(reached.has(answer), `${rule.id}: ${answer}`);
  }
});

test('a day only the council can set is missing until it does, and its examples show both', () => {
  for (const rule of duties) {
    for (const { name, normally } of rule.local) {
      if (normally !== null) continue;
      assert.ok(
        rule.examples.some(({ is, local }) => is === 'cannot-tell' && local?.[name] === undefined),
        `${rule.id} without ${name}`,
      );
      assert.ok(
        rule.examples.some(({ is, local }) => is === 'overdue' && local?.[name] !== undefined),
        `${rule.id} with ${name}`,
      );
    }
  }
});

test('what a rule rests on, its examples give', () => {
  const given = (rule: Rule): ReadonlySet<string> =>
    new Set(rule.examples.flatMap(({ entries }) => (entries ?? []).map(([kind]) => kind)));
  for (const rule of duties) {
    const kinds = given(rule);
    const needed = new Set<string>(rule.needs);
    assert.deepEqual(
      [...kinds].filter((kind) => !needed.has(kind)),
      [],
      `${rule.id} has an example with a kind of entry it does not name in needs`,
    );
  }
});

test('law is shown as law only where its text was read', () => {
  const shown = (id: string): string | undefined => {
    const rule = rules.find((candidate) => candidate.id === id);
    return rule && standingWords(rule);
  };
  assert.equal(shown('status/looked-after'), 'Statutory return, wording to be checked');
  assert.equal(shown('looked-after/first-review'), 'Law');
  assert.equal(shown('leaving-care/first-visit-in-a-council-home'), 'Law');
  assert.equal(shown('leaving-care/offer-of-support-from-21'), 'Law, wording to be checked');
  assert.equal(shown('leaving-care/keep-in-touch'), 'Local standard');
});

test('what the law fixes no council may stretch', () => {
  const stretched = (rule: DutyRule): boolean =>
    rule.standing === 'statute' && rule.local.some(({ normally, most }) => normally !== null && most > normally);
  assert.deepEqual(
    duties.filter(stretched).map(({ id }) => id),
    [],
  );
});
