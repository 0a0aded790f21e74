/** Closes months in the running server: when it starts, and whenever a month's day has come while it runs. */
import { type Actor, processActor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { AuthorityId } from '../../../ground/ids.ts';
import type { Storage } from '../../../storage/storage.ts';
import { closeDueMonths } from './close-due-months.ts';
import type { Release } from './close-months.ts';

export type WorkOnCloses = {
  readonly start: (authorities: readonly AuthorityId[]) => void;
  /** Lets the close at hand finish, and begins no other. */
  readonly stop: () => Promise<void>;
};

export type CloseWorkOptions = {
  readonly storage: Storage;
  readonly release: Release;
  readonly today: (authorityId: AuthorityId) => Promise<Day>;
  readonly report: (error: unknown) => void;
};

/** Often enough that a close put off by a load, or a day that begins, is not waited for. */
const EVERY_MS = 15 * 60_000;

export function workOnCloses({ storage, release, today, report }: CloseWorkOptions): WorkOnCloses {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  let isStopping = false;

  async function closeAll(authorities: readonly AuthorityId[]): Promise<void> {
    for (const authorityId of authorities) {
      if (isStopping) return;
      const actor: Actor = processActor(authorityId, 'Line of Sight');
      try {
        await closeDueMonths(storage, actor, await today(authorityId), release);
      } catch (error) {
        report(error);
      }
    }
  }

  return {
    start: (authorities) => {
      const work = (): void => {
        last = last.then(async () => closeAll(authorities));
      };
      work();
      timer = setInterval(work, EVERY_MS).unref();
    },
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await last;
    },
  };
}
