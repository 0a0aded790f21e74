/** Writes down what mattered, a piece, a time spent on their story, and what helps. */
import type { PersonId } from '../../../ground/ids.ts';
import { addRow } from '../../../storage/corrections.ts';
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

type Added = Promise<{ readonly id: string }>;

export const keepWhatMattered = async (act: Act, person: PersonId, mattered: Mattered): Added => ({
  id: await addRow(act, 'significant_event', person, columnsOfMattered(mattered)),
});

export const preparePiece = async (act: Act, person: PersonId, piece: Piece): Added => ({
  id: await addRow(act, 'story_piece', person, columnsOfPiece(piece)),
});

export const recordSession = async (act: Act, person: PersonId, session: Session): Added => ({
  id: await addRow(act, 'story_session', person, columnsOfSession(session)),
});

export const keepWhatHelps = async (act: Act, person: PersonId, helps: WhatHelps): Added => ({
  id: await addRow(act, 'what_helps', person, columnsOfWhatHelps(helps)),
});
