/**
 * Spells out again whom each member of staff may open, in the act that changed it: the decision of
 * `access/relationships.ts` as rows that the policies of the database join.
 */
import { sql } from 'kysely';
import { GRANTS, type Role, ROLES, type Scope } from '../access/roles.ts';
import type { Day } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';
import type { Act } from './storage.ts';

const rolesReaching = (scope: Scope): readonly Role[] => ROLES.filter((role) => GRANTS[role].scope === scope);
const [OWN, TEAM, ALL] = [rolesReaching('own'), rolesReaching('team'), rolesReaching('all')];

export async function refreshAccess({ db }: Act, on: Day): Promise<void> {
  await sql`select access.refresh(${isoOf(on)}::date, ${OWN}::text[], ${TEAM}::text[], ${ALL}::text[])`.execute(db);
}
