/** The load a path names, with its files and how it stands; anything else is a page that does not exist. */
import type { ImportId } from '../../../ground/ids.ts';
import { notFound } from '../../../web/failure.ts';
import type { Path, Visit } from '../../../web/route.ts';
import type { ImportWork, WorkOnImports } from '../actions/work-on-imports.ts';
import {
  findImport,
  type ImportFile,
  type ImportInShort,
  listImportFiles,
  countProblems,
  type ProblemCount,
} from '../store.ts';
import { standingOf, type Standing, yearsOf, yearsWords } from './import-words.ts';

export type FoundImport = {
  readonly found: ImportInShort;
  readonly files: readonly ImportFile[];
  readonly problems: readonly ProblemCount[];
  readonly atWork: ImportWork | undefined;
  readonly standing: Standing;
  readonly years: string;
  readonly path: Path;
};

export async function getImport(visit: Visit, work: WorkOnImports): Promise<FoundImport> {
  const id = visit.id<ImportId>('importId');
  return visit.read(async (reading) => {
    const found = await findImport(reading, id);
    if (found === undefined) throw notFound();
    const files = await listImportFiles(reading, id);
    const atWork = work.findWork(id);
    return {
      found,
      files,
      problems: await countProblems(reading, id),
      atWork,
      standing: standingOf(found, atWork),
      years: yearsWords(yearsOf(files)),
      path: `/load/${id}`,
    };
  });
}
