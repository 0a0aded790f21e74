/**
 * Whom nobody works with, though somebody is owed to them, and which team then holds them: the team of whoever worked with
 * them last, until somebody does again or nobody is owed to them any more. Without such a team every manager holds them,
 * so that nobody falls off every list. Pure; `access.held` spells it out.
 */
import type { Day } from '../ground/day.ts';
import type { PersonId, TeamId } from '../ground/ids.ts';
import type { Spell, WorksWith } from './relationships.ts';

/** While somebody has one of these, or one of the kinds of help below, a worker is owed to them. */
export const STATUSES_OWED_A_WORKER = [
  'status/looked-after',
  'status/relevant-child',
  'status/former-relevant',
  'status/support-from-21',
] as const;
export const HELP_OWED_A_WORKER = ['assessment', 'child-in-need', 'protection-plan'] as const;

/** `teamIds` empty: any manager may say who works with them. */
export type Held = { readonly personId: PersonId; readonly teamIds: readonly TeamId[] };

export type Owed = {
  readonly personId: PersonId;
  readonly times: readonly Spell[];
  /** Begun here by hand: they wait until somebody first works with them, whatever is recorded. */
  readonly isBegunHere: boolean;
};

/**
 * Of people who live. `led`: the teams that somebody leads on that day. They are held through the day on which what is owed
 * ends, so that whoever ends it reads what they wrote. Where nobody's allocation is recorded at all,
 * nobody can tell who has nobody, and only those begun here are held.
 */
export function heldOn(
  owed: readonly Owed[],
  allocations: readonly WorksWith[],
  led: ReadonlySet<TeamId>,
  on: Day,
): readonly Held[] {
  const allocationsOf = Map.groupBy(allocations, ({ personId }) => personId);
  return owed.flatMap(({ personId, times, isBegunHere }): readonly Held[] => {
    const theirs = (allocationsOf.get(personId) ?? []).filter(({ from }) => from <= on);
    if (theirs.some((one) => holds(one, on))) return [];
    const waits = isBegunHere && theirs.length === 0;
    const isOwed = allocations.length > 0 && times.some(({ from, to }) => from <= on && (to === null || to >= on));
    if (!waits && !isOwed) return [];
    const ends = theirs.flatMap(({ to }) => to ?? []);
    const last = theirs.filter(({ to }) => to === Math.max(...ends));
    const teamIds = new Set(last.flatMap(({ teamId }) => (teamId !== null && led.has(teamId) ? teamId : [])));
    return [{ personId, teamIds: [...teamIds] }];
  });
}

const holds = ({ from, to }: Spell, on: Day): boolean => from <= on && (to === null || to > on);
