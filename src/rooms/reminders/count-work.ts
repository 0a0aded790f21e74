/** What a member of staff has before them, counted as *My work* shows it: no name goes any further than this. */
import { withoutChasing } from '../keeping-in-touch/parts/no-contact-on-duty.ts';
import { listNoContact } from '../keeping-in-touch/touch-facts.ts';
import { addDays, type Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import { listOpenDuties } from '../ledger/facts.ts';
import { type OwedLine, owedByPerson, pressing } from '../ledger/parts/owed.ts';
import { listPeopleInFull } from '../people/facts.ts';
import { listStandingPromises, type PromiseOf } from '../promises/facts.ts';
import { listPeopleOf } from '../workforce/facts.ts';
import { addWorkingDays } from '../../ground/working-days.ts';
import { listOpenMeetings } from '../keeping-in-touch/facts.ts';
import type { Counts, DayCounts } from './model.ts';

type Work = {
  /** With whom they work, or for whom they stand in. */
  readonly people: readonly PersonId[];
  readonly lines: readonly OwedLine[];
  /** Theirs to keep, also to somebody they do not work with. */
  readonly promises: readonly PromiseOf[];
};

/** Nothing is counted of anybody who has died. */
async function workOf(reading: Reading, on: Day): Promise<Work> {
  const { staffId: self, scope } = reading.actor;
  const { people } = await listPeopleOf(reading, on);
  const promises = await listStandingPromises(reading, people, self, on);
  const whose = [...new Set([...people, ...promises.map(({ personId }) => personId)])];
  const persons = await listPeopleInFull(reading, whose, on);
  const living = new Set(persons.filter(({ diedOn }) => diedOn === null).map(({ personId }) => personId));
  const theirs = new Set(people.filter((id) => living.has(id)));
  const asked = await listNoContact(reading, [...theirs]);
  const duties = withoutChasing(await listOpenDuties(reading, [...theirs], on), asked, on);
  const owed = owedByPerson(duties, on, new Map(), new Map());
  return {
    people: [...theirs],
    lines: [...owed.values()].flatMap(pressing),
    promises: promises.filter(
      ({ personId, who, staffId }) =>
        living.has(personId) && (staffId === self || (who === 'worker' && scope === 'own' && theirs.has(personId))),
    ),
  };
}

export async function countWork(reading: Reading, on: Day): Promise<Counts> {
  const { lines, promises } = await workOf(reading, on);
  return {
    overdue: lines.filter(({ band }) => band === 'overdue').length,
    thisWeek: lines.filter(({ band, dueOn }) => band !== 'overdue' && dueOn !== null && dueOn < addDays(on, 7)).length,
    promises: promises.length,
  };
}

/** What is for today, and what for the days until the next working day is over: on a Friday the weekend and Monday. */
export async function countDays(reading: Reading, on: Day): Promise<readonly DayCounts[]> {
  const { people, lines, promises } = await workOf(reading, on);
  const next = addWorkingDays(on, 1) ?? addDays(on, 1);
  const meetings = await listOpenMeetings(reading, people, next, next);
  const between = (from: Day, until: Day): DayCounts => {
    const isThen = (day: Day | null): boolean => day !== null && day >= from && day < until;
    return {
      until,
      due: lines.filter(({ dueOn }) => isThen(dueOn)).length,
      promises: promises.filter(({ dueOn }) => isThen(dueOn)).length,
      appointments: meetings.filter(({ outcome, visitedOn }) => outcome === 'planned' && isThen(visitedOn)).length,
    };
  };
  return [between(on, addDays(on, 1)), between(addDays(on, 1), addDays(next, 1))];
}
