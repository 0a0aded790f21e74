/**
 * Sorts out files that came by themselves: which can be loaded together, and why each of the others cannot. A refused
 * file never stops the rest; nothing is guessed of it.
 */
import type { Day } from '../../ground/day.ts';
import { Refusal } from '../../ground/refusal.ts';
import { type Load, readLoad, type Upload } from './load.ts';
import { readFile } from './read-file.ts';

export type RefusedFile = { readonly name: string; readonly because: string };
export type SortedOut = { readonly load: Load | undefined; readonly refused: readonly RefusedFile[] };

const NAMING = (): string => 'give it the year in its name, as 2018-uasc.csv beside 2018-episodes.csv';
const OUR_MISTAKE = 'Something went wrong on our side while reading it. It was not loaded.';

export async function sortOut(
  uploads: readonly Upload[],
  on: Day,
  report: (error: unknown) => void = () => {},
): Promise<SortedOut> {
  const refused: RefusedFile[] = [];
  const refuse = ({ name }: Upload, error: unknown): void => {
    if (!(error instanceof Refusal)) report(error);
    refused.push({ name, because: error instanceof Refusal ? error.message : OUR_MISTAKE });
  };
  const readable: { readonly upload: Upload; readonly hasEpisodes: boolean }[] = [];
  for (const upload of uploads) {
    try {
      const tables = await readFile(upload.name, upload.bytes);
      readable.push({ upload, hasEpisodes: tables.some(({ kind }) => kind === 'episodes') });
    } catch (error) {
      refuse(upload, error);
    }
  }
  if (readable.length === 0) return { load: undefined, refused };
  try {
    const load = await readLoad(
      readable.map(({ upload }) => upload),
      on,
      NAMING,
    );
    return { load, refused };
  } catch {
    // One of them cannot stand with the others: they are tried one by one, those first that tell the others their year.
  }
  let taken: readonly Upload[] = [];
  let load: Load | undefined;
  for (const { upload } of readable.toSorted((a, b) => Number(b.hasEpisodes) - Number(a.hasEpisodes))) {
    try {
      load = await readLoad([...taken, upload], on, NAMING);
      taken = [...taken, upload];
    } catch (error) {
      refuse(upload, error);
    }
  }
  return { load, refused };
}
