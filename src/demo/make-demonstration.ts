/**
 * Makes the demonstration: an invented council with staff, teams, homes and children, loaded through the rooms' own take-in
 * actions as acts with past recorded-on days. It is a demonstration for good. As long as there are rooms to be filled, in
 * the order in which they rest on each other.
 */
import { type Actor, processActor } from '../access/roles.ts';
import { addMonths, type Day, lastDayOfMonth } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import { foundAuthority } from '../rooms/authority/actions/found-authority.ts';
import type { Authority } from '../rooms/authority/facts.ts';
import { takeInAgreedDifferences } from '../rooms/agreed-differences/actions/take-in-agreed-differences.ts';
import { takeInHouseholds } from '../rooms/carers/actions/take-in-households.ts';
import { closeAsOnTime } from '../rooms/closes/actions/close-months.ts';
import { closingDayOf, monthsDue } from '../rooms/closes/model.ts';
import { takeInEntries } from '../rooms/entries/actions/take-in-entries.ts';
import { takeInCareEpisodes } from '../rooms/journey/actions/take-in-care-episodes.ts';
import { takeInVisits } from '../rooms/keeping-in-touch/actions/take-in-visits.ts';
import { keepRulesMetByActions } from '../rooms/ledger/actions/keep-rules.ts';
import { rebuildLedger } from '../rooms/ledger/actions/rebuild-ledger.ts';
import { setLocalValue } from '../rooms/ledger/actions/set-local-value.ts';
import { takeInReviews } from '../rooms/oversight/actions/take-in-reviews.ts';
import { takeInAsks } from '../rooms/asks/actions/take-in-asks.ts';
import { takeInPlans } from '../rooms/pathway-plans/actions/take-in-plans.ts';
import { takeInOffer } from '../rooms/offer/actions/take-in-offer.ts';
import { takeInFamilies } from '../rooms/people/actions/take-in-families.ts';
import { takeInNames } from '../rooms/people/actions/take-in-names.ts';
import { takeInPeople } from '../rooms/people/actions/take-in-people.ts';
import { releaseMonths } from '../rooms/released/actions/release-months.ts';
import { restrictAdopted } from '../rooms/imports/restricted.ts';
import { takeInWorkforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import { refreshStatistics } from '../storage/refresh-statistics.ts';
import type { Act, Storage } from '../storage/storage.ts';
import { chanceFrom } from './chance.ts';
import { type CouncilOptions, DEMONSTRATION_DAY, FIRST_DAY, inventCouncil, localValuesSet, SEED } from './council.ts';
import { takeInWhoMayKnow } from './who-may-know.ts';
import { takeInWhoTheyAre } from './who-they-are.ts';
import { inventOffer } from './offer.ts';
import { takeInOtherCouncils } from './other-councils.ts';
import { takeInOwnWords } from './own-words.ts';
import { takeInAround } from './around.ts';
import { takeInHomes } from './emergency-beds.ts';
import { inventAsks } from './asks.ts';
import { inventFamilies } from './families.ts';
import type { InventedPerson } from './invented-person.ts';
import { agreedWithNamed } from './named-families.ts';
import { takeInStories } from './stories.ts';
import { plansOfNamed } from './named-plans.ts';
import { writeOldWords } from './old-words.ts';
import { inventPlans } from './plans.ts';

/** Three years of months are closed: enough for every trend and every change. Of a council many times the size, one. */
const FIRST_CLOSED = day('2022-04-01');
const FIRST_CLOSED_OF_MANY = day('2024-04-01');
/** The last month that is closed, and the day on which some of it was written down after all. */
const LAST_CLOSED = day('2025-02-01');
const LATE_DAY = day('2025-03-12');
const LATE_REVIEWS = 3;

/** How many facts are taken in together, and how many such batches are under way: while the database writes one, another is made ready. */
const BATCH = 60_000;
const AT_ONCE = 2;

export type DemonstrationOptions = CouncilOptions & {
  readonly say?: (sentence: string) => void;
  /** Figures of today need no closed months. */
  readonly closesMonths?: boolean;
};

export async function makeDemonstration(
  storage: Storage,
  { say = () => {}, closesMonths = true, ...council }: DemonstrationOptions = {},
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
  const settle = async (): Promise<void> => storage.pass(actor, refreshStatistics);
  await storage.write(
    actor,
    { action: 'invent-council', touches: [], recordedOn: FIRST_DAY, reason: 'An invented council sets its own days' },
    async (act) => {
      await keepRulesMetByActions(act, FIRST_DAY);
      for (const value of localValuesSet()) await setLocalValue(act, value);
    },
  );
  const { people, households, workforce, chosenHomes } = inventCouncil(council);
  const isLate = writtenLate(people);
  await inBatches(people, settle, async (batch) => takeInBatch(storage, actor, batch, isLate));
  await settle();
  say(`${people.length} invented people; now who works with whom.`);
  await storage.write(actor, { action: 'invent-staff', touches: [], recordedOn: today }, async (act) => {
    await takeInHouseholds(
      act,
      households.map(({ number }) => number),
      households,
    );
    await takeInWorkforce(act, workforce);
  });
  // Before anybody is restricted: from then on nobody who may not see them may tie them to anybody.
  await storage.write(actor, { action: 'invent-families', touches: [], recordedOn: today }, (act) =>
    takeInFamilies(act, inventFamilies(council.seed ?? SEED, people)),
  );
  await storage.write(actor, { action: 'invent-asks', touches: [], recordedOn: today }, (act) =>
    takeInAsks(act, inventAsks(council.seed ?? SEED, people, today)),
  );
  await storage.write(actor, { action: 'invent-homes', touches: [], recordedOn: today }, (act) =>
    takeInHomes(act, council.seed ?? SEED, people, chosenHomes, today),
  );
  for (const agreed of people.flatMap(agreedWithNamed))
    await storage.write(actor, { action: 'invent-agreement', touches: [], recordedOn: agreed.from }, (act) =>
      takeInAgreedDifferences(act, [agreed]),
    );
  await storage.write(actor, { action: 'invent-plans', touches: [], recordedOn: today }, (act) =>
    takeInPlans(act, [
      ...plansOfNamed(people, workforce),
      ...inventPlans(council.seed ?? SEED, people, workforce, today),
    ]),
  );
  const offer = inventOffer(council.seed ?? SEED, people, today);
  await storage.write(actor, { action: 'invent-offer', touches: [], recordedOn: today }, (act) =>
    takeInOffer(act, offer.items, offer.steps),
  );
  await storage.write(actor, { action: 'invent-other-councils', touches: [], recordedOn: today }, (act) =>
    takeInOtherCouncils(act, council.seed ?? SEED, people, today),
  );
  await storage.write(actor, { action: 'invent-words', touches: [], recordedOn: today }, takeInOwnWords);
  await storage.write(actor, { action: 'invent-stories', touches: [], recordedOn: today }, (act) =>
    takeInStories(act, council.seed ?? SEED, people, today),
  );
  await storage.write(actor, { action: 'invent-what-surrounds-them', touches: [], recordedOn: today }, (act) =>
    takeInWhoTheyAre(act, council.seed ?? SEED, people, workforce, today),
  );
  await storage.write(actor, { action: 'invent-who-may-know', touches: [], recordedOn: today }, (act) =>
    takeInWhoMayKnow(act, council.seed ?? SEED, people, workforce, today),
  );
  await storage.write(actor, { action: 'invent-life-around', touches: [], recordedOn: today }, (act) =>
    takeInAround(act, council.seed ?? SEED, people, today),
  );
  await settle();
  await writeOldWords(storage, actor, people, today);
  await restrictAdopted(
    storage,
    actor,
    today,
    people.map(({ id }) => id),
  );
  await rebuildLedger(storage, actor, today);
  await settle();
  say('Its months are closed and released.');
  const first = (council.scale ?? 1) > 1 ? FIRST_CLOSED_OF_MANY : FIRST_CLOSED;
  const months = closesMonths ? monthsDue(first, new Set(), today) : [];
  await closeInHalves(storage, actor, months);
  const late = factsOf(people).filter(isLate);
  const touches = [...new Set(late.map(({ personId }) => personId))];
  await storage.write(actor, { action: 'invent-care', touches, recordedOn: LATE_DAY }, (act) => takeInFacts(act, late));
  say('The demonstration is ready.');
  return authority;
}

/** Both cores have something to do; what is released leans on the months before, and is released once all are closed. */
async function closeInHalves(storage: Storage, actor: Actor, months: readonly Day[]): Promise<void> {
  const on = closingDayOf(LAST_CLOSED) ?? DEMONSTRATION_DAY;
  const half = Math.ceil(months.length / 2);
  await Promise.all(
    [months.slice(0, half), months.slice(half)].map((some) => closeAsOnTime(storage, actor, some, on, async () => {})),
  );
  if (months.length === 0) return;
  await storage.write(actor, { action: 'release-months', touches: [], recordedOn: on }, (act) =>
    releaseMonths(act, months),
  );
}

/** The first few alone: once the database knows what rows look like, it finds those of others quickly. */
async function inBatches(
  people: readonly InventedPerson[],
  settle: () => Promise<void>,
  work: (batch: readonly InventedPerson[]) => Promise<void>,
): Promise<void> {
  const [first = [], ...others] = batchesOf(people);
  await work(first);
  await settle();
  const next = others.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const batch of next) await work(batch);
    }),
  );
}

