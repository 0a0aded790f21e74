/** What of the offer somebody was told, asked for and had, as their plan says it: from the record, never typed again. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { requestsOf, type StepOf } from '../requests.ts';
import type { ItemOf } from '../store.ts';
import { STANDING } from './offer-lines.ts';

export type OfferInPlan = {
  readonly title: string;
  /** `Paid or given, 12 March 2025`, `Told on 2 March 2025` */
  readonly words: string;
  /** What difference it made, in somebody's words; null where nobody has said. */
  readonly difference: string | null;
};

/** One line for each item on which something is recorded by a day, in the order of the catalogue; of several requests the last. */
export function offerInPlan(items: readonly ItemOf[], steps: readonly StepOf[], on: Day): readonly OfferInPlan[] {
  return items.flatMap(({ id, title }): readonly OfferInPlan[] => {
    const own = steps.filter((step) => step.itemId === id && step.on <= on);
    const request = requestsOf(own).at(-1);
    const told = own.findLast(({ step }) => step === 'told');
    if (request === undefined)
      return told === undefined ? [] : [{ title, words: `Told on ${wordsOf(told.on)}`, difference: null }];
    const last = request.steps.findLast(({ step }) => step !== 'difference');
    const difference = request.steps.findLast(({ step }) => step === 'difference');
    return [
      {
        title,
        words: `${STANDING[request.state]}${last === undefined ? '' : `, ${wordsOf(last.on)}`}`,
        difference: difference?.words ?? null,
      },
    ];
  });
}
