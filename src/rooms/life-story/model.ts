/** What mattered, the pieces of a story, the times spent on it, and what helps: how their rows read, and how a piece stands. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { Columns, Image } from '../../storage/corrections.ts';
import { isoOrNull, readImage } from '../../storage/image.ts';

/** Where on the record something stands: below the page of the young person. */
export type Source = { readonly segment: string; readonly id: string };

export type Mattered = {
  readonly source: Source | null;
  readonly on: Day;
  /** In the words of an old chronology; null where the record itself says it. */
  readonly told: string | null;
  readonly paper: string | null;
  /** Null where it came from an old chronology in a file, and nobody has written it down yet. */
  readonly why: string | null;
};

/** Said where it is not there, so that somebody writes it. */
export const WHY_NOT_SAID = 'Nobody has written this down yet';

export const PIECES = {
  place: { words: 'A place they lived' },
  someone: { words: 'Somebody who looked after them, or matters to them' },
  why: { words: 'Why something was decided' },
  more: { words: 'Something else' },
  letter: { words: 'A letter about a decision' },
} as const;
export type PieceKind = keyof typeof PIECES;

export type Piece = {
  readonly kind: PieceKind;
  readonly title: string;
  readonly words: string;
  readonly heard: string | null;
  readonly because: string | null;
  readonly next: string | null;
  readonly signedBy: string | null;
  readonly source: Source | null;
  readonly preparedOn: Day;
  readonly sharedOn: Day | null;
  readonly sharedWith: string | null;
  readonly waitsSince: Day | null;
  readonly theySaid: string | null;
  readonly askAgainOn: Day | null;
  readonly givenOn: Day | null;
  readonly givenHow: string | null;
};

export type Session = {
  readonly heldOn: Day;
  readonly withWhom: string;
  readonly what: string;
  readonly said: string | null;
  readonly next: string | null;
};

export type WhatHelps = { readonly saidOn: Day; readonly words: string; readonly saidBy: string };

export type PieceState = 'prepared' | 'shared' | 'waits';
export const stateOf = ({ sharedOn, waitsSince }: Piece): PieceState =>
  sharedOn !== null ? 'shared' : waitsSince !== null ? 'waits' : 'prepared';

/** `Shared together on 3 April 2025, with Nan` */
export function stateWords(piece: Piece): string {
  const { sharedOn, sharedWith, waitsSince, askAgainOn } = piece;
  if (sharedOn !== null) return `Shared together on ${wordsOf(sharedOn)}, with ${sharedWith}`;
  if (waitsSince === null) return `Prepared on ${wordsOf(piece.preparedOn)}, and not shared yet`;
  const again =
    askAgainOn === null ? 'until they bring it up themselves' : `may be asked again from ${wordsOf(askAgainOn)}`;
  return `They asked to wait on ${wordsOf(waitsSince)}: ${again}`;
}

type Life = { readonly bornOn: Day | null; readonly diedOn: Day | null };

/** Why it cannot have been on that day; undefined when it can. */
export function refuseDay<Field extends string>(
  { bornOn, diedOn }: Life,
  field: Field,
  on: Day,
): { readonly field: Field; readonly sentence: string } | undefined {
  if (bornOn !== null && on < bornOn)
    return { field, sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (diedOn !== null && on > diedOn) return { field, sentence: `They died on ${wordsOf(diedOn)}, before that day` };
  return undefined;
}

const sourceOf = (image: Image): Source | null => {
  const { text } = readImage(image);
  const [segment, id] = [text('source_segment'), text('source_id')];
  return segment === null || id === null ? null : { segment, id };
};

export function matteredOf(image: Image): Mattered {
  const { text, on } = readImage(image);
  return { source: sourceOf(image), on: on('on_day'), told: text('told'), paper: text('paper'), why: text('why') };
}

export const columnsOfMattered = ({ source, on, told, paper, why }: Mattered): Columns => ({
  source_segment: source?.segment ?? null,
  source_id: source?.id ?? null,
  on_day: isoOrNull(on),
  told,
  paper,
  why,
});

export function pieceOf(image: Image): Piece {
  const { text, day, on, words } = readImage(image);
  return {
    kind: words('kind') as PieceKind,
    title: words('title'),
    words: words('words'),
    heard: text('heard'),
    because: text('because'),
    next: text('what_next'),
    signedBy: text('signed_by'),
    source: sourceOf(image),
    preparedOn: on('prepared_on'),
    sharedOn: day('shared_on'),
    sharedWith: text('shared_with'),
    waitsSince: day('waits_since'),
    theySaid: text('they_said'),
    askAgainOn: day('ask_again_on'),
    givenOn: day('given_on'),
    givenHow: text('given_how'),
  };
}

export const columnsOfPiece = (piece: Piece): Columns => ({
  kind: piece.kind,
  title: piece.title,
  words: piece.words,
  heard: piece.heard,
  because: piece.because,
  what_next: piece.next,
  signed_by: piece.signedBy,
  source_segment: piece.source?.segment ?? null,
  source_id: piece.source?.id ?? null,
  prepared_on: isoOrNull(piece.preparedOn),
  shared_on: isoOrNull(piece.sharedOn),
  shared_with: piece.sharedWith,
  waits_since: isoOrNull(piece.waitsSince),
  they_said: piece.theySaid,
  ask_again_on: isoOrNull(piece.askAgainOn),
  given_on: isoOrNull(piece.givenOn),
  given_how: piece.givenHow,
});

/** Before anything became of it. */
export const NOT_SHARED = {
  sharedOn: null,
  sharedWith: null,
  waitsSince: null,
  theySaid: null,
  askAgainOn: null,
  givenOn: null,
  givenHow: null,
} as const;

export function sessionOf(image: Image): Session {
  const { text, on, words } = readImage(image);
  return {
    heldOn: on('held_on'),
    withWhom: words('with_whom'),
    what: words('what'),
    said: text('said'),
    next: text('next'),
  };
}

export const columnsOfSession = ({ heldOn, withWhom, what, said, next }: Session): Columns => ({
  held_on: isoOrNull(heldOn),
  with_whom: withWhom,
  what,
  said,
  next,
});

export function whatHelpsOf(image: Image): WhatHelps {
  const { on, words } = readImage(image);
  return { saidOn: on('said_on'), words: words('words'), saidBy: words('said_by') };
}

export const columnsOfWhatHelps = ({ saidOn, words, saidBy }: WhatHelps): Columns => ({
  said_on: isoOrNull(saidOn),
  words,
  said_by: saidBy,
});
