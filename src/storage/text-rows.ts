/**
 * Rows exactly as PostgreSQL writes them, text or null, streamed a few at a time. For whatever must hash, copy or compare
 * a row to the last byte: the settings here make two servers of different versions write one value one way.
 */
import pg from 'pg';
import Cursor from 'pg-cursor';

export type TextRow = readonly (string | null)[];

const ROWS_MAX = 2_000;
const BYTES_AIMED_AT = 4_000_000;

/** The database's own functions come first, so that nothing of the same name in another schema stands in for them. */
const SETTINGS = `
  set search_path = pg_catalog, public; set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601';
  set bytea_output = 'hex'; set extra_float_digits = 1; set client_encoding = 'UTF8'; set statement_timeout = 0`;

const asText: pg.CustomTypesConfig = { getTypeParser: () => (value: unknown) => value };

export async function withExactClient<Result>(
  url: string,
  name: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: name, connectionTimeoutMillis: 10_000 });
  // A lost connection fails the query that is waiting; without a listener it would end the process too.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(SETTINGS);
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** All rows see one moment, and nothing is written. Fails instead of answering only what a policy lets through. */
export async function inSnapshot<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin isolation level repeatable read read only; set local row_security = off');
  try {
    return await work();
  } finally {
    await client.query('rollback').catch(() => {});
  }
}

export async function textRows(
  client: pg.Client,
  query: string,
  values: readonly unknown[] = [],
): Promise<readonly TextRow[]> {
  const config = { text: query, values: [...values], rowMode: 'array' as const, types: asText };
  return (await client.query<(string | null)[]>(config)).rows;
}

/** The client answers nothing else until the stream has ended. */
export async function* streamTextRows(client: pg.Client, query: string): AsyncGenerator<readonly TextRow[], void> {
  const cursor = client.query(new Cursor<TextRow>(query, [], { rowMode: 'array', types: asText }));
  let most = 4;
  try {
    for (;;) {
      const rows = await cursor.read(most);
      if (rows.length > 0) yield rows;
      if (rows.length < most) return;
      // Rows may be a few bytes or a megabyte each: what is held at once is bytes, not rows.
      const bytes = rows.reduce((sum, row) => sum + row.reduce((width, value) => width + (value?.length ?? 0), 0), 0);
      most = Math.max(1, Math.min(ROWS_MAX, most * 2, Math.floor((BYTES_AIMED_AT * rows.length) / Math.max(bytes, 1))));
    }
  } finally {
    await cursor.close();
  }
}
