/** Writes down who matters to somebody: one, or those of many people at once. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, addRows } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import { columnsOfWhoMatters, type WhoMatters } from '../model.ts';

export async function keepWhoMatters(act: Act, person: PersonId, who: WhoMatters): Promise<{ readonly id: string }> {
  return { id: await addRow(act, 'who_matters', person, columnsOfWhoMatters(who)) };
}

export type ReportedWhoMatters = WhoMatters & { readonly personId: PersonId };

export async function takeInWhoMatters(act: Act, reported: readonly ReportedWhoMatters[]): Promise<void> {
  await addRows(
    act,
    'who_matters',
    reported.map(({ personId, ...who }) => ({
      ...columnsOfWhoMatters(who),
      id: crypto.randomUUID(),
      person_id: personId,
    })),
  );
}
