/**
 * The easy-read version of a plan: pictures and few words, large, on the screen and on paper. Its words are typed by whoever
 * made it with the young person; nothing writes it for them.
 */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import { type EasyLine, listEasyLines, PICTURES } from '../easy-lines.ts';
import { canBe } from '../model.ts';
import { getPlan, pathOfPlan } from '../parts/plan-form.ts';

type EasyModel = PageModel & {
  readonly name: string;
  readonly backHref: string;
  readonly made: string | null;
  readonly lines: readonly (Pick<EasyLine, 'id' | 'picture' | 'words'> & { readonly shows: string })[];
  /** Below `/people/`, where it is written; null for whoever cannot. */
  readonly writePath: string | null;
};

export const easyReadPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/plan/:plan/easy',
  allow: 'read-person',
  audit: { purpose: 'reading the easy-read version of your plan' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const { plan, name, hasDied } = await getPlan(reading, visit);
      const lines = await listEasyLines(reading, plan.id);
      const mayWrite = !hasDied && may(visit.actor, 'record-event') && canBe('add', plan.state);
      const result: EasyModel = {
        title: 'My plan, easy to read',
        name,
        backHref: pathOfPlan(id, plan.id),
        made: plan.easyMade,
        lines: lines.map((line) => ({ ...line, shows: PICTURES[line.picture] })),
        writePath: mayWrite ? `${id}/plan/${plan.id}/easy` : null,
      };
      return { result, people: [id] };
    });
    return page('pathway-plans/pages/easy-read.njk', model);
  },
};
