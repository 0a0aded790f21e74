/** Says of a part of care what nobody had recorded: the legal status, where they live, or how care ended. */
import type { Act } from '../../../storage/storage.ts';
import { fillInEpisode } from '../store.ts';

export type FilledIn = Parameters<typeof fillInEpisode>[2];

export async function fillIn(act: Act, episode: string, said: FilledIn): Promise<void> {
  await fillInEpisode(act, episode, said);
}
