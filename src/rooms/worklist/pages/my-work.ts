/** My work: by young person and not by rule, whoever is waited for soonest first. No colour marks anybody. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { page, type Route } from '../../../web/route.ts';
import { listDuties, listSpells } from '../../ledger/facts.ts';
import { dueWithin, owedByPerson, type OwedLine } from '../../ledger/parts/owed.ts';
import { statusInShort } from '../../ledger/parts/status-history.ts';
import { listPeopleInFull, type PersonInFull } from '../../people/facts.ts';
import { ageWords, nameOf, nextMilestone } from '../../people/model.ts';
import { listPeopleOf, listWorkers } from '../../workforce/facts.ts';

const SOON_DAYS = 42;
const FORTNIGHT_DAYS = 14;

type WorkOnPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly age: string;
  readonly status: string;
  readonly workers: string;
  readonly milestone: { readonly words: string; readonly on: Day } | null;
  readonly now: readonly OwedLine[];
  readonly soon: readonly OwedLine[];
  readonly missing: readonly string[];
};

export type MyWorkModel = {
  readonly title: string;
  readonly lead: string;
  readonly waiting: readonly WorkOnPerson[];
  readonly others: readonly WorkOnPerson[];
  readonly isTeam: boolean;
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
        const now = theirs === undefined ? [] : dueWithin(theirs, visit.on, FORTNIGHT_DAYS);
        return {
          id: person.personId,
          name: nameOf(person),
          age: ageWords(person.bornOn, visit.on),
          status: person.diedOn === null ? statusInShort(spells.get(person.personId) ?? [], visit.on) : 'Has died',
          workers: (workers.get(person.personId) ?? []).map(({ name }) => name).join(', '),
          milestone: milestoneOf(person, visit.on),
          now,
          soon: due.filter((line) => !now.includes(line)),
          missing: theirs?.missing ?? [],
        };
      });
      return { result: modelOf(work, visit.actor.scope === 'team'), people };
    });
    return page('worklist/pages/my-work.njk', model);
  },
};

function modelOf(work: readonly WorkOnPerson[], isTeam: boolean): MyWorkModel {
  const first = ({ now, soon }: WorkOnPerson): number => now[0]?.dueOn ?? soon[0]?.dueOn ?? Number.MAX_SAFE_INTEGER;
  const waiting = work.filter((one) => one.now.length + one.soon.length + one.missing.length > 0 || one.milestone !== null);
  return {
    title: isTeam ? 'My team' : 'My work',
    lead: `${work.length === 1 ? '1 young person' : `${work.length} young people`}. Whoever is waited for soonest stands first.`,
    waiting: waiting.toSorted((a, b) => first(a) - first(b)),
    others: work.filter((one) => !waiting.includes(one)),
    isTeam,
  };
}

function milestoneOf(person: PersonInFull, on: Day): WorkOnPerson['milestone'] {
  const milestone = nextMilestone(person, on);
  return milestone === undefined ? null : { words: `${milestone.age}th birthday`.replace('21th', '21st'), on: milestone.on };
}
