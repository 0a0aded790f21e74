/**
 * The log-ins of one installation and the database they share. None can become another: `los_owner` migrates, `los_app`
 * serves, `los_reporting`, `los_released`, `los_sealer` and `los_backup` each do one thing. On a server whose administrator
 * made them (`roles.sql`, which does the same) nothing here is called but `refuseDangerousLogIn`.
 */
import { Client, type ClientBase, escapeIdentifier, escapeLiteral } from 'pg';
import { Refusal } from '../ground/refusal.ts';
import { locks } from './one-server.ts';

export const roles = ['owner', 'app', 'reporting', 'released', 'sealer', 'backup'] as const;
export type Role = (typeof roles)[number];
export type Passwords = Readonly<Record<Role, string>>;
export type Urls = Readonly<Record<Role, string>>;

export type Installation = {
  readonly database: string;
  /** Roles belong to the whole cluster, so whatever shares one with others (a test run) gives its own an ending. */
  readonly suffix?: string;
};

export const roleName = (role: Role, suffix = ''): string => `los_${role}${suffix}`;

/** Creates what is absent. What is there already, passwords too, is left as it is. */
export async function makeLogIns(
  adminUrl: string,
  { database, suffix, passwords }: Installation & { readonly passwords: Passwords },
): Promise<Urls> {
  await withClient(adminUrl, async (admin) => {
    // Two first starts at once would otherwise both find a role absent.
    await admin.query('select pg_advisory_lock($1, $2)', [...locks.logIns]);
    if (await isComplete(admin, database)) return;
    for (const role of roles) await makeRole(admin, role, roleName(role, suffix), passwords[role]);
    await makeDatabase(admin, { database, ...(suffix === undefined ? {} : { suffix }) });
  });
  return urlsOf(adminUrl, { database, passwords, ...(suffix === undefined ? {} : { suffix }) });
}

/** A copy of `template` where one is named, which nobody may be connected to; grants are not copied, so they are made here. */
export async function makeDatabase(
  admin: ClientBase,
  { database, suffix, template }: Installation & { readonly template?: string },
): Promise<void> {
  const name = escapeIdentifier(database);
  const owner = escapeIdentifier(roleName('owner', suffix));
  if (!(await exists(admin, 'select from pg_database where datname = $1', database))) {
    await admin.query(
      template === undefined
        ? `create database ${name} owner ${owner} template template0 encoding 'UTF8'`
        : `create database ${name} owner ${owner} template ${escapeIdentifier(template)}`,
    );
  }
  await admin.query(`revoke all on database ${name} from public`);
  const members = roles.map((role) => escapeIdentifier(roleName(role, suffix))).join(', ');
  await admin.query(`grant connect on database ${name} to ${members}`);
  // Last, because it says that everything before it was done.
  await admin.query(`comment on database ${name} is ${escapeLiteral(mark)}`);
}

export async function dropLogIns(adminUrl: string, { database, suffix }: Installation): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    await admin.query(`drop database if exists ${escapeIdentifier(database)} with (force)`);
    for (const role of roles) await admin.query(`drop role if exists ${escapeIdentifier(roleName(role, suffix))}`);
  });
}

export function urlsOf(
  adminUrl: string,
  { database, suffix, passwords }: Installation & { readonly passwords: Passwords },
): Urls {
  const urlOf = (role: Role): string => {
    const url = new URL(adminUrl);
    url.username = roleName(role, suffix);
    url.password = passwords[role];
    url.pathname = `/${database}`;
    return url.href;
  };
  return {
    owner: urlOf('owner'),
    app: urlOf('app'),
    reporting: urlOf('reporting'),
    released: urlOf('released'),
    sealer: urlOf('sealer'),
    backup: urlOf('backup'),
  };
}

/** Row-level security does not bind these, so the program serves nobody with such a log-in. */
export async function refuseDangerousLogIn(url: string): Promise<void> {
  const [logIn, danger] = await withClient(url, async (client) => {
    const answer = await client.query<{ name: string; danger: string | null }>(`
      select session_user as name, case
        when bool_or(rolsuper) then 'is a superuser'
        when bool_or(rolbypassrls) then 'may bypass row-level security'
        when bool_or(rolcreaterole) then 'may create roles'
        when bool_or(exists (select from pg_class where relowner = role.oid and relkind in ('r', 'p', 'v', 'm')))
          then 'owns tables' end as danger
      from pg_roles as role where pg_has_role(session_user, role.oid, 'member')`);
    return [answer.rows[0]?.name, answer.rows[0]?.danger];
  });
  if (typeof danger !== 'string') return;
  throw new Refusal(
    `The database log-in ${logIn} ${danger}, itself or through a role it belongs to, so nothing would keep it to the records it may see; give DATABASE_URL a log-in like los_app in src/storage/roles.sql.`,
  );
}

const mark = 'Line of Sight';

async function isComplete(admin: ClientBase, database: string): Promise<boolean> {
  return exists(
    admin,
    `select from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = '${mark}'`,
    database,
  );
}

async function makeRole(admin: ClientBase, role: Role, roleText: string, password: string): Promise<void> {
  if (await exists(admin, 'select from pg_roles where rolname = $1', roleText)) return;
  const name = escapeIdentifier(roleText);
  const bypass = role === 'backup' ? 'bypassrls' : 'nobypassrls';
  await admin.query(
    `create role ${name} login nosuperuser ${bypass} nocreatedb nocreaterole noreplication password ${escapeLiteral(password)}`,
  );
  if (role !== 'backup') return;
  // A backup reads every row of every table it is granted, and writes none.
  await admin.query(`alter role ${name} set default_transaction_read_only = on`);
}

async function exists(client: ClientBase, query: string, value: string): Promise<boolean> {
  return ((await client.query(query, [value])).rowCount ?? 0) > 0;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
