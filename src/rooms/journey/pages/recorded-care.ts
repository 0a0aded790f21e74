/** One part of care, and its correction. */
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { recordedCare } from '../parts/recorded-care.ts';

export const recordedCarePages = recordedThing(recordedCare);
