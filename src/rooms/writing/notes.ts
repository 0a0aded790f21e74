/**
 * The only SQL on what is noted beside the words of a row, without changing them: the note behind which old ones are folded, and
 * which of them are about somebody else. Both follow their row where a correction stands in its place.
 */
import { sql } from 'kysely';
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import type { FoldedPlace, MarkedPlace } from './where-words-stand.ts';

type Note<Place> = {
  readonly id: string;
  readonly personId: PersonId;
  readonly place: Place;
  /** As it stands now. */
  readonly rowId: string;
  /** Who said so, and on which day. */
  readonly by: string;
  readonly on: Day;
};

export type Fold = Note<FoldedPlace> & {
  /** What is wrong with it. */
  readonly wrong: string;
};

export type Mark = Note<MarkedPlace> & {
  /** Which of the texts of the row they stand in. */
  readonly inText: string;
  readonly words: string;
};

/** The notes that stand before old words now. */
export const listFolds = async (reading: Reading, people: readonly PersonId[]): Promise<readonly Fold[]> =>
  listNotes<Fold>(reading, people, { table: 'folded_words', on: 'folded_on', more: { wrong: 'wrong' } });

/** The words that are marked now, in the order in which they were. */
export const listMarks = async (reading: Reading, people: readonly PersonId[]): Promise<readonly Mark[]> =>
  listNotes<Mark>(reading, people, {
    table: 'marked_words',
    on: 'marked_on',
    more: { inText: 'in_text', words: 'words' },
  });

type Kept = {
  readonly table: 'folded_words' | 'marked_words';
  readonly on: string;
  readonly more: Readonly<Record<string, string>>;
};

/** What came in a file and is corrected here stands under another id from then on: rows that replace others, chain by chain. */
const REPLACING = ['entry', 'visit', 'management_entry'] as const;

async function listNotes<One extends Note<string>>(
  { actor, db }: Reading,
  people: readonly PersonId[],
  { table, on, more }: Kept,
): Promise<readonly One[]> {
  const whose = sql`authority_id = ${actor.authorityId} and person_id = any(${[...people]}::uuid[])`;
  const later = sql.join(
    REPLACING.map((each) => sql`select id, replaces from ${sql.table(each)} where ${whose} and replaces is not null`),
    sql` union all `,
  );
  const { rows } = await sql<One>`
    with recursive later as materialized (${later}),
    chain as (
      select id, row_id, 0 as nth from ${sql.table(table)} where ${whose} and removed_by is null
      union all
      select chain.id, later.id, nth + 1 from chain join later on later.replaces = chain.row_id)
    select distinct on (kept.act, kept.id) kept.id, kept.person_id as "personId", kept.place, chain.row_id as "rowId",
           ${sql.join(Object.entries(more).map(([name, column]) => sql`kept.${sql.ref(column)} as ${sql.ref(name)}`))},
           kept.${sql.ref(on)} as "on", act.actor_name as by
    from chain
    join ${sql.table(table)} kept on kept.authority_id = ${actor.authorityId} and kept.id = chain.id
    join act on act.authority_id = kept.authority_id and act.id = kept.act
    order by kept.act, kept.id, chain.nth desc`.execute(db);
  return rows;
}
