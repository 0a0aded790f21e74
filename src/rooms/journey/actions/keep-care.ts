/** Records that care started, changed or ended. The codes of the return follow from what a worker says; duties follow in the act. */
import { DIED, GOES_ON } from '../../../code-sets/reason-episode-ceased.ts';
import { birthday, type Day } from '../../../ground/day.ts';
import type { CareEpisode } from '../../../rules/facts.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import {
  type CareGiven,
  type Known,
  openEpisode,
  type Refused,
  reasonBegan,
  whyNotChange,
  whyNotEnd,
  whyNotStart,
} from '../care-given.ts';
import { endEpisode, findWhyInCare, insertEpisode, reopenEpisode } from '../store.ts';

type Whose = { readonly personId: PersonId; readonly known: Known; readonly on: Day };

/** Each of the three answers why not, where it cannot be so; nothing is then written. */
export async function startCare(
  act: Act,
  { personId, known, on }: Whose,
  given: CareGiven,
  why: { readonly categoryOfNeed: string; readonly homePostcode: string | null },
): Promise<Refused | undefined> {
  const refused = whyNotStart(given, on, known);
  if (refused === undefined) await insertEpisode(act, { ...given, ...why, personId, beganOn: on, reasonBegan: 'S' });
  return refused;
}

export async function changeCare(
  act: Act,
  { personId, known, on }: Whose,
  given: CareGiven,
  {
    carersStay,
    reasonPlaceChanged,
  }: { readonly carersStay: boolean | null; readonly reasonPlaceChanged: string | null },
): Promise<Refused | undefined> {
  const refused = whyNotChange(given, on, carersStay, known);
  const open = openEpisode(known.episodes);
  if (refused !== undefined || open === undefined) return refused;
  const began = reasonBegan(open, given, carersStay);
  // Rule 225: a placement that ends says why; of another legal status alone nothing is asked.
  if (began !== 'L' && reasonPlaceChanged === null)
    return {
      field: 'reasonPlaceChanged',
      sentence: 'Say why they live somewhere else, or under another arrangement, now',
    };
  await endEpisode(act, open.id, {
    on,
    reasonEnded: GOES_ON,
    reasonPlaceChanged: began === 'L' ? null : reasonPlaceChanged,
  });
  await insertEpisode(act, {
    ...given,
    ...(await findWhyInCare(act, open.id)),
    personId,
    beganOn: on,
    reasonBegan: began,
  });
  return undefined;
}

export async function endCare(act: Act, { known, on }: Whose, reasonEnded: string): Promise<Refused | undefined> {
  const refused = whyNotEnd(reasonEnded, on, known);
  const open = openEpisode(known.episodes);
  if (refused !== undefined || open === undefined) return refused;
  await endEpisode(act, open.id, { on, reasonEnded, reasonPlaceChanged: null });
  return undefined;
}

/** The part of care that a death ends: the one going on, or the one that ended with the death recorded so far. */
function touchedByDeath({ bornOn, diedOn, episodes }: Known): CareEpisode | undefined {
  if (diedOn !== null) return episodes.find(({ endedOn, reasonEnded }) => endedOn === diedOn && reasonEnded === DIED);
  const open = openEpisode(episodes);
  // Being in care ended with the 18th birthday, whatever was never closed.
  return open === undefined || (bornOn !== null && open.beganOn >= birthday(bornOn, 18)) ? undefined : open;
}

/** Being in care is over by the 18th birthday: a later death ends none of it. */
export const isCareTouchedBy = (known: Known, diedOn: Day | null): boolean =>
  touchedByDeath(known) !== undefined &&
  (diedOn === null || known.bornOn === null || diedOn <= birthday(known.bornOn, 18));

/** Ends care with a death, moves that end to another day, or lets care go on where nobody died. `known` is from before. */
export async function followDeath(act: Act, known: Known, diedOn: Day | null): Promise<void> {
  const touched = touchedByDeath(known);
  if (touched === undefined || !isCareTouchedBy(known, diedOn)) return;
  if (diedOn === null) await reopenEpisode(act, touched.id);
  else await endEpisode(act, touched.id, { on: diedOn, reasonEnded: DIED, reasonPlaceChanged: null });
}
