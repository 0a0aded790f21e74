/** The plan of a young person: what is in force, what is being written, every version with its days, and what is owed. */
import { may } from '../../../access/roles.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import type { ListTable } from '../../../web/list-table.ts';
import { listAgreedDifferences } from '../../agreed-differences/facts.ts';
import { listEntries } from '../../entries/facts.ts';
import { listDuties, listSpells } from '../../ledger/facts.ts';
import { type OwedLine, owedTo } from '../../ledger/parts/owed.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { listChangesToAsk } from '../changes-to-ask.ts';
import { findMatter } from '../matters.ts';
import { kindOfPlan, SUPPORT } from '../kind-of-plan.ts';
import { AROSE, beingWritten, inForce, KINDS, STATES, withStates } from '../model.ts';
import { pathOfPlan, type PlanStanding } from '../parts/plan-form.ts';
import { listOpenings } from '../openings.ts';
import { type PlanWords, planWords } from '../parts/plan-words.ts';
import { type ChangeLine, changeLines, type OpeningLine, openingLines } from '../parts/change-lines.ts';
import { listPlans } from '../store.ts';

type PlansModel = PageModel & {
  readonly id: PersonId;
  readonly name: string;
  /** What their status asks for, or why there is none. */
  readonly asked: string;
  /** Why none is owed to somebody of 21 to 24, and where what they asked for is recorded. */
  readonly notOwed: string | null;
  readonly askedHref: string | null;
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
      const agreed = new Map((await listAgreedDifferences(reading, [id])).map((one) => [one.id, one]));
      const [force, writing] = [inForce(plans), beingWritten(plans)];
      const openings = await listOpenings(reading, id);
      const asking = await listChangesToAsk(reading, id);
      const mayRecord = may(visit.actor, 'record-event');
      const support = 'none' in asked ? 'open' : asked.support;
      const mayBegin = mayRecord && writing === undefined && !('none' in asked) && support !== 'not-open';
      const result: PlansModel = {
        title: 'Pathway plan',
        id,
        name: nameOf(person),
        asked: 'none' in asked ? asked.none : `${KINDS[asked.kind].words}. ${KINDS[asked.kind].hint}`,
        notOwed: SUPPORT[support],
        askedHref: mayRecord && support !== 'open' ? `/people/${id}/entries/new/support-from-21` : null,
        force: force === undefined ? null : planWords(force),
        writing: writing === undefined ? null : planWords(writing),
        beginHref: mayBegin ? `/people/${id}/plan/begin` : null,
        versions: versionsTable(id, plans),
        owed: person.diedOn === null ? owedTo(duties, visit.on, entries, undefined, agreed).next : [],
        openings: openingLines(plans, openings, asking, mayRecord && person.diedOn === null),
        changes:
          force === undefined || person.diedOn !== null
            ? []
            : changeLines(force, plans, asking, openings, mayRecord, visit.on),
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

/** With what they want no more help with: whoever goes through the versions sees where it went. */
function whyWords({ arose, kind, takenOut }: PlanStanding): string {
  const out = takenOut.map(({ matter }) => (findMatter(kind, matter)?.title ?? matter).toLowerCase());
  return out.length === 0 ? AROSE[arose].words : `${AROSE[arose].words}. Taken out, as they asked: ${out.join('; ')}`;
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
        { text: `Version\u00A0${plan.number}`, href: pathOfPlan(id, plan.id) },
        { text: STATES[plan.state].words },
        plan.givenOn === null ? { text: 'Not given' } : { day: plan.givenOn },
        { text: whyWords(plan) },
      ]),
    empty: 'No plan has been written here yet.',
  };
}
