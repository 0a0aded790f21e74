/** Adds what mattered, pieces, sessions and what helps of some people, all at once. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRows, type Columns, type CorrectedTable } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import {
  columnsOfMattered,
  columnsOfPiece,
  columnsOfSession,
  columnsOfWhatHelps,
  type Mattered,
  type Piece,
  type Session,
  type WhatHelps,
} from '../model.ts';

export type ReportedStory = {
  readonly personId: PersonId;
  readonly mattered?: readonly Mattered[];
  readonly pieces?: readonly Piece[];
  readonly sessions?: readonly Session[];
  readonly helps?: readonly WhatHelps[];
};

export async function takeInStory(act: Act, stories: readonly ReportedStory[]): Promise<void> {
  const take = (table: CorrectedTable, of: (story: ReportedStory) => readonly Columns[]): Promise<void> =>
    addRows(
      act,
      table,
      stories.flatMap((story) =>
        of(story).map((columns) => ({ ...columns, id: crypto.randomUUID(), person_id: story.personId })),
      ),
    );
  await take('significant_event', ({ mattered = [] }) => mattered.map(columnsOfMattered));
  await take('story_piece', ({ pieces = [] }) => pieces.map(columnsOfPiece));
  await take('story_session', ({ sessions = [] }) => sessions.map(columnsOfSession));
  await take('what_helps', ({ helps = [] }) => helps.map(columnsOfWhatHelps));
}
