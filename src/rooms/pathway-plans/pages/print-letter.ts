/** The letter that tells a young person, before a plan is written, how it is done, who else would be asked, and that they can say no. */
import type { PersonId } from '../../../ground/ids.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { notFound } from '../../../web/failure.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { getPlan, pathOfPlan } from '../parts/plan-form.ts';

type LetterModel = PageModel & {
  readonly name: string;
  readonly on: string;
  readonly responsible: string;
  readonly decision: string | null;
  readonly doneHow: string;
  readonly whoIsAsked: string | null;
  readonly saidNoTo: string | null;
  readonly backHref: string;
};

export const printLetterPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/plan/:plan/letter',
  allow: 'read-person',
  audit: { purpose: 'telling you how your plan is written' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const { plan, name } = await getPlan(reading, visit);
      if (plan.doneHow === null) throw notFound();
      const result: LetterModel = {
        title: 'How we write your plan with you',
        name: (await getPersonInFull(reading, id, visit.on)).knownAs ?? name,
        on: wordsOf(plan.toldOn ?? visit.on),
        responsible: plan.responsible,
        decision: plan.decision,
        doneHow: plan.doneHow,
        whoIsAsked: plan.whoIsAsked,
        saidNoTo: plan.saidNoTo,
        backHref: pathOfPlan(id, plan.id),
      };
      return { result, people: [id] };
    });
    return page('pathway-plans/pages/print-letter.njk', model);
  },
};
