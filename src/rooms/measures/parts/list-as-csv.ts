/** A list as CSV that any spreadsheet opens: UTF-8 with its mark, and no cell that a spreadsheet would take for a formula. */
export function asCsv(headings: readonly string[], rows: readonly (readonly string[])[]): Buffer {
  const lines = [headings, ...rows].map((cells) => cells.map(cellOf).join(','));
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
}

function cellOf(text: string): string {
  const harmless = isLikeAFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What a spreadsheet would calculate with, or skip over to find it: blanks and controls before the sign too. */
function isLikeAFormula(text: string): boolean {
  return /^(?:\p{Cc}|\s*[=+\-@＝＋－＠])/u.test(text);
}
