/** Whom the young person agreed may know what a change in their life is: how a row reads, and what cannot be so. Pure. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { StaffId } from '../../ground/ids.ts';
import type { Columns, Image } from '../../storage/corrections.ts';
import { isoOrNull, readImage } from '../../storage/image.ts';

export type MayKnow = {
  readonly staffId: StaffId;
  /** As they were called when it was agreed. */
  readonly named: string;
  readonly from: Day;
  /** The first day on which they may not know any more. */
  readonly to: Day | null;
  /** The young person's words, or how their yes was known. */
  readonly said: string;
  readonly endedSaid: string | null;
};

export function mayKnowOf(image: Image): MayKnow {
  const { text, day, on, words } = readImage(image);
  return {
    staffId: words('staff_id') as StaffId,
    named: words('named'),
    from: on('from_on'),
    to: day('to_on'),
    said: words('said'),
    endedSaid: text('ended_said'),
  };
}

export const columnsOfMayKnow = ({ staffId, named, from, to, said, endedSaid }: MayKnow): Columns => ({
  staff_id: staffId,
  named,
  from_on: isoOrNull(from),
  to_on: isoOrNull(to),
  said,
  ended_said: endedSaid,
});

type Life = { readonly bornOn: Day | null; readonly diedOn: Day | null };
type MayKnowRefused = { readonly field: 'staffId' | 'from' | 'to'; readonly sentence: string };

/** Why it cannot have been agreed so; undefined when it can. `others` are those agreed with beside it. */
export function refuseMayKnow(
  { bornOn, diedOn }: Life,
  { staffId, named, from, to }: MayKnow,
  others: readonly MayKnow[],
): MayKnowRefused | undefined {
  if (bornOn !== null && from < bornOn)
    return { field: 'from', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (diedOn !== null && from > diedOn)
    return { field: 'from', sentence: `They died on ${wordsOf(diedOn)}, before that day` };
  if (to !== null && to < from) return { field: 'to', sentence: 'It cannot end before the day it began' };
  const same = others.find(
    (other) =>
      other.staffId === staffId &&
      (to === null || other.from < to) &&
      (other.to === null || other.to > from) &&
      other.from !== other.to,
  );
  if (same === undefined) return undefined;
  const until = same.to === null ? '' : ` until ${wordsOf(same.to)}`;
  return { field: 'staffId', sentence: `${named} may know already, from ${wordsOf(same.from)}${until}` };
}
