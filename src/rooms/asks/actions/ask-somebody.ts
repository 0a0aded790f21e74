/** Writes down that somebody outside was asked something about a young person. */
import { isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, type Columns } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { Asked } from '../model.ts';

export async function askSomebody(act: Act, personId: PersonId, ask: Asked): Promise<{ readonly id: string }> {
  return { id: await addRow(act, 'ask', personId, columnsOfAsk(ask)) };
}

export function columnsOfAsk(ask: Asked): Columns {
  const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day));
  return {
    asked_of: ask.askedOf,
    what: ask.what,
    asked_on: isoOf(ask.askedOn),
    due_on: isoOf(ask.dueOn),
    answered_on: iso(ask.answeredOn),
    answer: ask.answer,
    ended_on: iso(ask.endedOn),
    because: ask.because,
    escalated_on: iso(ask.escalatedOn),
    escalated_to: ask.escalatedTo,
  };
}
