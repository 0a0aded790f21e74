/**
 * Work that the running server does by itself for each council, at once and again every so often: one turn after another,
 * never two at a time. A turn that fails is reported, and the next goes on.
 */
import type { AuthorityId } from './ids.ts';

export type RepeatedWork = {
  readonly start: (authorities: readonly AuthorityId[]) => void;
  /** Lets the work at hand finish, and begins no other. */
  readonly stop: () => Promise<void>;
};

type Repeating = {
  readonly everyMs: number;
  readonly work: (authority: AuthorityId, isStopping: () => boolean) => Promise<void>;
  readonly report: (error: unknown) => void;
};

export function repeatedWork({ everyMs, work, report }: Repeating): RepeatedWork {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  let stopping = false;
  const isStopping = (): boolean => stopping;

  async function turn(authorities: readonly AuthorityId[]): Promise<void> {
    for (const authority of authorities) {
      if (stopping) return;
      try {
        await work(authority, isStopping);
      } catch (error) {
        report(error);
      }
    }
  }

  return {
    start: (authorities) => {
      const begin = (): void => {
        last = last.then(async () => turn(authorities));
      };
      begin();
      timer = setInterval(begin, everyMs).unref();
    },
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await last;
    },
  };
}
