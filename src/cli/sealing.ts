/** Where this installation keeps its seal key and its seal log, and sealing what a command has just written. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type SealKey, readOrMakeSealKey, readSealKey } from '../storage/seals/seal-key.ts';
import { type Sealing, sealNow } from '../storage/seals/sealer.ts';
import { Refusal } from '../ground/refusal.ts';
import type { Installation } from './installation.ts';

export async function sealKeyOf({
  configuration: { sealKeyFile, dataDir },
}: Pick<Installation, 'configuration'>): Promise<SealKey> {
  if (sealKeyFile !== null) return readSealKey(sealKeyFile);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  return readOrMakeSealKey(dataDir);
}

export function sealLogOf({ configuration: { sealLog, dataDir } }: Pick<Installation, 'configuration'>): string {
  return sealLog ?? join(dataDir, 'seals.log');
}

/** null on a server without a log-in for the sealer: then nothing can be sealed from here. */
export async function findSealing(installation: Installation): Promise<Sealing | null> {
  const sealerUrl = installation.urls.sealer;
  return sealerUrl === null ? null : { sealerUrl, key: await sealKeyOf(installation), log: sealLogOf(installation) };
}

/**
 * At the end of a command that has written: what it wrote does not wait for the next server. What was written stands
 * whether or not it could be sealed, so a problem with sealing is said and no more.
 */
export async function sealWhatWasWritten(installation: Installation, warn: (sentence: string) => void): Promise<void> {
  try {
    const sealing = await findSealing(installation);
    if (sealing !== null) await sealNow({ ...sealing, now: installation.now() });
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    warn(`It is done, but could not be sealed. ${failure.message}`);
  }
}
