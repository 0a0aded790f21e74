/**
 * Every table the catalogue knows, and its rows as lines of text that are the same on every server: exact values in the
 * order of the key, text compared byte by byte. Backups are made of these lines, and content hashes are of them.
 */

import { createHash } from 'node:crypto';
import type pg from 'pg';
import { inSnapshot, streamTextRows, textRows, withExactClient } from '../text-rows.ts';

export type Table = {
  /** With its schema, spelt for SQL; so are the columns. */
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly order: string;
};

export type TableContent = { readonly rows: number; readonly sha256: string };
export type ContentHashes = Readonly<Record<string, TableContent>>;

/** The migrations that were run belong to the database, not to what stands in it, and are not among the tables. */
export async function listTables(client: pg.Client): Promise<readonly Table[]> {
  const rows = await textRows(
    client,
    `select format('%I.%I', space.nspname, class.relname),
       (select json_agg(json_build_array(quote_ident(attname), format_type(atttypid, atttypmod)) order by attnum)
          from pg_attribute where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = '')::text,
       (select string_agg(quote_ident(attname) || case when attcollation = 0 then '' else ' collate "C"' end, ', ' order by part.place)
          from pg_index cross join unnest(indkey) with ordinality as part (number, place)
          join pg_attribute on attrelid = indrelid and attnum = part.number
          where indrelid = class.oid and indisprimary)
     from pg_class as class join pg_namespace as space on space.oid = relnamespace
     where relkind = 'r' and relpersistence <> 't' and space.nspname !~ '^pg_' and space.nspname <> 'information_schema'
       and class.oid is distinct from to_regclass('public.schema_migration')
       and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e')
     order by space.nspname collate "C", class.relname collate "C"`,
  );
  return rows.map(([name, columns, key]) => ({
    name: name ?? '',
    columns: JSON.parse(columns ?? '[]') as Table['columns'],
    order: key ?? 'kept::text collate "C"',
  }));
}

/** The number of the newest migration; 0 where there has been none. */
export async function schemaNumber(client: pg.Client): Promise<number> {
  const [[found] = []] = await textRows(client, "select to_regclass('public.schema_migration')::text");
  if (found === null || found === undefined) return 0;
  const [[number] = []] = await textRows(client, 'select max(number)::text from public.schema_migration');
  return Number(number ?? 0);
}

/** Some lines at a time, each ended; what is returned last sums them up. */
export async function* tableLines(client: pg.Client, table: Table): AsyncGenerator<string, TableContent> {
  const hash = createHash('sha256');
  let count = 0;
  const values = table.columns.map(([name]) => `kept.${name}::text`).join(', ');
  for await (const rows of streamTextRows(
    client,
    `select ${values} from ${table.name} as kept order by ${table.order}`,
  )) {
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    hash.update(lines);
    count += rows.length;
    yield lines;
  }
  return { rows: count, sha256: hash.digest('hex') };
}

/** In the caller's transaction. */
export async function contentOf(client: pg.Client, table: Table): Promise<TableContent> {
  const lines = tableLines(client, table);
  for (;;) {
    const next = await lines.next();
    if (next.done) return next.value;
  }
}

/** What stands in each table, as a hash: equal for equal rows, whatever the server, its version and its settings. */
export async function contentHashes(backupUrl: string): Promise<ContentHashes> {
  return withExactClient(backupUrl, 'line of sight content hashes', async (client) =>
    inSnapshot(client, async () => {
      const contents: Record<string, TableContent> = {};
      for (const table of await listTables(client)) contents[table.name] = await contentOf(client, table);
      return contents;
    }),
  );
}
