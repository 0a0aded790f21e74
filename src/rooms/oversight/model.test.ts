/** What a manager may write, and how what they asked for stands on a day. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import type { StaffId } from '../../ground/ids.ts';
import {
  isUnanswered,
  isUnread,
  managementStandingWords,
  type ManagementSaid,
  refuseManagementEntry,
} from './model.ts';

const sam = { id: 'sam' as StaffId, name: 'Sam Okoro', endedOn: null };
const ON = day('2022-03-31');
const direction: ManagementSaid = {
  kind: 'direction',
  what: 'See him at college this week',
  writtenBy: 'grace' as StaffId,
  writtenOn: day('2022-03-20'),
  staffId: sam.id,
  named: sam.name,
  dueOn: day('2022-03-31'),
  answeredOn: null,
  answer: null,
  readOn: null,
};

describe('what a manager may write', () => {
  const alive = { diedOn: null };
  const died = { diedOn: day('2022-03-03') };
  for (const [what, whose, changes, colleague, sentence] of [
    ['a direction for today', alive, {}, sam, undefined],
    ['a direction for yesterday', alive, { dueOn: day('2022-03-30') }, sam, /That day has gone by/],
    ['a direction without a day', alive, { dueOn: null }, sam, /Enter the day by which it is done/],
    ['a direction for nobody', alive, { staffId: null }, undefined, /Choose whom it is for/],
    ['a challenge for nobody', alive, { kind: 'challenge', staffId: null }, undefined, /Choose whom it is for/],
    [
      'a direction to somebody who has left',
      alive,
      {},
      { ...sam, endedOn: day('2022-03-01') },
      /Sam Okoro left on 1 March 2022: choose somebody who works with them now/,
    ],
    ['a direction to somebody who leaves tomorrow', alive, {}, { ...sam, endedOn: day('2022-04-01') }, undefined],
    ['a direction after a death', died, {}, sam, /They died on 3 March 2022/],
    ['a reflection after a death', died, { kind: 'reflection', staffId: null, dueOn: null }, undefined, undefined],
    ['a decision for nobody', alive, { kind: 'decision', staffId: null, dueOn: null }, undefined, undefined],
    ['a recognition', alive, { kind: 'recognition', staffId: null, dueOn: null }, undefined, undefined],
  ] as const)
    test(`${what}: ${sentence === undefined ? 'may be written' : 'is refused in a sentence'}`, () => {
      const refused = refuseManagementEntry(whose, { ...direction, ...changes }, colleague, ON);
      if (sentence === undefined) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', sentence);
    });
});

describe('how a direction stands', () => {
  const answered = { answeredOn: day('2022-04-02'), answer: 'Seen on Friday' };
  for (const [what, changes, on, isOpen, unread, words] of [
    ['on its last day', {}, '2022-03-31', true, false, 'By 31 March 2022'],
    ['the day after', {}, '2022-04-01', true, false, 'Late: it was for 31 March 2022'],
    [
      'answered late',
      answered,
      '2022-04-02',
      false,
      true,
      'Answered on 2 April 2022, late: it was for 31 March 2022, and not read yet',
    ],
    [
      'answered in time and read',
      { ...answered, answeredOn: day('2022-03-30'), readOn: day('2022-04-01') },
      '2022-04-02',
      false,
      false,
      'Answered on 30 March 2022',
    ],
    [
      'a decision, which nobody answers',
      { kind: 'decision', staffId: null, named: null, dueOn: null },
      '2022-04-02',
      false,
      false,
      '',
    ],
  ] as const)
    test(`${what}: ${words || 'nothing is asked'}`, () => {
      const entry: ManagementSaid = { ...direction, ...changes };
      assert.equal(isUnanswered(entry, day(on)), isOpen);
      assert.equal(isUnread(entry), unread);
      assert.equal(managementStandingWords(entry, day(on)), words);
    });
});
