/** What stands on a day rests on what had happened by that day: later facts may never change an earlier answer. Half of it makes up the lives. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, type Day } from '../ground/day.ts';
import { day, isoOf } from '../ground/day-words.ts';
import { settingsOpenToAgreement } from './agreed-differences.ts';
import { statusOn } from './duty.ts';
import { ENTRY_KINDS, type EntryKind, entryWords } from './entry-kinds.ts';
import { evaluator } from './evaluate.ts';
import type { AgreedDifference, CareEpisode, ManagementKind, RecordedFacts } from './facts.ts';
import { rules } from './index.ts';

const FIRST = day('2019-01-01');
const keptFrom = new Map(rules.map((rule) => [rule.id, day('1990-01-01')]));
/** What only a council can say is said, so that more can be told than that nobody can tell. */
const localValues = rules.flatMap((rule) =>
  rule.kind === 'status'
    ? []
    : rule.local
        .filter(({ normally }) => normally === null)
        .map(({ name }) => ({ rule: rule.id, name, from: day('1990-01-01'), value: 28 })),
);
const evaluate = evaluator(rules, { localValues, keptFrom });

/** Rules that bind most of these lives, so that what is agreed differently is lived through often. */
const OFTEN: ReadonlySet<string> = new Set([
  'leaving-care/keep-in-touch',
  'oversight/management-oversight',
  'looked-after/mid-point-check',
]);

const someDay = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(FIRST, days));

const episodes = fc
  .array(
    fc.record({
      gap: fc.constantFrom(0, 0, 0, 1, 30, 400),
      length: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null, freq: 4 }),
      legalStatus: fc.constantFrom('C2', 'V2', 'V3', 'C1', null),
      placementType: fc.constantFrom('U4', 'K2', 'T1', 'P1', null),
      reasonBegan: fc.constantFrom('S', 'P', 'L', 'T', 'B'),
      reasonEnded: fc.constantFrom('X1', 'X1', 'E4A', 'E5', 'E45', 'E9', 'E3', 'E11', null),
    }),
    { maxLength: 7 },
  )
  .chain((pieces) => someDay.map((start) => ({ pieces, start })))
  .map(({ pieces, start }) => {
    let at = start;
    return pieces.map(({ gap, length, ...codes }, index): CareEpisode => {
      const beganOn = addDays(at, gap);
      const endedOn = length === null ? null : addDays(beganOn, length);
      at = endedOn ?? addDays(beganOn, 50);
      return {
        id: String(index),
        beganOn,
        endedOn,
        placementProvider: 'PR1',
        placementPostcode: codes.placementType,
        urn: null,
        ...codes,
        reasonEnded: endedOn === null ? null : codes.reasonEnded,
      };
    });
  });

const NEXT_REVIEWS = [{ 'next-review-on': '2023-05-01' }, { 'next-review-on': '2024-05-01' }, {}];

/** Further codes that rules ask for, and their being absent. */
const DETAILS: Partial<Record<EntryKind, readonly Readonly<Record<string, string>>[]>> = {
  home: [{ provided: 'council' }, { provided: 'other' }, {}],
  'pathway-plan': NEXT_REVIEWS,
  'pathway-plan-review': NEXT_REVIEWS,
  custody: [{ release: '2023-05-01' }, { release: '2024-05-01' }, {}],
};

/** What statuses and the duties of leaving care rest on, more often than chance would have it. */
const LEAVING_CARE: readonly EntryKind[] = [
  'needs-assessment',
  'pathway-plan',
  'pathway-plan-review',
  'significant-change',
  'in-touch',
  'return-home-held',
  'return-home-ended',
  'support-offered',
  'support-from-21',
  'status-set',
  'status-reported',
  'custody',
  'home',
  'records-request',
  'records-extension',
  'records-given',
];

const MANAGEMENT_KINDS: readonly ManagementKind[] = ['direction', 'challenge', 'decision', 'reflection', 'recognition'];

const entries = fc.array(
  fc
    .record({
      kind: fc.oneof(fc.constantFrom(...(Object.keys(ENTRY_KINDS) as EntryKind[])), fc.constantFrom(...LEAVING_CARE)),
      on: someDay,
      length: fc.option(fc.integer({ min: 1, max: 700 }), { nil: null }),
      chance: fc.nat(),
    })
    .map(({ kind, on, length, chance }) => {
      const answers = Object.keys(entryWords(kind).answers ?? {});
      return {
        kind,
        on,
        until: entryWords(kind).lasts === true && length !== null ? addDays(on, length) : null,
        answer: answers[chance % Math.max(answers.length, 1)] ?? null,
        details: DETAILS[kind]?.[chance % (DETAILS[kind]?.length ?? 1)] ?? {},
      };
    }),
  { maxLength: 14 },
);

