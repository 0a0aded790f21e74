/** One version of a plan: where it is being written what is there, what is still empty and what comes next; else as it is read. */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import type { OfferInPlan } from '../../offer/parts/offer-in-plan.ts';
import type { LastHand } from '../../oversight/hands.ts';
import { listPromises } from '../../promises/facts.ts';
import { canBe, GRADES, KINDS, ANSWERS, STATES } from '../model.ts';
import { offerOfPlan } from '../offer-of-plan.ts';
import { handsOfPlan } from '../parts/hands-of-plan.ts';
import { besideThePlan } from '../parts/beside-the-plan.ts';
import type { DecisionView } from '../parts/decision-lines.ts';
import type { HomeView } from '../parts/home-lines.ts';
import { howReviewed } from '../parts/how-reviewed.ts';
import { getPlan, pathOfPlan } from '../parts/plan-form.ts';
import { sameElsewhere, sameInOneSentence } from '../same-words.ts';
import { type Line, type PlanView, planView } from '../parts/plan-view.ts';
import { stillEmpty } from '../still-empty.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { daysWords } from '../parts/plan-words.ts';

type Way = { readonly words: string; readonly href: string };

type PlanModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly state: string;
  readonly days: string;
  readonly plan: PlanView;
  readonly offer: readonly OfferInPlan[];
  readonly reviewed: readonly Line[];
  readonly home: HomeView | null;
  readonly lives: readonly string[];
  readonly touch: readonly string[];
  readonly decisions: readonly DecisionView[];
  /** Below `/people/`, where what stands beside its words is kept; null for whoever cannot. */
  readonly addPath: string | null;
  /** Below `/people/`, where it is written; null for whoever cannot, or where it is not being written. */
  readonly writePath: string | null;
  readonly empty: readonly Way[];
  /** Where the same words stand: in three goals of this plan, or in those of three people. */
  readonly sameWords: readonly string[];
  readonly ways: readonly Way[];
  readonly setAside: string | null;
  /** The last of each kind of a manager’s hand on this record. */
  readonly hands: readonly LastHand[];
  readonly answers: readonly { readonly words: string; readonly said: string }[];
};

export const planPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/plan/:plan',
  allow: 'read-person',
  audit: { purpose: 'reading your plan' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const { plan, plans, name, hasDied } = await getPlan(reading, visit);
      const path = pathOfPlan(id, plan.id);
      const mayWrite = !hasDied && may(visit.actor, 'record-event');
      const mayAnswer = !hasDied && may(visit.actor, 'direct-work');
      const others = mayWrite && canBe('write', plan.state) ? await sameElsewhere(reading, plan, visit.on) : [];
      const isWriting = mayWrite && canBe('write', plan.state);
      const ofTheChange =
        isWriting && plan.changeId !== null ? [{ words: 'What the change touches', href: `${path}/after-change` }] : [];
      const empty = isWriting ? stillEmpty(plan).map(({ words, path: to }) => ({ words, href: `${path}${to}` })) : [];
      const way = (is: boolean, words: string, to: string): readonly Way[] =>
        is ? [{ words, href: `${path}/${to}` }] : [];
      const result: PlanModel = {
        title: `${KINDS[plan.kind].words}, version ${plan.number}`,
        id,
        name,
        state: STATES[plan.state].words,
        days: daysWords(plan),
        plan: planView(plan, await listPromises(reading, [id]), visit.on),
        offer: await offerOfPlan(reading, plan, plans, visit.on),
        reviewed: await howReviewed(reading, plan, visit.on),
        ...(await besideThePlan(reading, plan, visit.on)),
        addPath: mayWrite && canBe('add', plan.state) ? `${id}/plan/${plan.id}` : null,
        writePath: isWriting ? `${id}/plan/${plan.id}` : null,
        empty: [...ofTheChange, ...empty],
        sameWords: isWriting ? [...sameInOneSentence(plan), ...others.map(({ sentence }) => sentence)] : [],
        ways: [
          ...way(mayWrite && canBe('give', plan.state), 'Give them the plan', 'give'),
          ...way(mayWrite && canBe('send', plan.state), 'Send it to the manager', 'send'),
          ...way(mayAnswer && canBe('answer', plan.state), 'Answer as a manager', 'answer'),
          ...way(
            plans.some(({ number }) => number < plan.number),
            'What changed',
            'compare',
          ),
          ...way(isWriting && plan.kind !== 'qualifying', 'Tell them first, in writing', 'tell'),
          ...way(plan.doneHow !== null, 'The letter that tells them', 'letter'),
          ...way(true, 'Print', 'print'),
          ...way(true, 'Easy to read', 'easy'),
          { words: 'Their life on one page', href: `/people/${id}/history` },
          ...way(mayWrite && canBe('set-aside', plan.state), 'Set it aside', 'set-aside'),
        ],
        setAside: plan.setAsideBecause,
        hands: await handsOfPlan(reading, id, visit.on),
        answers: plan.answers.map(({ kind, grade, words, writtenBy, writtenOn }) => ({
          words: `${ANSWERS[kind].words} by ${writtenBy} on ${wordsOf(writtenOn)}${grade === null ? '' : `: ${GRADES[grade]}`}`,
          said: words,
        })),
      };
      return { result, people: [id, ...others.flatMap(({ people }) => people)] };
    });
    return page('pathway-plans/pages/plan.njk', model);
  },
};
