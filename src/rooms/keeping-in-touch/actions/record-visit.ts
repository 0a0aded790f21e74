/** Records a visit or conversation. One that took place counts towards the duty it meets before the next page is shown. */
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, type Columns } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { Meeting } from '../model.ts';

export async function recordVisit(act: Act, personId: PersonId, meeting: Meeting): Promise<{ readonly id: string }> {
  return { id: await addRow(act, 'visit', personId, columnsOfMeeting(meeting)) };
}

export function columnsOfMeeting(meeting: Meeting): Columns {
  const { visitedOn, answeredOn, notSharedUntil } = meeting;
  return {
    outcome: meeting.outcome,
    kind: meeting.kind,
    visited_on: isoOf(visitedOn),
    at_time: meeting.atTime,
    how: meeting.how,
    purpose: meeting.purpose,
    why: meeting.why,
    seen_alone: meeting.seenAlone,
    said: meeting.said,
    asked: meeting.asked,
    answered: meeting.answered,
    answered_on: answeredOn === null ? null : isoOf(answeredOn),
    shared: meeting.shared,
    not_shared_because: meeting.notSharedBecause,
    not_shared_until: notSharedUntil === null ? null : isoOf(notSharedUntil),
    came_to: meeting.cameTo,
    help_given: meeting.helpGiven,
  };
}
