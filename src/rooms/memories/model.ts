/** A memory: what happened, who else is in the photo, and whether the young person wants it in view. */
import type { Day } from '../../ground/day.ts';
import type { Columns, Image } from '../../storage/corrections.ts';
import { isoOrNull, readImage } from '../../storage/image.ts';

export type Memory = {
  readonly on: Day;
  readonly what: string;
  readonly others: string | null;
  readonly photoId: string | null;
  readonly hiddenOn: Day | null;
};

export function memoryOf(image: Image): Memory {
  const { text, day, on, words } = readImage(image);
  return {
    on: on('on_day'),
    what: words('what'),
    others: text('others'),
    photoId: text('photo_id'),
    hiddenOn: day('hidden_on'),
  };
}

export const columnsOfMemory = ({ on, what, others, photoId, hiddenOn }: Memory): Columns => ({
  on_day: isoOrNull(on),
  what,
  others,
  photo_id: photoId,
  hidden_on: isoOrNull(hiddenOn),
});
