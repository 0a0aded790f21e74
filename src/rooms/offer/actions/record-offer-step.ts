/** Records one step of the offer with a young person: told, asked for, authorised, paid, and what difference it made. */
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, type Columns } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { OfferStep } from '../requests.ts';

export async function recordOfferStep(act: Act, personId: PersonId, step: OfferStep): Promise<{ readonly id: string }> {
  return { id: await addRow(act, 'offer_step', personId, columnsOfStep(step)) };
}

export function columnsOfStep(step: OfferStep): Columns {
  const text = (number: number | null): string | null => (number === null ? null : String(number));
  return {
    item_id: step.itemId,
    request_id: step.requestId,
    step: step.step,
    on_day: isoOf(step.on),
    by_whom: step.by,
    how: step.how,
    language: step.language,
    amount_pence: text(step.amount),
    limit_pence: text(step.limit),
    staff_id: step.staffId,
    reference: step.reference,
    reason: step.reason,
    challenge: step.challenge,
    words: step.words,
    words_of: step.wordsOf,
  };
}
