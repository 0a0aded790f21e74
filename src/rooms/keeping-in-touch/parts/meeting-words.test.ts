/** What a line of a record says of a visit or conversation. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../../ground/day-words.ts';
import type { Meeting } from '../model.ts';
import { meetingWords } from './meeting-words.ts';

const RANG: Meeting = {
  outcome: 'kept',
  kind: 'conversation',
  visitedOn: day('2025-03-26'),
  atTime: null,
  how: 'phone',
  purpose: null,
  why: null,
  seenAlone: null,
  said: null,
  asked: null,
  answered: null,
  answeredOn: null,
  shared: 'yes',
  notSharedBecause: null,
  notSharedUntil: null,
  cameTo: null,
  helpGiven: null,
};

describe('a visit or conversation in words', () => {
  for (const [said, words] of [
    ['She is locked out', 'By phone. She is locked out.'],
    ['She is locked out.', 'By phone. She is locked out.'],
    ['“They have locked the door.”', 'By phone. “They have locked the door.”'],
    ['“Will you come?”', 'By phone. “Will you come?”'],
    ['She said “fine”', 'By phone. She said “fine”.'],
    ['She was calm (for once.)', 'By phone. She was calm (for once.)'],
  ] as const)
    test(said, () => assert.equal(meetingWords({ ...RANG, said }), words));

  test('what was asked and answered, each a sentence of its own', () => {
    const asked = { asked: 'A key', answered: 'Brought at six', answeredOn: day('2025-03-26') };
    assert.equal(
      meetingWords({ ...RANG, purpose: 'She rang', ...asked }),
      'By phone. She rang. They asked: A key. Answered on 26 March 2025: Brought at six.',
    );
  });
});
