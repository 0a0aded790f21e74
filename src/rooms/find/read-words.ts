/**
 * What somebody typed into the box, as keys to look for. Nothing is guessed: a word that may mean several things is
 * looked for as each of them, and all words must match.
 */
import { type Day, dayOf, isRealDate } from '../../ground/day.ts';
import { isoOf, wordsOf as wordsOfDay } from '../../ground/day-words.ts';
import { soundsOf } from '../../ground/sounds.ts';
import { joinedWords, type KeyKind, phoneKey, STREET_WORDS, wordsOf } from './model.ts';

const LENGTH_MOST = 200;
const WORDS_MOST = 12;
/** From so many letters or figures the beginning of a number or an address is enough. */
const BEGINNING_LEAST = 4;

/** How close a match is; a smaller number is closer. */
const RANK = { exact: 0, beginning: 1, sound: 2, address: 3 } as const;

/** Keys of one kind: these, or all that begin so, of which the beginning itself may be closer. */
export type Range = { readonly kind: KeyKind; readonly rank: number } & (
  | { readonly keys: readonly string[] }
  | { readonly begins: string; readonly itself?: number }
);

/** One word or number, and everything it may mean. */
type Term = readonly Range[];

export type Asked = {
  readonly terms: readonly Term[];
  /** Keys for all words at once: a whole name, a number written with spaces. */
  readonly wholes: readonly { readonly kind: KeyKind; readonly keys: readonly string[] }[];
  /** How the days in it were read, so that a slip is seen: `born 4 March 2009`. */
  readonly readAs: readonly string[];
};

/** A sentence where there is nothing to look for. */
export type ReadWords = { readonly asked: Asked } | { readonly sentence: string };

export const WHAT_TO_TYPE =
  'Type a name or the first letters of one, a date of birth, a phone number, an address, a postcode, or any number they are known by.';

export function readWords(typed: string): ReadWords {
  const text = typed.toLowerCase().trim();
  if (text.length > LENGTH_MOST) return { sentence: `Type ${LENGTH_MOST} characters or fewer.` };
  const { parts, rest } = readWritings(text);
  const unreal = parts.find(({ isUnreal }) => isUnreal);
  if (unreal !== undefined) return { sentence: `${unreal.readAs} is not a date. Write the day first: 27 3 2009.` };
  const words = rest.replace(TOWN, '$<street>').split(/\s+/).map(joinedWords).filter(Boolean);
  // `Hall Road` is looked for as `Hall`, because no address is kept under the other word; `Street` alone is a name.
  const telling = words.filter((word) => !STREET_WORDS.has(word));
  const looked = telling.length === 0 && parts.length === 0 ? words : telling;
  const terms = [...parts.map(({ term }) => term), ...looked.map(termOf)];
  if (terms.length === 0) return { sentence: WHAT_TO_TYPE };
  if (terms.length > WORDS_MOST) return { sentence: `Type ${WORDS_MOST} words or fewer.` };
  if (terms.length === 1 && /^[a-z0-9]$/.test(words[0] ?? '')) return { sentence: 'Type at least two letters.' };
  return { asked: { terms, wholes: wholesOf(text), readAs: parts.flatMap(({ readAs }) => readAs ?? []) } };
}

/** After a house number and a street; it tells nobody apart. */
const TOWN = /^(?<street>\d+[a-z]? [^,\n]+)[,\n].*/s;

type Part = { readonly term: Term; readonly readAs?: string; readonly isUnreal?: boolean };
type Groups = Readonly<Record<string, string | undefined>>;
type Writing = { readonly pattern: RegExp; readonly read: (groups: Groups, whole: string) => Part | undefined };

/** In this order; each takes its part out of the text, so that nothing is read twice. */
const WRITINGS: readonly Writing[] = [
  { pattern: /\b(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b/g, read: readDate },
  { pattern: /\b(?<day>\d{1,2})(?<by>[/.])(?<month>\d{1,2})\k<by>(?<year>\d{4}|\d{2})\b/g, read: readDate },
  {
    pattern: /\b(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4}|\d{2})\b/g,
    read: (groups, whole) => (monthOf(groups['month']) === undefined ? undefined : readDate(groups, whole)),
  },
  { pattern: /\b(?<postcode>[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2})\b/g, read: readPostcode },
  { pattern: /(?<!\w)(?<phone>(?:\+|0)[\d ()-]{8,}\d)\b/g, read: readPhone },
  { pattern: /\b(?<day>\d{1,2})(?<by>[ -])(?<month>\d{1,2})\k<by>(?<year>\d{4})\b/g, read: readDate },
];

