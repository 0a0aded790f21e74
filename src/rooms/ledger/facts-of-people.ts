/**
 * Gathers every kind of fact the rules need, for a set of people, from the rooms that keep them. Duties are worked out from
 * the same facts whoever writes; whoever else asks is told of entries only what they may read.
 */
import type { PersonId } from '../../ground/ids.ts';
import { NO_FACTS, type RecordedFacts } from '../../rules/facts.ts';
import { askTogether } from '../../storage/ask-together.ts';
import type { Act, Reading } from '../../storage/storage.ts';
import { notFound } from '../../web/failure.ts';
import { listAgreedDifferences } from '../agreed-differences/facts.ts';
import { listEntries, listEntriesForRules } from '../entries/facts.ts';
import { listEpisodes } from '../journey/facts.ts';
import { listMeetings, type MeetingOf } from '../keeping-in-touch/facts.ts';
import { listManagementFacts, listReviews } from '../oversight/facts.ts';
import { listPeopleFacts } from '../people/facts.ts';
import { listAllocationsOfPeople } from '../workforce/facts.ts';

type FactsByPerson = ReadonlyMap<PersonId, RecordedFacts>;

/** As far as whoever asks may read them. People who were removed have no facts and are left out. */
export async function factsOfPeople(reading: Reading, people: readonly PersonId[]): Promise<FactsByPerson> {
  return gathered(reading, people, listEntries(reading, people));
}

/**
 * As the duties rest on them: also on what stands in a part that whoever writes does not read. Nothing of it is shown to anybody.
 * With the tables an act `wrote`, all others stand as it read them before: whom it touches it has locked, and nobody else writes
 * of them.
 */
export async function factsForRules(
  act: Act,
  people: readonly PersonId[],
  wrote?: ReadonlySet<string>,
): Promise<FactsByPerson> {
  return gathered(act, people, listEntriesForRules(act, people), wrote);
}

type Lists = { readonly of: string; readonly byTable: Map<string, readonly unknown[]> };

/** What was asked last within a transaction: an act that decides by somebody's facts has them remade at its end. */
const asked = new WeakMap<Reading['db'], Lists>();

/** One query a kind, whatever the number of people. */
async function gathered(
  reading: Reading,
  people: readonly PersonId[],
  entriesOfAll: ReturnType<typeof listEntries>,
  wrote?: ReadonlySet<string>,
): Promise<FactsByPerson> {
  const of = people.join();
  const before = asked.get(reading.db);
  const byTable = new Map<string, readonly unknown[]>();
  const listed = async <Row>(
    table: string,
    list: (reading: Reading, people: readonly PersonId[]) => Promise<readonly Row[]>,
  ): Promise<readonly Row[]> => {
    const stands = before?.of === of && wrote?.has(table) === false ? before.byTable.get(table) : undefined;
    const rows = (stands as readonly Row[] | undefined) ?? (await list(reading, people));
    byTable.set(table, rows);
    return rows;
  };
  const lists = await askTogether({
    // Asked anew: whom an act gave away it may open no more, and makes nothing of.
    persons: listPeopleFacts(reading, people),
    entries: entriesOfAll,
    episodes: listed('care_episode', listEpisodes),
    reviews: listed('review', listReviews),
    meetings: listed('visit', listMeetings),
    allocations: listed('allocation', listAllocationsOfPeople),
    managementEntries: listed('management_entry', listManagementFacts),
    agreed: listed('agreed_difference', listAgreedDifferences),
  });
  const episodes = groupByPerson(lists.episodes);
  const reviews = groupByPerson(lists.reviews);
  const meetings = groupByPerson(lists.meetings);
  const allocations = groupByPerson(lists.allocations);
  const entries = groupByPerson(lists.entries);
  const managementEntries = groupByPerson(lists.managementEntries);
  const agreed = groupByPerson(lists.agreed);
  asked.set(reading.db, { of, byTable });
  return new Map(
    lists.persons.map(({ personId, bornOn, diedOn }) => [
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
