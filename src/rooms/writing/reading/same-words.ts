/**
 * Long runs of the same words in two texts. Words with a capital are left out and pronouns are one, so that a text stays
 * the same when only whom it is about was changed in it.
 */
import { readable, type Span, type Text } from './text.ts';

/** So many characters are not written twice by chance. Peer challenges found runs far longer: docs/decisions/0054. */
const CHARACTERS_LEAST = 56;
const WORDS_LEAST = 10;
/** So many words may have been changed, left out or put in between two pieces of a run; a piece has at least so many. */
const CHANGED_MOST = 3;
const PIECE = 3;
/** A phrase that comes again and again in one text begins a run at its first places as well as at its last. */
const PLACES_MOST = 8;

const PRONOUNS = new Map(
  Object.entries({
    they: 'she he they',
    them: 'her him them his hers their theirs',
    themselves: 'herself himself themselves themself',
  }).flatMap(([one, all]) => all.split(' ').map((pronoun) => [pronoun, one] as const)),
);

export type Token = Span & { readonly token: string };

/** The words by which texts are compared, in order. */
export function tokensOf(text: Text): readonly Token[] {
  const hasLower = text.words.some(({ text: word }) => /^\p{Ll}/u.test(word));
  return text.words.flatMap(({ text: word, folded, start, end }) => {
    const pronoun = PRONOUNS.get(folded);
    if (pronoun === undefined && hasLower && /^\p{Lu}/u.test(word)) return [];
    return [{ token: pronoun ?? folded, start, end }];
  });
}

export function tokensOfWritten(written: string): readonly Token[] {
  return tokensOf(readable(written));
}

/** Where the one says what the other says, from the first word of a run to its last; a word changed here and there is passed over. */
export function sameRuns(ours: readonly Token[], theirs: readonly Token[]): readonly Span[] {
  const pieces = samePieces(ours, theirs);
  const runs: Span[] = [];
  const used = new Set<Piece>();
  for (const piece of pieces) {
    if (used.has(piece)) continue;
    let [end, place, words] = [piece.at + piece.length, piece.place + piece.length, piece.length];
    used.add(piece);
    for (const next of pieces) {
      const isNext =
        next.at >= end && next.at - end <= CHANGED_MOST && next.place >= place && next.place - place <= CHANGED_MOST;
      if (!isNext || used.has(next)) continue;
      used.add(next);
      [end, place, words] = [next.at + next.length, next.place + next.length, words + next.length];
    }
    const [first, last] = [ours[piece.at], ours[end - 1]];
    if (first !== undefined && last !== undefined && isLong(words, first, last))
      runs.push({ start: first.start, end: last.end });
  }
  return runs.filter(
    (run, index) => !runs.slice(0, index).some(({ start, end }) => start <= run.start && end >= run.end),
  );
}

type Piece = { readonly at: number; readonly place: number; readonly length: number };

/** Words that follow each other in both, in our order; each the longest there is from where it begins. */
function samePieces(ours: readonly Token[], theirs: readonly Token[]): readonly Piece[] {
  const places = new Map<string, number[]>();
  for (let place = 0; place + PIECE <= theirs.length; place += 1) {
    const key = keyAt(theirs, place);
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else if (known.length < PLACES_MOST) known.push(place);
  }
  const pieces: Piece[] = [];
  for (let at = 0; at + PIECE <= ours.length; at += 1) {
    for (const place of places.get(keyAt(ours, at)) ?? []) {
      const isWithin = ours[at - 1] !== undefined && ours[at - 1]?.token === theirs[place - 1]?.token;
      if (!isWithin) pieces.push({ at, place, length: lengthFrom(ours, at, theirs, place) });
    }
  }
  return pieces;
}

const keyAt = (tokens: readonly Token[], index: number): string =>
  `${tokens[index]?.token} ${tokens[index + 1]?.token} ${tokens[index + 2]?.token}`;

function lengthFrom(ours: readonly Token[], at: number, theirs: readonly Token[], place: number): number {
  let length = 0;
  while (ours[at + length] !== undefined && ours[at + length]?.token === theirs[place + length]?.token) length += 1;
  return length;
}

const isLong = (words: number, first: Token, last: Token): boolean =>
  words >= WORDS_LEAST && last.end - first.start >= CHARACTERS_LEAST;
