/** How a person is named and how old they are, said once for every page. */
import { ageOn, birthday, type Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';

type Named = {
  readonly knownAs: string | null;
  readonly familyName: string | null;
  readonly childNumber: string | null;
};

/** The number that stands in for a name nobody has told us: the first of these kinds that is known. */
export const STANDS_IN_FOR_A_NAME: readonly string[] = ['903-child', 'council', 'annex-a-child'];

/** The name they use; where only a return knows them, the number it knows them by. */
export function nameOf({ knownAs, familyName, childNumber }: Named): string {
  if (knownAs !== null) return [knownAs, familyName].filter(Boolean).join(' ');
  return childNumber === null ? 'Name not recorded' : `Child ${childNumber}`;
}

export function ageWords(bornOn: Day | null, on: Day): string {
  if (bornOn === null) return 'age not known';
  const age = ageOn(bornOn, on);
  if (age < 0) return 'not born yet';
  return age === 0 ? 'under 1' : String(age);
}

/** Nobody on a record here is so old: the century was mistyped. Somebody grown up may still ask for their record. */
const AGE_MISTYPED = 100;

/** Why they cannot have been born so long ago; undefined when they can. */
export function whyNotSoOld(bornOn: Day, on: Day): string | undefined {
  const age = ageOn(bornOn, on);
  return age < AGE_MISTYPED ? undefined : `They would be ${age} years old: check the year`;
}

export type Milestone = { readonly age: 16 | 18 | 21 | 25; readonly on: Day; readonly personId: PersonId };
const MILESTONES = [16, 18, 21, 25] as const;

/** The next birthday that changes what somebody is owed. Never for someone who has died. */
export function nextMilestone(
  person: { readonly personId: PersonId; readonly bornOn: Day | null; readonly diedOn: Day | null },
  on: Day,
): Milestone | undefined {
  const { bornOn, diedOn, personId } = person;
  if (bornOn === null || diedOn !== null) return undefined;
  const age = MILESTONES.find((each) => birthday(bornOn, each) >= on);
  return age === undefined ? undefined : { age, on: birthday(bornOn, age), personId };
}
