/** Takes a matter out of a plan that is being written, with everything in it; or puts it back as it stood. */
import type { PersonId } from '../../../ground/ids.ts';
import { isoOf } from '../../../ground/day-words.ts';
import { addRow, putBack, takeOut } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import type { TakenOut } from '../model.ts';
import type { OfMatter } from '../take-matter-out.ts';

export async function takeMatterOut(
  act: Act,
  person: PersonId,
  { planId, matter, asked, theySaid, because, promises, outOn }: Omit<TakenOut, 'id' | 'act'>,
  { row, goals, steps }: OfMatter,
  contingencies: OfMatter['contingencies'],
): Promise<void> {
  for (const { id } of steps) await takeOut(act, 'plan_step', id);
  for (const { id } of goals) await takeOut(act, 'plan_goal', id);
  for (const { id } of contingencies) await takeOut(act, 'plan_contingency', id);
  if (row !== undefined) await takeOut(act, 'plan_matter', row.id);
  await addRow(act, 'plan_matter_out', person, {
    plan_id: planId,
    matter,
    asked,
    they_said: theySaid,
    because,
    promises,
    out_on: isoOf(outOn),
  });
}

/** Everything the one act took out: by that act it is known again. */
export async function putMatterBack(act: Act, person: PersonId, out: Pick<TakenOut, 'id' | 'act'>): Promise<void> {
  for (const table of ['plan_matter', 'plan_goal', 'plan_step'] as const) await putBack(act, table, person, out.act);
  // What happens if something fails could be written anew meanwhile.
  await putBack(act, 'plan_contingency', person, out.act, ['plan_id', 'rests_on']);
  await takeOut(act, 'plan_matter_out', out.id);
}
