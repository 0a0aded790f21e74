/**
 * The one decision about whom a member of staff may open, pure: from who works with whom on a day, and from what was
 * decided about this record. What it decides is spelt out in `access.readable` and `access.denied`, which every policy
 * joins; tests compare the two.
 */
import type { Day } from '../ground/day.ts';
import type { PersonId, StaffId, TeamId } from '../ground/ids.ts';
import type { Held } from './held.ts';
import type { Scope } from './roles.ts';

/** A time in days: the first on which it held, and the first on which it no longer did. */
export type Spell = { readonly from: Day; readonly to: Day | null };

export type WorksWith = Spell & {
  readonly personId: PersonId;
  readonly staffId: StaffId;
  readonly teamId: TeamId | null;
};

/** Who stands in for somebody away, for all whom they, or the team they lead, work with. */
export type StandsIn = Spell & { readonly staffId: StaffId; readonly absent: Reader };

/** What was decided about one record and one reader, or about one record and everybody. */
export type Decided = {
  readonly restrictions: readonly (Spell & { readonly personId: PersonId })[];
  readonly named: readonly (Spell & { readonly personId: PersonId; readonly staffId: StaffId })[];
  readonly conflicts: readonly (Spell & { readonly personId: PersonId; readonly staffId: StaffId })[];
  readonly emergencies: readonly { readonly personId: PersonId; readonly staffId: StaffId; readonly endsAt: Date }[];
};

export type Reader = { readonly staffId: StaffId; readonly teamId: TeamId | null; readonly scope: Scope };

export type Relationship =
  | 'works-with'
  | 'named'
  | 'covers'
  | 'team'
  | 'last-team'
  | 'nobody-yet'
  | 'emergency'
  | 'whole-authority';

/** As the reading log and the young person are told. */
export const RELATIONSHIP_WORDS: Readonly<Record<Relationship, string>> = {
  'works-with': 'works with you',
  named: 'named for your record',
  covers: 'stands in for somebody who works with you',
  team: 'leads the team that works with you',
  'last-team': 'leads the team that worked with you last, until somebody else does',
  'nobody-yet': 'may say who works with you, because nobody does yet',
  emergency: 'opened it in an emergency',
  'whole-authority': 'may read every record because of their job',
};

export const NOTHING_DECIDED: Decided = { restrictions: [], named: [], conflicts: [], emergencies: [] };

/**
 * Why this reader may open this record; undefined where they may not. A conflict of interest outweighs everything. A
 * restricted record opens to those who work with the person and those named for it, and neither to who stands in for
 * them nor in an emergency.
 */
export function relationshipOf(
  { staffId, teamId, scope }: Reader,
  person: PersonId,
  allocations: readonly WorksWith[],
  {
    on,
    now = new Date(0),
    decided = NOTHING_DECIDED,
    covers = [],
    held = [],
  }: { on: Day; now?: Date; decided?: Decided; covers?: readonly StandsIn[]; held?: readonly Held[] },
): Relationship | undefined {
  const holds = ({ from, to }: Spell): boolean => from <= on && (to === null || to > on);
  const isTheirs = (one: { personId: PersonId; staffId: StaffId }): boolean =>
    one.personId === person && one.staffId === staffId;
  if (decided.conflicts.some((one) => isTheirs(one) && holds(one))) return undefined;
  const workers = allocations.filter((one) => one.personId === person && holds(one));
  if (scope !== 'none' && workers.some((one) => one.staffId === staffId)) return 'works-with';
  if (scope !== 'none' && decided.named.some((one) => isTheirs(one) && holds(one))) return 'named';
  if (decided.restrictions.some((one) => one.personId === person && holds(one))) return undefined;
  if (scope === 'all') return 'whole-authority';
  const holding = held.find((one) => one.personId === person)?.teamIds;
  const isHeldBy = (one: Reader): boolean =>
    one.scope === 'team' &&
    holding !== undefined &&
    (holding.length === 0 || (one.teamId !== null && holding.includes(one.teamId)));
  const reaches = (absent: Reader): boolean =>
    isHeldBy(absent) ||
    workers.some(
      (one) =>
        one.staffId === absent.staffId ||
        (absent.scope === 'team' && absent.teamId !== null && one.teamId === absent.teamId),
    );
  if (scope !== 'none' && covers.some((one) => one.staffId === staffId && holds(one) && reaches(one.absent)))
    return 'covers';
  if (scope === 'team' && teamId !== null && workers.some((one) => one.teamId === teamId)) return 'team';
  if (isHeldBy({ staffId, teamId, scope })) return holding?.length === 0 ? 'nobody-yet' : 'last-team';
  if (scope !== 'none' && decided.emergencies.some((one) => isTheirs(one) && one.endsAt > now)) return 'emergency';
  return undefined;
}
