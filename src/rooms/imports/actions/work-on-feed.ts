/**
 * The feed in the running server: looks into the folder, takes what is sent, and knows whether files are late. It works
 * in the same turn as loads by hand, and under a lock of the database, so that two loads are never under way at once.
 */
import { type Actor, processActor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { AuthorityId, FeedId } from '../../../ground/ids.ts';
import { Refusal } from '../../../ground/refusal.ts';
import type { Storage } from '../../../storage/storage.ts';
import { lateWords } from '../feed-words.ts';
import { findLastFed, listFeeds } from '../feeds.ts';
import type { Upload } from '../load.ts';
import type { LedgerOfLoads, Progress } from './apply-import.ts';
import {
  type FeedReport,
  type FeedWork,
  findFeedReport,
  finishEarlierFeeds,
  loadFeed,
  receiveFeed,
} from './read-feed.ts';
import { readFolder } from './read-folder.ts';
import type { WorkOnImports } from './work-on-imports.ts';

export type FeedSettings = {
  readonly folder: string | null;
  /** How long after the last feed every page says that none has come; null where none is expected. */
  readonly expectedHours: number | null;
  readonly mostBytes: number;
  /** undefined while another process reads the feed. */
  readonly hold: () => Promise<{ readonly release: () => Promise<void> } | undefined>;
};

export type WorkOnFeed = {
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  /** Looks into the folder once. */
  readonly look: () => Promise<void>;
  /** Answers once the files are kept and judged; loading them goes on. undefined while something else is being loaded. */
  readonly receive: (uploads: readonly Upload[]) => Promise<FeedReport | undefined>;
  readonly find: (id: FeedId) => Promise<FeedReport | undefined>;
  /** Why what is seen may be out of date, in a sentence. */
  readonly findLate: () => string | undefined;
};

type FeedOptions = FeedSettings & {
  readonly storage: Storage;
  readonly ledger: LedgerOfLoads;
  readonly imports: Pick<WorkOnImports, 'inTurn' | 'isAtWork'>;
  readonly council: { readonly id: AuthorityId; readonly beside?: string | null };
  readonly today: (authorityId: AuthorityId) => Promise<Day>;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
};

const EVERY_MS = 60_000;

export const feedActor = (id: AuthorityId): Actor => processActor(id, 'The nightly feed');

export function workOnFeed(options: FeedOptions): WorkOnFeed {
  const { storage, ledger, imports, council, today, now, report, folder, mostBytes, hold, expectedHours } = options;
  const actor = feedActor(council.id);
  let timer: NodeJS.Timeout | undefined;
  let known: { readonly lastFedAt: Date | null; readonly lastCameAt: Date | null } | undefined;

  const remember = async (): Promise<void> => {
    known = await storage.read(actor, async (reading) => ({
      lastFedAt: await findLastFed(reading),
      lastCameAt: (await listFeeds(reading, 1))[0]?.cameAt ?? null,
    }));
  };

  /** Alone: in turn with loads by hand, and while no other process reads the feed. */
  const alone = async (work: (feeding: FeedWork) => Promise<void>): Promise<void> => {
    const lock = await hold();
    if (lock === undefined) throw new Refusal('The feed is being read by another process just now.');
    try {
      await imports.inTurn(async (progress: Progress) => {
        await work({ storage, actor, on: await today(council.id), ledger, report, progress });
      });
    } finally {
      await lock.release();
    }
  };

  const look = async (): Promise<void> => {
    try {
      if (folder !== null && !imports.isAtWork())
        await alone(async (work) => void (await readFolder(work, folder, mostBytes, now)));
      await remember();
    } catch (error) {
      report(error);
    }
  };

  return {
    start: async () => {
      if (folder === null && expectedHours === null) return;
      await remember().catch(report);
      void look();
      timer = setInterval(() => void look(), EVERY_MS).unref();
    },
    stop: () => clearInterval(timer),
    look,
    receive: async (uploads) => {
      if (imports.isAtWork()) return undefined;
      const received = Promise.withResolvers<FeedReport | undefined>();
      const work = alone(async (feeding) => {
        await finishEarlierFeeds(feeding);
        const feed = await receiveFeed(feeding, 'sent', now(), uploads);
        received.resolve(feed);
        await loadFeed(feeding, feed);
        await remember();
      });
      work.catch((error: unknown) => {
        // What is in the way now will not be in a minute: the sender tries again.
        if (error instanceof Refusal) received.resolve(undefined);
        else received.reject(error);
        report(error);
      });
      return received.promise;
    },
    find: async (id) => findFeedReport(storage, actor, id),
    findLate: () =>
      expectedHours === null || known === undefined
        ? undefined
        : lateWords(known, expectedHours, now(), council.beside ?? null),
  };
}