const allocations = fc.array(
  fc.record({
    role: fc.constantFrom('personal-adviser', 'social-worker'),
    from: someDay,
    to: fc.option(someDay, { nil: null }),
  }),
  { maxLength: 3 },
);

const LOCAL_SETTINGS = rules.flatMap((rule) =>
  settingsOpenToAgreement(rule).map(({ name, least, most }) => ({ rule: rule.id, setting: name, least, most })),
);

/** One after another for each setting, as they are agreed; some end on the day on which the next begins. */
const agreedDifferences = fc
  .array(
    fc.record({
      of: fc.oneof(
        fc.constantFrom(...LOCAL_SETTINGS),
        fc.constantFrom(...LOCAL_SETTINGS.filter(({ rule }) => OFTEN.has(rule))),
      ),
      from: someDay,
      length: fc.constantFrom(1, 20, 90, 365),
      chance: fc.nat(),
    }),
    { maxLength: 6 },
  )
  .map((agreed) => {
    const kept: AgreedDifference[] = [];
    for (const { of, from, length, chance } of agreed) {
      const { rule, setting, least, most } = of;
      const before = kept.filter((each) => each.rule === rule && each.setting === setting).at(-1);
      const begins = before === undefined ? from : addDays(before.until, chance % 2 === 0 ? 0 : 30);
      const value = least + (chance % (most - least + 1));
      kept.push({ id: `agreed-${kept.length}`, rule, setting, value, from: begins, until: addDays(begins, length) });
    }
    return kept;
  });

const numbered = <Fact extends object>(facts: readonly Fact[]) =>
  facts.map((fact, index) => ({ ...fact, id: String(index) }));

const lives = fc.record({
  bornOn: fc.option(
    // Half of them 12 to 20 at the start, so that the years of leaving care are lived through often.
    fc
      .oneof(fc.integer({ min: -7300, max: -4400 }), fc.integer({ min: -7000, max: 2000 }))
      .map((days) => addDays(FIRST, days)),
    { nil: null, freq: 8 },
  ),
  diedOn: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: someDay }),
  episodes,
  reviews: fc
    .array(someDay, { maxLength: 9 })
    .map((days) => days.map((heldOn, index) => ({ id: String(index), heldOn }))),
  visits: fc
    .array(someDay, { maxLength: 9 })
    .map((days) => days.map((visitedOn, index) => ({ id: String(index), visitedOn }))),
  conversations: fc
    .array(someDay, { maxLength: 5 })
    .map((days) => days.map((visitedOn, index) => ({ id: `spoken-${index}`, visitedOn }))),
  tries: fc
    .array(someDay, { maxLength: 5 })
    .map((days) => days.map((on, index) => ({ id: `tried-${index}`, on, isVisit: index % 2 === 0 }))),
  allocations: allocations.map(numbered),
  entries: entries.map(numbered),
  agreedDifferences,
  managementEntries: fc
    .array(fc.tuple(fc.constantFrom(...MANAGEMENT_KINDS), someDay), { maxLength: 4 })
    .map((written) => written.map(([kind, on], index) => ({ id: `written-${index}`, kind, on }))),
});

/** What anybody could have known at the end of a day. The day of an 18th birthday is known from birth. */
function upTo(on: Day, facts: RecordedFacts): RecordedFacts {
  return {
    bornOn: facts.bornOn,
    diedOn: facts.diedOn !== null && facts.diedOn <= on ? facts.diedOn : null,
    episodes: facts.episodes
      .filter(({ beganOn }) => beganOn <= on)
      .map((episode) =>
        episode.endedOn !== null && episode.endedOn > on ? { ...episode, endedOn: null, reasonEnded: null } : episode,
      ),
    reviews: facts.reviews.filter(({ heldOn }) => heldOn <= on),
    visits: facts.visits.filter(({ visitedOn }) => visitedOn <= on),
    conversations: facts.conversations.filter(({ visitedOn }) => visitedOn <= on),
    tries: facts.tries.filter((tried) => tried.on <= on),
    allocations: facts.allocations
      .filter(({ from }) => from <= on)
      .map((allocation) => ({
        ...allocation,
        to: allocation.to !== null && allocation.to > on ? null : allocation.to,
      })),
    entries: facts.entries
      .filter((entry) => entry.on <= on)
      .map((entry) => ({ ...entry, until: entry.until !== null && entry.until > on ? null : entry.until })),
    managementEntries: facts.managementEntries.filter((entry) => entry.on <= on),
    agreedDifferences: facts.agreedDifferences
      .filter(({ from }) => from <= on)
      .map((agreed) => (agreed.until > on ? { ...agreed, until: addDays(on, 1000) } : agreed)),
  };
}

