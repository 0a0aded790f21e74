/** Begins the record of somebody who is new here: who they are and what they are called. */
import type { Day } from '../../../ground/day.ts';
import { newId, type PersonId } from '../../../ground/ids.ts';
import type { Act } from '../../../storage/storage.ts';
import { insertNames } from '../names.ts';
import { beginRecord, listByNumber, markBegunHere, takeInPersonRows } from '../store.ts';

export type NewPerson = {
  readonly id: PersonId;
  readonly knownAs: string;
  readonly familyName: string;
  readonly pronouns: string | null;
  readonly bornOn: Day | null;
  readonly sex: string | null;
  /** The council's own; null where there is none yet. */
  readonly number: string | null;
};

/** "number" where the number is somebody's already; nothing is then written. */
export async function beginRecordOf(act: Act, person: NewPerson): Promise<'begun' | 'number'> {
  const { id, number, bornOn, sex } = person;
  const numbers = number === null ? [] : [{ kind: 'council', number }];
  if ((await listByNumber(act, numbers)).size > 0) return 'number';
  await beginRecord(act, id);
  const nothingFromAFile = { sourceFile: null, sourceRow: null } as const;
  await takeInPersonRows(act, [
    {
      personId: id,
      numbers,
      bornOn,
      diedOn: null,
      sex,
      ethnicity: null,
      upn: null,
      present: true,
      ...nothingFromAFile,
    },
  ]);
  await markBegunHere(act, id);
  // What they are called now is what they have been called, as far as anybody here knows.
  await insertNames(act, [{ ...person, personId: id, from: bornOn ?? act.recordedOn }]);
  return 'begun';
}

export const newPersonId = (): PersonId => newId<PersonId>();
