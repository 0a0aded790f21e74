/** What is said of lateness: nothing that is unknown, and nothing that is overdue, may pass for having been in time. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { DutyOf } from '../model.ts';
import { nothingLateWords, owedTo } from './owed.ts';

const duty: DutyOf = {
  personId: 'maya' as PersonId,
  rule: 'looked-after/first-review',
  trigger: 'period-of-care:1',
  opensOn: day('2025-01-06'),
  dueOn: day('2025-02-03'),
  metOn: null,
  endsOn: null,
  endedBy: null,
  because: [],
  attempts: [],
  cannotTell: [],
};
const met = { ...duty, metOn: day('2025-02-03') };
const unknown = { ...duty, cannotTell: ['placement type'] };
const saidOn = (iso: string, ...duties: readonly DutyOf[]): string =>
  nothingLateWords(owedTo(duties, day(iso), new Map()));

describe('where nothing was late', () => {
  for (const { of, iso, duties, says } of [
    { of: 'what was met', iso: '2025-03-01', duties: [met], says: 'Everything that fell due was in time.' },
    {
      of: 'what is not due yet',
      iso: '2025-02-03',
      duties: [duty],
      says: 'Nothing that is kept here has fallen due yet.',
    },
    { of: 'nothing at all', iso: '2025-02-03', duties: [], says: 'Nothing that is kept here has fallen due yet.' },
    {
      of: 'what nobody can tell',
      iso: '2025-03-01',
      duties: [unknown],
      says: 'Nothing else that is kept here has fallen due yet.',
    },
    {
      of: 'what was met, beside what nobody can tell',
      iso: '2025-03-01',
      duties: [met, unknown],
      says: 'Apart from what nobody can tell, everything was in time.',
    },
    {
      of: 'what was met, beside what is overdue',
      iso: '2025-03-01',
      duties: [met, duty],
      says: 'Apart from what is overdue now, everything was in time.',
    },
  ]) {
    test(`it says of ${of}: ${says}`, () => assert.equal(saidOn(iso, ...duties), says));
  }
});
