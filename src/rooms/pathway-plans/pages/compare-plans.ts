/** Two versions of a plan side by side: what changed, and folded below it what did not. */
import type { PersonId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { listPromises } from '../../promises/facts.ts';
import { type Compared, compared } from '../compare.ts';
import { takenOutBetween } from '../take-matter-out.ts';
import { getPlan, pathOfPlan } from '../parts/plan-form.ts';

type CompareModel = PageModel & {
  readonly name: string;
  readonly backHref: string;
  readonly beforeWords: string;
  readonly afterWords: string;
  readonly changed: readonly Compared[];
  readonly same: readonly Compared[];
  /** Other versions it can be held beside. */
  readonly others: readonly { readonly words: string; readonly href: string }[];
};

export const comparePlansPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/plan/:plan/compare',
  allow: 'read-person',
  audit: { purpose: 'reading what changed in your plan' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const { plan, plans, name } = await getPlan(reading, visit);
      const earlier = plans.filter(({ number }) => number < plan.number);
      const before = earlier.find(({ number }) => `${number}` === visit.query['with']) ?? earlier.at(-1);
      if (before === undefined) throw notFound();
      const takenOut = takenOutBetween(plans, before, plan);
      const lines = compared(before, plan, await listPromises(reading, [id]), visit.on, takenOut);
      const path = pathOfPlan(id, plan.id);
      const result: CompareModel = {
        title: 'What changed',
        name,
        backHref: path,
        beforeWords: `Version ${before.number}`,
        afterWords: `Version ${plan.number}`,
        changed: lines.filter(({ isSame }) => !isSame),
        same: lines.filter(({ isSame }) => isSame),
        others: earlier
          .filter(({ number }) => number !== before.number)
          .map(({ number }) => ({ words: `Beside version ${number}`, href: `${path}/compare?with=${number}` })),
      };
      return { result, people: [id] };
    });
    return page('pathway-plans/pages/compare-plans.njk', model);
  },
};
