/** What stands before a worker: appointments of today and tomorrow, those gone by of which nobody has told, and open questions. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { VisitInFull } from '../facts.ts';
import { HOWS } from '../model.ts';

export type Appointment = {
  readonly id: string;
  /** `Today at 15:30` */
  readonly when: string;
  readonly words: string;
  /** Its day has gone by, and nothing says whether it took place. */
  readonly isPast: boolean;
};
export type Question = { readonly id: string; readonly on: Day; readonly words: string };

export function appointmentsOf(meetings: readonly VisitInFull[], on: Day): readonly Appointment[] {
  const minutes = (atTime: string | null): string => (atTime ?? '').padStart(5, '0');
  return meetings
    .filter(({ outcome, visitedOn }) => outcome === 'planned' && visitedOn <= on + 1)
    .toSorted((a, b) => a.visitedOn - b.visitedOn || (minutes(a.atTime) < minutes(b.atTime) ? -1 : 1))
    .map(({ id, visitedOn, atTime, how, purpose, kind }) => {
      const day = visitedOn === on ? 'Today' : visitedOn > on ? 'Tomorrow' : `Planned for ${wordsOf(visitedOn)}`;
      const what = how === null ? (kind === 'visit' ? 'Visit' : 'Conversation') : (HOWS[how] ?? how);
      return {
        id,
        when: atTime === null ? day : `${day} at ${atTime}`,
        words: purpose === null ? what : `${what}: ${purpose}`,
        isPast: visitedOn < on,
      };
    });
}

export function askedOf(meetings: readonly VisitInFull[]): readonly Question[] {
  return meetings.flatMap(({ id, visitedOn, asked, answeredOn }) =>
    asked === null || answeredOn !== null ? [] : [{ id, on: visitedOn, words: asked }],
  );
}
