/**
 * What somebody who does not work with a young person wrote about them lately: a call at night, a visit by whoever was on
 * duty. It stands first in the work of whoever works with them for two working days, whoever has read it: nobody is followed.
 */
import type { Day } from '../../ground/day.ts';
import { addDays } from '../../ground/day.ts';
import type { PersonId, StaffId } from '../../ground/ids.ts';
import { addWorkingDays } from '../../ground/working-days.ts';
import { wordsInLists } from '../../rules/entry-kinds.ts';
import type { RecordedEntry } from '../entries/facts.ts';
import type { VisitInFull } from '../keeping-in-touch/facts.ts';
import { titleOf } from '../keeping-in-touch/model.ts';
import { meetingWords } from '../keeping-in-touch/parts/meeting-words.ts';

export type RecordedByOther = {
  readonly title: string;
  readonly on: Day;
  readonly words: string;
  readonly by: string;
  /** Below the page of the young person. */
  readonly path: string;
};

const WORKING_DAYS = 2;

/** What was written on Friday night is still there on Monday. */
export const sinceWhen = (on: Day): Day => addWorkingDays(on, -WORKING_DAYS) ?? addDays(on, -WORKING_DAYS);

type Recorded = { readonly personId: PersonId; readonly recordedById: StaffId | null };

/** Not what they wrote themselves, and not what whoever works with them did. */
export function recordedByOthers(
  meetings: readonly VisitInFull[],
  entries: readonly RecordedEntry[],
  theirOwn: ReadonlySet<StaffId | null>,
): readonly RecordedByOther[] {
  const isByOther = ({ recordedById }: Recorded): boolean => !theirOwn.has(recordedById);
  return [
    ...meetings.filter(isByOther).map((meeting) => ({
      title: titleOf(meeting),
      on: meeting.visitedOn,
      words: meetingWords(meeting),
      by: meeting.recordedBy,
      path: `visits/${meeting.id}`,
    })),
    ...entries.filter(isByOther).map(({ id, kind, on, recordedBy }) => ({
      title: wordsInLists(kind),
      on,
      words: '',
      by: recordedBy,
      path: `entries/${id}`,
    })),
  ].toSorted((a, b) => b.on - a.on);
}
