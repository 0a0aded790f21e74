/** Brings the database to the schema this program needs. An embedded one does so by itself when it is opened. */
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { migrate as migrateDatabase } from '../../storage/migrate.ts';
import { alreadyRunning, holdServerLock } from '../../storage/one-server.ts';
import { type Command, readArguments } from '../command.ts';
import { withInstallation } from '../installation.ts';

const USAGE = 'migrate';

export const migrate: Command = {
  name: 'migrate',
  usage: USAGE,
  does: 'brings the database to the schema this program needs',
  run: async (run) => {
    const { args, configuration, output } = run;
    readArguments(args, {}, USAGE);
    if (configuration.database === null) {
      // Opening it is what migrates it.
      await withInstallation(run, async () => {});
      output.print('The embedded database is up to date.');
      return 0;
    }
    const { owner } = configuration.database;
    if (owner === null)
      throw new Refusal(
        'MIGRATE_DATABASE_URL must be set: migrations run as the owner of the database.',
        exitCodes.wrongUse,
      );
    const lock = await holdServerLock(owner, 'bringing the database up to date');
    if (!lock.held) throw alreadyRunning(lock.address);
    try {
      const ran = await migrateDatabase(owner);
      output.print(ran.length === 0 ? 'The database is up to date.' : `Run: ${ran.join(', ')}.`);
      return 0;
    } finally {
      await lock.release();
    }
  },
};
