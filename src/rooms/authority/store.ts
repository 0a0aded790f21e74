/** The only SQL on authorities: the councils an installation holds. */
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import type { AuthorityId } from '../../ground/ids.ts';
import type { Act, Reading } from '../../storage/storage.ts';

export type Authority = {
  readonly id: AuthorityId;
  readonly name: string;
  readonly dfeCode: string | null;
  readonly demonstration: boolean;
  /** Only a demonstration has a day of its own. */
  readonly todayIs: Day | null;
  /** `#14324a`; without it, or null, the program's own. */
  readonly colour?: string | null;
  /** The system it works beside, whose files come by themselves; without it, or null, the record is kept here. */
  readonly beside?: string | null;
  /** Whether members of staff may have a calendar of their appointments outside the pages. */
  readonly calendars?: boolean | null;
};

export async function listAuthorities({ db }: Reading): Promise<readonly Authority[]> {
  const rows = await db.selectFrom('authority').selectAll().orderBy('authority_id').execute();
  return rows.map((row) => ({
    id: row.id as AuthorityId,
    name: row.name,
    dfeCode: row.dfe_code,
    demonstration: row.demonstration,
    todayIs: row.today_is,
    colour: row.colour,
    beside: row.beside,
    calendars: row.calendars,
  }));
}

export async function insertAuthority({ db, id: act }: Act, authority: Authority): Promise<void> {
  await db
    .insertInto('authority')
    .values({
      authority_id: authority.id,
      id: authority.id,
      name: authority.name,
      dfe_code: authority.dfeCode,
      demonstration: authority.demonstration,
      today_is: authority.todayIs === null ? null : isoOf(authority.todayIs),
      colour: authority.colour ?? null,
      beside: authority.beside ?? null,
      calendars: authority.calendars ?? null,
      act,
    })
    .execute();
}

export async function updateAuthority(
  { actor, db, id: act }: Act,
  change: {
    readonly name?: string;
    readonly colour?: string | null;
    readonly beside?: string | null;
    readonly calendars?: boolean;
  },
): Promise<void> {
  await db
    .updateTable('authority')
    .set({ ...change, act })
    .where('authority_id', '=', actor.authorityId)
    .execute();
}

export async function updateToday({ actor, db, id: act }: Act, today: Day): Promise<void> {
  await db
    .updateTable('authority')
    .set({ today_is: isoOf(today), act })
    .where('authority_id', '=', actor.authorityId)
    .where('demonstration', '=', true)
    .execute();
}
