/**
 * Brings a backup back into an empty database, journal and seals included, exactly as they were. All of it or nothing:
 * before the end every table is read again and compared with what the backup says of it.
 */
import type pg from 'pg';
import { exitCodes, Refusal } from '../../ground/refusal.ts';
import { codeOf } from '../embedded/account.ts';
import { textRows, withExactClient } from '../text-rows.ts';
import { checkBackup, type Manifest, readBackup, type TableHead } from './backup-file.ts';
import { contentOf, listTables, schemaNumber, type Table } from './table-lines.ts';

export type Restored = { readonly tables: number; readonly rows: number; readonly takenAt: string };

const LOCK_NOT_AVAILABLE = '55P03';
const BYTES_AT_ONCE = 4_000_000;

/** As the owner, while nothing is served. */
export async function restore({
  ownerUrl,
  file,
  onProgress = () => {},
}: {
  readonly ownerUrl: string;
  readonly file: string;
  readonly onProgress?: (sentence: string) => void;
}): Promise<Restored> {
  // Read through first: a file that is not whole is known before the database is touched.
  const manifest = await checkBackup(file);
  await withExactClient(ownerUrl, 'line of sight restore', async (client) => {
    await client.query("begin; set local lock_timeout = '5s'");
    try {
      const tables = await takeEmptyTables(client, manifest);
      const putBack = await setAside(client, tables);
      await insertAll(client, file, tables, onProgress);
      await setSequences(client, manifest);
      await putBack();
      await compare(client, file, tables, manifest);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw codeOf(error) === LOCK_NOT_AVAILABLE
        ? new Refusal('The database is in use; stop Line of Sight and restore again.', exitCodes.inUse)
        : error;
    }
    await client.query(`analyze ${Object.keys(manifest.tables).join(', ')}`);
  });
  const contents = Object.values(manifest.tables);
  const rows = contents.reduce((sum, content) => sum + content.rows, 0);
  return { tables: contents.length, rows, takenAt: manifest.takenAt };
}

async function takeEmptyTables(client: pg.Client, manifest: Manifest): Promise<ReadonlyMap<string, Table>> {
  const schema = await schemaNumber(client);
  if (schema !== manifest.schema) {
    throw new Refusal(
      `The backup was made at migration ${manifest.schema} and this database is at ${schema}; restore it with the Line of Sight that made it, and migrate after that.`,
    );
  }
  const tables = await listTables(client);
  const names = tables.map(({ name }) => name);
  if (JSON.stringify(names) !== JSON.stringify(Object.keys(manifest.tables))) throw otherTables();
  await client.query(`lock table ${names.join(', ')} in access exclusive mode`);
  for (const { name } of tables) {
    const [[found] = []] = await textRows(client, `select (exists (select from ${name}))::text`);
    if (found === 'false') continue;
    throw new Refusal('The database is not empty, and a backup is only restored into an empty one.');
  }
  return new Map(tables.map((table) => [table.name, table]));
}

/**
 * Rows come back in no order that a foreign key could want, and are not journalled again: the journal comes back itself.
 * Adding the keys again checks every row.
 */
async function setAside(client: pg.Client, tables: ReadonlyMap<string, Table>): Promise<() => Promise<void>> {
  const found = await textRows(
    client,
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname),
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
       from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any($1::regclass[])
     union all
     select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
            format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
       from pg_trigger where not tgisinternal and tgenabled = 'O' and tgrelid = any($1::regclass[])`,
    [[...tables.keys()]],
  );
  for (const [away] of found) await client.query(away ?? '');
  return async () => {
    for (const [, back] of found) await client.query(back ?? '');
  };
}

async function insertAll(
  client: pg.Client,
  file: string,
  tables: ReadonlyMap<string, Table>,
  onProgress: (sentence: string) => void,
): Promise<void> {
  let insertion = '';
  let waiting: string[] = [];
  let bytes = 0;
  const insert = async (): Promise<void> => {
    if (waiting.length > 0) await client.query(insertion, [`[${waiting.join(',')}]`]);
    [waiting, bytes] = [[], 0];
  };
  for await (const part of readBackup(file)) {
    if (part.kind === 'row') {
      waiting.push(part.line);
      bytes += part.line.length;
      if (bytes > BYTES_AT_ONCE) await insert();
      continue;
    }
    await insert();
    if (part.kind !== 'table') continue;
    insertion = insertionOf(part.head, tables);
    onProgress(part.head.table);
  }
}

function insertionOf({ table, columns }: TableHead, tables: ReadonlyMap<string, Table>): string {
  const kept = tables.get(table);
  if (kept === undefined || JSON.stringify(kept.columns) !== JSON.stringify(columns)) throw otherTables();
  const names = kept.columns.map(([name]) => name).join(', ');
  const values = kept.columns.map(([, type], index) => `(line ->> ${index})::${type}`).join(', ');
  return `insert into ${kept.name} (${names}) overriding system value select ${values} from json_array_elements($1::json) as part (line)`;
}

/** So that the next number is the one that would have been next. A plain `setval` would stay if the rest fails. */
async function setSequences(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const [name, [last, isCalled]] of Object.entries(manifest.sequences)) {
    const [[step] = []] = await textRows(
      client,
      'select seqincrement::text from pg_sequence where seqrelid = to_regclass($1)',
      [name],
    );
    if (step === undefined) throw otherTables();
    await client.query(`alter sequence ${name} restart with ${BigInt(last) + (isCalled ? BigInt(step ?? 1) : 0n)}`);
  }
}

async function compare(
  client: pg.Client,
  file: string,
  tables: ReadonlyMap<string, Table>,
  manifest: Manifest,
): Promise<void> {
  for (const table of tables.values()) {
    const { rows, sha256 } = await contentOf(client, table);
    const said = manifest.tables[table.name];
    if (rows === said?.rows && sha256 === said.sha256) continue;
    throw new Refusal(
      `The rows of ${table.name} did not come back from ${file} as they were; the database was left empty.`,
    );
  }
}

function otherTables(): Refusal {
  return new Refusal(
    'The backup has other tables or columns than this database; restore it with the Line of Sight that made it.',
  );
}
