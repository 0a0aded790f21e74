/**
 * One PostgreSQL cluster in a folder of ours and the three things done to it: made, started, stopped, each by the programs
 * PostgreSQL has for it. Who may do it when is decided in `launcher.ts`.
 */
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../ground/refusal.ts';
import { type Account, codeOf, runAs } from './account.ts';
import { type Binaries, majorOf, programOf } from './binaries.ts';
import { clusterIn } from './data-folder.ts';

export type Cluster = {
  readonly folder: string;
  readonly account: Account;
  readonly binaries: Binaries;
  /** For a folder that will be thrown away: nothing waits for the disk. */
  readonly throwaway: boolean;
};

const EMPTY_MOST_MS = 10_000;
const STOP_PATIENCE_MS = 60_000;
const STOP_WAIT_MS = 20;
const LOG_BYTES_MAX = 10_000_000;
const logOf = (cluster: Cluster): string => join(clusterIn(cluster.folder), 'server.log');
const lockFileOf = (cluster: Cluster): string => join(clusterIn(cluster.folder), 'postmaster.pid');

/** For a small machine. The log keeps no statement, value or key of a row: an error goes to the program that caused it. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  // Containers give 64 MB to the shared memory files that PostgreSQL would otherwise use for parallel queries.
  ...(process.platform === 'linux' ? { dynamic_shared_memory_type: 'sysv' } : {}),
};
const safe = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const unsafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Made beside its place and moved there whole, so that an interrupted or doubled first start leaves no half of one. */
export async function makeCluster(cluster: Cluster, superuserPassword: string): Promise<void> {
  await sweep(cluster.folder);
  const unfinished = join(cluster.folder, `.postgres-${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${unfinished}-password`;
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
  const { owner } = cluster.account;
  if (owner) for (const path of [unfinished, passwordFile]) await chown(path, owner.uid, owner.gid);

  const made = await runAs(cluster.account, programOf(cluster.binaries, 'initdb'), [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Elsewhere the system has no such locale, and PostgreSQL's own stands in for it.
    ...(process.platform === 'linux'
      ? ['--locale=C.UTF-8']
      : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']),
    '--no-instructions',
    ...(cluster.throwaway ? ['--no-sync'] : []),
  ]);
  await rm(passwordFile);
  if (made.code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Refusal(`The database could not be made in ${cluster.folder}: ${lastLine(made.output)}`);
  }
  try {
    await rename(unfinished, clusterIn(cluster.folder));
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
    await rm(unfinished, { recursive: true, force: true });
  }
}

export async function refuseOtherMajor({ folder, binaries }: Cluster): Promise<void> {
  const made = Number((await readFile(join(clusterIn(folder), 'PG_VERSION'), 'utf8')).trim());
  if (made === majorOf(binaries)) return;
  throw new Refusal(
    `The database in ${folder} was made by PostgreSQL ${made} and this Line of Sight brings ${majorOf(binaries)}; make a backup with the version that made it, and restore it into an empty folder with this one.`,
  );
}

type Running = { readonly pid: number; readonly port: number };

/** The server that is alive in this folder, however and by whomever it was started. */
export async function findRunning(cluster: Cluster): Promise<Running | undefined> {
  const [pid = 0, , , port = 0] = (await readLockFile(cluster)).split('\n').map(Number);
  return (await isServerOf(cluster, pid)) ? { pid, port } : undefined;
}

/** *Busy*: another process is starting it, or what is left of a killed one has not gone yet. */
export async function tryStart(cluster: Cluster): Promise<'started' | 'busy'> {
  for (let attempts = 5; attempts > 0; attempts -= 1) {
    const port = await choosePort(cluster);
    const logged = await openLog(cluster);
    const given = { ...settings, ...(cluster.throwaway ? unsafe : safe), port: String(port) };
    const options = Object.entries(given).map(([name, value]) => `-c ${name}=${value}`);
    const started = await runAs(cluster.account, programOf(cluster.binaries, 'pg_ctl'), [
      'start',
      `--pgdata=${clusterIn(cluster.folder)}`,
      `--log=${logOf(cluster)}`,
      `--options=${options.join(' ')}`,
      '--wait',
      '--timeout=600',
      '--silent',
    ]);
    if (started.code === 0) {
      await writeFile(join(cluster.folder, 'port'), `${port}\n`, { mode: 0o600 });
      return 'started';
    }
    const reason = (await readFile(logOf(cluster), 'utf8').catch(() => '')).slice(logged);
    if (/could not bind|could not create any TCP/.test(reason)) continue;
    if (/pre-existing shared memory block/.test(reason)) return 'busy';
    // The server says so in its log, and what starts it before there is one.
    if (/(?:lock|PID) file "[^"]*postmaster\.pid" (?:already exists|is empty)/.test(`${reason}\n${started.output}`)) {
      await removeStaleLockFile(cluster);
      return 'busy';
    }
    const fatal = reason.split('\n').findLast((line) => /FATAL|PANIC/.test(line));
    throw new Refusal(
      `The database in ${cluster.folder} did not start: ${fatal?.replace(/^.*?(FATAL|PANIC): +/, '') ?? lastLine(started.output)} (its log is ${logOf(cluster)})`,
    );
  }
  throw new Refusal(`The database in ${cluster.folder} found no free port on 127.0.0.1.`);
}

export async function stop(cluster: Cluster): Promise<void> {
  const running = await findRunning(cluster);
  if (!running) return;
  // Not with `--wait`: it would take the server that the next process starts for the one it is waiting for.
  const asked = await runAs(cluster.account, programOf(cluster.binaries, 'pg_ctl'), [
    'stop',
    `--pgdata=${clusterIn(cluster.folder)}`,
    '--mode=fast',
    '--no-wait',
    '--silent',
  ]);
  for (let patience = STOP_PATIENCE_MS / STOP_WAIT_MS; patience > 0; patience -= 1) {
    if ((await findRunning(cluster))?.pid !== running.pid) return;
    await sleep(STOP_WAIT_MS);
  }
  throw new Refusal(`The database in ${cluster.folder} did not stop within a minute. ${lastLine(asked.output)}`.trim());
}

async function readLockFile(cluster: Cluster): Promise<string> {
  return readFile(lockFileOf(cluster), 'utf8').catch(() => '');
}

async function isServerOf(cluster: Cluster, pid: number): Promise<boolean> {
  if (!(pid > 0) || !isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  // After a restart of the machine or container the number may belong to somebody else.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(clusterIn(cluster.folder));
}

/** PostgreSQL takes over the file of a process that is gone, but not one whose number another process has now. */
async function removeStaleLockFile(cluster: Cluster): Promise<void> {
  const text = await readLockFile(cluster);
  if (text === '' ? await isJustBegun(cluster) : await isServerOf(cluster, Number.parseInt(text, 10))) return;
  if ((await readLockFile(cluster)) === text) await rm(lockFileOf(cluster), { force: true });
}

/** A server that starts writes its number at once: an empty file is another start of this moment, or what a crash left. */
async function isJustBegun(cluster: Cluster): Promise<boolean> {
  const about = await stat(lockFileOf(cluster)).catch(() => undefined);
  return about === undefined || Date.now() - about.mtimeMs < EMPTY_MOST_MS;
}

/** The port of last time if it is free, so that whatever was pointed at it still finds it. */
async function choosePort(cluster: Cluster): Promise<number> {
  const last = Number(await readFile(join(cluster.folder, 'port'), 'utf8').catch(() => '0'));
  return (await findFree(last)) ?? (await findFree(0)) ?? last;
}

async function findFree(port: number): Promise<number | undefined> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', () => settle(undefined));
    server.listen({ port: port > 0 && port < 65_536 ? port : 0, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/** How long the log is before this start; past its limit one older log is kept. */
async function openLog(cluster: Cluster): Promise<number> {
  const size = await stat(logOf(cluster)).then(
    (about) => about.size,
    () => 0,
  );
  if (size < LOG_BYTES_MAX) return size;
  await rename(logOf(cluster), `${logOf(cluster)}.before`);
  return 0;
}

/** What first starts that were killed have left. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^\.postgres-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

const lastLine = (output: string): string => output.trim().split('\n').at(-1) ?? '';
