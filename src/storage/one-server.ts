/**
 * Who is using a database: one serving process at a time, and any number of processes beside it. Both are session locks
 * on a connection of their own, so they go with the process however it ends; they need PostgreSQL itself, not a pooler
 * that lends one session to several clients.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { exitCodes, Refusal } from '../ground/refusal.ts';

declare module 'pg' {
  interface ClientBase {
    // The driver has them, its types do not.
    ref(): void;
    unref(): void;
  }
}

/** The two numbers of every advisory lock of ours: the letters "LoS", and what is locked. */
export const locks = {
  server: [0x4c6f53, 1],
  presence: [0x4c6f53, 2],
  logIns: [0x4c6f53, 3],
  // 4 is the sealer’s: it seals what a feed wrote while the feed is still held.
  feed: [0x4c6f53, 5],
} as const;

export type ServerLock =
  | { readonly held: true; readonly release: () => Promise<void> }
  | { readonly held: false; readonly address: string };

export type Presence = {
  /** `whenLast` runs only if nobody else is present, and nobody can become present until it has run. */
  readonly leave: (whenLast?: () => Promise<void>) => Promise<void>;
};

/**
 * The address travels as the connection's `application_name` (PostgreSQL keeps 63 characters), where the second process
 * reads it. When PostgreSQL restarts itself the lock is taken again; `whenTaken` is told if another server was quicker.
 */
export async function holdServerLock(
  url: string,
  address: string,
  whenTaken: (address: string) => void = () => {},
): Promise<ServerLock> {
  const take = async (client: Client): Promise<'held' | { takenBy: string }> => {
    for (;;) {
      const answer = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
        ...locks.server,
      ]);
      if (answer.rows[0]?.held) return 'held';
      const takenBy = await findHolder(client);
      if (takenBy !== undefined) return { takenBy };
      // The holder went between the two questions.
    }
  };
  const client = await connect(url, address);
  const first = await take(client);
  if (first !== 'held') {
    await client.end();
    return { held: false, address: first.takenBy };
  }
  const session = keepSession(client, async () => {
    const next = await connect(url, address);
    const outcome = await take(next);
    if (outcome === 'held') return next;
    await next.end();
    whenTaken(outcome.takenBy);
    return 'given up';
  });
  return { held: true, release: async () => session.end() };
}

/** Held while the feed is read, by whichever process reads it; undefined while another does. */
export async function holdFeed(url: string): Promise<{ readonly release: () => Promise<void> } | undefined> {
  const client = await connect(url, 'Line of Sight reads the feed');
  const answer = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [...locks.feed]);
  if (answer.rows[0]?.held) return { release: async () => client.end().catch(() => {}) };
  await client.end();
  return undefined;
}

export function alreadyRunning(address: string): Refusal {
  return new Refusal(`Line of Sight is already running at ${address}`, exitCodes.inUse);
}

/** Waits while the last one present is leaving. */
export async function holdPresence(url: string): Promise<Presence> {
  const arrive = async (): Promise<Client> => {
    const client = await connect(url, 'Line of Sight is present');
    try {
      await client.query('select pg_advisory_lock_shared($1, $2)', [...locks.presence]);
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
  };
  const session = keepSession(await arrive(), arrive);
  return {
    leave: async (whenLast) =>
      session.end(async (client) => {
        if (await isLast(client)) await whenLast?.();
      }),
  };
}

async function isLast(client: Client): Promise<boolean> {
  try {
    // Given back first: two who leave together and both kept their share would each see the other, and neither would be last.
    await client.query('select pg_advisory_unlock_shared($1, $2)', [...locks.presence]);
    const answer = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1, $2) as last', [
      ...locks.presence,
    ]);
    return answer.rows[0]?.last === true;
  } catch {
    // Another was the last between the two, and has stopped the server.
    return false;
  }
}

async function findHolder(client: Client): Promise<string | undefined> {
  const answer = await client.query<{ address: string }>(
    `select activity.application_name as address
       from pg_locks as lock join pg_stat_activity as activity using (pid)
      where lock.locktype = 'advisory' and lock.classid = $1 and lock.objid = $2 and lock.objsubid = 2 and lock.granted
        and lock.database = (select oid from pg_database where datname = current_database())`,
    [...locks.server],
  );
  return answer.rows[0]?.address;
}

async function connect(url: string, name: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  // A lost connection also ends the client, which is where it is dealt with.
  client.on('error', () => {});
  await client.connect();
  return client;
}

type Session = { readonly end: (farewell?: (client: Client) => Promise<void>) => Promise<void> };

/** Keeps a connection with its lock for as long as the process wants it, without keeping the process alive for it. */
function keepSession(first: Client, again: () => Promise<Client | 'given up'>): Session {
  let current: Client | undefined;
  let ended = false;

  const keep = (client: Client): void => {
    current = client;
    client.unref();
    client.once('end', () => {
      current = undefined;
      if (!ended) void comeBack();
    });
  };
  const comeBack = async (): Promise<void> => {
    while (!ended && current === undefined) {
      await sleep(500, undefined, { ref: false });
      const next = ended ? 'given up' : await again().catch(() => undefined);
      if (next === 'given up') return;
      if (next && ended) await next.end();
      else if (next) keep(next);
    }
  };
  keep(first);

  return {
    end: async (farewell) => {
      if (ended) return;
      ended = true;
      const client = current;
      if (!client) return;
      client.ref();
      try {
        await farewell?.(client);
      } finally {
        await client.end().catch(() => {});
      }
    },
  };
}
