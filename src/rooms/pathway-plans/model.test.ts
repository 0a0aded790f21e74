/** How a plan stands, which one a status asks for, and what cannot be written so: tables of examples. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../ground/day.ts';
import { day } from '../../ground/day-words.ts';
import type { StaffId } from '../../ground/ids.ts';
import { isOwed, kindOfPlan } from './kind-of-plan.ts';
import { MATTERS } from './matters.ts';
import { stateOf } from './model.ts';
import type { MatterView, PlanView } from './parts/plan-view.ts';
import { printedLength } from './printed-length.ts';
import { refuseContingency } from './what-it-rests-on.ts';

const TODAY = day('2022-03-31');
const GIVEN = day('2022-03-01');

describe('how a plan stands', () => {
  const writing = { id: 'one', givenOn: null, sentOn: null, setAsideOn: null, answers: [] };
  const given = { ...writing, givenOn: GIVEN };
  const sent = { ...given, sentOn: GIVEN };
  const answered = (...kinds: readonly ('agreed' | 'returned' | 'directed')[]) => ({
    ...sent,
    answers: kinds.map((kind) => ({ kind })),
  });
  for (const [name, plan, laterGiven, state] of [
    ['begun, and given to nobody', writing, false, 'being-written'],
    ['set aside', { ...writing, setAsideOn: GIVEN }, false, 'set-aside'],
    ['given: in force, whatever a manager says later', given, false, 'in-force'],
    ['sent to the manager', sent, false, 'waits-for-manager'],
    ['sent back', answered('returned'), false, 'returned'],
    ['directed, then agreed', answered('directed', 'agreed'), false, 'agreed'],
    ['agreed, and a later one was given', answered('agreed'), true, 'replaced'],
    ['waiting, and a later one was given', sent, true, 'replaced'],
  ] as const)
    test(name, () => assert.equal(stateOf(plan, laterGiven), state));
});

describe('which plan a status asks for', () => {
  const spell = (rule: string, cannotTell: readonly string[] = []) => ({
    rule: `status/${rule}`,
    from: day('2020-01-01'),
    to: null,
    cannotTell,
  });
  for (const [name, born, spells, is] of [
    ['a 17-year-old in care', '2004-06-01', [spell('looked-after'), spell('eligible-child')], 'eligible'],
    ['a 17-year-old who has left care', '2004-06-01', [spell('relevant-child')], 'relevant'],
    ['a 19-year-old', '2002-06-01', [spell('former-relevant')], 'relevant'],
    [
      'a 22-year-old who came back',
      '1999-06-01',
      [spell('former-relevant-21-to-24'), spell('support-from-21')],
      'from-21',
    ],
    ['who can ask for advice and help', '2003-06-01', [spell('qualifying')], 'qualifying'],
    [
      'what is certain before what nobody can tell',
      '2004-06-01',
      [spell('eligible-child', ['legal status']), spell('relevant-child')],
      'relevant',
    ],
    ['somebody of 26', '1995-06-01', [], 'They are 26: a plan for leaving care goes to 25.'],
    ['a child of 14', '2007-06-01', [spell('looked-after')], 'They are 14: a plan for leaving care begins at 16.'],
  ] as const)
    test(name, () => {
      const asked = kindOfPlan(spells, { bornOn: day(born), diedOn: null }, TODAY);
      assert.equal('none' in asked ? asked.none : asked.kind, is);
    });
});

describe('whether somebody without a plan lacks one', () => {
  const holds = (rule: string, cannotTell: readonly string[] = [], to: Day | null = null) => ({
    rule: `status/${rule}`,
    from: day('2020-01-01'),
    to,
    cannotTell,
  });
  const of22 = holds('former-relevant-21-to-24');
  for (const [name, spells, support, owed] of [
    ['of 22, and support is open', [of22, holds('support-from-21')], 'open', true],
    ['of 22, and did not ask', [of22], 'not-open', false],
    ['of 22, and support ended today', [of22, holds('support-from-21', [], TODAY)], 'not-open', false],
    [
      'of 22, and nobody knows whether they want it',
      [of22, holds('support-from-21', ['whether'])],
      'cannot-tell',
      false,
    ],
    ['who can ask for advice and help', [holds('qualifying')], 'open', false],
    ['a 19-year-old', [holds('former-relevant')], 'open', true],
  ] as const)
    test(name, () => {
      const asked = kindOfPlan(spells, { bornOn: day('1999-06-01'), diedOn: null }, TODAY);
      assert.equal('none' in asked ? asked.none : asked.support, support);
      assert.equal(isOwed(asked), owed);
    });
  test('somebody of 26', () =>
    assert.equal(isOwed(kindOfPlan([], { bornOn: day('1995-06-01'), diedOn: null }, TODAY)), false));
});

test('of somebody who has died none is written', () => {
  const spells = [{ rule: 'status/former-relevant', from: day('2020-01-01'), to: null, cannotTell: [] }];
  const asked = kindOfPlan(spells, { bornOn: day('2003-05-01'), diedOn: GIVEN }, TODAY);
  assert.deepEqual(asked, { none: 'They have died: no plan is written.' });
});

test('each of the ten matters of Schedule 1 is asked: nine here, and what happens if the plan fails beside them', () => {
  assert.equal(MATTERS.relevant.keys.length, 9);
  assert.equal(new Set(MATTERS.relevant.keys).size, 9);
});

describe('a fallback', () => {
  const good = { who: 'worker', staffId: null, named: null, byOn: null, withinDays: 3 } as const;
  for (const [name, changed, says] of [
    ['within three days', {}, null],
    ['the same day', { withinDays: 0 }, null],
    ['by a day still to come', { withinDays: null, byOn: day('2022-04-01') }, null],
    ['without a time', { withinDays: null }, /Say by when/],
    ['with two times', { byOn: day('2022-04-01') }, /one of the two/],
    ['by yesterday', { withinDays: null, byOn: day('2022-03-30') }, /gone by/],
    ['in a year', { withinDays: 365 }, /from 0 to 90/],
    ['by a member of staff nobody chose', { who: 'staff' }, /Choose the member of staff/],
    ['by a partner without a name', { who: 'partner' }, /who outside the council/],
    ['by a partner with a name', { who: 'partner', named: 'Nan' }, null],
    ['by a member of staff', { who: 'staff', staffId: 'x' as StaffId }, null],
  ] as const)
    test(name, () => {
      const refused = refuseContingency({ ...good, ...changed }, TODAY);
      if (says === null) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', says);
    });
});

describe('a plan on paper', () => {
  const matter = (title: string, theySay: string): MatterView => ({
    key: title,
    title,
    nowLine: null,
    theySay,
    theyWant: null,
    wentWell: null,
    goals: [],
    isEmpty: false,
    isTakenOut: false,
  });
  const planOf = (...matters: readonly MatterView[]): PlanView => ({
    isEach: true,
    askedFor: null,
    says: { say: '', want: '', view: '', noMore: '' },
    matters,
    takenOut: [],
    restsOn: [],
    how: [],
    view: [],
    offered: null,
  });
  const sentence = 'I like the light in the morning. ';

  test('of ordinary length takes four pages at most', () => {
    const printed = printedLength(planOf(matter('Your home', sentence.repeat(20)), matter('Money', sentence)), false);
    assert.deepEqual([printed.over, printed.long], [0, []]);
  });
  test('that is longer says by how much, and which matters are long, the longest first', () => {
    const home = matter('Your home', sentence.repeat(600));
    const people = matter('Family', sentence.repeat(300));
    const printed = printedLength(planOf(people, home, matter('Money', sentence)), false);
    assert.equal(printed.over, printed.pages - 4);
    assert.ok(printed.over > 0);
    assert.deepEqual(printed.long, ['Your home', 'Family']);
  });
  test('in large print is as long as it is', () => {
    assert.equal(printedLength(planOf(matter('Your home', sentence.repeat(900))), true).over, 0);
  });
});
