/** One entry, and its correction. */
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { recordedEntry } from '../parts/recorded-entry.ts';

export const recordedEntryPages = recordedThing(recordedEntry);
