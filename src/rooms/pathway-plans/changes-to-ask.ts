/**
 * The changes a plan is asked about, as far as whoever asks may read them. Of one that stands in a part they do not read it is
 * known that it was and when, and nothing else: the question is theirs all the same, and the plan offers them no fallback by it.
 */
import type { PersonId } from '../../ground/ids.ts';
import type { Entry } from '../../rules/facts.ts';
import { KINDS_OF_CHANGE } from '../../rules/leaving-care/changes.ts';
import type { Reading } from '../../storage/storage.ts';
import { listEntriesOf, listUntoldChanges } from '../entries/facts.ts';

/** With what answers them: that the plan stands. */
export type AskedEntry = Pick<Entry, 'id' | 'kind' | 'on' | 'answer' | 'details'> & {
  /** What it was stands in a part that whoever asks does not read. */
  readonly isUntold?: true;
};

export async function listChangesToAsk(reading: Reading, person: PersonId): Promise<readonly AskedEntry[]> {
  const told = await listEntriesOf(reading, [person], { kinds: [...KINDS_OF_CHANGE, 'plan-stands'], ids: [] });
  const ids = new Set(told.map(({ id }) => id));
  const untold = (await listUntoldChanges(reading, person, true)).filter(({ id }) => !ids.has(id));
  return [
    ...told,
    // Whatever it was: of a kind that is a change by itself, and says nothing of what it touches.
    ...untold.map(
      ({ id, on }): AskedEntry => ({ id, on, kind: 'significant-change', answer: null, details: {}, isUntold: true }),
    ),
  ].toSorted((a, b) => a.on - b.on);
}
