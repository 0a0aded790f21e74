/** Spells out whom each may open again when a day begins: what begins or ends with it is then true without anybody writing. */
import { processActor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { AuthorityId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Storage } from '../../../storage/storage.ts';

type Following = {
  readonly storage: Storage;
  readonly today: (authority: AuthorityId) => Promise<Day>;
  readonly report: (error: unknown) => void;
};
export type FollowTheDay = {
  readonly start: (authorities: readonly AuthorityId[]) => void;
  readonly stop: () => Promise<void>;
};

const EVERY_MS = 60_000;

export function followTheDay({ storage, today, report }: Following): FollowTheDay {
  const done = new Map<AuthorityId, Day>();
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  async function follow(authorities: readonly AuthorityId[]): Promise<void> {
    for (const authority of authorities) {
      try {
        const on = await today(authority);
        if (done.get(authority) === on) continue;
        const actor = processActor(authority, 'Line of Sight');
        await storage.write(actor, { action: 'begin-day', touches: [], recordedOn: on }, (act) =>
          refreshAccess(act, on),
        );
        done.set(authority, on);
      } catch (error) {
        report(error);
      }
    }
  }

  return {
    start: (authorities) => {
      const work = (): void => {
        last = last.then(async () => follow(authorities));
      };
      work();
      timer = setInterval(work, EVERY_MS).unref();
    },
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
}
