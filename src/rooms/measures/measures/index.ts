/** Every measure, one line each. Adding a measure is one file and one line here. */
import type { Measure } from '../model.ts';
import { childrenCeasingToBeLookedAfter } from './children-ceasing-to-be-looked-after.ts';
import { childrenLookedAfter } from './children-looked-after.ts';
import { childrenStartingToBeLookedAfter } from './children-starting-to-be-looked-after.ts';
import { periodsOfCareEnding } from './periods-of-care-ending.ts';
import { periodsOfCareStarting } from './periods-of-care-starting.ts';
import { reviewsHeldOnTime } from './reviews-held-on-time.ts';

export const measures: readonly Measure[] = [
  childrenLookedAfter,
  childrenStartingToBeLookedAfter,
  childrenCeasingToBeLookedAfter,
  periodsOfCareStarting,
  periodsOfCareEnding,
  reviewsHeldOnTime,
];
