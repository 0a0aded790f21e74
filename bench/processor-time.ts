/**
 * The processor time of this process and of its connections to a database on the same machine, in milliseconds: what other
 * work on the machine does not move. undefined where the system does not say (it is Linux that does, to the nanosecond).
 */
import { readFileSync } from 'node:fs';
import pg from 'pg';

export type ProcessorTime = () => number | undefined;

/** Of the connections that are open now to one database, as its administrator sees them. */
export async function processorTimeWith(adminUrl: string, database: string): Promise<ProcessorTime> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
    [database],
  );
  await admin.end();
  return () => {
    try {
      const { user, system } = process.cpuUsage();
      const theirs = rows.map(({ pid }) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ', 1)[0]));
      return (user + system) / 1000 + theirs.reduce((sum, nanoseconds) => sum + nanoseconds / 1e6, 0);
    } catch {
      return undefined;
    }
  };
}
