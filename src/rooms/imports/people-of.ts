/** The people that received rows are about: known by their numbers, or new. Rows about nobody's record have none. */
import { newId, type PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import { listByNumber } from '../people/facts.ts';
import { isAboutSomebody, readWhose } from './whose.ts';

export async function peopleOf(reading: Reading, whose: readonly string[]): Promise<ReadonlyMap<string, PersonId>> {
  const about = whose.filter(isAboutSomebody);
  const known = await listByNumber(reading, about.map(readWhose));
  return new Map(
    about.map((text) => {
      const { kind, number } = readWhose(text);
      return [text, known.get(`${kind} ${number}`) ?? newId<PersonId>()];
    }),
  );
}
