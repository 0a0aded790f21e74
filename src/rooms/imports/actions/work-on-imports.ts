/**
 * Applies and withdraws loads behind the pages, one at a time, in this process. What it did is in the database batch by
 * batch, so nothing rests on its memory: a load that was stopped, by a fault or with the program, goes on from there.
 */
import { type Actor, processActor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { AuthorityId, ImportId } from '../../../ground/ids.ts';
import { Refusal } from '../../../ground/refusal.ts';
import type { Storage } from '../../../storage/storage.ts';
import { listUnfinishedImports } from '../store.ts';
import { applyImport, type LedgerOfLoads } from './apply-import.ts';
import { withdrawImport } from './withdraw-import.ts';

export type ImportWork = 'applying' | 'withdrawing';

export type WorkOnImports = {
  readonly startApplying: (actor: Actor, id: ImportId) => void;
  readonly startWithdrawing: (actor: Actor, id: ImportId) => void;
  /** What is being done with it here, or waits its turn. */
  readonly findWork: (id: ImportId) => ImportWork | undefined;
  /** Why it was stopped part way, in a sentence, where this process knows. */
  readonly whyStopped: (id: ImportId) => string | undefined;
  /** At start-up: goes on with whatever was stopped part way. */
  readonly resumeUnfinished: (authorities: readonly AuthorityId[]) => Promise<void>;
  /** Does other work that loads in its turn; it stops between two batches as loads do. */
  readonly inTurn: (work: (progress: () => void) => Promise<void>) => Promise<void>;
  /** Whether anything is being loaded or waits its turn. */
  readonly isAtWork: () => boolean;
  /** When nothing is left to do. */
  readonly settled: () => Promise<void>;
  /** Lets the batch at hand finish, and begins no other. */
  readonly stop: () => Promise<void>;
};

export type ImportWorkOptions = {
  readonly storage: Storage;
  readonly ledger: LedgerOfLoads;
  readonly today: (authorityId: AuthorityId) => Promise<Day>;
  readonly report: (error: unknown) => void;
};

const OUR_MISTAKE = 'Something went wrong on our side. What was loaded before it is kept, and nothing is half done.';

class Stopped extends Error {}

export function workOnImports({ storage, ledger, today, report }: ImportWorkOptions): WorkOnImports {
  const atWork = new Map<ImportId, ImportWork>();
  const stopped = new Map<ImportId, string>();
  let last: Promise<void> = Promise.resolve();
  let isStopping = false;
  let inLine = 0;
  const progress = (): void => {
    if (isStopping) throw new Stopped();
  };

  function start(actor: Actor, id: ImportId, work: ImportWork): void {
    if (atWork.has(id)) return;
    atWork.set(id, work);
    stopped.delete(id);
    last = last.then(async () => await perform(actor, id, work));
  }

  async function perform(actor: Actor, id: ImportId, work: ImportWork): Promise<void> {
    try {
      progress();
      const on = await today(actor.authorityId);
      if (work === 'applying') await applyImport(storage, actor, on, id, { ledger, progress });
      else await withdrawImport(storage, actor, on, id, progress);
    } catch (error) {
      if (error instanceof Stopped) return;
      stopped.set(id, error instanceof Refusal ? error.message : OUR_MISTAKE);
      if (!(error instanceof Refusal)) report(error);
    } finally {
      atWork.delete(id);
    }
  }

  return {
    startApplying: (actor, id) => start(actor, id, 'applying'),
    startWithdrawing: (actor, id) => start(actor, id, 'withdrawing'),
    findWork: (id) => atWork.get(id),
    whyStopped: (id) => stopped.get(id),
    resumeUnfinished: async (authorities) => {
      for (const authorityId of authorities) {
        const actor = processActor(authorityId, 'Line of Sight');
        for (const { id, state } of await storage.read(actor, listUnfinishedImports)) {
          start(actor, id, state === 'withdrawing' ? 'withdrawing' : 'applying');
        }
      }
    },
    isAtWork: () => atWork.size + inLine > 0,
    inTurn: async (work) => {
      inLine += 1;
      const before = last;
      const turn = (async () => {
        await before;
        try {
          progress();
          await work(progress);
        } catch (error) {
          if (!(error instanceof Stopped)) throw error;
        } finally {
          inLine -= 1;
        }
      })();
      last = turn.catch(() => {});
      await turn;
    },
    settled: async () => await last,
    stop: async () => {
      isStopping = true;
      await last;
    },
  };
}
