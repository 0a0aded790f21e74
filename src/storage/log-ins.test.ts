import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Client, type ClientBase, escapeIdentifier, escapeLiteral } from 'pg';
import { type TestCluster, testCluster } from '../../tests/database.ts';
import { Refusal } from '../ground/refusal.ts';
import { dropLogIns, makeLogIns, refuseDangerousLogIn, roleName, roles, type Urls } from './log-ins.ts';

const passwords = { owner: 'a', app: "b'", reporting: 'c', released: 'd', sealer: 'e', backup: 'f' };

describe('the log-ins', () => {
  let cluster: TestCluster;
  let urls: Urls;
  let here: { database: string; suffix: string };
  let byHand: { database: string; suffix: string };

  before(async () => {
    cluster = await testCluster();
    here = { database: `los${cluster.suffix}_log_ins`, suffix: `${cluster.suffix}a` };
    byHand = { database: `los${cluster.suffix}_by_hand`, suffix: `${cluster.suffix}b` };
    // Two first starts at once make one set.
    const both = await Promise.all([1, 2].map(async () => makeLogIns(cluster.adminUrl, { ...here, passwords })));
    assert.deepEqual(both[0], both[1]);
    urls = both[0] as Urls;
  });
  after(async () => {
    await dropLogIns(cluster.adminUrl, here);
    await dropLogIns(cluster.adminUrl, byHand);
    const left = await asked(cluster.adminUrl, 'select rolname from pg_roles where starts_with(rolname, $1)', [
      roleName('owner', here.suffix),
    ]);
    assert.deepEqual(left, []);
  });

  test('are six, each itself when it connects, and none can become another', async () => {
    for (const role of roles) {
      const name = roleName(role, here.suffix);
      assert.deepEqual(await asked(urls[role], 'select session_user::text as name'), [{ name }]);
      for (const other of roles.filter((one) => one !== role)) {
        const otherName = escapeIdentifier(roleName(other, here.suffix));
        await assert.rejects(asked(urls[role], `set role ${otherName}`), /permission denied/);
      }
    }
    assert.deepEqual(await portrait(here), expected(here.suffix));
  });

  test('only the owner may create anything in the database, and nobody else may enter it', async () => {
    await asked(urls.owner, 'create schema kept; create table kept.review (id integer)');
    for (const role of ['app', 'reporting', 'released', 'sealer', 'backup'] as const) {
      for (const attempt of [
        'create table here (id integer)',
        'create schema mine',
        'create temp table t (id integer)',
      ]) {
        await assert.rejects(asked(urls[role], attempt), /permission denied|read-only/, `${role}: ${attempt}`);
      }
    }
    const answer = await asked(cluster.adminUrl, `select has_database_privilege('public', $1, 'connect') as may`, [
      here.database,
    ]);
    assert.deepEqual(answer, [{ may: false }]);
  });

  test('are the same when a server administrator makes them with roles.sql', async () => {
    await runByHand(byHand);
    assert.deepEqual(await portrait(byHand), await portrait(here, byHand.suffix));
    const url = new URL(urls.app);
    url.username = roleName('app', byHand.suffix);
    url.pathname = `/${byHand.database}`;
    assert.deepEqual(await asked(url.href, 'select 1 as one'), [{ one: 1 }]);
  });

  test('the program serves nobody with a log-in that row-level security does not bind', async () => {
    await refuseDangerousLogIn(urls.app);
    await asked(urls.owner, 'create table if not exists owned (id integer)');
    for (const [url, reason] of [
      [cluster.adminUrl, 'is a superuser'],
      [urls.backup, 'may bypass row-level security'],
      [urls.owner, 'owns tables'],
    ] as const) {
      await assert.rejects(refuseDangerousLogIn(url), (error) => {
        assert(error instanceof Refusal);
        assert.match(
          error.message,
          new RegExp(`^The database log-in \\S+ ${reason}, .*los_app in src/storage/roles.sql\\.$`),
        );
        return true;
      });
    }
  });

  test('the program serves nobody with a log-in that could become a dangerous one', async () => {
    const names = [roleName('owner', here.suffix), roleName('reporting', here.suffix)].map(escapeIdentifier);
    await asked(cluster.adminUrl, `grant ${names[0]} to ${names[1]}`);
    try {
      await assert.rejects(refuseDangerousLogIn(urls.reporting), /owns tables, itself or through a role/);
    } finally {
      await asked(cluster.adminUrl, `revoke ${names[0]} from ${names[1]}`);
    }
  });

  /** What the catalogues say of the roles and the database, with the names of `suffix` (for comparing, of another). */
  async function portrait(of: { database: string; suffix: string }, suffix = of.suffix): Promise<unknown> {
    const text = JSON.stringify({
      roles: await asked(
        cluster.adminUrl,
        `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, rolconfig,
           array(select roleid::regrole::text from pg_auth_members where member = role.oid) as "memberOf",
           array(select member::regrole::text from pg_auth_members where roleid = role.oid) as members
         from pg_roles as role where rolname ~ ('^los_[a-z]+' || $1 || '$') order by rolname`,
        [of.suffix],
      ),
      database: await asked(
        cluster.adminUrl,
        `select pg_encoding_to_char(encoding) as encoding, datdba::regrole::text as owner,
           array(select acl::text from unnest(datacl) as acl order by 1) as rights,
           shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`,
        [of.database],
      ),
    });
    const answer: unknown = JSON.parse(text.replaceAll(of.suffix, suffix));
    return answer;
  }

  async function runByHand({ database, suffix }: { database: string; suffix: string }): Promise<void> {
    const script = await readFile(join(import.meta.dirname, 'roles.sql'), 'utf8');
    const asPsqlReads = script
      .replaceAll(/^--.*$/gm, '')
      .replaceAll(/\blos_(owner|app|reporting|released|sealer|backup)\b/g, `$&${suffix}`)
      .replaceAll(':"database"', escapeIdentifier(database))
      .replaceAll(/:'(\w+)_password'/g, (_, role: keyof typeof passwords) => escapeLiteral(passwords[role]));
    for (const statement of asPsqlReads.split(/;\s*$/m)) {
      if (statement.trim() !== '') await asked(cluster.adminUrl, statement);
    }
  }
});

function expected(suffix: string): unknown {
  const plain = {
    rolcanlogin: true,
    rolsuper: false,
    rolbypassrls: false,
    rolcreatedb: false,
    rolcreaterole: false,
    rolreplication: false,
    rolconfig: null,
    memberOf: [],
    members: [],
  };
  const owner = roleName('owner', suffix);
  return {
    roles: roles
      .map((role) => ({ rolname: roleName(role, suffix), ...plain }))
      .map((role) =>
        role.rolname === roleName('backup', suffix)
          ? { ...role, rolbypassrls: true, rolconfig: ['default_transaction_read_only=on'] }
          : role,
      )
      .toSorted((one, other) => (one.rolname < other.rolname ? -1 : 1)),
    database: [
      {
        encoding: 'UTF8',
        owner,
        rights: roles.map((role) => `${roleName(role, suffix)}=${role === 'owner' ? 'CTc' : 'c'}/${owner}`).toSorted(),
        mark: 'Line of Sight',
      },
    ],
  };
}

async function asked(url: string, query: string, values: readonly string[] = []): Promise<readonly object[]> {
  const client: ClientBase & { end: () => Promise<void> } = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(query, [...values])).rows;
  } finally {
    await client.end();
  }
}
