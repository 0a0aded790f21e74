/** Starts a fallback of the plan, or holds it: what is started stands at once in the work of whoever does it. */
import { addDays, type Day } from '../../../ground/day.ts';
import { isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { addRow, changeRow } from '../../../storage/corrections.ts';
import type { Act } from '../../../storage/storage.ts';
import { makePromise } from '../../promises/actions/make-promise.ts';
import { listPromises } from '../../promises/facts.ts';
import { isStanding, NOTHING_CAME_OF_IT, type Promised } from '../../promises/model.ts';
import type { Contingency } from '../model.ts';
import type { Opening } from '../openings.ts';

export type Checked = {
  readonly theyWant: string;
  readonly safeToTell: string;
  /** Why it is held; null where it is started. */
  readonly heldBecause: string | null;
  readonly changeId: string | null;
};

/** By when it is done: its own day, or so many days from today. */
const dueFrom = ({ byOn, withinDays }: Pick<Contingency, 'byOn' | 'withinDays'>, on: Day): Day => {
  const day = byOn ?? addDays(on, withinDays ?? 0);
  return day < on ? on : day;
};

const task = (on: Day, dueOn: Day, of: Pick<Promised, 'what' | 'who' | 'staffId' | 'named'>): Promised => ({
  ...of,
  madeOn: on,
  dueOn,
  visitId: null,
  changedFrom: null,
  ...NOTHING_CAME_OF_IT,
});
const ofTheirWorker = (what: string) => ({ what, who: 'worker', staffId: null, named: null }) as const;

export async function openFallback(
  act: Act,
  person: PersonId,
  contingency: Contingency,
  { theyWant, safeToTell, heldBecause, changeId }: Checked,
  on: Day,
): Promise<{ readonly id: string }> {
  const { fallback, who, staffId, named, asks } = contingency;
  const due = dueFrom(contingency, on);
  const isStarted = heldBecause === null;
  const promise = isStarted
    ? await makePromise(act, person, task(on, due, { what: fallback, who, staffId, named }))
    : null;
  // Telling anybody outside is done by a person, who knows by now that it is safe.
  const asking =
    isStarted && asks !== null
      ? await makePromise(act, person, task(on, due, ofTheirWorker(`Ask others: ${asks}`)))
      : null;
  const id = await addRow(act, 'plan_opening', person, {
    plan_id: contingency.planId,
    contingency_id: contingency.id,
    change_id: changeId,
    they_want: theyWant,
    safe_to_tell: safeToTell,
    checked_on: isoOf(on),
    promise_id: promise?.id ?? null,
    asking_id: asking?.id ?? null,
    held_because: heldBecause,
  });
  return { id };
}

/** It is not needed any more: what still stands of it ends, and whoever was asked already is told by a person. */
export async function standDown(act: Act, person: PersonId, opening: Opening, because: string, on: Day): Promise<void> {
  const made = (await listPromises(act, [person])).filter(
    ({ id }) => id === opening.promiseId || id === opening.askingId,
  );
  for (const promise of made.filter((one) => isStanding(one, on)))
    await changeRow(act, 'promise', promise.id, { changed_on: isoOf(on), because });
  const wasAsked = made.find(({ id, keptOn }) => id === opening.askingId && keptOn !== null);
  if (wasAsked !== undefined)
    await makePromise(
      act,
      person,
      task(on, addDays(on, 2), ofTheirWorker(`Tell them it is not needed any more. ${wasAsked.what}`)),
    );
  await changeRow(act, 'plan_opening', opening.id, { stood_down_on: isoOf(on), stood_down_because: because });
}
