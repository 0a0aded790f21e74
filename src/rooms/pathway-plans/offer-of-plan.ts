/** The line on the offer: what the record says of it, as it is now, or as it was while a version that is replaced held. */
import type { Day } from '../../ground/day.ts';
import type { Reading } from '../../storage/storage.ts';
import { listOfferItems, listOfferSteps } from '../offer/facts.ts';
import { offerInPlan, type OfferInPlan } from '../offer/parts/offer-in-plan.ts';
import type { PlanInFull, State } from './model.ts';

export async function offerOfPlan(
  reading: Reading,
  plan: PlanInFull & { readonly state: State },
  plans: readonly PlanInFull[],
  on: Day,
): Promise<readonly OfferInPlan[]> {
  const next = plans.find(({ number, givenOn }) => number > plan.number && givenOn !== null);
  const until = plan.state === 'replaced' ? (next?.givenOn ?? on) : on;
  return offerInPlan(await listOfferItems(reading), await listOfferSteps(reading, [plan.personId]), until);
}
