/**
 * What every act remakes of the people it has touched, before it ends: their duties, the keys by which they are found, who
 * holds them, and by which words what was written is found again. Each only where the act wrote what it is made from; an act
 * that wrote nothing, as a rebuild does, remakes everything.
 */
import type { PersonId } from './ground/ids.ts';
import { refreshSearchKeys } from './rooms/find/actions/refresh-search-keys.ts';
import { refreshDuties } from './rooms/ledger/actions/refresh-duties.ts';
import { keepFingerprints } from './rooms/writing/actions/keep-fingerprints.ts';
import { PLACE_NAMES } from './rooms/writing/where-words-stand.ts';
import { holdTouched } from './storage/refresh-access.ts';
import type { Act } from './storage/storage.ts';
import { listTablesWritten } from './storage/tables-written.ts';

type Remake = {
  readonly from: readonly string[];
  readonly make: (act: Act, people: readonly PersonId[], written: ReadonlySet<string>) => Promise<void>;
};

/** In this order: who holds somebody rests on their statuses. */
const REMAKES: readonly Remake[] = [
  {
    from: ['person', 'care_episode', 'review', 'visit', 'allocation', 'entry', 'management_entry', 'agreed_difference'],
    make: refreshDuties,
  },
  {
    from: ['person', 'person_name', 'person_identifier', 'contact_detail', 'care_episode'],
    make: refreshSearchKeys,
  },
  { from: ['person', 'care_episode', 'allocation', 'entry', 'staff', 'team'], make: holdTouched },
  { from: PLACE_NAMES, make: keepFingerprints },
];

export async function refreshTouched(act: Act, people: readonly PersonId[]): Promise<void> {
  const written = await listTablesWritten(act);
  for (const { from, make } of REMAKES)
    if (written.size === 0 || from.some((table) => written.has(table))) await make(act, people, written);
}
