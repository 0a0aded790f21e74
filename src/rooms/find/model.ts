/** By which keys a person is found: what is made of names, days and numbers on writing, and the same of what is typed. */
import type { Day } from '../../ground/day.ts';
import { isoOf } from '../../ground/day-words.ts';
import { folded } from '../../ground/folding.ts';
import type { PersonId } from '../../ground/ids.ts';
import { soundsOf } from '../../ground/sounds.ts';

/** `whole` is a whole name; `born` is an ISO date; the others are folded, and hold no spaces. */
export type KeyKind = 'name' | 'whole' | 'sound' | 'born' | 'number' | 'phone' | 'postcode' | 'address';
export type Key = { readonly kind: KeyKind; readonly key: string };
export type KeyOf = Key & { readonly personId: PersonId };

/** Everything a person can be found by. */
export type Findable = {
  readonly names: readonly { readonly knownAs: string; readonly familyName: string }[];
  readonly bornOn: Day | null;
  readonly identifiers: readonly string[];
  readonly contactDetails: readonly {
    readonly kind: 'phone' | 'email' | 'address';
    readonly value: string;
    readonly postcode: string | null;
  }[];
  /** Of the homes they have lived in. */
  readonly postcodes: readonly string[];
};

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** `O’Brien Łucja` → `o`, `brien`, `lucja`. */
export function wordsOf(text: string): readonly string[] {
  return folded(text)
    .replaceAll(/[łøđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .split(' ')
    .filter(Boolean);
}

export const joinedWords = (text: string): string => wordsOf(text).join('');

/** A British number without its leading nought or 44, so that every way of writing it is one key; otherwise its figures. */
export function phoneKey(text: string): string {
  return text
    .replaceAll(/\D/g, '')
    .replace(/^00/, '')
    .replace(/^44(?=\d{9})/, '')
    .replace(/^0/, '');
}

/** `TS5 6QX` is found by itself and by `TS5`. */
function postcodeKeys(text: string): readonly string[] {
  const key = joinedWords(text);
  return key.length > 4 ? [key, key.slice(0, -3)] : [key];
}

/** In so many addresses that they tell nobody apart. */
export const STREET_WORDS: ReadonlySet<string> = new Set(
  'avenue ave close court crescent drive gardens grove lane ln place rd road square st street terrace way'.split(' '),
);

/** As far as the last part with a number in it: the town after it is shared by a whole council, and so is no key. */
function addressWords(address: string): readonly string[] {
  const parts = address.split(/[,\n]/);
  const last = parts.findLastIndex((part) => /\d/.test(part));
  return parts
    .slice(0, last === -1 ? 2 : last + 1)
    .flatMap(wordsOf)
    .filter((word) => !STREET_WORDS.has(word));
}

/** What the page calls somebody whose name nobody knows is what they are found by. */
const NAMELESS = { knownAs: 'Child', familyName: '' };

/** Nobody can type more than this into the box, and an index cannot hold what is far longer. */
const KEY_MOST = 200;
const cut = (key: string): string => key.slice(0, KEY_MOST).toWellFormed();

export function keysOf({ names, bornOn, identifiers, contactDetails, postcodes }: Findable): readonly Key[] {
  const called = names.length === 0 ? [NAMELESS] : names;
  const valuesOf = (kind: string): readonly string[] =>
    contactDetails.filter((detail) => detail.kind === kind).map(({ value }) => value);
  const nameWords = called.flatMap(({ knownAs, familyName }) => wordsOfName(knownAs, familyName));
  const found: Readonly<Record<KeyKind, readonly string[]>> = {
    name: nameWords,
    whole: names.map(({ knownAs, familyName }) => joinedWords(`${knownAs} ${familyName}`)),
    sound: nameWords.flatMap(soundsOf),
    born: bornOn === null ? [] : [isoOf(bornOn)],
    number: [...identifiers, ...valuesOf('email')].map(joinedWords),
    phone: valuesOf('phone').map(phoneKey),
    postcode: [...postcodes, ...contactDetails.flatMap(({ postcode }) => postcode ?? [])].flatMap(postcodeKeys),
    address: valuesOf('address').flatMap(addressWords),
  };
  return (Object.keys(found) as KeyKind[]).flatMap((kind) =>
    [...new Set(found[kind].map(cut))].filter((key) => key !== '').map((key) => ({ kind, key })),
  );
}

/**
 * By which keys somebody of this name is known already, if they are: by the whole of it, either way round, or by one word
 * of it alone; and whoever is asked for by one word, by that word among others.
 */
export function keysOfNamesakes(name: string): {
  readonly wholeNames: readonly string[];
  readonly names: readonly string[];
} {
  const words = wordsOf(name);
  const [first = '', ...others] = words;
  const wholeNames = [words.join(''), [...others, first].join(''), ...words].map(cut).filter((key) => key !== '');
  return { wholeNames: [...new Set(wholeNames)], names: words.length === 1 ? [cut(first)] : [] };
}

/** Each word; what is written as one (`O’Brien`) or meant as one (`Ellie Mae`) also joined. */
function wordsOfName(knownAs: string, familyName: string): readonly string[] {
  return [knownAs, familyName].flatMap((part) => [
    ...wordsOf(part),
    ...part.split(/\s+/).map(joinedWords),
    joinedWords(part),
  ]);
}
