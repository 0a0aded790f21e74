/** A piece as it is told to the young person: paragraphs, and for a letter its parts in the order of a letter. */
import { wordsOf } from '../../../ground/day-words.ts';
import type { Recorded } from '../facts.ts';
import { PIECES, type Piece, stateOf, stateWords } from '../model.ts';

export type ToldPiece = {
  readonly id: string;
  readonly kind: Piece['kind'];
  readonly kindWords: string;
  readonly title: string;
  readonly isLetter: boolean;
  readonly paragraphs: readonly string[];
  readonly signedBy: string | null;
  readonly writtenOn: string;
  readonly standing: string;
  readonly state: ReturnType<typeof stateOf>;
};

const paragraphsOf = (text: string | null): readonly string[] =>
  text?.split(/\n\s*\n/).filter((each) => each.trim() !== '') ?? [];

export function toldPiece(piece: Recorded<Piece>): ToldPiece {
  const { id, kind, title, words, heard, because, next, signedBy, preparedOn } = piece;
  return {
    id,
    kind,
    kindWords: PIECES[kind].words,
    title,
    isLetter: kind === 'letter',
    paragraphs: [words, because, heard, next].flatMap(paragraphsOf),
    signedBy,
    writtenOn: wordsOf(preparedOn),
    standing: stateWords(piece),
    state: stateOf(piece),
  };
}
