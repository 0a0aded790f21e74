/** How one review reads from its row, and what is asked of it where it is corrected. */
import { findIsoDay, isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import type { RecordedThing } from '../../people/parts/recorded-thing.ts';
import { type ReviewHeld, refuseReview } from '../actions/record-review-held.ts';
import { atAnyAge } from './review-form.ts';

type SaidOfReview = Omit<ReviewHeld, 'personId' | 'participation'> & { readonly participation: string | null };

export const recordedReview: RecordedThing<SaidOfReview> = {
  table: 'review',
  segment: 'reviews',
  saidOf: (image) => ({
    heldOn: findIsoDay(String(image['held_on'])) as Day,
    participation: image['participation'] as string | null,
  }),
  columnsOf: ({ heldOn, participation }) => ({ held_on: isoOf(heldOn), participation }),
  titleOf: () => 'Review held',
  onOf: ({ heldOn }) => heldOn,
  formOf: () => atAnyAge,
  valuesOf: ({ heldOn, participation }) => ({ heldOn, participation }),
  filledIn: (values) => ({
    heldOn: values['heldOn'] as Day,
    participation: values['participation'] as string,
  }),
  refuse: (facts, { heldOn, participation }) => refuseReview(facts, { heldOn, participation: participation ?? '' }),
};
