/**
 * Compares every record table with the journal, a set at a time: each row with the last image the journal has of it, and
 * each image with the one before it, so that a change behind the journal shows even where a later one has covered it.
 */
import type pg from 'pg';
import { type TextRow, textRows } from '../text-rows.ts';
import { dayWords, type Findings, named } from './findings.ts';

type RecordTable = {
  readonly name: string;
  /** Spelt for SQL, with its schema. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly isJournalled: boolean;
};

/**
 * What a migration gave the rows that were there, in a column it added: an image of before stands for a row with it. It
 * stands here and not in the database, where it could be changed to fit.
 */
export const GIVEN_WHEN_ADDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  entry: { words: '{}' },
  import_file: { name: '""' },
  reminder_choice: { daily: 'false' },
  visit: { kind: '"visit"', outcome: '"kept"' },
};

const ROWS_MAX = 1_000;

export async function verifyRecords(client: pg.Client, findings: Findings): Promise<void> {
  const tables = await listRecordTables(client);
  for (const { name, isJournalled } of tables) {
    if (!isJournalled) findings.add(`Changes to ${named(name)} are no longer journalled: its trigger is off.`);
  }
  const known = new Set(tables.map(({ name }) => name));
  for (const [name] of await textRows(client, 'select distinct table_name from journal order by table_name')) {
    // Its entries are the marks that contents have been removed.
    if (name === 'journal_content' || known.has(name ?? '')) continue;
    findings.add(`The journal has entries for ${named(name)}, and no journalled table has that name.`);
  }
  for (const table of tables) {
    for (const row of await textRows(client, differences(table), [table.name])) findings.add(sentence(table, row));
  }
}

async function listRecordTables(client: pg.Client): Promise<readonly RecordTable[]> {
  const rows = await textRows(
    client,
    `select class.relname::text, format('%I.%I', space.nspname, class.relname),
       (select json_agg(attname order by attnum) from pg_attribute
         where attrelid = class.oid and attnum > 0 and not attisdropped)::text,
       (count(*) filter (where tgname in ('journal_inserts', 'journal_updates') and tgenabled in ('O', 'A')) = 2)::text
     from pg_trigger join pg_class as class on class.oid = tgrelid join pg_namespace as space on space.oid = relnamespace
     where tgname in ('journal_inserts', 'journal_updates') group by class.oid, space.nspname, class.relname
     order by class.relname`,
  );
  return rows.map(([name, table, columns, isJournalled]) => ({
    name: name ?? '',
    table: table ?? '',
    columns: JSON.parse(columns ?? '[]') as readonly string[],
    isJournalled: isJournalled === 'true',
  }));
}

/**
 * Images are compared column by column as the table has them now, an absent one as what it was given when it was added,
 * otherwise null, so that adding or dropping a column is no difference.
 */
function differences({ name, table, columns }: RecordTable): string {
  const image = (of: (column: string) => string): string =>
    `sha256(convert_to(${chunksOf(columns, 50)
      .map((some) => `jsonb_build_array(${some.map(of).join(', ')})::text`)
      .join(' || ')}, 'UTF8'))`;
  const inImage = (document: string, column: string): string => {
    const given = GIVEN_WHEN_ADDED[name]?.[column];
    const value = `${document} -> ${quoted(column)}`;
    return given === undefined ? value : `coalesce(${value}, ${quoted(given)}::jsonb)`;
  };
  const imageOf = (document: string): string =>
    `case when ${document} is not null then ${image((column) => inImage(document, column))} end`;
  const act = columns.includes('act') ? 'kept.act' : 'kept.id';
  return `
    with entry as (
      select entry.authority_id, entry.row_id, entry.id, entry.at, content.journal_id is null as is_removed,
             ${imageOf('content.before')} as before, ${imageOf('content.after')} as after
      from journal as entry
      left join journal_content as content on content.authority_id = entry.authority_id and content.journal_id = entry.id
      where entry.table_name = $1
    ), told as (
      select *, lag(id) over story as previous_id, lag(after) over story as previous, lag(is_removed) over story as previous_removed,
             lead(id) over story is null as is_last
      from entry window story as (partition by authority_id, row_id order by id)
    ), now as (
      select kept.authority_id, kept.id::text as row_id, ${act} as act, ${image((column) => `kept.${identifier(column)}`)} as image
      from ${table} as kept
    )
    (select 'broken', row_id, extract(epoch from at)::text, id::text, previous_id::text from told
      where not is_removed and not coalesce(previous_removed, false) and before is distinct from previous
      order by id limit ${ROWS_MAX})
    union all
    (select case when now.row_id is null then 'gone' when told.row_id is null then 'unknown' else 'changed' end,
            coalesce(now.row_id, told.row_id), extract(epoch from coalesce(told.at, act.at))::text, told.id::text, null
      from (select * from told where is_last) as told
      full join now on now.authority_id = told.authority_id and now.row_id = told.row_id
      left join act on act.authority_id = now.authority_id and act.id = now.act
      where now.row_id is null or told.row_id is null or (not told.is_removed and now.image is distinct from told.after)
      limit ${ROWS_MAX})`;
}

function sentence({ name }: RecordTable, [kind, rowId, at, entry, previous]: TextRow): string {
  const what = `${named(name)} ${named(rowId)}`;
  const day = dayWords(at);
  switch (kind) {
    case 'gone':
      return `${what}, last written on ${day} by journal entry ${entry}, is gone from its table.`;
    case 'unknown':
      return `${what}, written on ${day}, has no entry in the journal.`;
    case 'changed':
      return `${what} is not as journal entry ${entry} left it on ${day}: it was changed behind the journal, or a later entry is gone.`;
    default:
      return previous === null
        ? `${what} was changed by journal entry ${entry} on ${day}, and the entries before it are gone.`
        : `${what}, as journal entry ${entry} found it on ${day}, is not as entry ${previous} left it: it was changed behind the journal, or an entry between them is gone.`;
  }
}

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return items.length <= size ? [items] : [items.slice(0, size), ...chunksOf(items.slice(size), size)];
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (text: string): string => `"${text.replaceAll('"', '""')}"`;
