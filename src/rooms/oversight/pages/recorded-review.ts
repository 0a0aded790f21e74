/** One review held, and its correction. */
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { recordedReview } from '../parts/recorded-review.ts';

export const recordedReviewPages = recordedThing(recordedReview);
