/** A manager’s hand on the record of whoever a plan is for: the last of each kind, with the days since. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listDaysOf } from '../../entries/facts.ts';
import { listManagementFacts } from '../../oversight/facts.ts';
import { type LastHand, lastHands } from '../../oversight/hands.ts';
import { listAnswerDays } from '../hands.ts';

export async function handsOfPlan(reading: Reading, person: PersonId, on: Day): Promise<readonly LastHand[]> {
  const supervised = await listDaysOf(reading, [person], 'supervision', on);
  return lastHands(
    [
      ...(await listManagementFacts(reading, [person])),
      ...(await listAnswerDays(reading, [person])),
      ...supervised.map((day) => ({ ...day, kind: 'supervision' as const })),
    ],
    on,
  );
}
