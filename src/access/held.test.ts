/** Whom a team holds though nobody works with them: a table of who worked with them, what is owed, and on which day. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../ground/day-words.ts';
import type { PersonId, StaffId, TeamId } from '../ground/ids.ts';
import { type Held, heldOn, type Owed } from './held.ts';
import { type Reader, relationshipOf, type WorksWith } from './relationships.ts';

const maya = 'maya' as PersonId;
const [care, leaving, early] = ['care' as TeamId, 'leaving' as TeamId, 'early' as TeamId];
const led = new Set([care, leaving]);
const spell = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });
const works = (teamId: TeamId | null, from: string, to: string | null, personId = maya): WorksWith => ({
  personId,
  staffId: 'daniel' as StaffId,
  teamId,
  ...spell(from, to),
});
const someoneElse = works(care, '2020-01-01', null, 'leo' as PersonId);
const inCare = (from = '2022-09-12', to: string | null = null): Owed => ({
  personId: maya,
  times: [spell(from, to)],
  isBegunHere: false,
});
const newHere: Owed = { personId: maya, times: [], isBegunHere: true };

const NOT_HELD = undefined;
const ANY_MANAGER: readonly TeamId[] = [];

describe('who holds a young person with whom nobody works', () => {
  for (const [what, owed, allocations, on, is] of [
    ['somebody works with them', inCare(), [works(care, '2022-09-12', null)], '2024-06-01', NOT_HELD],
    ['on the last day with their worker', inCare(), [works(care, '2022-09-12', '2024-06-02')], '2024-06-01', NOT_HELD],
    ['on the day the last allocation ended', inCare(), [works(care, '2022-09-12', '2024-06-01')], '2024-06-01', [care]],
    [
      'a year later, and nobody has taken over',
      inCare(),
      [works(care, '2022-09-12', '2024-06-01')],
      '2025-06-01',
      [care],
    ],
    [
      'another worker begins tomorrow',
      inCare(),
      [works(care, '2022-09-12', '2024-06-01'), works(leaving, '2024-06-02', null)],
      '2024-06-01',
      [care],
    ],
    [
      'another worker began',
      inCare(),
      [works(care, '2022-09-12', '2024-06-01'), works(leaving, '2024-06-02', null)],
      '2024-06-02',
      NOT_HELD,
    ],
    [
      'two teams ended on one day',
      inCare(),
      [works(care, '2022-09-12', '2024-06-01'), works(leaving, '2023-09-12', '2024-06-01')],
      '2024-06-01',
      [care, leaving],
    ],
    [
      'only the last counts',
      inCare(),
      [works(care, '2022-09-12', '2023-06-01'), works(leaving, '2023-06-01', '2024-06-01')],
      '2024-06-01',
      [leaving],
    ],
    [
      'care ended on that day',
      inCare('2022-09-12', '2024-06-01'),
      [works(care, '2022-09-12', '2024-06-01')],
      '2024-06-01',
      [care],
    ],
    [
      'care ended on the day before',
      inCare('2022-09-12', '2024-05-31'),
      [works(care, '2022-09-12', '2024-06-01')],
      '2024-06-01',
      NOT_HELD,
    ],
    ['nobody leads the team any more', inCare(), [works(early, '2022-09-12', '2024-06-01')], '2024-06-01', ANY_MANAGER],
    ['the last worker was in no team', inCare(), [works(null, '2022-09-12', '2024-06-01')], '2024-06-01', ANY_MANAGER],
    ['in care, and nobody ever worked with them', inCare(), [someoneElse], '2024-06-01', ANY_MANAGER],
    ['nothing says of anybody who works with them', inCare(), [], '2024-06-01', NOT_HELD],
    ['begun here, and nothing says of anybody who works with them', newHere, [], '2024-06-01', ANY_MANAGER],
    [
      'begun here, and somebody worked with them for a time',
      newHere,
      [works(care, '2024-01-01', '2024-02-01')],
      '2024-06-01',
      NOT_HELD,
    ],
    ['loaded, and owed nothing', { ...newHere, isBegunHere: false }, [someoneElse], '2024-06-01', NOT_HELD],
  ] as const) {
    const words = is === undefined ? 'not held' : is.length === 0 ? 'any manager may say who' : is.join(' and ');
    test(`${what}: ${words}`, () => assert.deepEqual(heldOn([owed], allocations, led, day(on))[0]?.teamIds, is));
  }
});

describe('who may open the record of somebody who is held', () => {
  const on = day('2024-06-01');
  const reader = (teamId: TeamId | null, scope: Reader['scope'] = 'team'): Reader => ({
    staffId: 'helen' as StaffId,
    teamId,
    scope,
  });
  const byCare: readonly Held[] = [{ personId: maya, teamIds: [care] }];
  const byAny: readonly Held[] = [{ personId: maya, teamIds: [] }];
  const restricted = {
    restrictions: [{ personId: maya, from: on, to: null }],
    named: [],
    conflicts: [],
    emergencies: [],
  };
  const standsIn = {
    staffId: 'helen' as StaffId,
    absent: { ...reader(care), staffId: 'ade' as StaffId },
    from: on,
    to: null,
  };
  for (const [who, one, held, more, is] of [
    ['the manager of the team that holds them', reader(care), byCare, {}, 'last-team'],
    ['the manager of another team', reader(leaving), byCare, {}, undefined],
    ['another worker of the team that holds them', reader(care, 'own'), byCare, {}, undefined],
    ['any manager, where no team holds them', reader(leaving), byAny, {}, 'nobody-yet'],
    ['a manager without a team, where no team holds them', reader(null), byAny, {}, 'nobody-yet'],
    ['a worker, where no team holds them', reader(care, 'own'), byAny, {}, undefined],
    ['whoever stands in for the manager', reader(leaving, 'own'), byCare, { covers: [standsIn] }, 'covers'],
    ['the manager, where the record is restricted', reader(care), byCare, { decided: restricted }, undefined],
    ['any manager, where the record is restricted', reader(care), byAny, { decided: restricted }, undefined],
    ['an elected member', reader(care, 'none'), byAny, {}, undefined],
  ] as const)
    test(`${who}: ${is ?? 'may not'}`, () => assert.equal(relationshipOf(one, maya, [], { on, held, ...more }), is));
});
