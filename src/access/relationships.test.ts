/** Whom a member of staff may open: a table of who asks, on which day, and what was decided about the record. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../ground/day-words.ts';
import type { PersonId, StaffId, TeamId } from '../ground/ids.ts';
import {
  type Decided,
  NOTHING_DECIDED,
  type Relationship,
  relationshipOf,
  type Reader,
  type StandsIn,
} from './relationships.ts';
import { may, type Actor } from './roles.ts';

const maya = 'maya' as PersonId;
const [daniel, helen] = ['daniel' as StaffId, 'helen' as StaffId];
const [care, leaving] = ['care' as TeamId, 'leaving' as TeamId];
const allocations = [{ personId: maya, staffId: daniel, teamId: care, from: day('2024-01-01'), to: day('2025-01-01') }];

const worker = (staffId = daniel): Reader => ({ staffId, teamId: care, scope: 'own' });
const manager = (teamId: TeamId | null): Reader => ({ staffId: helen, teamId, scope: 'team' });
const analyst: Reader = { staffId: helen, teamId: null, scope: 'all' };
const member: Reader = { staffId: helen, teamId: null, scope: 'none' };

const from = day('2024-03-01');
const to = day('2024-09-01');
const restricted: Decided = { ...NOTHING_DECIDED, restrictions: [{ personId: maya, from, to: null }] };
const named = (staffId: StaffId): Decided => ({ ...restricted, named: [{ personId: maya, staffId, from, to }] });
const conflict = (staffId: StaffId): Decided => ({
  ...NOTHING_DECIDED,
  conflicts: [{ personId: maya, staffId, from, to }],
});
const now = new Date('2024-06-01T22:00:00Z');
const emergency = (staffId: StaffId, endsAt: string): Decided => ({
  ...NOTHING_DECIDED,
  emergencies: [{ personId: maya, staffId, endsAt: new Date(endsAt) }],
});
const LATER = '2024-06-01T22:00:01Z';

const JUNE = '2024-06-01';
const CASES: readonly (readonly [who: string, Reader, on: string, Decided, is: Relationship | undefined])[] = [
  ['their own worker', worker(), JUNE, NOTHING_DECIDED, 'works-with'],
  ['their worker on the last day', worker(), '2024-12-31', NOTHING_DECIDED, 'works-with'],
  ['their worker once it has ended', worker(), '2025-01-01', NOTHING_DECIDED, undefined],
  ['their worker before it began', worker(), '2023-12-31', NOTHING_DECIDED, undefined],
  ['another worker of the team', worker(helen), JUNE, NOTHING_DECIDED, undefined],
  ['the manager of the team', manager(care), JUNE, NOTHING_DECIDED, 'team'],
  ['the manager of another team', manager(leaving), JUNE, NOTHING_DECIDED, undefined],
  ['a manager without a team', manager(null), JUNE, NOTHING_DECIDED, undefined],
  ['an elected member', member, JUNE, NOTHING_DECIDED, undefined],
  [
    'an elected member, even where one were allocated',
    { ...member, staffId: daniel },
    JUNE,
    NOTHING_DECIDED,
    undefined,
  ],
  ['an analyst', analyst, JUNE, NOTHING_DECIDED, 'whole-authority'],
  ['their own worker, restricted', worker(), JUNE, restricted, 'works-with'],
  ['the manager of the team, restricted', manager(care), JUNE, restricted, undefined],
  ['an analyst, restricted', analyst, JUNE, restricted, undefined],
  ['an analyst on the day before it was restricted', analyst, '2024-02-29', restricted, 'whole-authority'],
  ['an analyst who is named', analyst, JUNE, named(helen), 'named'],
  ['an analyst who was named until that day', analyst, '2024-09-01', named(helen), undefined],
  ['an analyst who works with them, restricted', { ...analyst, staffId: daniel }, JUNE, restricted, 'works-with'],
  ['an elected member who is named', member, JUNE, named(helen), undefined],
  ['their own worker with a private tie', worker(), JUNE, conflict(daniel), undefined],
  ['the manager of the team with a private tie', manager(care), JUNE, conflict(helen), undefined],
  ['an analyst with a private tie', analyst, JUNE, conflict(helen), undefined],
  ['an analyst whose private tie is over', analyst, '2024-09-01', conflict(helen), 'whole-authority'],
  ['another worker in an emergency', worker(helen), JUNE, emergency(helen, LATER), 'emergency'],
  ['another worker when the emergency ends', worker(helen), JUNE, emergency(helen, now.toISOString()), undefined],
  [
    'another worker in an emergency, restricted',
    worker(helen),
    JUNE,
    { ...restricted, ...emergency(helen, LATER), restrictions: restricted.restrictions },
    undefined,
  ],
  ['a worker whose emergency is another’s', worker(helen), JUNE, emergency(daniel, LATER), undefined],
  [
    'named, with a private tie',
    worker(helen),
    JUNE,
    { ...named(helen), conflicts: conflict(helen).conflicts },
    undefined,
  ],
];

describe('who may open a young person’s record', () => {
  for (const [who, reader, on, decided, is] of CASES) {
    test(`${who}, on ${on}: ${is ?? 'may not'}`, () => {
      assert.equal(relationshipOf(reader, maya, allocations, { on: day(on), now, decided }), is);
    });
  }

  const coverOf = (absent: Reader): readonly StandsIn[] => [{ staffId: helen, absent, from, to }];
  for (const [who, reader, on, absent, decided, is] of [
    ['stands in for their worker', worker(helen), JUNE, worker(), NOTHING_DECIDED, 'covers'],
    ['stands in for their worker, on the last day', worker(helen), '2024-08-31', worker(), NOTHING_DECIDED, 'covers'],
    ['stood in until that day', worker(helen), '2024-09-01', worker(), NOTHING_DECIDED, undefined],
    ['stands in from the day after', worker(helen), '2024-02-29', worker(), NOTHING_DECIDED, undefined],
    ['stands in for somebody else', worker(helen), JUNE, worker('ade' as StaffId), NOTHING_DECIDED, undefined],
    [
      'stands in for the manager of the team',
      worker(helen),
      JUNE,
      { ...manager(care), staffId: 'ade' as StaffId },
      NOTHING_DECIDED,
      'covers',
    ],
    [
      'stands in for the manager of another team',
      worker(helen),
      JUNE,
      { ...manager(leaving), staffId: 'ade' as StaffId },
      NOTHING_DECIDED,
      undefined,
    ],
    ['stands in for their worker, restricted', worker(helen), JUNE, worker(), restricted, undefined],
    ['stands in for their worker, and is named, restricted', worker(helen), JUNE, worker(), named(helen), 'named'],
    ['stands in for their worker, with a private tie', worker(helen), JUNE, worker(), conflict(helen), undefined],
    ['stands in for their worker, as an elected member', member, JUNE, worker(), NOTHING_DECIDED, undefined],
    ['stands in for their worker, and leads their team', manager(care), JUNE, worker(), NOTHING_DECIDED, 'covers'],
  ] as const) {
    test(`whoever ${who}, on ${on}: ${is ?? 'may not'}`, () => {
      const asked = { on: day(on), now, decided, covers: coverOf(absent) };
      assert.equal(relationshipOf(reader, maya, allocations, asked), is);
    });
  }

  test('a permission not listed for any of the roles is not given', () => {
    const adviser: Actor = {
      authorityId: 1 as never,
      staffId: daniel,
      name: 'Daniel',
      roles: ['personal-adviser'],
      scope: 'own',
    };
    assert.equal(may(adviser, 'record-event'), true);
    assert.equal(may(adviser, 'load-files'), false);
    assert.equal(may({ ...adviser, roles: [] }, 'see-rules'), false);
  });
});