function batchesOf(people: readonly InventedPerson[]): readonly (readonly InventedPerson[])[] {
  const batches: InventedPerson[][] = [people.slice(0, FIRST_FEW), []];
  let facts = 0;
  for (const person of people.slice(FIRST_FEW)) {
    if (facts > BATCH) {
      batches.push([]);
      facts = 0;
    }
    batches.at(-1)?.push(person);
    // Somebody new is a few rows by themselves.
    facts += 6 + person.facts.entries.length + person.facts.visits.length;
  }
  return batches;
}

const FIRST_FEW = 100;

/** First who they are, then month by month what happened. */
async function takeInBatch(
  storage: Storage,
  actor: Actor,
  people: readonly InventedPerson[],
  isLate: (fact: Fact) => boolean,
): Promise<void> {
  await storage.write(actor, { action: 'invent-people', touches: [], recordedOn: FIRST_DAY }, async (act) => {
    await takeInPeople(
      act,
      people.map(({ id, number, bornOn, sex, ethnicity, facts }) => ({
        personId: id,
        numbers: [{ kind: '903-child', number }],
        bornOn,
        diedOn: facts.diedOn,
        sex,
        ethnicity,
        upn: null,
        present: true,
        ...nothingFromAFile,
      })),
    );
    await takeInNames(
      act,
      people.map(({ id, knownAs, familyName, pronouns, bornOn, cameOn }) => ({
        personId: id,
        knownAs,
        familyName,
        pronouns,
        from: bornOn ?? cameOn,
      })),
    );
  });
  for (const { recordedOn, facts } of byMonth(factsOf(people).filter((fact) => !isLate(fact)))) {
    await storage.write(actor, { action: 'invent-care', touches: [], recordedOn }, (act) => takeInFacts(act, facts));
  }
}

