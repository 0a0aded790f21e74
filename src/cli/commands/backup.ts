/** Writes every row of the database into one file, with counts and hashes, at one moment, while work goes on. */
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { backup as backUp } from '../../storage/backup/backup.ts';
import { type Command, readArguments } from '../command.ts';
import { openInstallation } from '../installation.ts';

const USAGE = 'backup FILE';

export const backup: Command = {
  name: 'backup',
  usage: USAGE,
  does: 'writes the whole database into one file',
  run: async ({ args, configuration, now, output }) => {
    const [file, ...more] = readArguments(args, {}, USAGE).positionals;
    if (file === undefined || more.length > 0)
      throw new Refusal(`It is called: npm run los -- ${USAGE}`, exitCodes.wrongUse);
    const installation = await openInstallation(configuration, now, output.progress);
    try {
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
    } finally {
      await installation.close();
    }
  },
};
