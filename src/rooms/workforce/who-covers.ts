/** Who stands in for somebody who is away, and why somebody cannot. */
import { addMonths, type Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { CoverId, StaffId, TeamId } from '../../ground/ids.ts';

export type Cover = {
  readonly id: CoverId;
  readonly absentId: StaffId;
  readonly absentName: string;
  /** The team of whoever is away. */
  readonly teamId: TeamId | null;
  readonly coverId: StaffId;
  readonly coverName: string;
  readonly from: Day;
  /** The first day it no longer holds. */
  readonly until: Day;
  /** The act that last wrote it. */
  readonly version: number;
};

export type Arranged = Pick<Cover, 'absentId' | 'coverId' | 'from' | 'until'>;
/** Longer than this nobody is only away, and a mistyped year would open records for decades. */
const LONGEST_MONTHS = 12;

type Refused = { readonly field: 'absent' | 'cover' | 'from' | 'until'; readonly sentence: string };
type Colleague = { readonly name: string; readonly endedOn: Day | null };

/**
 * Why it cannot be so; undefined where it can. One at a time stands in for somebody, and whoever is away stands in for
 * nobody: otherwise nobody would know who answers the telephone.
 */
export function whyNotCover(
  { absentId, coverId, from, until }: Arranged,
  colleague: Colleague,
  others: readonly Cover[],
): Refused | undefined {
  if (coverId === absentId)
    return { field: 'cover', sentence: 'Nobody can stand in for themselves: choose somebody else' };
  if (until <= from) return { field: 'until', sentence: 'The day they are back must be after the first day away' };
  if (until > addMonths(from, LONGEST_MONTHS))
    return { field: 'until', sentence: 'Cover is at most a year at a time: it can be arranged again' };
  if (colleague.endedOn !== null && colleague.endedOn < until)
    return { field: 'cover', sentence: `${colleague.name} leaves on ${wordsOf(colleague.endedOn)}, before it ends` };
  const meanwhile = others.filter((other) => other.from < until && from < other.until);
  const days = (other: Cover): string => `from ${wordsOf(other.from)} until ${wordsOf(other.until)}`;
  const covered = meanwhile.find((other) => other.absentId === absentId);
  if (covered !== undefined)
    return {
      field: 'absent',
      sentence: `${covered.coverName} stands in for ${covered.absentName} already, ${days(covered)}`,
    };
  const covering = meanwhile.find((other) => other.coverId === absentId);
  if (covering !== undefined)
    return {
      field: 'absent',
      sentence: `They stand in for ${covering.absentName} themselves, ${days(covering)}: end that first, or choose somebody else for it`,
    };
  const away = meanwhile.find((other) => other.absentId === coverId);
  if (away !== undefined) return { field: 'cover', sentence: `${away.absentName} is away then, ${days(away)}` };
  return undefined;
}
