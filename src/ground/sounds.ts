/**
 * How a name sounds in English ears, as short keys: two names that share one may be the same name. It is coarse on
 * purpose, because whoever searches looks through the list; nothing is ever decided by it.
 */

/** Names that are not said as they are spelt, with a spelling that says it. */
const SAID_AS: Readonly<Record<string, string>> = {
  aisling: 'ashling',
  aoife: 'eefa',
  caoimhe: 'keeva',
  ciara: 'keera',
  eilidh: 'ailee',
  eoghan: 'owen',
  eoin: 'owen',
  grainne: 'gronya',
  niamh: 'neeve',
  oisin: 'osheen',
  padraig: 'porig',
  saoirse: 'seersha',
  sean: 'shawn',
  sinead: 'shinaid',
  siobhan: 'shivawn',
  xavier: 'zavier',
};

type Spelling = readonly [spelt: RegExp, said: string];

/** In this order; capitals are sounds: X as in she, J as in John. */
const SOUNDS: readonly Spelling[] = [
  [/^[kgp]n/, 'n'],
  [/^wr/, 'r'],
  [/^ps|^x/, 's'],
  [/^wh/, 'w'],
  [/^gh|kh|ck|q/g, 'k'],
  [/gh/g, ''],
  [/ph|v/g, 'f'],
  [/mb$/, 'm'],
  [/mps/g, 'ms'],
  [/tch/g, 'X'],
  [/th|d(?!g[eiy])/g, 't'],
  [/sch/g, 'sk'],
  [/sh|[cs]z|(?<=.)[ct]i(?=[ao])/g, 'X'],
  [/dg(?=[eiy])|j/g, 'J'],
  [/(?<=.)c(?=[eiy])|z/g, 's'],
  [/x/g, 'ks'],
];

/** Letters that are said in two ways: the name has a key for each. */
const EITHER: readonly (readonly [spelt: RegExp, one: string, other: string])[] = [
  [/ch/g, 'X', 'k'],
  [/g(?=[eiy])/g, 'J', 'k'],
  [/^c(?=[eiy])/g, 's', 'k'],
];

/** For one word of letters a to z. Empty for a single letter and for other scripts. */
export function soundsOf(word: string): readonly string[] {
  if (!/^[a-z]{2,}$/.test(word)) return [];
  const said = SAID_AS[word];
  return [...new Set([word, ...(said === undefined ? [] : [said])].flatMap(spellingsOf).flatMap(keysOf))];
}

function spellingsOf(word: string): readonly string[] {
  let spellings = [SOUNDS.reduce((text, [spelt, sound]) => text.replace(spelt, sound), word)];
  for (const [spelt, one, other] of EITHER)
    spellings = spellings.flatMap((text) => [text.replaceAll(spelt, one), text.replaceAll(spelt, other)]);
  return spellings.map((text) => text.replaceAll('c', 'k').replaceAll('g', 'k'));
}

/** Consonants in their order, doubled ones once; a first vowel as `A`. What has one consonant keeps its vowel, or every Leo were a Lou. */
function keysOf(spelling: string): readonly string[] {
  const skeleton =
    (/^[aeiou]/.test(spelling) ? 'A' : spelling.charAt(0)) + spelling.slice(1).replaceAll(/[aeiouhwy]/g, '');
  const key = skeleton.replaceAll(/(.)\1+/g, '$1').slice(0, 6);
  if (key.replace('A', '').length > 1) return [key];
  const vowel = /[aeiouy]/.exec(spelling.replace(/^[aeiou][aeiouhwy]*/, '').slice(1))?.[0] ?? '';
  const classes: Readonly<Record<string, readonly string[]>> = { a: ['a'], o: ['o'], u: ['o'], y: ['a', 'i'] };
  return (classes[vowel] ?? ['i']).map((vowelClass) => `${key}${vowelClass}`);
}
