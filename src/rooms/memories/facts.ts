/** What the memories room tells others: the memories of one person, the newest first. */
import type { PersonId } from '../../ground/ids.ts';
import { listStanding } from '../../storage/corrections.ts';
import type { Reading } from '../../storage/storage.ts';
import { type Memory, memoryOf } from './model.ts';

export type KeptMemory = Memory & { readonly id: string; readonly by: string };

export async function listMemories(reading: Reading, person: PersonId): Promise<readonly KeptMemory[]> {
  return (await listStanding(reading, 'memory', [person]))
    .map(({ id, by, image }) => ({ ...memoryOf(image), id, by }))
    .toSorted((a, b) => b.on - a.on);
}
