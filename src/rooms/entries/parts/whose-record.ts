/** Whose record something is entered in, and which kinds of thing anybody can enter by hand. */
import { birthday, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { type EntryKind, entryWords, isEntryKind } from '../../../rules/entry-kinds.ts';
import type { Entry } from '../../../rules/facts.ts';
import type { Visit } from '../../../web/route.ts';
import { listEntriesOf } from '../store.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';
import { purposeOfPart, willRead } from './read-by-fewer.ts';

export const PURPOSE = 'recording something that happened';

export type Whose = {
  readonly id: PersonId;
  readonly name: string;
  readonly is21: boolean;
  /** Whether whoever writes it will read it again. */
  readonly isRead: boolean;
  /** What of these kinds is recorded. */
  readonly entries: readonly Entry[];
};

/** `kind` is what is to be recorded: who does not read the part it stands in finds a form for few of them. With those of its kind where they go on one at a time. */
export async function whoseRecord(visit: Visit, kind: EntryKind, isInTurn = false): Promise<Whose> {
  const id = visit.id<PersonId>('person');
  return visit.readPeople(async (reading) => {
    const person = await getPersonInFull(reading, id, visit.on);
    const isRead = await willRead(reading, id, kind);
    const entries = isInTurn ? await listEntriesOf(reading, [id], { kinds: [kind], ids: [] }) : [];
    const result = { id, name: nameOf(person), is21: is21On(person.bornOn, visit.on), entries, isRead };
    return { result, people: [id], purpose: isRead ? purposeOfPart(kind) : undefined };
  });
}

function is21On(bornOn: Day | null, on: Day): boolean {
  return bornOn !== null && birthday(bornOn, 21) <= on;
}

export function isRecordable(kind: string): kind is EntryKind {
  return isEntryKind(kind) && entryWords(kind).onlyInFiles !== true;
}
