/** Whom a member of staff may open, from who works with whom. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../ground/day-words.ts';
import type { PersonId, StaffId, TeamId } from '../ground/ids.ts';
import { relationshipOf } from './relationships.ts';
import { may, type Actor } from './roles.ts';

const maya = 'maya' as PersonId;
const [daniel, helen] = ['daniel' as StaffId, 'helen' as StaffId];
const [care, leaving] = ['care' as TeamId, 'leaving' as TeamId];
const allocations = [{ personId: maya, staffId: daniel, teamId: care, from: day('2024-01-01'), to: day('2025-01-01') }];

describe('who may open a young person’s record', () => {
  for (const { who, scope, staffId, teamId, on, is } of [
    { who: 'their own worker', scope: 'own', staffId: daniel, teamId: care, on: '2024-06-01', is: 'works with them' },
    {
      who: 'their worker on the last day',
      scope: 'own',
      staffId: daniel,
      teamId: care,
      on: '2024-12-31',
      is: 'works with them',
    },
    {
      who: 'their worker once it has ended',
      scope: 'own',
      staffId: daniel,
      teamId: care,
      on: '2025-01-01',
      is: undefined,
    },
    {
      who: 'their worker before it began',
      scope: 'own',
      staffId: daniel,
      teamId: care,
      on: '2023-12-31',
      is: undefined,
    },
    { who: 'another worker of the team', scope: 'own', staffId: helen, teamId: care, on: '2024-06-01', is: undefined },
    { who: 'the manager of the team', scope: 'team', staffId: helen, teamId: care, on: '2024-06-01', is: 'their team' },
    {
      who: 'the manager of another team',
      scope: 'team',
      staffId: helen,
      teamId: leaving,
      on: '2024-06-01',
      is: undefined,
    },
    { who: 'a manager without a team', scope: 'team', staffId: helen, teamId: null, on: '2024-06-01', is: undefined },
    {
      who: 'an elected member, even where one were allocated',
      scope: 'none',
      staffId: daniel,
      teamId: care,
      on: '2024-06-01',
      is: undefined,
    },
    { who: 'an analyst', scope: 'all', staffId: helen, teamId: null, on: '2024-06-01', is: 'whole authority' },
  ] as const) {
    test(`${who} on ${on}: ${is ?? 'may not'}`, () => {
      assert.equal(relationshipOf({ staffId, teamId, scope }, maya, allocations, day(on)), is);
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
