/** How a word of a list is looked for in a text: however it is spaced or hyphenated, and with any ending where it has a star. */

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** As a part of a pattern. */
export function spelt(word: string): string {
  const plain = word.trim().toLowerCase();
  const stem = escape(plain.replace(/\*$/, ''))
    .replaceAll(/[\s-]+/g, String.raw`[\s-]+`)
    .replaceAll(/['’]/g, "[’']");
  return stem + (plain.endsWith('*') ? String.raw`[\p{L}-]*` : '');
}
