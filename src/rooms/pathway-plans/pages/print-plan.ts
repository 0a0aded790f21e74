/** A plan on paper, for the young person: plain words, four pages at ordinary length, or in large print. */
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import type { OfferInPlan } from '../../offer/parts/offer-in-plan.ts';
import { listPromises } from '../../promises/facts.ts';
import { KINDS } from '../model.ts';
import { offerOfPlan } from '../offer-of-plan.ts';
import { type BesideThePlan, besideThePlan } from '../parts/beside-the-plan.ts';
import { howReviewed } from '../parts/how-reviewed.ts';
import { getPlan, pathOfPlan } from '../parts/plan-form.ts';
import { type Line, type PlanView, planView } from '../parts/plan-view.ts';
import { type Printed, printedLength } from '../printed-length.ts';
import { daysWords } from '../parts/plan-words.ts';

type PrintModel = PageModel &
  BesideThePlan & {
    readonly name: string;
    readonly kind: string;
    readonly days: string;
    readonly plan: PlanView;
    readonly offer: readonly OfferInPlan[];
    readonly reviewed: readonly Line[];
    readonly backHref: string;
    readonly isLarge: boolean;
    readonly otherHref: string;
    readonly printed: Printed;
  };

export const printPlanPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/plan/:plan/print',
  allow: 'read-person',
  audit: { purpose: 'printing your plan' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const { plan, plans, name } = await getPlan(reading, visit);
      const isLarge = visit.query['size'] === 'large';
      const path = pathOfPlan(id, plan.id);
      const view = planView(plan, await listPromises(reading, [id]), visit.on, 'to-them');
      const reviewed = await howReviewed(reading, plan, visit.on, 'to-them');
      const beside = await besideThePlan(reading, plan, visit.on, 'to-them');
      const result: PrintModel = {
        title: `The plan of ${name}`,
        name,
        kind: KINDS[plan.kind].words,
        days: daysWords(plan),
        plan: view,
        offer: await offerOfPlan(reading, plan, plans, visit.on),
        reviewed,
        ...beside,
        backHref: path,
        isLarge,
        otherHref: isLarge ? `${path}/print` : `${path}/print?size=large`,
        printed: printedLength(view, isLarge, textsBeside(beside, reviewed)),
      };
      return { result, people: [id] };
    });
    return page('pathway-plans/pages/print-plan.njk', model);
  },
};

/** What is printed beside the words of the plan, line by line. */
const textsBeside = (
  { home, lives, touch, decisions }: BesideThePlan,
  reviewed: readonly Line[],
): readonly string[] => [
  ...reviewed.map(({ text }) => text),
  ...lives,
  ...touch,
  ...(home === null ? [] : [home.home, home.whole, home.because ?? '', ...home.matters.map(({ why }) => why ?? '')]),
  ...decisions.flatMap(({ what, lines }) => [what, ...lines.map(({ text }) => text)]),
];
