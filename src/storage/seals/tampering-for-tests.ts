/** What somebody with every right in the database, and no way to the seal log outside, might do to the record. For tests. */
import type pg from 'pg';
import { type Chance, chanceFrom } from '../../demo/chance.ts';
import { type TextRow, textRows } from '../text-rows.ts';
import { CHAINS, chained, entryHash, SEAL_COLUMNS, sealOf } from './seal.ts';
import type { SealKey } from './seal-key.ts';
import { makeSealedRecord } from './sealed-record-for-tests.ts';
import { verifyWithin } from './verify.ts';

export type Tamperings = { readonly rounds: number; readonly seed: number };

/** What verify did not find, each as its seed and the statements that were run. The test does some, soak the full number. */
export async function tamperAtRandom({ rounds, seed }: Tamperings): Promise<readonly string[]> {
  const record = await makeSealedRecord();
  try {
    return await record.asSuperuser(async (client) => {
      const missed: string[] = [];
      for (let round = seed; round < seed + rounds; round += 1) {
        await client.query('begin; set local session_replication_role = replica');
        const statements = await tamper(client, chanceFrom(round));
        const { findings } = await verifyWithin(client, record.sealing);
        if (findings.length === 0) missed.push(`seed ${round}: ${statements.join('; ')}`);
        await client.query('rollback');
      }
      return missed;
    });
  } finally {
    await record.drop();
  }
}

type Statements = readonly string[];
type Table = { readonly name: string; readonly columns: readonly (readonly [name: string, type: string])[] };

const KEPT = ['journal', 'journal_content', 'reading_log', 'seal', 'sealed'];

async function tamper(client: pg.Client, chance: Chance): Promise<Statements> {
  const tables = await listTables(client);
  for (;;) {
    const statements = chance.one([edit, edit, edit, remove, erase, swap, cut])(chance, tables);
    await client.query('savepoint attempt');
    try {
      let changed = 0;
      for (const statement of statements) changed += (await client.query(statement)).rowCount ?? 0;
      if (changed > 0) return statements;
    } catch {
      // Something the database itself does not allow, such as one key twice.
    }
    await client.query('rollback to savepoint attempt');
  }
}

/** Contents were changed: every hash and seal that follows from them is made to fit again, with a key. */
export async function replaced(client: pg.Client, { id, key }: { id: string; key: SealKey }): Promise<void> {
  await client.query(
    `update journal set content_hash = (select content_hash_of(before, after) from journal_content where journal_id = id) where id = ${id}`,
  );
  const [entry = []] = await textRows(
    client,
    `select ${CHAINS.journal.sealedColumns} from journal as entry where id = ${id}`,
  );
  await client.query(
    `update sealed set hash = decode('${entryHash('journal', entry)}', 'hex') where chain = 'journal' and entry_id = ${id}`,
  );
  const seals = await textRows(
    client,
    `select ${SEAL_COLUMNS} from seal where chain = 'journal' and authority_id = ${entry[0]} order by id`,
  );
  let previous: string | undefined;
  for (const seal of seals.map(sealOf)) {
    const hashes: readonly TextRow[] = await textRows(
      client,
      `select encode(hash, 'hex') from sealed where seal_id = ${seal.seal} order by position`,
    );
    const start = previous ?? seal.previous;
    const forged = { ...seal, previous: start, hash: hashes.map(([hash]) => hash ?? '').reduce(chained, start) };
    await client.query(
      `update seal set previous_hash = decode('${forged.previous}', 'hex'), hash = decode('${forged.hash}', 'hex'),
         signature = decode('${key.signature(forged)}', 'hex') where id = ${seal.seal}`,
    );
    previous = forged.hash;
  }
}

async function listTables(client: pg.Client): Promise<readonly Table[]> {
  const rows = await textRows(
    client,
    `select class.relname::text, attname::text, format_type(atttypid, null) from pg_class as class
     join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped
     where relnamespace = 'public'::regnamespace and relkind = 'r' and (class.relname = any($1)
       or exists (select from pg_trigger where tgrelid = class.oid and tgname = 'journal_inserts'))
     order by class.relname, attnum`,
    [KEPT],
  );
  const columns = Map.groupBy(rows, ([table]) => table ?? '');
  return [...columns].map(([name, of]) => ({
    name,
    columns: of.map(([, column, type]) => [column ?? '', type ?? ''] as const),
  }));
}

function edit(chance: Chance, tables: readonly Table[]): Statements {
  const table = chance.one(tables);
  const [column, type] = chance.one(table.columns);
  return [
    `update ${table.name} set ${column} = ${changed(chance, `"${column}"`, type)} where ctid = ${anyRow(chance, table.name)}`,
  ];
}

