/** The invented plans are held to what the room asks of every plan, and fit what else is told of the same lives. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { absencesOf } from '../rooms/pathway-plans/absences.ts';
import { carriedForward } from '../rooms/pathway-plans/carry-forward.ts';
import { findMatter } from '../rooms/pathway-plans/matters.ts';
import type { PlanInFull } from '../rooms/pathway-plans/model.ts';
import { planView } from '../rooms/pathway-plans/parts/plan-view.ts';
import { printedLength } from '../rooms/pathway-plans/printed-length.ts';
import { refuseContingency } from '../rooms/pathway-plans/what-it-rests-on.ts';
import { DEMONSTRATION_DAY, inventCouncil } from './council.ts';
import { plansOfNamed } from './named-plans.ts';

const { people, workforce } = inventCouncil({ scale: 0.05 });
const plans = plansOfNamed(people, workforce).map((plan) => ({
  ...plan,
  act: 1,
  takenOut: [],
  answers: plan.answers.map((answer) => ({ ...answer, act: 1, planId: plan.id, writtenBy: 'a manager' })),
}));
const nameOf = ({ personId, number }: PlanInFull): string =>
  `${people.find(({ id }) => id === personId)?.knownAs}, version ${number}`;

test('one is good, one is thin, one waits for its manager, one is being written, one was never sent', () => {
  assert.deepEqual(plans.map(nameOf).toSorted(), [
    'Kai, version 1',
    'Kai, version 2',
    'Lola, version 1',
    'Maya, version 1',
    'Yusuf, version 1',
  ]);
  assert.deepEqual(
    plans.flatMap(({ answers }) => answers.map(({ grade }) => grade)),
    ['requires improvement', 'good'],
  );
  assert.equal(plans.filter(({ sentOn, answers }) => sentOn !== null && answers.length === 0).length, 1);
  assert.equal(plans.filter(({ givenOn }) => givenOn === null).length, 1);
});

for (const plan of plans)
  describe(nameOf(plan), () => {
    test('speaks only of matters of its kind, and each fallback has somebody and a time', () => {
      for (const { matter } of [...plan.matters, ...plan.goals]) assert.ok(findMatter(plan.kind, matter), matter);
      for (const one of plan.contingencies)
        assert.equal(refuseContingency(one, plan.begunOn), undefined, one.triggerIs);
    });

    test('was given on a day on which the record says so, and agreed with a reason for all it lacks', () => {
      const entries = people.find(({ id }) => id === plan.personId)?.facts.entries ?? [];
      const told = entries.filter(({ kind }) => kind === 'pathway-plan' || kind === 'pathway-plan-review');
      if (plan.givenOn !== null) assert.ok(told.some(({ on }) => on === plan.givenOn));
      if (plan.sentOn !== null)
        assert.deepEqual(
          absencesOf(plan).filter(({ because }) => because === null),
          [],
        );
    });

    test('goes on to a new version without promising anything twice, and takes four pages', () => {
      const next = carriedForward(plan, plan.promises, 'next');
      const open = plan.promises.filter(({ keptOn }) => keptOn === null).map(({ id }) => id);
      assert.deepEqual(next.steps.flatMap(({ promiseId }) => promiseId ?? []).toSorted(), open.toSorted());
      assert.deepEqual(
        next.goals.map(({ origin }) => origin),
        plan.goals.map(({ origin }) => origin),
      );
      const printed = printedLength(planView(plan, plan.promises, DEMONSTRATION_DAY), false);
      assert.ok(printed.pages <= 4, `${printed.pages}`);
    });
  });
