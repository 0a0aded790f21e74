/** What a member of staff has before them, counted as *My work* shows it: no name goes any further than this. */
import { addDays, type Day } from '../../ground/day.ts';
import type { Reading } from '../../storage/storage.ts';
import { listOpenDuties } from '../ledger/facts.ts';
import { owedByPerson, pressing } from '../ledger/parts/owed.ts';
import { listPeopleInFull } from '../people/facts.ts';
import { listStandingPromises } from '../promises/facts.ts';
import { listPeopleOf } from '../workforce/facts.ts';
import type { Counts } from './model.ts';

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
