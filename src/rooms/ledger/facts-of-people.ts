/** Gathers every kind of fact the rules need, for a set of people, from the rooms that keep them. */
import type { PersonId } from '../../ground/ids.ts';
import { NO_FACTS, type RecordedFacts } from '../../rules/facts.ts';
import type { Reading } from '../../storage/storage.ts';
import { listEntries } from '../entries/facts.ts';
import { listEpisodes } from '../journey/facts.ts';
import { listVisits } from '../keeping-in-touch/facts.ts';
import { listReviews } from '../oversight/facts.ts';
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
  const visits = groupByPerson(await listVisits(reading, people));
  const allocations = groupByPerson(await listAllocationsOfPeople(reading, people));
  const entries = groupByPerson(await listEntries(reading, people));
  return new Map(
    persons.map(({ personId, bornOn, diedOn }) => [
      personId,
      {
        bornOn,
        diedOn,
        episodes: episodes.get(personId) ?? NO_FACTS.episodes,
        reviews: reviews.get(personId) ?? NO_FACTS.reviews,
        visits: visits.get(personId) ?? NO_FACTS.visits,
        allocations: allocations.get(personId) ?? NO_FACTS.allocations,
        entries: entries.get(personId) ?? NO_FACTS.entries,
      },
    ]),
  );
}

function groupByPerson<Fact extends { readonly personId: PersonId }>(
  facts: readonly Fact[],
): ReadonlyMap<PersonId, readonly Fact[]> {
  return Map.groupBy(facts, (fact) => fact.personId);
}
