/** Gathers every kind of fact the rules need, for a set of people, from the rooms that keep them. */
import type { PersonId } from '../../ground/ids.ts';
import { NO_FACTS, type RecordedFacts } from '../../rules/facts.ts';
import type { Reading } from '../../storage/storage.ts';
import { notFound } from '../../web/failure.ts';
import { listAgreedDifferences } from '../agreed-differences/facts.ts';
import { listEntries } from '../entries/facts.ts';
import { listEpisodes } from '../journey/facts.ts';
import { listMeetings, type MeetingOf } from '../keeping-in-touch/facts.ts';
import { listManagementFacts, listReviews } from '../oversight/facts.ts';
import { listPeopleFacts } from '../people/facts.ts';
import { listAllocationsOfPeople } from '../workforce/facts.ts';

/** One query a kind, whatever the number of people. People who were removed have no facts and are left out. */
export async function factsOfPeople(
  reading: Reading,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, RecordedFacts>> {
  const persons = await listPeopleFacts(reading, people);
  const episodes = groupByPerson(await listEpisodes(reading, people));
  const reviews = groupByPerson(await listReviews(reading, people));
  const meetings = groupByPerson(await listMeetings(reading, people));
  const allocations = groupByPerson(await listAllocationsOfPeople(reading, people));
  const entries = groupByPerson(await listEntries(reading, people));
  const managementEntries = groupByPerson(await listManagementFacts(reading, people));
  const agreed = groupByPerson(await listAgreedDifferences(reading, people));
  return new Map(
    persons.map(({ personId, bornOn, diedOn }) => [
      personId,
      {
        bornOn,
        diedOn,
        episodes: episodes.get(personId) ?? NO_FACTS.episodes,
        reviews: reviews.get(personId) ?? NO_FACTS.reviews,
        ...metOf(meetings.get(personId) ?? []),
        allocations: allocations.get(personId) ?? NO_FACTS.allocations,
        entries: entries.get(personId) ?? NO_FACTS.entries,
        managementEntries: managementEntries.get(personId) ?? NO_FACTS.managementEntries,
        agreedDifferences: agreed.get(personId) ?? NO_FACTS.agreedDifferences,
      },
    ]),
  );
}

/** Of one, inside their lock where something is decided by it. Whom the reader may not open is answered as nobody. */
export async function getFactsOf(reading: Reading, person: PersonId): Promise<RecordedFacts> {
  const facts = (await factsOfPeople(reading, [person])).get(person);
  if (facts === undefined) throw notFound();
  return facts;
}

/** Only what was kept counts as a visit or a conversation; what was tried stands apart, what is planned is no fact yet. */
function metOf(meetings: readonly MeetingOf[]): Pick<RecordedFacts, 'visits' | 'conversations' | 'tries'> {
  const kept = meetings.filter(({ outcome }) => outcome === 'kept');
  return {
    visits: kept.filter(({ kind }) => kind === 'visit'),
    conversations: kept.filter(({ kind }) => kind === 'conversation'),
    tries: meetings
      .filter(({ outcome }) => outcome === 'tried')
      .map(({ id, kind, visitedOn }) => ({ id, on: visitedOn, isVisit: kind === 'visit' })),
  };
}

function groupByPerson<Fact extends { readonly personId: PersonId }>(
  facts: readonly Fact[],
): ReadonlyMap<PersonId, readonly Fact[]> {
  return Map.groupBy(facts, (fact) => fact.personId);
}
