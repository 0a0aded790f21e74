/** One version of a plan: where it is being written what is there, what is still empty and what comes next; else as it is read. */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import type { OfferInPlan } from '../../offer/parts/offer-in-plan.ts';
import { listPromises } from '../../promises/facts.ts';
import { canBe, GRADES, KINDS, ANSWERS, STATES } from '../model.ts';
import { offerOfPlan } from '../offer-of-plan.ts';
import { getPlan, pathOfPlan } from '../parts/plan-form.ts';
import { sameElsewhere, sameInOneSentence } from '../same-words.ts';
import { type PlanView, planView } from '../parts/plan-view.ts';
import { stillEmpty } from '../still-empty.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { daysWords } from './plans.ts';

type Way = { readonly words: string; readonly href: string };

type PlanModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  readonly state: string;
  readonly days: string;
  readonly plan: PlanView;
  readonly offer: readonly OfferInPlan[];
  /** Below `/people/`, where it is written; null for whoever cannot, or where it is not being written. */
  readonly writePath: string | null;
  readonly empty: readonly Way[];
  /** Where the same words stand: in three goals of this plan, or in those of three people. */
  readonly sameWords: readonly string[];
  readonly ways: readonly Way[];
  readonly setAside: string | null;
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
        writePath: isWriting ? `${id}/plan/${plan.id}` : null,
        empty,
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
          ...way(true, 'Print', 'print'),
          ...way(mayWrite && canBe('set-aside', plan.state), 'Set it aside', 'set-aside'),
        ],
        setAside: plan.setAsideBecause,
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
