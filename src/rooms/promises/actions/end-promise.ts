/** A promise ends with the young person: what it was for they want no more help with. Nothing is promised in its place. */
import { isoOf } from '../../../ground/day-words.ts';
import type { Day } from '../../../ground/day.ts';
import { changeRow } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';

export const endPromise = async (act: Act, id: string, on: Day, because: string): Promise<void> =>
  changeRow(act, 'promise', id, { changed_on: isoOf(on), because });
