/** On any day at most one visit is owed to a child where they live, by one rule, and while they live there always one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '../../ground/day.ts';
import { day, isoOf } from '../../ground/day-words.ts';
import { derive } from '../derive.ts';
import { localValuesOf } from '../evaluate.ts';
import { type CareEpisode, type Entry, type Facts, NO_FACTS } from '../facts.ts';
import { firstVisitWithinAWeek } from './first-visit-within-a-week.ts';
import { visitsAfterTheFirstYear } from './visits-after-the-first-year.ts';
import { visitsBeforeAParentIsAssessed } from './visits-before-a-parent-is-assessed.ts';
import { visitsInTheFirstYear } from './visits-in-the-first-year.ts';
import { visitsWhileApprovedForNow } from './visits-while-approved-for-now.ts';
import { visitsWithAParentUnderACareOrder } from './visits-with-a-parent-under-a-care-order.ts';

const VISITING = [
  firstVisitWithinAWeek,
  visitsInTheFirstYear,
  visitsAfterTheFirstYear,
  visitsBeforeAParentIsAssessed,
  visitsWhileApprovedForNow,
  visitsWithAParentUnderACareOrder,
];

const FIRST = day('2020-01-01');
const someDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(FIRST, days));

const episodes = fc
  .array(
    fc.record({
      length: fc.integer({ min: 1, max: 500 }),
      legalStatus: fc.constantFrom('C1', 'C2', 'V2', null),
      placementType: fc.constantFrom('P1', 'P1', 'U6', 'U4', 'U3', 'T1', null),
      reasonBegan: fc.constantFrom('P', 'L', 'B', 'T'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((pieces) => {
    let at = FIRST;
    return pieces.map(({ length, ...codes }, index): CareEpisode => {
      const beganOn = at;
      at = addDays(at, length);
      const place = { placementProvider: 'PR1', placementPostcode: String(index), urn: null, reasonEnded: 'X1' };
      return { id: String(index), beganOn, endedOn: at, ...codes, ...place };
    });
  });

const entries = fc.array(
  fc.record({
    kind: fc.constantFrom('carer-approved-for-now', 'carer-decision', 'parent-placement-assessed'),
    on: someDay,
    length: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
  }),
  { maxLength: 4 },
);

const lives = fc.record({
  episodes,
  entries,
  visits: fc.array(someDay, { maxLength: 12 }),
  reviews: fc.array(someDay, { maxLength: 3 }),
});

function factsOf(life: typeof lives extends fc.Arbitrary<infer Life> ? Life : never): Facts {
  return derive({
    ...NO_FACTS,
    episodes: life.episodes,
    entries: life.entries.map(
      ({ kind, on, length }, index): Entry => ({
        id: String(index),
        kind,
        on,
        until: kind === 'carer-approved-for-now' && length !== null ? addDays(on, length) : null,
        answer: null,
        details: {},
      }),
    ),
    visits: life.visits.map((visitedOn, index) => ({ id: String(index), visitedOn })),
    reviews: life.reviews.map((heldOn, index) => ({ id: String(index), heldOn })),
  });
}

/** The visiting rules by which a visit is owed on a day. */
function owedOn(facts: Facts, on: Day): readonly string[] {
  return VISITING.flatMap((rule) =>
    rule
      .duties(facts, localValuesOf(rule, []))
      .filter(
        ({ opensOn, metOn, endsOn }) =>
          opensOn <= on && (metOn === null || metOn > on) && (endsOn === null || endsOn > on),
      )
      .map(() => rule.id),
  );
}

test('exactly one visit is owed on any day in a placement, and none outside one', () => {
  fc.assert(
    fc.property(lives, someDay, (life, on) => {
      const facts = factsOf(life);
      const lives = facts.placements.filter(({ from, to }) => from <= on && (to === null || on < to));
      const owed = owedOn(facts, on);
      assert.equal(owed.length, lives.length, `${isoOf(on)}: ${owed.join()}`);
    }),
    { numRuns: 3000 },
  );
});
