/** Writes the documents that are made from the code. With `--check` it writes nothing, says which are stale, and ends with 1. */
import { staleDocuments, writeDocuments } from './documents/index.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) {
  const stale = await staleDocuments();
  for (const sentence of stale) say(sentence);
  if (stale.length > 0) process.exitCode = 1;
  else say('Every generated document says what the code says.');
} else {
  const written = await writeDocuments();
  say(
    written.length === 0
      ? 'Every generated document already says what the code says.'
      : `Written: ${written.join(', ')}.`,
  );
}
