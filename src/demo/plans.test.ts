/** The plans of everybody else of the invented council hold to what the room asks of every plan, and are uneven. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { ageOn } from '../ground/day.ts';
import { absencesOf } from '../rooms/pathway-plans/absences.ts';
import { findMatter } from '../rooms/pathway-plans/matters.ts';
import { planView } from '../rooms/pathway-plans/parts/plan-view.ts';
import { printedLength } from '../rooms/pathway-plans/printed-length.ts';
import { refuseContingency } from '../rooms/pathway-plans/what-it-rests-on.ts';
import { DEMONSTRATION_DAY, inventCouncil, SEED } from './council.ts';
import { inventPlans } from './plans.ts';

describe('the invented plans', () => {
  const { people, workforce } = inventCouncil({ scale: 0.3 });
  let plans: ReturnType<typeof inventPlans>;

  before(() => {
    plans = inventPlans(SEED, people, workforce, DEMONSTRATION_DAY);
  });

  test('are those of many, at most two versions each, given on days on which the record says so', () => {
    assert.ok(plans.length > 50, `${plans.length} plans`);
    for (const { personId, number, givenOn } of plans) {
      assert.ok(number <= (givenOn === null ? 3 : 2));
      if (givenOn === null) continue;
      const { facts } = people.find(({ id }) => id === personId) ?? assert.fail();
      assert.ok(facts.entries.some(({ kind, on }) => kind.startsWith('pathway-plan') && on === givenOn));
    }
  });

  test('speak only of matters of their kind; each fallback has somebody and a time; no brace is left unfilled', () => {
    for (const plan of plans) {
      for (const { matter } of [...plan.matters, ...plan.goals]) assert.ok(findMatter(plan.kind, matter), matter);
      for (const one of plan.contingencies) assert.equal(refuseContingency(one, plan.begunOn), undefined);
      assert.doesNotMatch(JSON.stringify(plan), /\{\w+\}|undefined/);
    }
  });

  test('were sent with a reason for all they lack, and take four pages', () => {
    for (const plan of plans.filter(({ givenOn }) => givenOn !== null)) {
      const whole = { ...plan, act: 1, answers: [], takenOut: [] };
      assert.deepEqual(
        absencesOf(whole).filter(({ because }) => because === null),
        [],
      );
      assert.ok(printedLength(planView(whole, plan.promises, DEMONSTRATION_DAY), false).pages <= 4);
    }
  });

  test('of those of 16 and 17 in care most have one in force, some one being written, some none; a social worker answers', () => {
    const young = people.filter(
      ({ inCare, bornOn, number }) =>
        inCare && bornOn !== null && ageOn(bornOn, DEMONSTRATION_DAY) >= 16 && number.length === 7,
    );
    const own = young.map(({ id }) => plans.filter(({ personId }) => personId === id));
    const share = (is: (theirs: (typeof own)[number]) => boolean): number => own.filter(is).length / young.length;
    assert.ok(share((theirs) => theirs.some(({ givenOn }) => givenOn !== null)) > 0.5);
    for (const is of [
      (theirs: (typeof own)[number]) => theirs.some(({ givenOn }) => givenOn === null),
      (theirs: (typeof own)[number]) => theirs.some(({ sentOn, answers }) => sentOn !== null && answers.length === 0),
      (theirs: (typeof own)[number]) => theirs.length === 0,
      (theirs: (typeof own)[number]) => (theirs.at(-1)?.nextReviewOn ?? DEMONSTRATION_DAY) < DEMONSTRATION_DAY,
    ])
      assert.ok(share(is) > 0.03 && share(is) < 0.5, `${share(is)}`);
    const social = new Set<string | null>(
      workforce.staff.flatMap(({ id, roles }) => (roles.includes('social-worker') ? [id] : [])),
    );
    for (const { kind, responsibleId } of own.flat()) if (kind === 'eligible') assert.ok(social.has(responsibleId));
  });

  test('are uneven: some without their view, without a fallback, without an answer, with promises not kept', () => {
    for (const lacks of [
      plans.filter(({ viewKnown }) => viewKnown === null),
      plans.filter(({ contingencies }) => contingencies.length < 4),
      plans.filter(({ answers }) => answers.length === 0),
      plans.filter(({ promises }) => promises.some(({ keptOn }) => keptOn === null)),
    ])
      assert.ok(lacks.length > plans.length * 0.05 && lacks.length < plans.length * 0.7, `${lacks.length}`);
  });
});
