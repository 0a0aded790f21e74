/** Keeps files as they were received, with what loading them would do. Nothing in the record changes yet. */
import type { Actor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import { type ImportId, newId } from '../../../ground/ids.ts';
import type { Act, Storage } from '../../../storage/storage.ts';
import { type Load, readLoad, type Upload } from '../load.ts';
import { type Preview, preview } from '../preview.ts';
import { insertFile, insertImport, insertOutcomes, replaceProblems } from '../store.ts';

export type Received = { readonly id: ImportId; readonly load: Load; readonly preview: Preview };

/** Throws a `Refusal` when a file cannot be read: then nothing is kept. */
export async function receiveFiles(
  storage: Storage,
  actor: Actor,
  on: Day,
  uploads: readonly Upload[],
): Promise<Received> {
  const load = await readLoad(uploads, on);
  const seen = await storage.read(actor, (reading) => preview(reading, load));
  const id = await storage.write(actor, { action: 'receive-files', touches: [], recordedOn: on }, (act) =>
    keepReceived(act, load, seen),
  );
  return { id, load, preview: seen };
}

/** Keeps what was read and previewed, inside an act that is under way: a form's, which is done once. */
export async function keepReceived(act: Act, load: Load, seen: Preview): Promise<ImportId> {
  const id = newId<ImportId>();
  await insertImport(act, id, seen.children.length);
  for (const [fileId, file] of load.bytesOf) await insertFile(act, fileId, file);
  await insertOutcomes(act, id, seen.files);
  await replaceProblems(act, id, seen.problems);
  return id;
}
