/** What goes with a matter that is taken out of a plan, what was promised under it, and what two versions say of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import { NOTHING_CAME_OF_IT } from '../promises/model.ts';
import type { KeptPromise } from './carry-forward.ts';
import { compared } from './compare.ts';
import { type Contingency, type Goal, KINDS, type Kind, type PlanInFull, type Step, type TakenOut } from './model.ts';
import {
  findOfMatter,
  mayTakeOut,
  outWords,
  promisesThatEnd,
  refuseTakenOut,
  stillPromised,
  takenOutBetween,
  takenOutView,
} from './take-matter-out.ts';

const TODAY = day('2022-03-31');
const row = (id: string) => ({ id, planId: 'plan', act: 1 });
const goal = (id: string, matter: string, restsOn: string | null = null): Goal => ({
  ...row(id),
  origin: id,
  position: 1,
  matter,
  what: `The goal ${id}`,
  why: 'why',
  shownBy: 'how',
  ifFails: restsOn === null ? 'none' : 'plan',
  fallback: null,
  fallbackWho: null,
  fallbackBy: null,
  restsOn,
  noneBecause: 'It can wait',
});
const step = (id: string, goalId: string, promiseId: string | null): Step => ({
  ...row(id),
  goalId,
  what: id,
  who: 'worker',
  staffId: null,
  named: null,
  dueOn: day('2022-05-01'),
  promiseId,
});
const rests = (restsOn: string): Contingency => ({
  ...row(restsOn),
  restsOn,
  triggerIs: 'a letter',
  fallback: 'a bed',
  who: 'worker',
  staffId: null,
  named: null,
  byOn: null,
  withinDays: 2,
  asks: null,
});
const matter = (key: string) => ({
  ...row(key),
  matter: key,
  nowLine: key,
  theySay: null,
  theyWant: null,
  wentWell: null,
});
const out = (key: string, changed: Partial<TakenOut> = {}): TakenOut => ({
  ...row(`out ${key}`),
  matter: key,
  asked: 'them',
  theySaid: null,
  because: 'She does her own money now.',
  promises: null,
  outOn: TODAY,
  ...changed,
});
const promise = (id: string, keptOn: KeptPromise['keptOn'] = null): KeptPromise => ({
  id,
  what: id,
  who: 'worker',
  staffId: null,
  named: null,
  madeOn: day('2022-01-01'),
  dueOn: day('2022-05-01'),
  visitId: null,
  changedFrom: null,
  ...NOTHING_CAME_OF_IT,
  keptOn,
});
const plan = (changed: Partial<PlanInFull>): PlanInFull =>
  ({
    id: 'plan',
    personId: 'a' as PersonId,
    number: 1,
    kind: 'from-21',
    arose: 'first',
    begunOn: day('2022-01-01'),
    setAsideOn: null,
    matters: [matter('home'), matter('money')],
    takenOut: [],
    contingencies: [rests('home'), rests('money')],
    goals: [goal('rent', 'money'), goal('door', 'home')],
    steps: [step('ring', 'rent', 'p1'), step('write', 'rent', null), step('key', 'door', 'p2')],
    answers: [],
    viewKnown: null,
    viewWords: null,
    changeSaid: null,
    writtenHow: null,
    toldOn: null,
    givenOn: null,
    decision: null,
    tookPart: null,
    withoutBecause: null,
    writtenWhere: null,
    doneHow: null,
    whoIsAsked: null,
    saidNoTo: null,
    offered: null,
    askedFor: null,
    responsible: 'Sam',
    ...changed,
  }) as PlanInFull;

describe('a matter can be taken out', () => {
  for (const [kind, may] of [
    ['eligible', false],
    ['relevant', false],
    ['from-21', true],
    ['qualifying', true],
  ] as const satisfies readonly (readonly [Kind, boolean])[])
    test(`${may ? 'of' : 'not of'}: ${KINDS[kind].words}`, () => assert.equal(mayTakeOut(plan({ kind })), may));

  test('with its goals, their steps and what it alone rests on', () => {
    const of = findOfMatter(plan({}), 'money');
    assert.deepEqual(
      [
        of?.row?.matter,
        of?.goals.map(({ id }) => id),
        of?.steps.map(({ id }) => id),
        of?.contingencies.map(({ restsOn }) => restsOn),
      ],
      ['money', ['rent'], ['ring', 'write'], ['money']],
    );
  });

  test('and not with what another matter or goal rests on', () => {
    const both = plan({ matters: [matter('learning'), matter('work')], contingencies: [rests('learning-or-work')] });
    assert.deepEqual(findOfMatter(both, 'work')?.contingencies, []);
    const pointed = plan({ goals: [goal('door', 'home', 'money')] });
    assert.deepEqual(findOfMatter(pointed, 'money')?.contingencies, []);
  });

  test('only where the plan speaks of it', () => assert.equal(findOfMatter(plan({}), 'health'), undefined));
});

describe('what was promised under it', () => {
  const promises = [promise('p1'), promise('p2')];
  test('is what is still to be kept', () => {
    const of = findOfMatter(plan({}), 'money') ?? { steps: [] };
    assert.deepEqual(
      stillPromised(of, promises, TODAY).map(({ id }) => id),
      ['p1'],
    );
    assert.deepEqual(stillPromised(of, [promise('p1', day('2022-02-01'))], TODAY), []);
  });

  for (const [become, ends] of [
    ['go-on', []],
    [null, []],
    ['end', [{ id: 'p1', because: 'No more help was wanted with this (Money): She does her own money now.' }]],
  ] as const)
    test(`${become ?? 'nothing said'}: ${ends.length} end as the plan is given`, () => {
      const after = plan({ takenOut: [out('money', { promises: become })] });
      assert.deepEqual(promisesThatEnd(after, plan({}), promises, TODAY), ends);
    });
});

describe('what is said of it', () => {
  const after = plan({
    number: 2,
    matters: [matter('home')],
    goals: [goal('door', 'home')],
    takenOut: [out('money', { theySaid: 'I can do it', promises: 'go-on' })],
  });

  test('is who asked, when and why, to them as to others', () => {
    assert.match(
      outWords(out('money')),
      /^Taken out on 31.March.2022, as they asked, because: She does her own money now\.$/,
    );
    const [said] = takenOutView(after, 'to-them');
    assert.equal(said?.title, 'Money');
    assert.match(
      said?.words ?? '',
      /as you asked, because: She does her own money now\. What was promised stays promised\./,
    );
    assert.equal(said?.theySaid, 'I can do it');
  });

  test('stands beside what the version before said, line by line', () => {
    const lines = compared(plan({}), after, [], TODAY, takenOutBetween([plan({}), after], plan({}), after));
    const money = lines.filter(({ heading }) => heading === 'Money');
    assert.deepEqual(
      [money[0]?.label, money[0]?.before, /Taken out on/.test(money[0]?.after ?? '')],
      ['All of it: money', 'In the plan', true],
    );
    assert.ok(money.slice(1).every((line) => line.after === null && line.before !== null));
  });

  test('is said of a version further back, and no more once they want help with it again', () => {
    const third = plan({ number: 3, matters: [matter('home')], goals: [] });
    const again = plan({ number: 4 });
    const all = [plan({}), after, third, again];
    assert.deepEqual(
      takenOutBetween(all, plan({}), third).map((one) => one.matter),
      ['money'],
    );
    assert.deepEqual(takenOutBetween(all, after, third), [], 'it was out already');
    assert.deepEqual(takenOutBetween(all, plan({}), again), []);
  });

  test('refuses writing in it until it is put back', () => {
    assert.match(refuseTakenOut(after, 'money', 'what')?.sentence ?? '', /Put it back first/);
    assert.equal(refuseTakenOut(after, 'home', 'what'), undefined);
  });
});
