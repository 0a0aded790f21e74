/** What this room tells others of how people want to be in touch: a set of people in, plain facts out. */
import type { PersonId } from '../../ground/ids.ts';
import { type CorrectedTable, type Image, listStanding } from '../../storage/corrections.ts';
import type { Reading } from '../../storage/storage.ts';
import {
  type GoodDay,
  goodDayOf,
  type LostTouch,
  lostTouchOf,
  type LostTouchStep,
  lostTouchStepOf,
  type NoContact,
  noContactOf,
} from './touch.ts';

export type Of<Said> = Said & { readonly id: string; readonly personId: PersonId };

const listOf =
  <Said>(table: CorrectedTable, saidOf: (image: Image) => Said) =>
  async (reading: Reading, people: readonly PersonId[]): Promise<readonly Of<Said>[]> =>
    (await listStanding(reading, table, people)).map(({ id, personId, image }) => ({ ...saidOf(image), id, personId }));

export const listNoContact = listOf<NoContact>('no_contact', noContactOf);
export const listLostTouch = listOf<LostTouch>('lost_touch', lostTouchOf);
export const listLostTouchSteps = listOf<LostTouchStep>('lost_touch_step', lostTouchStepOf);
export const listGoodDays = listOf<GoodDay>('good_day', goodDayOf);