/** The smallest change that a value of the type can have: a letter, a bit, a microsecond. */
function changed(chance: Chance, column: string, type: string): string {
  const at = chance.whole(1_000_000);
  switch (type) {
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'numeric':
      return `coalesce(${column} + 1, 1)`;
    case 'boolean':
      return `not coalesce(${column}, false)`;
    case 'date':
      return `coalesce(${column} + 1, '2026-01-01')`;
    case 'timestamp with time zone':
      return `coalesce(${column} + interval '1 microsecond', '2026-01-01')`;
    case 'bytea':
      return `set_byte(${column}, ${at} % length(${column}), get_byte(${column}, ${at} % length(${column})) # ${1 << (at % 8)})`;
    case 'uuid':
      return `coalesce(overlay(${column}::text placing case right(${column}::text, 1) when '0' then '1' else '0' end from 36)::uuid, gen_random_uuid())`;
    case 'text':
      return `case when coalesce(${column}, '') = '' then 'x' else overlay(${column}
        placing case substr(${column}, 1 + ${at} % length(${column}), 1) when 'x' then 'y' else 'x' end from 1 + ${at} % length(${column})) end`;
    case 'jsonb':
      return `case when ${column} is null then '{}' else (select jsonb_object_agg(key,
          case when number = 1 + ${at} % count then '"changed"' else value end)
        from (select *, row_number() over (order by key) as number, count(*) over () as count from jsonb_each(${column})) as part) end`;
    case 'text[]':
    case 'uuid[]':
      return `case when coalesce(cardinality(${column}), 0) = 0 then array[gen_random_uuid()]::${type} else ${column}[2:] end`;
    default:
      throw new Error(`no way to tamper with ${type}`);
  }
}

function remove(chance: Chance, tables: readonly Table[]): Statements {
  const { name } = chance.one(tables);
  return [`delete from ${name} where ctid = ${anyRow(chance, name)}`];
}

/** An entry and all that points to it, so that only the seal and the log know. */
function erase(chance: Chance): Statements {
  const [chain, table] = chance.one([
    ['journal', 'journal'],
    ['reading-log', 'reading_log'],
  ] as const);
  const chosen = `(select entry_id from chosen)`;
  const steps = [
    `create temp table chosen on commit drop as select entry_id, seal_id, position from sealed where chain = '${chain}' order by entry_id offset ${offset(chance, `sealed where chain = '${chain}'`)} limit 1`,
    `delete from ${table} where id = ${chosen}`,
    `delete from journal_content where '${chain}' = 'journal' and journal_id = ${chosen}`,
    `delete from sealed where chain = '${chain}' and entry_id = ${chosen}`,
    `update sealed set position = position - 1 where seal_id = (select seal_id from chosen) and position > (select position from chosen)`,
    `update seal set entries = entries - 1 where id = (select seal_id from chosen)`,
  ];
  return steps.slice(0, 2 + chance.whole(5));
}

/** Two rows exchange what one column says of them. */
function swap(chance: Chance, tables: readonly Table[]): Statements {
  const { name, columns } = chance.one(tables);
  const [column] = chance.one(columns);
  const pair = `(select array[${anyRow(chance, name)}, ${anyRow(chance, name)}])`;
  return [
    `update ${name} as one set "${column}" = other."${column}" from ${name} as other, ${pair} as pair (rows)
     where one.ctid = any(pair.rows) and other.ctid = any(pair.rows) and one.ctid <> other.ctid
       and one."${column}" is distinct from other."${column}"`,
  ];
}

/** The newest seals with all they were made over. */
function cut(chance: Chance): Statements {
  const cutOff = `(select id from seal order by id desc limit ${1 + chance.whole(4)})`;
  const entries = (chain: string): string =>
    `(select entry_id from sealed where chain = '${chain}' and seal_id in ${cutOff})`;
  return [
    `delete from journal_content where journal_id in ${entries('journal')}`,
    `delete from journal where id in ${entries('journal')}`,
    `delete from reading_log where id in ${entries('reading-log')}`,
    `delete from sealed where seal_id in ${cutOff}`,
    `delete from seal where id in ${cutOff}`,
  ];
}

function anyRow(chance: Chance, table: string): string {
  return `(select ctid from ${table} order by ctid offset ${offset(chance, table)} limit 1)`;
}

function offset(chance: Chance, from: string): string {
  return `(select ${chance.whole(1_000_000)} % greatest(count(*), 1) from ${from})`;
}
