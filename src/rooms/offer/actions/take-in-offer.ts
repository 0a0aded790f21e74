/** Takes in a council's offer, and what of it young people were told, asked for and had before it was kept here; all at once. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import type { OfferItem } from '../model.ts';
import type { OfferStep } from '../requests.ts';
import { insertOfferSteps } from '../store.ts';
import { addOfferItem } from './keep-offer-item.ts';
import { columnsOfStep } from './record-offer-step.ts';

/** Ids come with them: a request is named by the step with which it began. */
export type ReportedStep = OfferStep & { readonly id: string; readonly personId: PersonId };

export async function takeInOffer(
  act: Act,
  items: readonly (OfferItem & { readonly id: string })[],
  steps: readonly ReportedStep[],
): Promise<void> {
  for (const item of items) await addOfferItem(act, item, item.id);
  if (steps.length === 0) return;
  await insertOfferSteps(
    act,
    steps.map((step) => ({ id: step.id, person_id: step.personId, ...columnsOfStep(step) })),
  );
}
