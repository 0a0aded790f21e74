/** What the life-story room tells others, of one person: each with its id and who recorded it. */
import type { PersonId } from '../../ground/ids.ts';
import { type CorrectedTable, type Image, listStanding } from '../../storage/corrections.ts';
import type { Reading } from '../../storage/storage.ts';
import {
  type Mattered,
  matteredOf,
  type Piece,
  pieceOf,
  type Session,
  sessionOf,
  type WhatHelps,
  whatHelpsOf,
} from './model.ts';

export type Recorded<Said> = Said & { readonly id: string; readonly by: string };

const listOf =
  <Said>(table: CorrectedTable, saidOf: (image: Image) => Said) =>
  async (reading: Reading, person: PersonId): Promise<readonly Recorded<Said>[]> =>
    (await listStanding(reading, table, [person])).map(({ id, by, image }) => ({ ...saidOf(image), id, by }));

export const listMattered = listOf<Mattered>('significant_event', matteredOf);
export const listPieces = listOf<Piece>('story_piece', pieceOf);
export const listSessions = listOf<Session>('story_session', sessionOf);
export const listWhatHelps = listOf<WhatHelps>('what_helps', whatHelpsOf);
