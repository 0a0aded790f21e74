/** Spells out whom each may open again when a day begins: what begins or ends with it is then true without anybody writing. */
import { processActor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { AuthorityId } from '../../../ground/ids.ts';
import { type RepeatedWork, repeatedWork } from '../../../ground/repeated-work.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Storage } from '../../../storage/storage.ts';

type Following = {
  readonly storage: Storage;
  readonly today: (authority: AuthorityId) => Promise<Day>;
  readonly report: (error: unknown) => void;
};

const EVERY_MS = 60_000;

export function followTheDay({ storage, today, report }: Following): RepeatedWork {
  const done = new Map<AuthorityId, Day>();
  return repeatedWork({
    everyMs: EVERY_MS,
    report,
    work: async (authority) => {
      const on = await today(authority);
      if (done.get(authority) === on) return;
      const actor = processActor(authority, 'Line of Sight');
      await storage.write(actor, { action: 'begin-day', touches: [], recordedOn: on }, (act) => refreshAccess(act, on));
      done.set(authority, on);
    },
  });
}
