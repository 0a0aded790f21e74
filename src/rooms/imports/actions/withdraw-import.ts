/**
 * Takes a load back, whole, in the same batches: what it said goes, what it had replaced stands again. Only the last
 * load of a return can be taken back, because a later one rests on it.
 */
import type { Actor } from '../../../access/roles.ts';
import type { Day } from '../../../ground/day.ts';
import type { ImportId } from '../../../ground/ids.ts';
import { Refusal } from '../../../ground/refusal.ts';
import type { Storage } from '../../../storage/storage.ts';
import { findLaterImport, listChildrenOfImport, listInForce, withdrawRows } from '../received-rows.ts';
import { findImport, moveImport } from '../store.ts';
import { peopleOf } from '../people-of.ts';
import { takeInRows } from '../take-in-rows.ts';
import { movedElsewhere, PEOPLE_AT_ONCE, type Progress } from './apply-import.ts';

type Place = Parameters<typeof moveImport>[3];

export async function withdrawImport(
  storage: Storage,
  asker: Actor,
  on: Day,
  id: ImportId,
  progress: Progress = () => {},
): Promise<void> {
  // A load goes back whole: also what it said of somebody whom the one who asks may no longer see.
  const actor: Actor = { ...asker, staffId: null, scope: 'all' };
  const found = await storage.read(actor, (reading) => findImport(reading, id));
  if (found === undefined) throw new Refusal('There is no such load.');
  if (found.state === 'withdrawn') return;
  if ((await storage.read(actor, (reading) => findLaterImport(reading, id))) !== undefined) {
    throw new Refusal('A later load has replaced part of this one; withdraw the later one first.');
  }
  // The rows themselves say who is left, so that a withdrawal that was stopped goes on by being asked for again.
  const children = await storage.read(actor, (reading) => listChildrenOfImport(reading, id));
  const total = found.state === 'withdrawing' ? found.peopleTotal : children.length;
  await move(
    { state: found.state, doneTo: found.doneTo },
    { state: 'withdrawing', doneTo: null, peopleDone: total - children.length, peopleTotal: total },
  );
  let at: Place = { state: 'withdrawing', doneTo: null, peopleDone: total - children.length };
  for (let start = 0; start < children.length; start += PEOPLE_AT_ONCE) {
    const some = children.slice(start, start + PEOPLE_AT_ONCE);
    const from = at;
    const to: Place = { ...from, doneTo: some.at(-1) ?? null, peopleDone: from.peopleDone + some.length };
    const personOf = await storage.read(actor, (reading) => peopleOf(reading, some));
    await storage.write(
      actor,
      { action: 'withdraw-load', touches: [...personOf.values()], recordedOn: on },
      async (act) => {
        if (!(await moveImport(act, id, from, to))) throw movedElsewhere();
        await withdrawRows(act, id, some);
        await takeInRows(
          act,
          personOf,
          some,
          Map.groupBy(await listInForce(act, some), (row) => row.child),
        );
      },
    );
    at = to;
    progress(at.peopleDone, total);
  }
  await move(at, { ...at, state: 'withdrawn' });

  async function move(from: Parameters<typeof moveImport>[2], to: Place): Promise<void> {
    await storage.write(actor, { action: 'withdraw-load', touches: [], recordedOn: on }, async (act) => {
      if (!(await moveImport(act, id, from, to))) throw movedElsewhere();
    });
  }
}