function readWritings(text: string): { readonly parts: readonly Part[]; readonly rest: string } {
  const parts: Part[] = [];
  let rest = text;
  for (const { pattern, read } of WRITINGS) {
    rest = rest.replaceAll(pattern, (whole: string, ...found: readonly unknown[]) => {
      const part = read(found.at(-1) as Groups, whole);
      if (part === undefined) return whole;
      parts.push(part);
      return ' ';
    });
  }
  return { parts, rest };
}

function readDate(groups: Groups, whole: string): Part {
  const days = daysOf(groups);
  return {
    term: [{ kind: 'born', rank: RANK.exact, keys: days.map(isoOf) }],
    ...(days.length === 0
      ? { readAs: whole, isUnreal: true }
      : { readAs: `born ${days.map(wordsOfDay).join(' or ')}` }),
  };
}

/** A year of two figures is not completed: both centuries are looked for. */
function daysOf({ day, month, year = '' }: Groups): readonly Day[] {
  const years = year.length === 4 ? [Number(year)] : [2000 + Number(year), 1900 + Number(year)];
  const parts = years.map((each) => [each, monthOf(month) ?? Number(month), Number(day)] as const);
  return parts.filter((part) => isRealDate(...part)).map((part) => dayOf(...part));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_NAMES: readonly string[] = MONTHS.map((_, index) =>
  (wordsOfDay(dayOf(2001, index + 1, 1)).split(' ')[1] ?? '').toLowerCase(),
);

function monthOf(text = ''): number | undefined {
  const index = MONTH_NAMES.findIndex((name) => text.length >= 3 && name.startsWith(text));
  return index === -1 ? undefined : index + 1;
}

function readPostcode({ postcode = '' }: Groups): Part {
  return { term: [{ kind: 'postcode', rank: RANK.exact, keys: [joinedWords(postcode)] }] };
}

function readPhone({ phone = '' }: Groups): Part | undefined {
  const key = phoneKey(phone);
  if (key.length !== 9 && key.length !== 10) return undefined;
  const figures = phone.replaceAll(/\D/g, '');
  return {
    term: [
      { kind: 'phone', rank: RANK.exact, keys: [key] },
      { kind: 'number', rank: RANK.exact, keys: [figures] },
    ],
  };
}

function termOf(word: string): Term {
  return /\d/.test(word) ? rangesOfNumber(word) : rangesOfWord(word);
}

function rangesOfWord(word: string): Term {
  const sounds = soundsOf(word);
  return [
    { kind: 'name', rank: RANK.beginning, begins: word, itself: RANK.exact },
    ...(sounds.length === 0 ? [] : [{ kind: 'sound', rank: RANK.sound, keys: sounds } as const]),
    // An e-mail address, and a number that is letters only.
    { kind: 'number', rank: RANK.exact, keys: [word] },
    {
      kind: 'address',
      rank: RANK.address,
      ...(word.length < BEGINNING_LEAST ? { keys: [word] } : { begins: word }),
    },
  ];
}

function rangesOfNumber(word: string): Term {
  const days = /^\d{8}$/.test(word) ? daysWithoutMarks(word) : [];
  return [
    word.length < BEGINNING_LEAST
      ? { kind: 'number', rank: RANK.exact, keys: [word] }
      : { kind: 'number', rank: RANK.beginning, begins: word, itself: RANK.exact },
    { kind: 'address', rank: RANK.address, keys: [word] },
    ...(/^(?:19|20)\d\d$/.test(word) ? [{ kind: 'born', rank: RANK.exact, begins: `${word}-` } as const] : []),
    ...(days.length === 0 ? [] : [{ kind: 'born', rank: RANK.exact, keys: days.map(isoOf) } as const]),
    ...(/^\d{9,}$/.test(word) ? [{ kind: 'phone', rank: RANK.exact, keys: [phoneKey(word)] } as const] : []),
    ...(/^[a-z]{1,2}\d[a-z\d]?$/.test(word) ? [{ kind: 'postcode', rank: RANK.exact, keys: [word] } as const] : []),
  ];
}

/** `04032009` and `20090304`. */
function daysWithoutMarks(figures: string): readonly Day[] {
  const written = [/^(?<day>..)(?<month>..)(?<year>.{4})$/, /^(?<year>.{4})(?<month>..)(?<day>..)$/];
  return written.flatMap((pattern) => daysOf(pattern.exec(figures)?.groups ?? {}));
}

/** `Maya Hartley` and `Hartley, Maya`; `QQ 12 34 56 C`. */
function wholesOf(text: string): Asked['wholes'] {
  const words = wordsOf(text);
  if (words.length < 2) return [];
  const [first = '', ...others] = words;
  const joined = words.join('');
  return [
    { kind: 'whole', keys: [joined, [...others, first].join('')] },
    ...(/\d/.test(joined) ? [{ kind: 'number', keys: [joined] } as const] : []),
  ];
}
