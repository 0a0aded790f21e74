/** Says when somebody was born, where nobody had recorded it. Every age, and so what is owed, follows in the same act. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import type { Act } from '../../../storage/storage.ts';
import { whyNotSoOld } from '../model.ts';
import { sayBirth } from '../store.ts';

/** Why it cannot be so, given everything that is recorded of them and what day it is; undefined when it can. */
export function whyNotBorn(facts: RecordedFacts, bornOn: Day, on: Day): string | undefined {
  const days = [
    ...facts.episodes.map(({ beganOn }) => beganOn),
    ...facts.reviews.map(({ heldOn }) => heldOn),
    ...facts.visits.map(({ visitedOn }) => visitedOn),
    ...facts.entries.map((entry) => entry.on),
    ...(facts.diedOn === null ? [] : [facts.diedOn]),
  ];
  const first = days.reduce<Day | undefined>(
    (least, day) => (least === undefined || day < least ? day : least),
    undefined,
  );
  return first !== undefined && bornOn > first
    ? `Something is recorded of them on ${wordsOf(first)}, before that day`
    : whyNotSoOld(bornOn, on);
}

export async function sayDateOfBirth(act: Act, personId: PersonId, bornOn: Day): Promise<void> {
  await sayBirth(act, personId, bornOn);
}
