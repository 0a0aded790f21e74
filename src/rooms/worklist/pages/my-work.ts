/** My work: by young person and not by rule, whoever has waited longest first. No colour marks anybody. */
import { addMonths, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { may } from '../../../access/roles.ts';
import { page, type Route } from '../../../web/route.ts';
import { listDuties, listSpells } from '../../ledger/facts.ts';
import { dueWithin, LATENESS_IS_OURS, owedByPerson, type OwedLine } from '../../ledger/parts/owed.ts';
import { statusInShort } from '../../ledger/parts/status-history.ts';
import { listPeopleInFull, type PersonInFull } from '../../people/facts.ts';
import { ageWords, type Milestone, nameOf, nextMilestone } from '../../people/model.ts';
import { listPeopleOf, listWorkers } from '../../workforce/facts.ts';

const SOON_DAYS = 42;
const MILESTONE_MONTHS = 6;

type WorkOnPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: string;
  readonly status: string;
  readonly workers: string;
  readonly milestone: Milestone | null;
  readonly due: readonly OwedLine[];
  /** What cannot be told until a fact is recorded. */
  readonly unsure: readonly OwedLine[];
  readonly missing: number;
};

export type MyWorkModel = {
  readonly title: string;
  readonly lead: string;
  /** Said where something is overdue. */
  readonly lateness: string | null;
  readonly waiting: readonly WorkOnPerson[];
  readonly others: readonly WorkOnPerson[];
  readonly isTeam: boolean;
  readonly mayRecord: boolean;
};

export const myWorkPage: Route = {
  method: 'GET',
  path: '/my-work',
  allow: 'see-own-work',
  audit: { purpose: 'planning their work' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const people = await listPeopleOf(reading, visit.on);
      const persons = await listPeopleInFull(reading, people, visit.on);
      const owed = owedByPerson(await listDuties(reading, people), visit.on);
      const spells = Map.groupBy(await listSpells(reading, people), ({ personId }) => personId);
      const workers = Map.groupBy(await listWorkers(reading, people, visit.on), ({ personId }) => personId);
      const work = persons.map((person): WorkOnPerson => {
        const theirs = owed.get(person.personId);
        const due = theirs === undefined ? [] : dueWithin(theirs, visit.on, SOON_DAYS);
        return {
          id: person.personId,
          name: nameOf(person),
          age: ageWords(person.bornOn, person.diedOn ?? visit.on),
          status: person.diedOn === null ? statusInShort(spells.get(person.personId) ?? [], visit.on) : 'Has died',
          workers: (workers.get(person.personId) ?? []).map(({ name }) => name).join(', '),
          milestone: milestoneOf(person, visit.on),
          due,
          unsure: theirs?.next.filter(({ status }) => status === 'cannot-tell') ?? [],
          missing: theirs?.missing.length ?? 0,
        };
      });
      return { result: modelOf(work, visit.actor.scope === 'team', may(visit.actor, 'record-event')), people };
    });
    return page('worklist/pages/my-work.njk', model);
  },
};

function modelOf(work: readonly WorkOnPerson[], isTeam: boolean, mayRecord: boolean): MyWorkModel {
  const first = ({ due }: WorkOnPerson): number => due[0]?.dueOn ?? Number.MAX_SAFE_INTEGER;
  const waiting = work.filter((one) => one.due.length > 0 || one.unsure.length > 0 || one.milestone !== null);
  const due = work.flatMap((one) => one.due);
  const overdue = due.filter(({ status }) => status === 'overdue').length;
  const isUnsure = work.some((one) => one.unsure.length > 0);
  return {
    title: isTeam ? 'My team' : 'My work',
    lead: leadOf(work.length, overdue, due.length - overdue, isUnsure),
    lateness: overdue > 0 ? LATENESS_IS_OURS : null,
    waiting: waiting.toSorted((a, b) => first(a) - first(b)),
    others: work.filter((one) => !waiting.includes(one)),
    isTeam,
    mayRecord,
  };
}

/** `50 young people. 4 things are overdue and 9 more fall due within six weeks. Whoever has waited longest comes first.` */
function leadOf(people: number, overdue: number, soon: number, isUnsure: boolean): string {
  if (people === 0) return 'No young people are recorded here as yours.';
  const young = people === 1 ? '1 young person' : `${people} young people`;
  if (overdue + soon === 0) return `${young}.`;
  const late =
    overdue === 0
      ? `Nothing is ${isUnsure ? 'known to be ' : ''}overdue`
      : `${overdue} ${overdue === 1 ? 'thing is' : 'things are'} overdue`;
  const ahead = `${soon === 0 ? 'nothing' : soon} ${overdue > 0 && soon > 0 ? 'more ' : ''}${soon > 1 ? 'fall' : 'falls'} due within six weeks`;
  return `${young}. ${late} and ${ahead}.${overdue + soon > 1 ? ' Whoever has waited longest comes first.' : ''}`;
}

function milestoneOf(person: PersonInFull, on: Day): Milestone | null {
  const milestone = nextMilestone(person, on);
  return milestone !== undefined && milestone.on <= addMonths(on, MILESTONE_MONTHS) ? milestone : null;
}
