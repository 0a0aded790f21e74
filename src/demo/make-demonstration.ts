/**
 * Makes the demonstration: an invented council with staff, teams and children, loaded through the rooms' own take-in
 * actions as acts with past recorded-on days. It is a demonstration for good.
 */
import { processActor } from '../access/roles.ts';
import { addDays, type Day, lastDayOfMonth } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { newId, type PersonId } from '../ground/ids.ts';
import { foundAuthority } from '../rooms/authority/actions/found-authority.ts';
import type { Authority } from '../rooms/authority/facts.ts';
import { closeAsOnTime } from '../rooms/closes/actions/close-months.ts';
import { closingDayOf, monthsDue } from '../rooms/closes/model.ts';
import { takeInCareEpisodes } from '../rooms/journey/actions/take-in-care-episodes.ts';
import { takeInVisits } from '../rooms/keeping-in-touch/actions/take-in-visits.ts';
import { keepRulesMetBy } from '../rooms/ledger/actions/keep-rules.ts';
import { rebuildLedger } from '../rooms/ledger/actions/rebuild-ledger.ts';
import { takeInReviews } from '../rooms/oversight/actions/take-in-reviews.ts';
import { takeInNames } from '../rooms/people/actions/take-in-names.ts';
import { takeInPeople } from '../rooms/people/actions/take-in-people.ts';
import { releaseMonths } from '../rooms/released/actions/release-months.ts';
import { takeInWorkforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import type { Act, Storage } from '../storage/storage.ts';
import { generatedLives } from './generated-lives.ts';
import { episodesOf, type Life } from './life.ts';
import { namedLives } from './named-lives.ts';
import { inventedWorkforce } from './workforce.ts';

/** The day of the executive member's report that the demonstration follows. */
const DEMONSTRATION_DAY = day('2025-03-26');
const FIRST_DAY = day('2020-04-01');
/** The last month that is closed, and the day on which some of it was written down after all. */
const LAST_CLOSED = day('2025-02-01');
const LATE_DAY = day('2025-03-12');
const LATE_REVIEWS = 3;

export type DemonstrationOptions = {
  readonly seed?: number;
  readonly lives?: number;
  readonly say?: (sentence: string) => void;
};

export async function makeDemonstration(
  storage: Storage,
  { seed = 2025, lives: count = 110, say = () => {} }: DemonstrationOptions = {},
): Promise<Authority> {
  const today = DEMONSTRATION_DAY;
  say('Making the demonstration: an invented council.');
  const authority = await foundAuthority(storage, today, {
    name: 'Riverside Council',
    dfeCode: null,
    demonstration: true,
    todayIs: today,
  });
  const actor = processActor(authority.id, 'Demonstration');
  const lives = [...namedLives, ...generatedLives(seed, count, FIRST_DAY, addDays(today, -1))].map((life, index) => ({
    id: newId<PersonId>(),
    number: String(300_101 + index * 37),
    ...life,
  }));
  const touches = lives.map(({ id }) => id);
  await storage.write(actor, { action: 'invent-people', touches: [], recordedOn: FIRST_DAY }, async (act) => {
    await keepRulesMetBy(act, { import: '903-reviews' }, FIRST_DAY);
    await keepRulesMetBy(act, { action: 'record-visit' }, FIRST_DAY);
    await takeInPeople(
      act,
      lives.map(({ id, number, bornOn, sex, ethnicity }) => ({
        personId: id,
        numbers: [{ kind: '903-child', number }],
        bornOn,
        diedOn: null,
        sex,
        ethnicity,
        upn: null,
        present: true,
        ...nothingFromAFile,
      })),
    );
    await takeInNames(
      act,
      lives.map(({ id, knownAs, familyName, pronouns, bornOn }) => ({
        personId: id,
        knownAs,
        familyName,
        pronouns,
        from: bornOn,
      })),
    );
  });
  const isLate = writtenLate(lives);
  for (const { recordedOn, facts } of byMonth(lives, today)) {
    await storage.write(actor, { action: 'invent-care', touches: [], recordedOn }, (act) =>
      takeInFacts(
        act,
        touches,
        factsWhere(facts, (fact) => !isLate(fact)),
      ),
    );
  }
  say(`${lives.length} invented people; now who works with whom.`);
  await storage.write(actor, { action: 'invent-staff', touches: [], recordedOn: today }, (act) =>
    takeInWorkforce(act, inventedWorkforce(seed, lives, today)),
  );
  await rebuildLedger(storage, actor, today);
  say('Its months are closed and released.');
  const [first] = byMonth(lives, today);
  const months = monthsDue(first?.recordedOn ?? FIRST_DAY, new Set(), today);
  await closeAsOnTime(storage, actor, months, closingDayOf(LAST_CLOSED) ?? today, releaseMonths);
  const late = byMonth(lives, today).map(({ facts }) => factsWhere(facts, isLate));
  const whose = [...new Set(late.flatMap(({ episodes, reviews, visits }) => [...episodes, ...reviews, ...visits]))];
  await storage.write(
    actor,
    { action: 'invent-care', touches: [...new Set(whose.map(({ personId }) => personId))], recordedOn: LATE_DAY },
    async (act) => {
      for (const facts of late) await takeInFacts(act, touches, facts);
    },
  );
  say('The demonstration is ready.');
  return authority;
}

type Facts = ReturnType<typeof byMonth>[number]['facts'];
type Fact = Facts['episodes'][number] | Facts['reviews'][number] | Facts['visits'][number];

async function takeInFacts(act: Act, people: readonly PersonId[], facts: Facts): Promise<void> {
  await takeInCareEpisodes(act, people, facts.episodes);
  await takeInReviews(act, people, facts.reviews);
  await takeInVisits(act, people, facts.visits);
}

function factsWhere({ episodes, reviews, visits }: Facts, isWanted: (fact: Fact) => boolean): Facts {
  return { episodes: episodes.filter(isWanted), reviews: reviews.filter(isWanted), visits: visits.filter(isWanted) };
}

/**
 * As everywhere, some of a month is written down only after it was closed: the child who came last, and a few
 * reviews. So what was known then and what is known now differ, and can be looked at.
 */
function writtenLate(lives: readonly InventedPerson[]): (fact: Fact) => boolean {
  const inTheMonth = (on: Day): boolean => on >= LAST_CLOSED && on <= lastDayOfMonth(LAST_CLOSED);
  const newcomers = lives.filter(({ cameOn }) => inTheMonth(cameOn)).toSorted((a, b) => a.cameOn - b.cameOn);
  const newest = newcomers.at(-1)?.id;
  const held = lives.flatMap(({ id, reviews }) => reviews.filter(inTheMonth).map((heldOn) => `${id} ${heldOn}`));
  const forgotten = new Set(held.slice(-LATE_REVIEWS));
  return (fact) => fact.personId === newest || ('heldOn' in fact && forgotten.has(`${fact.personId} ${fact.heldOn}`));
}

export type InventedPerson = Life & { readonly id: PersonId; readonly number: string };

const nothingFromAFile = { sourceFile: null, sourceRow: null } as const;

/** What was recorded by the end of each month: a fact counts as recorded in the month it was last true of. */
function byMonth(lives: readonly InventedPerson[], today: Day) {
  const episodes = lives.flatMap((life) =>
    episodesOf(life).map((episode) => ({
      recordedOn: episode.endedOn ?? episode.beganOn,
      episode: {
        personId: life.id,
        beganOn: episode.beganOn,
        endedOn: episode.endedOn,
        reasonBegan: episode.reasonBegan,
        legalStatus: episode.legalStatus,
        categoryOfNeed: life.need,
        placementType: episode.home.type,
        placementProvider: episode.home.provider,
        reasonEnded: episode.reasonEnded,
        reasonPlaceChanged: null,
        homePostcode: null,
        placementPostcode: episode.home.postcode,
        urn: null,
        ...nothingFromAFile,
      },
    })),
  );
  const reviews = lives.flatMap(({ id, reviews: held }) =>
    held.map((heldOn) => ({
      recordedOn: heldOn,
      review: { personId: id, heldOn, participation: 'PN1', ...nothingFromAFile },
    })),
  );
  const visits = lives.flatMap(({ id, visits: made }) =>
    [...new Set(made)].map((visitedOn) => ({
      recordedOn: visitedOn,
      visit: { personId: id, visitedOn, seenAlone: 'yes' as const, ...nothingFromAFile },
    })),
  );
  const monthEnd = ({ recordedOn }: { readonly recordedOn: Day }): Day =>
    Math.min(lastDayOfMonth(recordedOn), today) as Day;
  const months = [...new Set([...episodes, ...reviews, ...visits].map(monthEnd))].toSorted((a, b) => a - b);
  const [episodesIn, reviewsIn, visitsIn] = [
    Map.groupBy(episodes, monthEnd),
    Map.groupBy(reviews, monthEnd),
    Map.groupBy(visits, monthEnd),
  ];
  return months.map((recordedOn) => ({
    recordedOn,
    facts: {
      episodes: (episodesIn.get(recordedOn) ?? []).map(({ episode }) => episode),
      reviews: (reviewsIn.get(recordedOn) ?? []).map(({ review }) => review),
      visits: (visitsIn.get(recordedOn) ?? []).map(({ visit }) => visit),
    },
  }));
}
