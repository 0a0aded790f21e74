/** Records that somebody has died, on which day; or that it was recorded wrongly. Everything owed follows in the same act. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import type { Act } from '../../../storage/storage.ts';
import { sayDeath } from '../store.ts';

/** What the record is to say: the day, or that they have not died. */
export type DeathSaid = { readonly diedOn: Day | null };
type Refused = { readonly field: 'on' | 'which'; readonly sentence: string };

/** Why it cannot be so; undefined when it can. What was recorded of later days is looked at by a person, not refused. */
export function whyNotDied(
  { bornOn, diedOn, episodes }: Pick<RecordedFacts, 'bornOn' | 'diedOn' | 'episodes'>,
  said: DeathSaid,
): Refused | undefined {
  const on = said.diedOn;
  if (on === diedOn)
    return on === null
      ? { field: 'which', sentence: 'No death is recorded' }
      : { field: 'on', sentence: `${wordsOf(on)} is recorded already` };
  if (on === null) return undefined;
  if (bornOn !== null && on < bornOn)
    return { field: 'on', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  const later = episodes.find(({ beganOn }) => beganOn > on);
  return later === undefined
    ? undefined
    : { field: 'on', sentence: `Care from ${wordsOf(later.beganOn)} is recorded, after that day: correct that first` };
}

export async function recordDeath(act: Act, personId: PersonId, { diedOn }: DeathSaid): Promise<void> {
  await sayDeath(act, personId, diedOn);
}
