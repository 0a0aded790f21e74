/**
 * The calendar of one member of staff, for their calendar program: planned visits and conversations, with initials only.
 * Whoever brings the long address reads as its owner, and is logged as its owner; who left has no calendar.
 */
import { type Actor, may, processActor } from '../../../access/roles.ts';
import { addDays, type Day } from '../../../ground/day.ts';
import type { AuthorityId } from '../../../ground/ids.ts';
import type { Storage } from '../../../storage/storage.ts';
import type { MachineRoute } from '../../../web/machine-route.ts';
import { listRestricted } from '../../confidentiality/facts.ts';
import { listOpenMeetings } from '../../keeping-in-touch/facts.ts';
import { listPeopleInFull } from '../../people/facts.ts';
import { findStaffActor, listPeopleOf } from '../../workforce/facts.ts';
import { type CalendarEntry, calendarText, initialsOf } from '../model.ts';
import { findCalendarOwner } from '../store.ts';
import { hashOf } from './what-reaches-you.ts';

type Calendars = {
  readonly storage: Storage;
  /** Where calendars are turned on. */
  readonly councils: () => readonly AuthorityId[];
  readonly today: (authorityId: AuthorityId) => Promise<Day>;
  readonly now: () => Date;
};

const PATH = '/calendar/:address';
const AHEAD_DAYS = 120;
const NOTHING = { status: 404, body: { error: 'There is no such calendar.' } } as const;

export function calendarRoute({ storage, councils, today, now }: Calendars): MachineRoute {
  return {
    method: 'GET',
    path: PATH,
    token: null,
    purpose: 'the calendar of whoever the long address was made for',
    handle: async (_, { address = '' }) => {
      for (const council of councils()) {
        const [reader, on] = [processActor(council, 'Calendars'), await today(council)];
        const owner = await storage.read(reader, async (reading): Promise<Actor | undefined> => {
          const staffId = await findCalendarOwner(reading, hashOf(address));
          return staffId && findStaffActor(reading, staffId, on);
        });
        if (owner === undefined || !may(owner, 'see-own-work')) continue;
        const entries = await readAppointments(storage, owner, on);
        return { status: 200, text: calendarText(entries, now()), mediaType: 'text/calendar; charset=utf-8' };
      }
      return NOTHING;
    },
  };
}

async function readAppointments(storage: Storage, owner: Actor, on: Day): Promise<readonly CalendarEntry[]> {
  // A manager's calendar is their own too, not their team's.
  return storage.readLogged({ ...owner, scope: 'own' }, async (reading) => {
    const { people } = await listPeopleOf(reading, on);
    const living = (await listPeopleInFull(reading, people, on)).filter(({ diedOn }) => diedOn === null);
    const byId = new Map(living.map((person) => [person.personId, person]));
    const restricted = await listRestricted(reading, on);
    const planned = (await listOpenMeetings(reading, [...byId.keys()], addDays(on, AHEAD_DAYS), on)).filter(
      ({ outcome, visitedOn }) => outcome === 'planned' && visitedOn >= on,
    );
    const entries = planned.map(({ id, personId, visitedOn, atTime, kind }): CalendarEntry => {
      const person = byId.get(personId);
      const initials = person === undefined || restricted.has(personId) ? null : initialsOf(person);
      const what = kind === 'visit' ? 'Visit' : 'Conversation';
      return { id, on: visitedOn, atTime, words: initials === null ? what : `${what}: ${initials}` };
    });
    const log = {
      route: PATH,
      purpose: 'showing planned visits in their calendar',
      people: [...new Set(planned.map(({ personId }) => personId))],
    };
    return { result: entries, log };
  });
}
