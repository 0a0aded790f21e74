/** Records that somebody was visited. It counts towards the duty it meets before the next page is shown. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import type { Act } from '../../../storage/storage.ts';
import { insertVisit } from '../store.ts';

export type VisitMade = { readonly personId: PersonId; readonly visitedOn: Day; readonly seenAlone: 'yes' | 'no' };
type VisitRefused = { readonly field: 'visitedOn'; readonly sentence: string };

/** Whether such a visit can have been made, given what is recorded; undefined when it can. */
export function refuseVisit(
  facts: RecordedFacts,
  { visitedOn }: Pick<VisitMade, 'visitedOn'>,
): VisitRefused | undefined {
  if (facts.visits.some((visit) => visit.visitedOn === visitedOn))
    return { field: 'visitedOn', sentence: `A visit on ${wordsOf(visitedOn)} is already recorded` };
  if (facts.bornOn !== null && visitedOn < facts.bornOn)
    return { field: 'visitedOn', sentence: `They were born on ${wordsOf(facts.bornOn)}, after that day` };
  if (facts.diedOn !== null && visitedOn > facts.diedOn)
    return { field: 'visitedOn', sentence: `They died on ${wordsOf(facts.diedOn)}, before that day` };
  return undefined;
}

export async function recordVisit(act: Act, visit: VisitMade): Promise<{ readonly id: string }> {
  const id = crypto.randomUUID();
  await insertVisit(act, { id, ...visit });
  return { id };
}