const nothingFromAFile = { sourceFile: null, sourceRow: null } as const;

type Fact = ReturnType<typeof factsOf>[number];

/** Statement by statement what there is anything of. */
async function takeInFacts(act: Act, facts: readonly Fact[]): Promise<void> {
  const people = [...new Set(facts.map(({ personId }) => personId))];
  const episodes = facts.flatMap((fact) => ('episode' in fact ? [fact.episode] : []));
  const reviews = facts.flatMap((fact) => ('review' in fact ? [fact.review] : []));
  const visits = facts.flatMap((fact) => ('visit' in fact ? [fact.visit] : []));
  const entries = facts.flatMap((fact) => ('entry' in fact ? [fact.entry] : []));
  if (episodes.length > 0) await takeInCareEpisodes(act, people, episodes);
  if (reviews.length > 0) await takeInReviews(act, people, reviews);
  if (visits.length > 0) await takeInVisits(act, people, visits);
  if (entries.length > 0) await takeInEntries(act, people, entries);
}

/** Everything that happened, with the last day it was true of. */
function factsOf(people: readonly InventedPerson[]) {
  return people.flatMap(({ id: personId, need, facts }) => {
    const whose = { personId, ...nothingFromAFile };
    return [
      ...facts.episodes.map((episode) => ({
        personId,
        on: episode.endedOn ?? episode.beganOn,
        episode: { ...episode, ...whose, categoryOfNeed: need, reasonPlaceChanged: null, homePostcode: null },
      })),
      ...facts.reviews.map(({ heldOn }) => ({
        personId,
        on: heldOn,
        review: { ...whose, heldOn, participation: 'PN1' },
      })),
      ...facts.visits.map(({ visitedOn }) => ({
        personId,
        on: visitedOn,
        visit: { ...whose, visitedOn, seenAlone: 'yes' as const },
      })),
      ...facts.entries.map((entry) => ({
        personId,
        on: entry.until !== null && entry.until <= DEMONSTRATION_DAY ? entry.until : entry.on,
        entry: { ...entry, ...whose, subject: '' },
      })),
    ];
  });
}

/** Of a hundred things, so many are written down only in the month after. */
const WRITTEN_A_MONTH_LATER = 0.04;

/** What was recorded by the end of each month. What is older than the record was brought over when it began. */
function byMonth(facts: readonly Fact[]) {
  const chance = chanceFrom(facts.length);
  const recordedOn = ({ on }: Fact): Day => {
    if (on < FIRST_DAY) return FIRST_DAY;
    const end = lastDayOfMonth(chance.happens(WRITTEN_A_MONTH_LATER) ? addMonths(on, 1) : on);
    return Math.min(end, DEMONSTRATION_DAY) as Day;
  };
  return [...Map.groupBy(facts, recordedOn)]
    .toSorted(([a], [b]) => a - b)
    .map(([on, own]) => ({ recordedOn: on, facts: own }));
}

/**
 * As everywhere, some of a month is written down only after it was closed: the child who came last, and a few
 * reviews. So what was known then and what is known now differ, and can be looked at.
 */
function writtenLate(people: readonly InventedPerson[]): (fact: Fact) => boolean {
  const inTheMonth = (on: Day): boolean => on >= LAST_CLOSED && on <= lastDayOfMonth(LAST_CLOSED);
  const newest = people
    .filter(({ cameOn, facts }) => facts.episodes.length > 0 && inTheMonth(cameOn))
    .toSorted((a, b) => a.cameOn - b.cameOn)
    .at(-1)?.id;
  const held = people.flatMap(({ id, facts }) =>
    facts.reviews.flatMap(({ heldOn }) => (inTheMonth(heldOn) ? [`${id} ${heldOn}`] : [])),
  );
  const forgotten = new Set(held.slice(-LATE_REVIEWS));
  return (fact) =>
    fact.personId === newest || ('review' in fact && forgotten.has(`${fact.personId} ${fact.review.heldOn}`));
}
