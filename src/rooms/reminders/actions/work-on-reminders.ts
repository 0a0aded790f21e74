/** Sends the weekly letters in the running server: on Mondays from seven, and later that day what could not be sent. */
import { processActor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { AuthorityId } from '../../../ground/ids.ts';
import type { Storage } from '../../../storage/storage.ts';
import { type Mail, weekDueAt } from '../model.ts';
import { sendWeekly } from './send-weekly.ts';

export type WorkOnReminders = {
  readonly start: (authorities: readonly AuthorityId[]) => void;
  /** Lets the letter at hand go, and begins no other. */
  readonly stop: () => Promise<void>;
};

type ReminderOptions = {
  readonly storage: Storage;
  readonly mail: Mail;
  readonly publicUrl: string;
  readonly today: (authorityId: AuthorityId) => Promise<Day>;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
};

const EVERY_MS = 60_000;

export function workOnReminders({ storage, mail, publicUrl, today, now, report }: ReminderOptions): WorkOnReminders {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  let isStopping = false;

  async function sendDue(authorities: readonly AuthorityId[]): Promise<void> {
    for (const authorityId of authorities) {
      const at = now();
      const week = weekDueAt(at);
      if (week === undefined || isStopping) return;
      try {
        const actor = processActor(authorityId, 'Line of Sight');
        const on = await today(authorityId);
        await sendWeekly({ storage, actor, mail, publicUrl, on, now: at, report, isStopping: () => isStopping }, week);
      } catch (error) {
        report(error);
      }
    }
  }

  return {
    start: (authorities) => {
      const work = (): void => {
        last = last.then(async () => sendDue(authorities));
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
