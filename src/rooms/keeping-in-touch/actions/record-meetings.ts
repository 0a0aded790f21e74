/** Records many visits and conversations of some people at once, with what was said and what help was given. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRows } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { Meeting } from '../model.ts';
import { columnsOfMeeting } from './record-visit.ts';

export type MeetingWith = Meeting & { readonly personId: PersonId };

export async function recordMeetings(act: Act, meetings: readonly MeetingWith[]): Promise<void> {
  await addRows(
    act,
    'visit',
    meetings.map(({ personId, ...meeting }) => ({
      ...columnsOfMeeting(meeting),
      id: crypto.randomUUID(),
      person_id: personId,
    })),
  );
}
