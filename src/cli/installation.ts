/**
 * One installation, open: its database with a log-in for each kind of work, its storage, its councils. Every command
 * and the server come through here, so that none forgets to migrate, to refuse a dangerous log-in, or to let go.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, BEFORE_ANY_COUNCIL, processActor } from '../access/roles.ts';
import type { Configuration, DatabaseUrls } from '../configuration.ts';
import type { Day } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { exitCodes, Refusal } from '../ground/refusal.ts';
import { refreshTouched } from '../refresh.ts';
import { type Authority, listAuthorities } from '../rooms/authority/facts.ts';
import { backup } from '../storage/backup/backup.ts';
import { openEmbeddedDatabase } from '../storage/embedded/open-embedded-database.ts';
import { refuseDangerousLogIn } from '../storage/log-ins.ts';
import { migrate, schemaState } from '../storage/migrate.ts';
import type { Storage } from '../storage/storage.ts';
import { openStorage } from '../storage/transaction.ts';
import type { CommandRun } from './command.ts';

export type Installation = {
  readonly configuration: Configuration;
  readonly urls: DatabaseUrls;
  readonly isEmbedded: boolean;
  readonly storage: Storage;
  readonly now: () => Date;
  readonly authorities: () => Promise<readonly Authority[]>;
  /** Why nothing can be served just now, in a sentence; null when all is well. */
  readonly findHindrance: () => Promise<string | null>;
  readonly close: () => Promise<void>;
};

type Say = (sentence: string) => void;

/** Does a command's work in its installation, and lets go of it however the work ends. */
export async function withInstallation<Result>(
  { configuration, now, output }: CommandRun,
  work: (installation: Installation) => Promise<Result>,
  say: Say = output.progress,
): Promise<Result> {
  const installation = await openInstallation(configuration, now, say);
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

async function openInstallation(configuration: Configuration, now: () => Date, say: Say): Promise<Installation> {
  const { urls, revive, release } = await openDatabase(configuration, now, say);
  try {
    await refuseDangerousLogIn(urls.app);
    const storage = openStorage({
      appUrl: urls.app,
      reportingUrl: urls.reporting,
      releasedUrl: urls.released,
      refresh: refreshTouched,
    });
    return {
      configuration,
      urls,
      isEmbedded: configuration.database === null,
      storage,
      now,
      authorities: () => storage.read(BEFORE_ANY_COUNCIL, listAuthorities),
      findHindrance: async () => {
        try {
          await storage.read(BEFORE_ANY_COUNCIL, listAuthorities);
          return null;
        } catch {
          return (await revive().catch(() => false))
            ? 'The database is starting again.'
            : 'The database does not answer.';
        }
      },
      close: async () => {
        await storage.close();
        await release();
      },
    };
  } catch (failure) {
    await release();
    throw failure;
  }
}

type OpenDatabase = {
  readonly urls: DatabaseUrls;
  readonly revive: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

/** The embedded database migrates itself; a server's is migrated by whoever runs it, with `los migrate`. */
async function openDatabase({ database, dataDir }: Configuration, now: () => Date, say: Say): Promise<OpenDatabase> {
  if (database === null) {
    const embedded = await openEmbeddedDatabase(dataDir, { onProgress: say });
    try {
      await backUpBeforeMigrating(dataDir, embedded.urls, now, say);
      const ran = await migrate(embedded.urls.owner);
      if (ran.length > 0) say('The database is ready.');
    } catch (failure) {
      await embedded.release();
      throw failure;
    }
    return { urls: embedded.urls, revive: embedded.revive, release: embedded.release };
  }
  const { at, needed } = await schemaState(database.app);
  if (at > needed) throw new Refusal('This database was changed by a newer Line of Sight; start that version.');
  if (at < needed)
    throw new Refusal('This database is older than this Line of Sight: back it up and run `npm run los -- migrate`.');
  return { urls: database, revive: async () => false, release: async () => {} };
}

/** Migrations only go forward; what stood before is kept beside the data. A first start has nothing to keep. */
async function backUpBeforeMigrating(
  dataDir: string,
  urls: { readonly owner: string; readonly backup: string },
  now: () => Date,
  say: Say,
): Promise<void> {
  const { at, needed } = await schemaState(urls.owner);
  if (at === 0 || at >= needed) return;
  const file = join(dataDir, `before-migration-${needed}.backup`);
  await backup({ backupUrl: urls.backup, file, now: now() });
  say(`A backup from before this version is kept in ${file}.`);
}

/** The council a command is about; needed by name or code only while there are several. */
export async function chooseAuthority(installation: Installation, wanted: string | undefined): Promise<Authority> {
  const all = await installation.authorities();
  if (wanted === undefined) {
    const [only, ...others] = all;
    if (only === undefined)
      throw new Refusal(
        'There is no council here yet: `npm start` makes the demonstration, `npm run los -- init` an empty one.',
      );
    if (others.length > 0)
      throw new Refusal(
        `There are several councils here; say which with --authority: ${all.map(({ name }) => name).join(', ')}.`,
        exitCodes.wrongUse,
      );
    return only;
  }
  const found = all.find(({ id, name, dfeCode }) => dfeCode === wanted || name === wanted || String(id) === wanted);
  if (found === undefined) throw new Refusal(`There is no council "${wanted}" here.`, exitCodes.wrongUse);
  return found;
}

/** Today in England; a demonstration has a day of its own. */
export function todayOf({ todayIs }: Pick<Authority, 'todayIs'>, now: Date): Day {
  if (todayIs !== null) return todayIs;
  return day(
    Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
  );
}

export function commandLine(authority: Authority): Actor {
  return processActor(authority.id, 'Command line');
}

export function programVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
