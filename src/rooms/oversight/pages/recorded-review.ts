/** One review held, and its correction. */
import { lettersAbout, WRITE_LETTER } from '../../life-story/parts/letters-about.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { recordedReview } from '../parts/recorded-review.ts';

export const recordedReviewPages = recordedThing({
  ...recordedReview,
  nextOf: (said, actor) => [...(recordedReview.nextOf?.(said, actor) ?? []), WRITE_LETTER],
  beside: lettersAbout,
});
