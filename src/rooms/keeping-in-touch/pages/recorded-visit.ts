/** One visit, and its correction. */
import { recordedThing } from '../../people/parts/recorded-thing.ts';
import { recordedVisit } from '../parts/recorded-visit.ts';

export const recordedVisitPages = recordedThing(recordedVisit);
