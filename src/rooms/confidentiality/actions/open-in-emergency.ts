/** Lets the reader into one record for four hours, and tells the information officer in the same act. */
import type { PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { type EmergencyGround, groundWords } from '../model.ts';
import { insertConcern } from '../readings-and-concerns.ts';
import { insertEmergencyOpening } from '../store.ts';

export type EmergencyAsked = {
  readonly personId: PersonId;
  readonly ground: EmergencyGround;
  readonly reason: string;
};

/** Answers until when it is open. */
export async function openInEmergency(act: Act, asked: EmergencyAsked): Promise<Date> {
  const endsAt = await insertEmergencyOpening(act, asked);
  await insertConcern(act, {
    kind: 'opened-in-emergency',
    personId: asked.personId,
    staffId: act.actor.staffId,
    fromAt: act.at,
    toAt: endsAt,
    because: `${groundWords(asked.ground)}: ${asked.reason}`,
  });
  return endsAt;
}
