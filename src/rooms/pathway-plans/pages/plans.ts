/** The plan of a young person: what is in force, what is being written, every version with its days, and what is owed. */
import { may } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { listEntries } from '../../entries/facts.ts';
import { listDuties, listSpells } from '../../ledger/facts.ts';
import { type OwedLine, owedTo } from '../../ledger/parts/owed.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { kindOfPlan } from '../kind-of-plan.ts';
import { AROSE, beingWritten, canBe, inForce, KINDS, STATES, withStates } from '../model.ts';
import { pathOfPlan, type PlanStanding } from '../parts/plan-form.ts';
import { listOpenings } from '../openings.ts';
import { type ChangeLine, changeLines, type OpeningLine, openingLines } from '../parts/change-lines.ts';
import { listPlans } from '../store.ts';

type PlansModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  /** What their status asks for, or why there is none. */
  readonly asked: string;
  readonly force: PlanWords | null;
  readonly writing: PlanWords | null;
  readonly beginHref: string | null;
  readonly versions: ListTable;
  readonly owed: readonly OwedLine[];
  /** What was started of the plan in force and still goes on, or is held. */
  readonly openings: readonly OpeningLine[];
  /** A change the plan has not been asked about, with what it says happens then. */
  readonly changes: readonly ChangeLine[];
};
type PlanWords = { readonly href: string; readonly words: string; readonly days: string; readonly isWaiting: boolean };

export const plansPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/plan',
  allow: 'read-person',
  audit: { purpose: 'reading your plan' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const id = visit.id<PersonId>('person');
      const person = await getPersonInFull(reading, id, visit.on);
      const plans = withStates(await listPlans(reading, [id]));
      const asked = kindOfPlan(await listSpells(reading, [id]), person, visit.on);
      const entries = new Map((await listEntries(reading, [id])).map((entry) => [entry.id, entry]));
      const duties = (await listDuties(reading, [id])).filter(({ rule }) => isAboutThePlan(rule));
      const [force, writing] = [inForce(plans), beingWritten(plans)];
      const openings = await listOpenings(reading, id);
      const mayBegin = may(visit.actor, 'record-event') && writing === undefined && !('none' in asked);
      const result: PlansModel = {
        title: 'Pathway plan',
        id,
        name: nameOf(person),
        asked: 'none' in asked ? asked.none : `${KINDS[asked.kind].words}. ${KINDS[asked.kind].hint}`,
        force: force === undefined ? null : planWords(force),
        writing: writing === undefined ? null : planWords(writing),
        beginHref: mayBegin ? `/people/${id}/plan/begin` : null,
        versions: versionsTable(id, plans),
        owed: person.diedOn === null ? owedTo(duties, visit.on, entries).next : [],
        openings: openingLines(plans, openings, may(visit.actor, 'record-event') && person.diedOn === null),
        changes:
          force === undefined || person.diedOn !== null
            ? []
            : changeLines(force, [...entries.values()], openings, may(visit.actor, 'record-event'), visit.on),
      };
      return { result, people: [id] };
    });
    return page('pathway-plans/pages/plans.njk', model);
  },
};

const ABOUT_THE_PLAN: ReadonlySet<string> = new Set([
  'leaving-care/needs-assessment-of-an-eligible-child',
  'leaving-care/needs-assessment-of-a-relevant-child',
  'leaving-care/needs-assessment-from-21',
  'leaving-care/pathway-plan-after-assessment',
  'leaving-care/pathway-plan-review',
  'leaving-care/plan-review-from-21',
  'leaving-care/review-after-a-change',
]);
const isAboutThePlan = (rule: string): boolean => ABOUT_THE_PLAN.has(rule);

function planWords(plan: PlanStanding): PlanWords {
  return {
    href: pathOfPlan(plan.personId, plan.id),
    words: STATES[plan.state].words,
    days: daysWords(plan),
    isWaiting: canBe('answer', plan.state),
  };
}

/** `Given on 3 April 2026, sent to the manager on 4 April 2026.` */
export function daysWords({ begunOn, givenOn, sentOn, setAsideOn, nextReviewOn }: PlanStanding): string {
  const day = (words: string, on: Day | null): readonly string[] => (on === null ? [] : [`${words} ${wordsOf(on)}`]);
  const parts = [
    ...(givenOn === null ? day('Begun on', begunOn) : day('Given on', givenOn)),
    ...day('sent to the manager on', sentOn),
    ...day('set aside on', setAsideOn),
    ...day('looked at again by', nextReviewOn),
  ];
  return `${parts.join(', ')}.`;
}

function versionsTable(id: PersonId, plans: readonly PlanStanding[]): ListTable {
  return {
    caption: 'Every version',
    columns: [
      { heading: 'Version' },
      { heading: 'How it stands' },
      { heading: 'Given' },
      { heading: 'Why it was written' },
    ],
    rows: plans
      .toReversed()
      .map((plan) => [
        { text: `Version ${plan.number}`, href: pathOfPlan(id, plan.id) },
        { text: STATES[plan.state].words },
        plan.givenOn === null ? { text: 'Not given' } : { day: plan.givenOn },
        { text: AROSE[plan.arose].words },
      ]),
    empty: 'No plan has been written here yet.',
  };
}
