/** Writes down that a local standard is agreed differently with somebody. What is owed follows in the same act. */
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, type Columns } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { Agreed } from '../model.ts';

export async function agreeDifferently(act: Act, personId: PersonId, agreed: Agreed): Promise<{ readonly id: string }> {
  return { id: await addRow(act, 'agreed_difference', personId, columnsOfAgreed(agreed)) };
}

export function columnsOfAgreed(agreed: Agreed): Columns {
  return {
    rule: agreed.rule,
    setting: agreed.setting,
    value: String(agreed.value),
    agreed_with: agreed.agreedWith,
    agreed_by: agreed.agreedBy,
    because: agreed.because,
    from_on: isoOf(agreed.from),
    until_on: isoOf(agreed.until),
  };
}
