/**
 * Remakes everybody's duties, in batches that lock the people they touch, beside whoever is writing. Needed when rules,
 * local values or bank holidays have changed; a fingerprint says whether it is.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Settings } from '../../../rules/evaluate.ts';
import type { Reading, Storage } from '../../../storage/storage.ts';
import { listPersonIds } from '../../people/facts.ts';
import { findMadeFrom, getSettings, rememberMadeFrom } from '../store.ts';
import { keepNewRules } from './keep-rules.ts';

const BATCH = 250;
/** While the database writes one batch, the rules work on another: both cores have something to do. */
const AT_ONCE = 3;
const SOURCE = join(import.meta.dirname, '../../..');

export type RebuildProgress = (peopleDone: number) => void;

export async function rebuildLedger(
  storage: Storage,
  actor: Actor,
  on: Day,
  progress: RebuildProgress = () => {},
): Promise<number> {
  await storage.write(actor, { action: 'keep-rules', touches: [], recordedOn: on }, keepNewRules);
  const madeFrom = fingerprint(await storage.read(actor, getSettings));
  let after: PersonId | null = null;
  let done = 0;
  for (;;) {
    const people: readonly PersonId[] = await storage.read(actor, (reading) =>
      listPersonIds(reading, after, BATCH * AT_ONCE),
    );
    if (people.length === 0) break;
    await Promise.all(batchesOf(people).map(remake));
    after = people.at(-1) ?? null;
    done += people.length;
    progress(done);
  }
  await storage.write(actor, { action: 'finish-rebuild', touches: [], recordedOn: on }, (act) =>
    rememberMadeFrom(act, madeFrom),
  );
  return done;

  async function remake(people: readonly PersonId[]): Promise<void> {
    await storage.write(actor, { action: 'rebuild-ledger', touches: people, recordedOn: on }, async () => {});
  }
}

/** Nobody is in two, so that none waits for another. */
function batchesOf(people: readonly PersonId[]): readonly (readonly PersonId[])[] {
  const size = Math.ceil(people.length / AT_ONCE);
  return Array.from({ length: AT_ONCE }, (_, index) => people.slice(index * size, (index + 1) * size)).filter(
    (batch) => batch.length > 0,
  );
}

/** Whether the ledger was made by other rules or settings than stand now; until it is remade, figures say so. */
export async function isLedgerStale(storage: Storage, actor: Actor): Promise<boolean> {
  return storage.read(actor, needsRebuilding);
}

/** The same, for a page in the middle of reading. */
export async function needsRebuilding(reading: Reading): Promise<boolean> {
  return (await findMadeFrom(reading)) !== fingerprint(await getSettings(reading));
}

/** The text of the rules and of what they count with, and what the authority has set: if either changes, so may any duty. */
function fingerprint({ localValues, keptFrom }: Settings): string {
  return createHash('sha256')
    .update(JSON.stringify([rulesText(), localValues, [...keptFrom].toSorted(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex');
}

let text: string | undefined;

function rulesText(): string {
  text ??= ['rules', 'ground']
    .flatMap((folder) =>
      readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(SOURCE, folder, name),
      ),
    )
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted()
    .map((name) => readFileSync(name, 'utf8'))
    .join();
  return text;
}
