/** Closes months in the running server: when it starts, and whenever a month's day has come while it runs. */
import { processActor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { AuthorityId } from '../../../ground/ids.ts';
import { type RepeatedWork, repeatedWork } from '../../../ground/repeated-work.ts';
import type { Storage } from '../../../storage/storage.ts';
import { closeDueMonths } from './close-due-months.ts';
import type { Release } from './close-months.ts';

export type CloseWorkOptions = {
  readonly storage: Storage;
  readonly release: Release;
  readonly today: (authorityId: AuthorityId) => Promise<Day>;
  readonly report: (error: unknown) => void;
};

/** Often enough that a close put off by a load, or a day that begins, is not waited for. */
const EVERY_MS = 15 * 60_000;

export function workOnCloses({ storage, release, today, report }: CloseWorkOptions): RepeatedWork {
  return repeatedWork({
    everyMs: EVERY_MS,
    report,
    work: async (id) => {
      await closeDueMonths(storage, processActor(id, 'Line of Sight'), await today(id), release);
    },
  });
}
