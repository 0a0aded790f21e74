/** Makes the record of some people equal to what all rows in force say of them, through the rooms that keep it. */
import type { PersonId } from '../../ground/ids.ts';
import type { Act } from '../../storage/storage.ts';
import { takeInEntries } from '../entries/actions/take-in-entries.ts';
import { takeInCareEpisodes } from '../journey/actions/take-in-care-episodes.ts';
import { takeInMattered } from '../life-story/actions/take-in-mattered.ts';
import { takeInVisits } from '../keeping-in-touch/actions/take-in-visits.ts';
import { takeInReviews } from '../oversight/actions/take-in-reviews.ts';
import { takeInContactDetails } from '../people/actions/take-in-contact-details.ts';
import { takeInReportedNames } from '../people/actions/take-in-names.ts';
import { takeInPeople } from '../people/actions/take-in-people.ts';
import { takeInAllocations } from '../workforce/actions/take-in-allocations.ts';
import { type Folded, foldChild, sourceOf } from './fold.ts';
import type { ReceivedRow } from './model.ts';
import { readWhose } from './whose.ts';

type FoldedPerson = Folded & {
  readonly personId: PersonId;
  readonly numbers: readonly string[];
  readonly present: boolean;
};

/** `rowsOf` holds everything in force for every number of each person; one without rows is marked as removed. */
export async function takeInChildren(
  act: Act,
  numbersOf: ReadonlyMap<PersonId, readonly string[]>,
  rowsOf: ReadonlyMap<string, readonly ReceivedRow[]>,
): Promise<void> {
  const people = [...numbersOf.keys()];
  const folded = [...numbersOf].map(([personId, numbers]): FoldedPerson => {
    const rows = numbers.flatMap((number) => rowsOf.get(number) ?? []);
    return { personId, numbers, present: rows.length > 0, ...foldChild(rows) };
  });
  /** One kind of fact of all of them, each with whose it is and the row it came from. */
  const all = <Fact extends { readonly row: ReceivedRow }>(of: (person: FoldedPerson) => readonly Fact[]) =>
    folded.flatMap((person) => of(person).map((fact) => ({ ...fact, personId: person.personId, ...sourceOf(fact) })));
  await takeInPeople(act, folded.map(reportedPerson));
  await takeInCareEpisodes(
    act,
    people,
    all(({ episodes }) => episodes).map((episode) => ({ ...NO_CODES, ...episode })),
  );
  await takeInReviews(
    act,
    people,
    all(({ reviews }) => reviews).map((review) => ({ ...review, participation: review.participation ?? null })),
  );
  await takeInVisits(
    act,
    people,
    all(({ visits }) => visits).map((visit) => ({ ...visit, seenAlone: visit.seenAlone ?? null })),
  );
  await takeInEntries(
    act,
    people,
    all(({ entries }) => entries).map(({ until, answer, subject, details, ...entry }) => ({
      ...entry,
      until: until ?? null,
      answer: answer ?? null,
      subject: subject ?? '',
      details: known(details ?? {}),
    })),
  );
  await takeInMattered(
    act,
    people,
    all(({ mattered }) => mattered),
  );
  await takeInContactDetails(
    act,
    people,
    all(({ contacts }) => contacts),
  );
  await takeInReportedNames(
    act,
    people,
    all(({ names }) => names),
  );
  await takeInAllocations(
    act,
    people,
    all(({ allocations }) => allocations),
  );
}

const NO_CODES = {
  reasonBegan: null,
  legalStatus: null,
  categoryOfNeed: null,
  placementType: null,
  placementProvider: null,
  reasonEnded: null,
  reasonPlaceChanged: null,
  homePostcode: null,
  placementPostcode: null,
  urn: null,
};

/** What is blank is not kept. */
function known(details: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(details).filter((detail): detail is [string, string] => detail[1] !== null));
}

function reportedPerson({ personId, numbers, person, present }: FoldedPerson) {
  return {
    personId,
    numbers: numbers.map(readWhose),
    bornOn: person.bornOn ?? null,
    diedOn: person.diedOn ?? null,
    present,
    sex: person.sex ?? null,
    ethnicity: person.ethnicity ?? null,
    upn: person.upn ?? null,
    sourceFile: person.row?.file ?? null,
    sourceRow: person.row?.row ?? null,
  };
}