/** Everything that can be said of a day: each duty's status and due day, and each status held. */
function standing(facts: RecordedFacts, on: Day): readonly string[] {
  const { duties, spells } = evaluate(facts);
  const said = duties
    .flatMap(({ rule, duties: theirs }) => theirs.map((duty) => ({ rule, ...duty })))
    .map((duty) => ({ duty, status: statusOn(duty, on) }))
    .filter(({ status }) => status !== 'not-yet')
    .map(
      ({ duty, status }) => `${duty.rule} ${duty.trigger} ${duty.dueOn === null ? '' : isoOf(duty.dueOn)} ${status}`,
    );
  const held = spells
    .flatMap(({ rule, spells: theirs }) => theirs.map((spell) => ({ rule, ...spell })))
    .filter(({ from, to }) => from <= on && (to === null || to > on))
    .map(({ rule, trigger, cannotTell }) => `${rule} ${trigger} ${rule === WHOLE ? '' : cannotTell.join()}`);
  return [...said, ...held].toSorted();
}

/** A period of care is counted as one, so its spell is not parted where a legal status is missing later on. */
const WHOLE = 'status/looked-after';

/** No two of these can be held on one day. */
const ONE_OF = [
  'status/eligible-child',
  'status/relevant-child',
  'status/former-relevant',
  'status/former-relevant-21-to-24',
  'status/qualifying',
  'status/qualifying-special-guardianship',
];

describe('the ledger on a day', () => {
  test('rests only on what had happened by then, for any life and any day', () => {
    fc.assert(
      fc.property(lives, someDay, (facts, on) => {
        assert.deepEqual(standing(upTo(on, facts), on), standing(facts, on));
      }),
      { numRuns: 3000 },
    );
  });

  test('does not depend on the order in which facts were recorded', () => {
    fc.assert(
      fc.property(lives, someDay, (facts, on) => {
        const reversed = {
          ...facts,
          episodes: facts.episodes.toReversed(),
          reviews: facts.reviews.toReversed(),
          visits: facts.visits.toReversed(),
          entries: facts.entries.toReversed(),
          managementEntries: facts.managementEntries.toReversed(),
          agreedDifferences: facts.agreedDifferences.toReversed(),
          allocations: facts.allocations.toReversed(),
        };
        assert.deepEqual(standing(reversed, on), standing(facts, on));
      }),
      { numRuns: 1000 },
    );
  });

  test('holds at most one care leaver status for anybody', () => {
    fc.assert(
      fc.property(lives, someDay, (facts, on) => {
        const held = evaluate(facts)
          .spells.filter(({ rule }) => ONE_OF.includes(rule))
          .flatMap(({ rule, spells }) => spells.map((spell) => ({ rule, ...spell })))
          .filter(({ from, to }) => from <= on && (to === null || to > on));
        assert.ok(held.length <= 1, held.map(({ rule }) => rule).join());
      }),
      { numRuns: 2000 },
    );
  });

  test('names every duty and every spell of a rule by a trigger of its own', () => {
    fc.assert(
      fc.property(lives, (facts) => {
        const { duties, spells } = evaluate(facts);
        for (const { rule, triggers } of [
          ...duties.map(({ rule, duties: theirs }) => ({ rule, triggers: theirs.map(({ trigger }) => trigger) })),
          ...spells.map(({ rule, spells: theirs }) => ({ rule, triggers: theirs.map(({ trigger }) => trigger) })),
        ]) {
          assert.deepEqual(triggers.toSorted(), [...new Set(triggers)].toSorted(), rule);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('says nothing more of somebody once they have died', () => {
    fc.assert(
      fc.property(lives, someDay, fc.nat({ max: 500 }), (life, diedOn, after) => {
        const { duties, spells } = evaluate({ ...life, diedOn });
        const on = addDays(diedOn, after);
        for (const { rule, spells: theirs } of spells) {
          for (const { from, to } of theirs) assert.ok(from > on || (to !== null && to <= on), rule);
        }
        for (const { rule, duties: theirs } of duties) {
          for (const duty of theirs) assert.notEqual(statusOn({ ...duty, metOn: null }, on), 'overdue', rule);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
