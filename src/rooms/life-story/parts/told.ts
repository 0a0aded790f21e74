/** A piece as it is told to the young person: paragraphs, and for a letter its parts in the order of a letter. */
import { wordsOf } from '../../../ground/day-words.ts';
import { withoutTaken } from '../../writing/marked-words.ts';
import type { Recorded } from '../facts.ts';
import { PIECES, type Piece, stateOf, stateWords } from '../model.ts';

export type ToldPiece = {
  readonly id: string;
  readonly kind: Piece['kind'];
  readonly kindWords: string;
  readonly title: string;
  readonly isLetter: boolean;
  readonly paragraphs: readonly string[];
  /** Something about somebody else is not shown in it. */
  readonly isLeftOut: boolean;
  readonly signedBy: string | null;
  readonly writtenOn: string;
  readonly standing: string;
  readonly state: ReturnType<typeof stateOf>;
};

const paragraphsOf = (text: string | null): readonly string[] =>
  text?.split(/\n\s*\n/).filter((each) => each.trim() !== '') ?? [];

/** `others` are words of the record that are about somebody else: taken over into a piece, they are left out of it. */
export function toldPiece(piece: Recorded<Piece>, others: readonly string[] = []): ToldPiece {
  const { id, kind, title, words, heard, because, next, signedBy, preparedOn } = piece;
  const paragraphs = [words, because, heard, next].flatMap(paragraphsOf).map((text) => withoutTaken(text, others));
  return {
    id,
    kind,
    kindWords: PIECES[kind].words,
    title,
    isLetter: kind === 'letter',
    paragraphs: paragraphs.map(({ text }) => text),
    isLeftOut: paragraphs.some(({ isLeftOut }) => isLeftOut),
    signedBy,
    writtenOn: wordsOf(preparedOn),
    standing: stateWords(piece),
    state: stateOf(piece),
  };
}
