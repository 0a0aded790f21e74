/** Sends letters in the running server: from seven on the days they come, and later that day what could not be sent. */
import { processActor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { AuthorityId } from '../../../ground/ids.ts';
import { type RepeatedWork, repeatedWork } from '../../../ground/repeated-work.ts';
import type { Storage } from '../../../storage/storage.ts';
import type { Mail } from '../model.ts';
import { sendLetters } from './send-letters.ts';

type ReminderOptions = {
  readonly storage: Storage;
  readonly mail: Mail;
  readonly publicUrl: string;
  readonly today: (authorityId: AuthorityId) => Promise<Day>;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
};

const EVERY_MS = 60_000;

export function workOnReminders({ storage, mail, publicUrl, today, now, report }: ReminderOptions): RepeatedWork {
  return repeatedWork({
    everyMs: EVERY_MS,
    report,
    work: async (id, isStopping) => {
      const actor = processActor(id, 'Line of Sight');
      await sendLetters({ storage, actor, mail, publicUrl, on: await today(id), now: now(), report, isStopping });
    },
  });
}
