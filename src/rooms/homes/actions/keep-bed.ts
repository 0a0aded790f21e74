/** Adds an emergency bed to those the council has, or ends one. What it was before is in the journal. */
import { isoOf } from '../../../ground/day-words.ts';
import type { Act } from '../../../storage/storage.ts';
import type { EmergencyBed } from '../model.ts';
import { insertBed, updateBed } from '../store.ts';

type Said = Omit<EmergencyBed, 'id' | 'act'>;

export async function addBed(act: Act, bed: Said, id: string = crypto.randomUUID()): Promise<{ readonly id: string }> {
  await insertBed(act, id, columnsOf(bed));
  return { id };
}

export async function changeBed(act: Act, id: string, bed: Said): Promise<{ readonly id: string }> {
  await updateBed(act, id, columnsOf(bed));
  return { id };
}

const columnsOf = ({ place, isInArea, from, to }: Said) => ({
  place,
  in_area: isInArea,
  from_on: isoOf(from),
  to_on: to === null ? null : isoOf(to),
});
