/** Who stands in a list of a figure, and in which order. Nobody is in it who is not counted. */
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listHouseholds } from '../../carers/facts.ts';
import { listInOrderOfNames, listPeopleInFull, type PersonInFull } from '../../people/facts.ts';
import { type CutKey, countsHouseholds, type Measure, type Member } from '../model.ts';

export type Part = { readonly cut: CutKey; readonly key: string };
export type ListedMember = Member & { readonly person: PersonInFull };

/** Members by day put in order by day and then by name. */
export async function inOrderOfNames(
  reading: Reading,
  measure: Measure,
  members: readonly Member[],
  today: Day,
): Promise<readonly Member[]> {
  const ids = [...new Set(members.map(({ personId }) => personId))];
  const inOrder: readonly string[] = countsHouseholds(measure)
    ? (await listHouseholds(reading, ids)).map(({ id }) => id)
    : await listInOrderOfNames(reading, ids, today);
  const places = new Map(inOrder.map((id, place) => [id, place]));
  const placeOf = ({ personId }: Member): number => places.get(personId) ?? places.size;
  return members.toSorted((a, b) => a.day - b.day || placeOf(a) - placeOf(b));
}

/** The same members with who they are, in the same order. */
export async function whoTheyAre(
  reading: Reading,
  measure: Measure,
  members: readonly Member[],
  today: Day,
): Promise<readonly ListedMember[]> {
  if (countsHouseholds(measure)) return listWhichHouseholds(reading, members);
  const people = await listPeopleInFull(reading, [...new Set(members.map(({ personId }) => personId))], today);
  const byId = new Map(people.map((person) => [person.personId, person]));
  return members.flatMap((member) => {
    const person = byId.get(member.personId);
    return person === undefined ? [] : [{ ...member, person }];
  });
}

/** A household stands where a person stands elsewhere: known by its number, and opening to nobody. */
async function listWhichHouseholds(reading: Reading, members: readonly Member[]): Promise<readonly ListedMember[]> {
  const ids = [...new Set(members.map(({ personId }) => personId))];
  const numbers = new Map<string, string>((await listHouseholds(reading, ids)).map(({ id, number }) => [id, number]));
  return members.flatMap((member) => {
    const number = numbers.get(member.personId);
    return number === undefined ? [] : [{ ...member, person: householdAsListed(member.personId, number) }];
  });
}

function householdAsListed(personId: PersonId, number: string): PersonInFull {
  const nothing = { bornOn: null, diedOn: null, sex: null, ethnicity: null, familyName: null, pronouns: null };
  return { ...nothing, personId, knownAs: `Household ${number}`, sortKey: number, childNumber: null };
}
