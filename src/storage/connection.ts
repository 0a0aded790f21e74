/** A pool of connections under one log-in, with the types every query here relies on. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Day } from '../ground/day.ts';
import { findIsoDay } from '../ground/day-words.ts';
import { prepareWhatIsAskedOften } from './prepared.ts';
import type { Tables } from './tables.ts';

const DATE = 1082;
const DATE_ARRAY = 1182;
const INT8 = 20;

function readDay(text: string): Day {
  const found = findIsoDay(text);
  if (found === undefined) throw new Error('the database holds a date outside 1900 to 2199');
  return found;
}

function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error('the database holds an integer too large to be exact');
  return value;
}

const TYPE_PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [DATE, readDay],
  [DATE_ARRAY, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(readDay))],
  [INT8, readInteger],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    const own = format === 'binary' ? undefined : TYPE_PARSERS.get(id);
    return own ?? pg.types.getTypeParser(id, format);
  },
};

/** `prepares` where pages ask the same again and again. */
export function openPool(
  url: string,
  { most, name, prepares = false }: { readonly most: number; readonly name: string; readonly prepares?: boolean },
): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    application_name: name,
    types,
    idleTimeoutMillis: 30_000,
    // What a page asks side by side goes to the server in one go, and not each after the answer to the one before.
    pipeline: true,
  });
  // An idle connection that the server closes is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  // So would one that dies while it is lent out, between two queries: the next of them fails, and that is answered.
  pool.on('connect', (client) => client.on('error', () => {}));
  if (prepares) pool.on('connect', prepareWhatIsAskedOften());
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
