/**
 * Notices that one member of staff opens more records within an hour than their work explains, and tells the information
 * officer once. It counts in memory, over a sliding hour; nothing of it is stored, and after the hour nothing is left.
 */
import { type Actor, processActor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId, StaffId } from '../../../ground/ids.ts';
import type { Storage } from '../../../storage/storage.ts';
import { insertConcern } from '../readings-and-concerns.ts';

const HOUR_MS = 3_600_000;
/** More young people than anybody works with; a team's list counts as one reading and not as its people. */
export const RECORDS_IN_AN_HOUR_MOST = 60;

type Watching = {
  readonly storage: Storage;
  readonly now: () => Date;
  readonly most?: number;
  readonly report: (error: unknown) => void;
};
export type WatchReadings = { readonly saw: (actor: Actor, people: readonly PersonId[], on: Day) => void };

export function watchReadings({ storage, now, most = RECORDS_IN_AN_HOUR_MOST, report }: Watching): WatchReadings {
  const opened = new Map<StaffId, Map<PersonId, number>>();
  const raised = new Map<StaffId, number>();

  const forget = (since: number): void => {
    for (const [staff, records] of opened) {
      for (const [person, at] of records) if (at <= since) records.delete(person);
      if (records.size === 0) opened.delete(staff);
    }
    for (const [staff, at] of raised) if (at <= since) raised.delete(staff);
  };

  return {
    saw: (actor, people, on) => {
      const at = now().getTime();
      forget(at - HOUR_MS);
      const [person] = people;
      const { staffId } = actor;
      if (staffId === null || person === undefined || people.length > 1) return;
      const records = opened.get(staffId) ?? new Map<PersonId, number>();
      opened.set(staffId, records.set(person, at));
      if (records.size <= most || raised.has(staffId)) return;
      raised.set(staffId, at);
      const toAt = new Date(at);
      storage
        .write(
          processActor(actor.authorityId, 'Watch over readings'),
          { action: 'raise-concern', touches: [], recordedOn: on },
          (act) =>
            insertConcern(act, {
              kind: 'many-records-read',
              personId: null,
              staffId,
              fromAt: new Date(at - HOUR_MS),
              toAt,
              because: `More than ${most} records were opened one by one within an hour.`,
            }),
        )
        .catch(report);
    },
  };
}
