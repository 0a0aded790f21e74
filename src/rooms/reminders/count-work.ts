/** What a member of staff has before them, counted as *My work* shows it: no name goes any further than this. */
import { addDays, type Day } from '../../ground/day.ts';
import type { Reading } from '../../storage/storage.ts';
import { listOpenDuties } from '../ledger/facts.ts';
import { owedByPerson, pressing } from '../ledger/parts/owed.ts';
import { listPeopleInFull } from '../people/facts.ts';
import { listStandingPromises } from '../promises/facts.ts';
import { listPeopleOf } from '../workforce/facts.ts';
import { addWorkingDays } from '../../ground/working-days.ts';
import { listOpenMeetings } from '../keeping-in-touch/facts.ts';
import type { Counts, DayCounts } from './model.ts';

export async function countWork(reading: Reading, on: Day): Promise<Counts> {
  const { people } = await listPeopleOf(reading, on);
  const living = (await listPeopleInFull(reading, people, on)).filter(({ diedOn }) => diedOn === null);
  const theirs = new Set(living.map(({ personId }) => personId));
  const owed = owedByPerson(await listOpenDuties(reading, [...theirs], on), on, new Map(), new Map());
  const lines = [...owed.values()].flatMap(pressing);
  const promises = await listStandingPromises(reading, [...theirs], reading.actor.staffId, on);
  const dead = new Set(people.filter((id) => !theirs.has(id)));
  return {
    overdue: lines.filter(({ band }) => band === 'overdue').length,
    thisWeek: lines.filter(({ band, dueOn }) => band !== 'overdue' && dueOn !== null && dueOn < addDays(on, 7)).length,
    promises: promises.filter(
      ({ personId, who, staffId }) =>
        !dead.has(personId) &&
        (staffId === reading.actor.staffId ||
          (who === 'worker' && reading.actor.scope === 'own' && theirs.has(personId))),
    ).length,
  };
}

/** What is for today, and what for the days until the next working day is over: on a Friday the weekend and Monday. */
export async function countDays(reading: Reading, on: Day): Promise<readonly DayCounts[]> {
  const { people } = await listPeopleOf(reading, on);
  const living = (await listPeopleInFull(reading, people, on)).filter(({ diedOn }) => diedOn === null);
  const theirs = living.map(({ personId }) => personId);
  const lines = [...owedByPerson(await listOpenDuties(reading, theirs, on), on, new Map(), new Map()).values()].flatMap(
    pressing,
  );
  const next = addWorkingDays(on, 1) ?? addDays(on, 1);
  const meetings = await listOpenMeetings(reading, theirs, next, next);
  const promises = (await listStandingPromises(reading, theirs, reading.actor.staffId, on)).filter(
    ({ personId, who, staffId }) =>
      theirs.includes(personId) &&
      (staffId === reading.actor.staffId || (who === 'worker' && reading.actor.scope === 'own')),
  );
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
