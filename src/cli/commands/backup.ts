/** Writes every row of the database into one file, with counts and hashes, at one moment, while work goes on. */
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { backup as backUp } from '../../storage/backup/backup.ts';
import { type Command, readOneFile } from '../command.ts';
import { withInstallation } from '../installation.ts';

const USAGE = 'backup FILE';

export const backup: Command = {
  name: 'backup',
  usage: USAGE,
  does: 'writes the whole database into one file',
  run: async (run) => {
    const { args, now, output } = run;
    const file = readOneFile(args, USAGE);
    return withInstallation(run, async (installation) => {
      const backupUrl = installation.urls.backup;
      if (backupUrl === null)
        throw new Refusal(
          'BACKUP_DATABASE_URL must be set: a backup reads every row, and only that log-in may.',
          exitCodes.wrongUse,
        );
      const { tables, rows, bytes, reminder } = await backUp({
        backupUrl,
        file,
        now: now(),
        onProgress: output.progress,
      });
      output.print(
        `${file}: ${rows.toLocaleString('en-GB')} rows of ${tables} tables, ${(bytes / 1024 / 1024).toFixed(1)} MB. ${reminder}`,
      );
      return 0;
    });
  },
};
