/**
 * The account the embedded PostgreSQL runs as. It refuses to run as root, so when root starts Line of Sight the server is
 * given to an ordinary account; where that account may not enter the folder, because it is in a home nobody else may
 * enter, root's own rights are lent to it in one of two ways. No folder outside `DATA_DIR` has its permissions changed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import { Refusal } from '../../ground/refusal.ts';

export type Account = {
  /** Whose the files of the server must be; undefined where they are the files of whoever runs this process. */
  readonly owner: Ids | undefined;
  readonly spawnAs: Partial<Ids>;
  /** What stands in front of every command. */
  readonly through: readonly string[];
};

type Finished = { readonly code: number; readonly output: string };
type Ids = { readonly uid: number; readonly gid: number };
type Entry = Ids & { readonly name: string };

const ROOT = { uid: 0, gid: 0 } as const;
const LIKELY_NAMES = ['postgres', '_postgres', 'nobody', 'daemon'];
/** What a shell answers for a program that may not be run, and for one that cannot be found. */
export const MAY_NOT_RUN = 126;
const CANNOT_RUN = 127;

/**
 * While `folder` is new it is given to the account, so it must be one that `openDataFolder` has let through; one with a
 * database (`cluster`) keeps the account that made it.
 */
export async function chooseAccount(folder: string, cluster: string | undefined): Promise<Account> {
  if (process.getuid?.() !== 0) return { owner: undefined, spawnAs: {}, through: [] };
  const made = cluster === undefined ? undefined : (await stat(cluster)).uid;
  const entry = await findEntry(made === ROOT.uid ? undefined : made);
  if (entry) {
    for (const account of waysFor(entry)) {
      if (made !== undefined && made !== account.owner.uid) continue;
      if (made === undefined && !(await give(folder, account.owner))) continue;
      if (await canWriteIn(folder, account)) return account;
    }
    if (made === undefined) await give(folder, ROOT);
  }
  throw new Refusal(
    `PostgreSQL does not run as root, and no other account here (${entry?.name ?? LIKELY_NAMES.join(', ')}) can be given ${folder}; start Line of Sight as an ordinary user, set DATA_DIR to a folder such as /var/lib/line-of-sight, or name a PostgreSQL server in DATABASE_URL.`,
  );
}

/** Tried in this order: the fewest rights first. The last two are for folders inside one that only root may enter. */
export function waysFor({ uid, gid }: Ids): readonly (Account & { readonly owner: Ids })[] {
  return [
    { owner: { uid, gid }, spawnAs: { uid, gid }, through: [] },
    {
      // Root outside, without root's powers, and an ordinary account inside. Containers often forbid it.
      owner: ROOT,
      spawnAs: {},
      through: ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'],
    },
    {
      // The ordinary account with the one power of entering any folder; the secure bit is for `access()`, which forgets it.
      owner: { uid, gid },
      spawnAs: {},
      through: [
        'setpriv',
        `--reuid=${uid}`,
        `--regid=${gid}`,
        '--clear-groups',
        '--securebits=+no_setuid_fixup',
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
        '--',
      ],
    },
  ];
}

/**
 * Runs a program to its end as the account. The surroundings of this process are not handed on: they may hold secrets,
 * and `PGPORT` and its kind would change what PostgreSQL does.
 */
export async function runAs(account: Account, program: string, args: readonly string[]): Promise<Finished> {
  const [first, ...rest] = [...account.through, program, ...args];
  let output = '';
  try {
    const child = spawn(first ?? program, rest, {
      ...account.spawnAs,
      cwd: process.platform === 'win32' ? undefined : '/',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
      });
    }
    return { code: await exitCodeOf(child), output };
  } catch (error) {
    return { code: codeOf(error) === 'EACCES' ? MAY_NOT_RUN : CANNOT_RUN, output: String(error) };
  }
}

async function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('close', (code) => settle(code ?? CANNOT_RUN));
    // A server left behind by `pg_ctl` may hold the pipes open for ever.
    child.once('exit', (code) => setTimeout(settle, 500, code ?? CANNOT_RUN).unref());
  });
}

/** In some containers root has no account but its own to give to. */
async function give(folder: string, { uid, gid }: Ids): Promise<boolean> {
  return chown(folder, uid, gid).then(
    () => true,
    () => false,
  );
}

async function canWriteIn(folder: string, account: Account): Promise<boolean> {
  return (await runAs(account, '/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder])).code === 0;
}

/** PostgreSQL looks its own account up, so an account counts only if it has an entry. */
async function findEntry(uid: number | undefined): Promise<Entry | undefined> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const entries = text.split('\n').map((line) => {
    const [name = '', , entryUid, gid] = line.split(':');
    return { name, uid: Number(entryUid), gid: Number(gid) };
  });
  const usable = entries.filter((entry) => entry.uid > 0 && Number.isInteger(entry.gid));
  if (uid !== undefined) return usable.find((entry) => entry.uid === uid);
  return LIKELY_NAMES.map((name) => usable.find((entry) => entry.name === name)).find((entry) => entry !== undefined);
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
