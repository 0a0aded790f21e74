/** Counts that are kept until the next act, so that a page of figures opened again is not counted again. */
import { sql } from 'kysely';
import type { Kept, Reading } from './storage.ts';

/** Acts get their numbers when they begin and are seen when they end: so far back one may still be missing. */
const LATEST_ACTS = 2000;

/** So many counts of one moment at most: pages for days nobody asks for twice must not fill the memory. */
const MOST = 500;

type Moment = { readonly at: string; readonly values: Map<string, unknown> };

export function keepCounts(): { readonly keptFor: (reading: Reading) => Kept } {
  const latest = new Map<number, Moment>();

  function momentAt(authorityId: number, at: string): Moment {
    const last = latest.get(authorityId);
    if (last?.at === at) return last;
    const moment = { at, values: new Map<string, unknown>() };
    latest.set(authorityId, moment);
    return moment;
  }

  return {
    keptFor: (reading) => {
      let asked: Promise<string> | undefined;
      return async <Value>(key: string, count: () => Promise<Value>): Promise<Value> => {
        asked ??= readMoment(reading);
        const { values } = momentAt(reading.actor.authorityId, await asked);
        if (values.has(key)) return values.get(key) as Value;
        const value = await count();
        if (values.size < MOST) values.set(key, value);
        return value;
      };
    },
  };
}

/** Which acts this snapshot sees: the same for two that see the same. */
async function readMoment({ actor, db }: Reading): Promise<string> {
  const { rows } = await sql<{ moment: string }>`
    select coalesce(max(id), 0) || ' ' || count(*) as moment
    from (select id from act where authority_id = ${actor.authorityId} order by id desc limit ${LATEST_ACTS}) as latest`.execute(
    db,
  );
  return rows[0]?.moment ?? '';
}
