/** The council's own colour, from its settings, made into a style sheet whose words on it can always be read. */

/** `hex` is six figures without `#`; anything else is no colour. */
export function colourSheet(hex: string): string | undefined {
  if (!/^[0-9a-f]{6}$/.test(hex)) return undefined;
  return `:root { --los-council: #${hex}; --los-council-words: ${wordsOn(hex)}; }\n`;
}

/** White or black, whichever stands out more: one of the two always reaches 4.5 to 1. */
export function wordsOn(hex: string): '#ffffff' | '#000000' {
  return contrast(hex, 'ffffff') >= contrast(hex, '000000') ? '#ffffff' : '#000000';
}

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
