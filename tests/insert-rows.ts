/** Rows put straight into a table, for a test of what is counted of them: no form, no rule and no refresh stands between. */
import { sql } from 'kysely';
import { newId, type PersonId } from '../src/ground/ids.ts';
import type { Act } from '../src/storage/storage.ts';

/** As they are, with everything the table must have. */
export async function insertWhole({ db }: Pick<Act, 'db'>, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join([...new Set(rows.flatMap(Object.keys))].map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
}

/** Under the council and the act that write; of what is derived, as the ledger is, no act is kept. */
export async function insertRows(act: Act, table: string, rows: readonly object[], isKept = true): Promise<void> {
  const { actor, id } = act;
  await insertWhole(
    act,
    table,
    rows.map((row) => ({ authority_id: actor.authorityId, ...(isKept ? { act: id } : {}), ...row })),
  );
}

/** Of the ledger, without a doubt and for no reason anybody reads; kept by no act. */
export const spellRow = (
  person_id: PersonId | undefined,
  rule: string,
  from_on: string,
  to_on: string | null = null,
) => ({ person_id, rule, trigger: 'test', from_on, to_on, because: [], cannot_tell: [] });

/** Money for a coat, on the council’s list since 2020. */
export const offerItemRow = () => ({
  id: newId(),
  kind: 'help',
  title: 'Winter clothing',
  what: 'Money for a coat',
  statuses: [],
  homes: [],
  learning: [],
  how_often: 'year',
  how_to_ask: 'Ask your adviser',
  policy: 'Local offer',
  from_on: '2020-01-01',
});
