/** One transaction on one connection, in which questions may be asked side by side. */
import {
  CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresDialect,
  type QueryExecutor,
} from 'kysely';
import type { Tables } from './tables.ts';

/** Of what asks inside a transaction: it opens and closes none of its own. */
const INSIDE = {
  dialect: new PostgresDialect({ pool: () => Promise.reject(new Error('a transaction opens no connection')) }),
  driver: new DummyDriver(),
};

/**
 * Runs work between `begin` and its commit, or takes back what it wrote where it fails. Whatever still asks after that
 * is refused: the connection may be somebody else's by then, under their settings.
 */
export async function inOneTransaction<Result>(
  pool: Kysely<Tables>,
  begin: string,
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  const executor = pool.getExecutor();
  return executor.provideConnection(async (connection) => {
    const say = (words: string) => connection.executeQuery(CompiledQuery.raw(words));
    const asked = askingOn(executor, connection);
    const begun = say(begin);
    try {
      // One that only reads asks at once: had it not begun, nobody would be set who may see anything.
      if (!begin.includes('read only')) await begun;
      const [result] = await Promise.all([work(asked.db), begun]);
      asked.end();
      const { rows } = await say('commit');
      // The server answers so where a question inside had failed, and nobody said it.
      if ((rows[0] as { command?: string } | undefined)?.command === 'ROLLBACK')
        throw new Error('a transaction was committed after one of its questions had failed');
      return result;
    } catch (failure) {
      asked.end();
      await say('rollback').catch(() => {});
      throw failure;
    }
  });
}

function askingOn(executor: QueryExecutor, connection: DatabaseConnection) {
  let isOver = false;
  const own = executor.withConnectionProvider({
    provideConnection: async (ask) => {
      if (isOver) throw new Error('a question was asked after its transaction had ended');
      return ask(connection);
    },
  });
  return {
    db: new Kysely<Tables>({ ...INSIDE, config: INSIDE, executor: own }),
    end: (): void => {
      isOver = true;
    },
  };
}
