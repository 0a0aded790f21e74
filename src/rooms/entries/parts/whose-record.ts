/** Whose record something is entered in, and which kinds of thing anybody can enter by hand. */
import { birthday, type Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { type EntryKind, entryWords, isEntryKind } from '../../../rules/entry-kinds.ts';
import type { Visit } from '../../../web/route.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { nameOf } from '../../people/model.ts';

export const PURPOSE = 'recording something that happened';

export type Whose = { readonly id: PersonId; readonly name: string; readonly is21: boolean };

export async function whoseRecord(visit: Visit): Promise<Whose> {
  const id = visit.id<PersonId>('person');
  return visit.readPeople(async (reading) => {
    const person = await getPersonInFull(reading, id, visit.on);
    return { result: { id, name: nameOf(person), is21: is21On(person.bornOn, visit.on) }, people: [id] };
  });
}

function is21On(bornOn: Day | null, on: Day): boolean {
  return bornOn !== null && birthday(bornOn, 21) <= on;
}

export function isRecordable(kind: string): kind is EntryKind {
  return isEntryKind(kind) && entryWords(kind).onlyInFiles !== true;
}
