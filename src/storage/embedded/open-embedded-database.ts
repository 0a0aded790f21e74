/** The database of Line of Sight in the embedded server, with its log-ins, ready for migrations. */
import { makeLogIns, type Urls } from '../log-ins.ts';
import { readOrMakeSecrets } from './data-folder.ts';
import { type EmbeddedOptions, openEmbedded } from './launcher.ts';

export type EmbeddedDatabase = {
  readonly urls: Urls;
  readonly startedHere: boolean;
  readonly revive: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

export async function openEmbeddedDatabase(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const server = await openEmbedded(dataDir, options);
  try {
    const { logIns } = await readOrMakeSecrets(dataDir);
    const urls = await makeLogIns(server.adminUrl, { database: 'line_of_sight', passwords: logIns });
    return { urls, startedHere: server.startedHere, revive: server.revive, release: server.release };
  } catch (error) {
    await server.release();
    throw error;
  }
}
