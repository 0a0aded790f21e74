/** Holds an emergency bed while somebody’s stay in it is written or put right, and says why it cannot be theirs. */
import type { Day } from '../../../ground/day.ts';
import { BED } from '../../../rules/home-types.ts';
import type { Act } from '../../../storage/storage.ts';
import { whyTaken } from '../model.ts';
import { holdBed, listBedsTaken, listEmergencyBeds } from '../store.ts';

type Stay = {
  readonly on: Day;
  readonly until: Day | null;
  readonly details: Readonly<Record<string, string>>;
};

/** Undefined where it can; `but` is the stay that is put right. Nothing is asked of a home that is no such bed, or of one that is struck out. */
export async function whyBedTaken(act: Act, stay: Stay | null, but: string | null = null): Promise<string | undefined> {
  const bedId = stay?.details[BED];
  if (stay === null || bedId === undefined) return undefined;
  await holdBed(act, bedId);
  const bed = (await listEmergencyBeds(act)).find(({ id }) => id === bedId);
  if (bed === undefined) return 'That bed is not there any more. Choose another';
  return whyTaken(bed, await listBedsTaken(act), { from: stay.on, until: stay.until, but });
}
