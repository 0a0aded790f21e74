/** Tells PostgreSQL what its tables hold, as their owner, after a great deal was written at once: until then it plans as if nothing were there. */
import pg from 'pg';

export async function analyse(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'line of sight' });
  await client.connect();
  try {
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
