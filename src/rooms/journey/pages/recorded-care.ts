/** One part of care, and its correction. */
import { lettersAbout, WRITE_LETTER } from '../../life-story/parts/letters-about.ts';
import { recordedThing } from '../../people/parts/recorded-thing-pages.ts';
import { recordedCare } from '../parts/recorded-care.ts';

export const recordedCarePages = recordedThing({
  ...recordedCare,
  nextOf: (said, actor) => [...(recordedCare.nextOf?.(said, actor) ?? []), WRITE_LETTER],
  beside: lettersAbout,
});
