/** How a note looks that was typed between two calls: shortened words, letters changed round, capitals and full stops forgotten. */
import type { Chance } from '../../src/demo/chance.ts';

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bwith\b/g, 'w/'],
  [/\bappointment\b/g, 'appt'],
  [/\babout\b/g, 'abt'],
  [/\band\b/g, '&'],
  [/\bbecause\b/g, 'bc'],
  [/\bweeks\b/g, 'wks'],
  [/\bminutes\b/g, 'mins'],
  [/\bbirthday\b/g, 'bday'],
  [/\bmanager\b/g, 'mgr'],
];

/** Two neighbouring letters inside a long lower-case word, so that no name and no short word is touched. */
function mistype(text: string, chance: Chance): string {
  return text.replace(/(?<![\p{L}’])\p{Ll}{7,}(?![\p{L}’])/gu, (word) => {
    if (!chance.happens(0.05)) return word;
    const at = 2 + chance.whole(word.length - 4);
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  });
}

export function hurry(sentence: string, chance: Chance): string {
  // What is marked, quoted or law stays as it stands.
  if (/[‹“]|order|episode/.test(sentence)) return sentence;
  const shorter = SHORT.reduce(
    (text, [long, short]) => (chance.happens(0.5) ? text.replace(long, short) : text),
    sentence,
  );
  const mistyped = mistype(shorter, chance);
  return chance.happens(0.2) ? mistyped.replace(/\.$/, '') : mistyped;
}
