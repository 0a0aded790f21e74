/** The fingerprints of some texts under a council’s key; the words of a key are hashed once. */
import { type Fingerprints, fingerprintsUnder } from './reading/fingerprints.ts';
import { tokensOfWritten } from './reading/same-words.ts';

const under = new Map<string, Fingerprints>();

export function fingerprintsOf(key: Buffer): (texts: readonly string[]) => readonly bigint[] {
  const name = key.toString('base64');
  const known = under.get(name) ?? fingerprintsUnder(key);
  under.set(name, known);
  return (texts) => [...new Set(texts.flatMap((text) => known(tokensOfWritten(text))))];
}
