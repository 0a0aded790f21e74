/** Every rule, one line each. Adding a duty is one file and one line here. */
import { firstReviewWithin20WorkingDays } from './looked-after/first-review-within-20-working-days.ts';
import { firstVisitWithinAWeek } from './looked-after/first-visit-within-a-week.ts';
import { laterReviewsWithin6Months } from './looked-after/later-reviews-within-6-months.ts';
import { secondReviewWithin3Months } from './looked-after/second-review-within-3-months.ts';
import type { Rule } from './rule.ts';
import { eligibleChild } from './status/eligible-child.ts';
import { lookedAfter } from './status/looked-after.ts';

export const rules: readonly Rule[] = [
  lookedAfter,
  eligibleChild,
  firstReviewWithin20WorkingDays,
  secondReviewWithin3Months,
  laterReviewsWithin6Months,
  firstVisitWithinAWeek,
];
