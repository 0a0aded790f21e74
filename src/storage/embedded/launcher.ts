/**
 * Opens the PostgreSQL that lives in `DATA_DIR`: makes it on first use, joins it where it runs already, starts it where it
 * does not. Processes share one server; each is present on it, and the last to leave stops it. A process that was killed
 * leaves the server running, and the next one joins it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { Refusal } from '../../ground/refusal.ts';
import { holdPresence, type Presence } from '../one-server.ts';
import { chooseAccount, codeOf } from './account.ts';
import { findBinaries, reachBinaries } from './binaries.ts';
import { type Cluster, findRunning, makeCluster, refuseOtherMajor, stop, tryStart } from './cluster.ts';
import { clusterIn, hasCluster, openDataFolder, readOrMakeSecrets } from './data-folder.ts';

export type EmbeddedServer = {
  readonly adminUrl: string;
  readonly startedHere: boolean;
  /** Leaves; the last one present stops the server. Called when every other connection of this process is closed. */
  /** Starts it again if it has died; true when it had. */
  readonly revive: () => Promise<boolean>;
  readonly release: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly onProgress?: (sentence: string) => void;
  /** For tests: a folder that will be thrown away, so nothing waits for the disk. */
  readonly throwaway?: boolean;
};

const WAIT_MS = 50;
const PATIENCE = 30_000 / WAIT_MS;

export async function openEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const { onProgress = () => {}, throwaway = false } = options;
  const found = await findBinaries();
  const folder = await openDataFolder(dataDir);
  const isMade = await hasCluster(folder);
  const account = await chooseAccount(folder, isMade ? clusterIn(folder) : undefined);
  const binaries = await reachBinaries(found, account, folder);
  const cluster: Cluster = { folder, account, binaries, throwaway };
  const secrets = await readOrMakeSecrets(folder);
  if (!isMade) {
    onProgress(`Making the database in ${folder}, which happens only once.`);
    await makeCluster(cluster, secrets.superuser);
  }
  await refuseOtherMajor(cluster);

  const urlAt = (port: number): string => `postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/postgres`;
  const { port, presence, startedHere } = await joinOrStart(cluster, urlAt, onProgress);
  return {
    adminUrl: urlAt(port),
    startedHere,
    revive: async () => {
      if (await findRunning(cluster)) return false;
      return (await tryStart(cluster)) === 'started';
    },
    release: async () => presence.leave(async () => stop(cluster)),
  };
}

async function joinOrStart(
  cluster: Cluster,
  urlAt: (port: number) => string,
  onProgress: (sentence: string) => void,
): Promise<{ port: number; presence: Presence; startedHere: boolean }> {
  let startedHere = false;
  for (let patience = PATIENCE; patience > 0; patience -= 1) {
    const running = await findRunning(cluster);
    if (!running) {
      if (patience === PATIENCE) onProgress('Starting the database.');
      startedHere = (await tryStart(cluster)) === 'started';
      if (startedHere) continue;
    } else {
      const answer = await tryJoin(cluster, urlAt(running.port));
      if (typeof answer === 'object') return { port: running.port, presence: answer, startedHere };
      // It answers that it is coming or going, which takes as long as it takes.
      if (answer === 'coming or going') patience = PATIENCE;
    }
    await sleep(WAIT_MS);
  }
  throw new Refusal(
    `The database in ${cluster.folder} seems to be running but does not answer; if no PostgreSQL is running there, delete ${clusterIn(cluster.folder)}/postmaster.pid and start again.`,
  );
}

async function tryJoin(cluster: Cluster, url: string): Promise<Presence | 'coming or going' | 'no answer'> {
  try {
    return await holdPresence(url);
  } catch (error) {
    if (!(error instanceof DatabaseError)) {
      if (codeOf(error) !== undefined || /terminated|timeout/i.test(String(error))) return 'no answer';
      throw error;
    }
    // 57P01 to 57P03: being shut down, and starting up or closing.
    if (error.code?.startsWith('57P')) return 'coming or going';
    if (error.code !== '28P01') throw error;
    throw new Refusal(
      `The database in ${cluster.folder} does not know the password in its database-secrets.json; put that file back from a copy of the folder.`,
    );
  }
}
