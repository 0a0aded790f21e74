/** Adds and corrects people as files report them: date of birth, sex, ethnicity, and the numbers they are known by. */
import type { Act } from '../../../storage/storage.ts';
import { type ReportedPerson, takeInPersonRows } from '../store.ts';

export type { ReportedPerson };

export async function takeInPeople(act: Act, people: readonly ReportedPerson[]): Promise<void> {
  if (people.length > 0) await takeInPersonRows(act, people);
}
