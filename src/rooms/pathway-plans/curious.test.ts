/** What is asked beside a matter, by what the record knows; and that every matter has questions and an example. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EntryKind } from '../../rules/entry-kinds.ts';
import { curiousAbout, type Known, mattersWithoutQuestions } from './curious.ts';
import { GOOD_EXAMPLES } from './good-examples.ts';
import { findMatter, mattersOf } from './matters.ts';
import { type Kind, KINDS } from './model.ts';

const kinds = (...of: readonly EntryKind[]): ReadonlySet<EntryKind> => new Set(of);
const NOTHING: Known = {
  age: 19,
  goesOn: kinds(),
  ever: kinds(),
  lately: kinds(),
  hasFamily: false,
  hasNearest: false,
  hasAdviser: false,
  isSeen: false,
  isTold: false,
  hasHadSomething: false,
  isHomeJudged: false,
  hasEthnicity: false,
  hasPronouns: false,
};
const about = (kind: Kind, key: string, known: Partial<Known> = {}) => {
  const matter = findMatter(kind, key);
  assert.ok(matter);
  return curiousAbout(matter, { ...NOTHING, ...known });
};

describe('what this record cannot answer', () => {
  for (const [name, [kind, key, known], notKnown, first] of [
    ['nothing known of the home', ['relevant', 'home'], ['Whether the home suits them', 'On what terms they live there', 'An application for a home of their own'], /What would they change about where they live/],
    ['a tenancy, and nobody has judged it', ['relevant', 'home', { goesOn: kinds('tenancy'), ever: kinds('tenancy') }], ['Whether the home suits them'], /What would they change/],
    ['under 18 nobody signs for themselves', ['eligible', 'home', { age: 17, isHomeJudged: true }], ['An application for a home of their own'], /Where do they want to live in two years/],
    ['all known: what no record can answer is left', ['relevant', 'home', { goesOn: kinds('tenancy'), ever: kinds('tenancy'), isHomeJudged: true }], [], /What do they like about where they live/],
    ['came to this country alone, and nothing says how long they may stay', ['relevant', 'identity', { ever: kinds('unaccompanied'), hasEthnicity: true, hasPronouns: true }], ['How long they may stay in this country'], /What do they know of their claim/],
    ['of somebody born here that is not asked', ['relevant', 'identity', { hasEthnicity: true, hasPronouns: true }], [], /What do they want people to know of them/],
    ['nobody recorded who belongs to them, or who is closest', ['from-21', 'people', { isSeen: true }], ['Who belongs to them', 'Who is closest to them'], /Who would they ring before us/],
    ['a dental check of three years ago is not of the last year', ['eligible', 'health', { ever: kinds('dental-check'), lately: kinds('health-assessment') }], ['A dental check of the last year'], /dentist/],
  ] as const satisfies readonly (readonly [string, readonly [Kind, string, Partial<Known>?], readonly string[], RegExp])[]) // biome-ignore format: one example to a line, to be read as a table.
    test(name, () => {
      const said = about(kind, key, known);
      assert.deepEqual(said.notKnown, notKnown);
      assert.match(said.questions[0] ?? '', first);
      assert.ok(said.questions.length >= 2 && said.questions.length <= 3, `${said.questions.length} questions`);
    });
});

for (const kind of Object.keys(KINDS) as Kind[])
  test(`${kind}: every matter has questions and one example, invented and with all its parts`, () => {
    assert.deepEqual(mattersWithoutQuestions(kind), []);
    for (const { key } of mattersOf(kind)) {
      const { questions } = about(kind, key);
      assert.ok(questions.length >= 2, key);
      assert.ok(
        Object.values(GOOD_EXAMPLES[key] ?? {}).every((text) => text.length > 10),
        key,
      );
      assert.ok(GOOD_EXAMPLES[key] !== undefined, key);
    }
  });
