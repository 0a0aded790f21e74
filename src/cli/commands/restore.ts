/** Brings a backup back into an empty database: everything, exactly as it was, or nothing. */
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { restore as bringBack } from '../../storage/backup/restore.ts';
import { alreadyRunning, holdServerLock } from '../../storage/one-server.ts';
import { type Command, readOneFile } from '../command.ts';
import { withInstallation } from '../installation.ts';

const USAGE = 'restore FILE';

export const restore: Command = {
  name: 'restore',
  usage: USAGE,
  does: 'brings a backup back into an empty database',
  run: async (run) => {
    const { args, output } = run;
    const file = readOneFile(args, USAGE);
    return withInstallation(run, async (installation) => {
      const ownerUrl = installation.urls.owner;
      if (ownerUrl === null)
        throw new Refusal(
          'MIGRATE_DATABASE_URL must be set: a backup is brought back as the owner of the database.',
          exitCodes.wrongUse,
        );
      const lock = await holdServerLock(installation.urls.app, 'restoring a backup');
      if (!lock.held) throw alreadyRunning(lock.address);
      try {
        const { tables, rows, takenAt } = await bringBack({ ownerUrl, file, onProgress: output.progress });
        output.print(`${rows.toLocaleString('en-GB')} rows of ${tables} tables are back, as they were at ${takenAt}.`);
      } finally {
        await lock.release();
      }
      return 0;
    });
  },
};
