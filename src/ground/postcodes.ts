/** British postcodes in what somebody typed or pasted: which there are, and whether it is one address or several. */
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi;

/** A whole postcode and nothing else. */
export const ONE_POSTCODE = /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i;

/** One address at most: what holds two different postcodes is two. */
export const ONE_ADDRESS = {
  is: { test: (text: string): boolean => postcodesIn(text).length < 2 },
  otherwise: 'There is more than one postcode in it. Enter one address',
} as const;

/** Each once, as it is written: "ts1 4qt" is TS1 4QT. */
export function postcodesIn(text: string): readonly string[] {
  return [...new Set((text.match(POSTCODE) ?? []).map(asWritten))];
}

/** The same text, with its postcodes as they are written. */
export const withPostcodesAsWritten = (text: string): string => text.replace(POSTCODE, asWritten);

const asWritten = (code: string): string => code.toUpperCase().replace(/ ?(\d[A-Z]{2})$/, ' $1');
