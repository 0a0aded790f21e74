/**
 * Pathway plans of the team, or of those one worker works with: a line for each young person who is owed one or has one, with how
 * it stands and by when it is looked at again. It counts no worker's plans and compares none.
 */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type Pagination, pageAsked, paginationOf } from '../../../web/pagination.ts';
import { type PageModel, page, type SignedInRoute } from '../../../web/route.ts';
import { listSpells } from '../../ledger/facts.ts';
import { listPlans } from '../../pathway-plans/facts.ts';
import { isInDoubt, isOwed, kindOfPlan, SUPPORT } from '../../pathway-plans/kind-of-plan.ts';
import { beingWritten, canBe, inForce, KINDS, withStates } from '../../pathway-plans/model.ts';
import { pathOfPlan } from '../../pathway-plans/parts/plan-form.ts';
import { type PlanWords, planWords } from '../../pathway-plans/parts/plan-words.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { ageWords, nameOf } from '../../people/model.ts';
import { listPeopleOfTeam, listWorkers } from '../../workforce/facts.ts';
import { workerNames } from '../../workforce/parts/workers.ts';

const PER_PAGE = 50;

type PlanRow = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: string;
  readonly workers: string;
  /** What their status asks for, or why it asks for none. */
  readonly asked: string;
  readonly force: PlanWords | null;
  readonly writing: PlanWords | null;
  /** Where the manager answers the one in force; null where it waits for no answer. */
  readonly answerHref: string | null;
  /** By when the one in force is looked at again; null where there is none, or it does not say. */
  readonly nextOn: Day | null;
};
type TeamPlansModel = PageModel & {
  readonly workers: readonly { readonly id: string; readonly name: string; readonly isChosen: boolean }[];
  readonly rows: readonly PlanRow[];
  readonly pages: Pagination | null;
};

export const teamPlansPage: SignedInRoute = {
  method: 'GET',
  path: '/my-team/plans',
  allow: 'direct-work',
  audit: { purpose: 'overseeing the plans of those their team works with' },
  handle: async (visit) => {
    const { on, query } = visit;
    const model = await visit.readPeople(async (reading) => {
      const team = (await listPeopleOfTeam(reading, on)).people;
      const working = await listWorkers(reading, team, on);
      const names = new Map(working.map(({ staffId, name }) => [staffId as string, name]));
      const chosen = names.has(query['worker'] ?? '') ? query['worker'] : undefined;
      const theirs = new Set(working.filter(({ staffId }) => staffId === chosen).map(({ personId }) => personId));
      const people = chosen === undefined ? team : team.filter((id) => theirs.has(id));
      const workers = Map.groupBy(working, ({ personId }) => personId);
      const all = (await planRows(reading, people, on)).toSorted(byNeed);
      const number = pageAsked(query['page'], all.length, PER_PAGE);
      const shown = all.slice((number - 1) * PER_PAGE, number * PER_PAGE);
      const narrowed = chosen === undefined ? '' : `worker=${chosen}&`;
      const result: TeamPlansModel = {
        title: 'Pathway plans of the team',
        workers: [...names]
          .map(([id, name]) => ({ id, name, isChosen: id === chosen }))
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
        rows: shown.map((row) => ({ ...row, workers: workerNames(workers.get(row.id) ?? []) })),
        pages:
          all.length <= PER_PAGE
            ? null
            : paginationOf({
                page: number,
                perPage: PER_PAGE,
                total: all.length,
                hrefOf: (wanted) => `/my-team/plans?${narrowed}page=${wanted}`,
              }),
      };
      return { result, people: shown.map(({ id }) => id) };
    });
    return page('worklist/pages/team-plans.njk', model);
  },
};

/** Whoever is owed a plan today, and whoever has one all the same; nobody who has died. */
async function planRows(reading: Reading, people: readonly PersonId[], on: Day): Promise<readonly PlanRow[]> {
  const living = (await listPeopleInFull(reading, people, on, 'of-the-nameless')).filter(
    ({ diedOn }) => diedOn === null,
  );
  const ids = living.map(({ personId }) => personId);
  const spells = Map.groupBy(await listSpells(reading, ids), ({ personId }) => personId);
  const plans = Map.groupBy(await listPlans(reading, ids), ({ personId }) => personId);
  return living.flatMap((person): readonly PlanRow[] => {
    const id = person.personId;
    const asked = kindOfPlan(spells.get(id) ?? [], person, on);
    const own = withStates(plans.get(id) ?? []);
    const [force, writing] = [inForce(own), beingWritten(own)];
    // Of whom nobody can tell stays in sight: not checked is not nothing missing.
    if (!isOwed(asked) && !isInDoubt(asked) && force === undefined && writing === undefined) return [];
    return [
      {
        id,
        name: nameOf(person),
        age: ageWords(person.bornOn, on),
        workers: '',
        asked: 'none' in asked ? asked.none : (SUPPORT[asked.support] ?? KINDS[asked.kind].words),
        force: force === undefined ? null : planWords(force),
        answerHref: force !== undefined && canBe('answer', force.state) ? `${pathOfPlan(id, force.id)}/answer` : null,
        writing: writing === undefined ? null : planWords(writing),
        nextOn: force?.nextReviewOn ?? null,
      },
    ];
  });
}

/** Who has none first; then what is looked at again soonest, and what says no day last. */
function byNeed(a: PlanRow, b: PlanRow): number {
  const place = ({ force, nextOn }: PlanRow): number => (force === null ? 0 : (nextOn ?? Number.MAX_SAFE_INTEGER));
  return place(a) - place(b) || a.name.localeCompare(b.name, 'en');
}
