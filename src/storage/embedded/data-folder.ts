/** `DATA_DIR`: a folder nobody but its owner may enter, with the database and the secrets that go with it. */
import { randomBytes } from 'node:crypto';
import { access, chmod, link, mkdir, open, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../../ground/refusal.ts';
import { type Passwords, roles } from '../log-ins.ts';
import { codeOf } from './account.ts';

export type Secrets = { readonly superuser: string; readonly logIns: Passwords };

export const clusterIn = (folder: string): string => join(folder, 'postgres');
const secretsIn = (folder: string): string => join(folder, 'database-secrets.json');

/** Makes the folder, or closes the one that is there; answers its real path. A folder with other things in it is refused. */
export async function openDataFolder(dataDir: string): Promise<string> {
  const path = resolve(dataDir);
  // `pg_ctl` hands the path to a shell between double quotes.
  if (/["$`\n]/.test(path)) throw new Refusal(`DATA_DIR cannot have a quotation mark, $ or \` in its path: ${path}`);
  const folder = await makeFolder(path).catch((error: unknown) => {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new Refusal(`The folder ${path} cannot be made (${code}); set DATA_DIR to one that can.`);
  });
  const about = await stat(folder);
  if (!about.isDirectory()) throw new Refusal(`${folder} is a file; set DATA_DIR to a folder.`);
  const self = process.getuid?.();
  if (self !== undefined && self !== 0 && about.uid !== self) {
    throw new Refusal(
      `${folder} belongs to another account; start Line of Sight as the account that made it, or set DATA_DIR to another folder.`,
    );
  }
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && name !== 'lost+found');
  if (names.length > 0 && !names.includes('database-secrets.json')) {
    throw new Refusal(
      names.includes('postgres')
        ? `The database in ${folder} is there but its database-secrets.json is not; put that file back from a copy of the folder.`
        : `${folder} holds other files and no Line of Sight database; set DATA_DIR to an empty folder.`,
    );
  }
  if ((about.mode & 0o077) !== 0) await chmod(folder, 0o700);
  return folder;
}

async function makeFolder(path: string): Promise<string> {
  const unlessThere = (error: unknown): void => {
    if (codeOf(error) !== 'EEXIST') throw error;
  };
  await mkdir(dirname(path), { recursive: true }).catch(unlessThere);
  await mkdir(path, { mode: 0o700 }).catch(unlessThere);
  return realpath(path);
}

export async function hasCluster(folder: string): Promise<boolean> {
  return access(clusterIn(folder)).then(
    () => true,
    () => false,
  );
}

/** Made once, whole and on the disk before anything relies on it; every process reads what the first one wrote. */
export async function readOrMakeSecrets(folder: string): Promise<Secrets> {
  const path = secretsIn(folder);
  const fresh = join(folder, `.database-secrets-${randomBytes(6).toString('hex')}`);
  try {
    return await readSecrets(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const file = await open(fresh, 'wx', 0o600);
  try {
    const logIns = Object.fromEntries(roles.map((role) => [role, password()]));
    await file.writeFile(`${JSON.stringify({ superuser: password(), logIns }, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(fresh, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(fresh, { force: true });
  }
  return readSecrets(path);
}

async function readSecrets(path: string): Promise<Secrets> {
  const read: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (isSecrets(read)) return read;
  throw new Refusal(
    `${path} does not hold what Line of Sight wrote in it; put the file back from a copy of the folder.`,
  );
}

function isSecrets(read: unknown): read is Secrets {
  if (typeof read !== 'object' || read === null || !('superuser' in read) || !('logIns' in read)) return false;
  const { superuser, logIns } = read;
  return (
    typeof superuser === 'string' &&
    typeof logIns === 'object' &&
    logIns !== null &&
    roles.every((role) => typeof (logIns as Record<string, unknown>)[role] === 'string')
  );
}

/** Letters, digits, `-` and `_` only, so that it can stand in a URL and in SQL as it is. */
const password = (): string => randomBytes(24).toString('base64url');
