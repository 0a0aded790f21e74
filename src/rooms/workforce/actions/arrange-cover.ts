/** Lets somebody stand in for a worker who is away, or ends it. Whom they may open follows in the same act. */
import type { Day } from '../../../ground/day.ts';
import type { CoverId } from '../../../ground/ids.ts';
import { refreshAccess } from '../../../storage/refresh-access.ts';
import type { Act } from '../../../storage/storage.ts';
import { endCover, insertCover, listCoverFrom, lockCover } from '../covers.ts';
import { listStaff } from '../store.ts';
import { type Arranged, whyNotCover } from '../who-covers.ts';

/** Why not, where it cannot be so; nothing is then written. */
export async function arrangeCover(act: Act, arranged: Arranged): Promise<ReturnType<typeof whyNotCover>> {
  await lockCover(act);
  if (arranged.from < act.recordedOn)
    return { field: 'from', sentence: 'It cannot begin before today: until now nobody could do anything as cover' };
  const colleague = (await listStaff(act)).find(({ id }) => id === arranged.coverId);
  if (colleague === undefined) return { field: 'cover', sentence: 'Choose somebody who works here' };
  const refused = whyNotCover(arranged, colleague, await listCoverFrom(act, arranged.from));
  if (refused !== undefined) return refused;
  await insertCover(act, arranged);
  await refreshAccess(act, act.recordedOn);
  return undefined;
}

/** "stale" where somebody changed or ended it meanwhile. */
export async function stopCover(
  act: Act,
  id: CoverId,
  version: number | undefined,
  on: Day,
): Promise<'done' | 'stale'> {
  await lockCover(act);
  const cover = (await listCoverFrom(act, act.recordedOn)).find((one) => one.id === id);
  if (cover === undefined || cover.version !== version) return 'stale';
  await endCover(act, id, on);
  await refreshAccess(act, act.recordedOn);
  return 'done';
}
