/**
 * The one decision about whom a member of staff may open, pure: from who works with whom on a day. What it decides is
 * spelt out in `access.readable`, which every policy joins; a test compares the two.
 */
import type { Day } from '../ground/day.ts';
import type { PersonId, StaffId, TeamId } from '../ground/ids.ts';
import type { Scope } from './roles.ts';

export type WorksWith = {
  readonly personId: PersonId;
  readonly staffId: StaffId;
  readonly teamId: TeamId | null;
  readonly from: Day;
  /** The first day it no longer held. */
  readonly to: Day | null;
};

export type Reader = { readonly staffId: StaffId; readonly teamId: TeamId | null; readonly scope: Scope };

/** In words, for the reading log and the young person; undefined when there is none. */
export function relationshipOf(
  reader: Reader,
  person: PersonId,
  allocations: readonly WorksWith[],
  on: Day,
): string | undefined {
  if (reader.scope === 'none') return undefined;
  if (reader.scope === 'all') return 'whole authority';
  const now = allocations.filter(
    ({ personId, from, to }) => personId === person && from <= on && (to === null || to > on),
  );
  if (now.some(({ staffId }) => staffId === reader.staffId)) return 'works with them';
  if (reader.scope === 'team' && reader.teamId !== null && now.some(({ teamId }) => teamId === reader.teamId))
    return 'their team';
  return undefined;
}
