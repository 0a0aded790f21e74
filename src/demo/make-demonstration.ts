/**
 * Makes the demonstration: an invented council with staff, teams and children, loaded through the rooms' own take-in
 * actions as acts with past recorded-on days. It is a demonstration for good.
 */
import { processActor } from '../access/roles.ts';
import { addDays, type Day, lastDayOfMonth } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import type { PersonId } from '../ground/ids.ts';
import { foundAuthority } from '../rooms/authority/actions/found-authority.ts';
import type { Authority } from '../rooms/authority/facts.ts';
import { closeAsOnTime } from '../rooms/closes/actions/close-months.ts';
import { closingDayOf, monthsDue } from '../rooms/closes/model.ts';
import { takeInEntries } from '../rooms/entries/actions/take-in-entries.ts';
import { takeInCareEpisodes } from '../rooms/journey/actions/take-in-care-episodes.ts';
import { takeInVisits } from '../rooms/keeping-in-touch/actions/take-in-visits.ts';
import { keepRulesMetByActions } from '../rooms/ledger/actions/keep-rules.ts';
import { rebuildLedger } from '../rooms/ledger/actions/rebuild-ledger.ts';
import { setLocalValue } from '../rooms/ledger/actions/set-local-value.ts';
import { takeInReviews } from '../rooms/oversight/actions/take-in-reviews.ts';
import { takeInNames } from '../rooms/people/actions/take-in-names.ts';
import { takeInPeople } from '../rooms/people/actions/take-in-people.ts';
import { releaseMonths } from '../rooms/released/actions/release-months.ts';
import { takeInWorkforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import type { LocalValue } from '../rules/evaluate.ts';
import type { Act, Storage } from '../storage/storage.ts';
import { rules } from '../rules/index.ts';
import { CHOSEN, chosenPerson } from './chosen-lives.ts';
import { generatedLives } from './generated-lives.ts';
import { helpLives } from './help-lives.ts';
import { type InventedPerson, personHelped, personInCare } from './invented-person.ts';
import { namedLives } from './named-lives.ts';
import { inventedWorkforce } from './workforce.ts';

/** The day of the executive member's report that the demonstration follows. */
export const DEMONSTRATION_DAY = day('2025-03-26');
export const FIRST_DAY = day('2020-04-01');
/** Three years of months are closed: enough for every trend and every change. */
const FIRST_CLOSED = day('2022-04-01');
/** The last month that is closed, and the day on which some of it was written down after all. */
const LAST_CLOSED = day('2025-02-01');
const LATE_DAY = day('2025-03-12');
const LATE_REVIEWS = 3;

export type DemonstrationOptions = {
  readonly seed?: number;
  /** How many are made beside the named ones: in care or after it, and helped without coming into care. */
  readonly lives?: number;
  readonly helped?: number;
  readonly say?: (sentence: string) => void;
};

export async function makeDemonstration(
  storage: Storage,
  { seed = 2025, lives: count = 110, helped = 60, say = () => {} }: DemonstrationOptions = {},
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
  const set = localValuesSet();
  const people = inventPeople({ seed, lives: count, helped });
  const touches = people.map(({ id }) => id);
  await storage.write(
    actor,
    { action: 'invent-people', touches: [], recordedOn: FIRST_DAY, reason: 'An invented council sets its own days' },
    async (act) => {
      await keepRulesMetByActions(act, FIRST_DAY);
      for (const value of set) await setLocalValue(act, value);
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
    },
  );
  const isLate = writtenLate(people);
  for (const { recordedOn, facts } of byMonth(people, today)) {
    await storage.write(actor, { action: 'invent-care', touches: [], recordedOn }, (act) =>
      takeInFacts(
        act,
        touches,
        factsWhere(facts, (fact) => !isLate(fact)),
      ),
    );
  }
  say(`${people.length} invented people; now who works with whom.`);
  await storage.write(actor, { action: 'invent-staff', touches: [], recordedOn: today }, (act) =>
    takeInWorkforce(act, inventedWorkforce(seed, people)),
  );
  await rebuildLedger(storage, actor, today);
  say('Its months are closed and released.');
  const months = monthsDue(FIRST_CLOSED, new Set(), today);
  await closeAsOnTime(storage, actor, months, closingDayOf(LAST_CLOSED) ?? today, releaseMonths);
  const late = byMonth(people, today).map(({ facts }) => factsWhere(facts, isLate));
  const whose = [
    ...new Set(
      late.flatMap(({ episodes, reviews, visits, entries }) => [...episodes, ...reviews, ...visits, ...entries]),
    ),
  ];
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

/** Everybody of the demonstration, as facts: named, generated, helped without coming into care, and chosen for what is rare. */
export function inventPeople({
  seed = 2025,
  lives = 110,
  helped = 60,
  chosen = CHOSEN,
}: Pick<DemonstrationOptions, 'seed' | 'lives' | 'helped'> & {
  readonly chosen?: readonly number[];
} = {}): readonly InventedPerson[] {
  const yesterday = addDays(DEMONSTRATION_DAY, -1);
  const making = { seed, today: yesterday, set: localValuesSet() };
  const inCare = [...namedLives, ...generatedLives(seed, lives, FIRST_DAY, yesterday)];
  const numbered = (index: number): string => String(300_101 + index * 37);
  return [
    ...inCare.map((life, index) =>
      personInCare(life, numbered(index), { ...making, isByHand: index < namedLives.length }),
    ),
    ...helpLives(seed, helped, FIRST_DAY, yesterday).map((life, index) =>
      personHelped(life, numbered(inCare.length + index), making),
    ),
    ...chosen.map((each, index) => chosenPerson(each, String(700_101 + index * 37), FIRST_DAY, making)),
  ];
}

type Facts = ReturnType<typeof byMonth>[number]['facts'];
type Fact = Facts[keyof Facts][number];

async function takeInFacts(act: Act, people: readonly PersonId[], facts: Facts): Promise<void> {
  await takeInCareEpisodes(act, people, facts.episodes);
  await takeInReviews(act, people, facts.reviews);
  await takeInVisits(act, people, facts.visits);
  await takeInEntries(act, people, facts.entries);
}

function factsWhere({ episodes, reviews, visits, entries }: Facts, isWanted: (fact: Fact) => boolean): Facts {
  return {
    episodes: episodes.filter(isWanted),
    reviews: reviews.filter(isWanted),
    visits: visits.filter(isWanted),
    entries: entries.filter(isWanted),
  };
}

/**
 * As everywhere, some of a month is written down only after it was closed: the child who came last, and a few
 * reviews. So what was known then and what is known now differ, and can be looked at.
 */
function writtenLate(people: readonly InventedPerson[]): (fact: Fact) => boolean {
  const inTheMonth = (on: Day): boolean => on >= LAST_CLOSED && on <= lastDayOfMonth(LAST_CLOSED);
  const newcomers = people
    .filter(({ cameOn, facts }) => facts.episodes.length > 0 && inTheMonth(cameOn))
    .toSorted((a, b) => a.cameOn - b.cameOn);
  const newest = newcomers.at(-1)?.id;
  const held = people.flatMap(({ id, facts }) =>
    facts.reviews.flatMap(({ heldOn }) => (inTheMonth(heldOn) ? [`${id} ${heldOn}`] : [])),
  );
  const forgotten = new Set(held.slice(-LATE_REVIEWS));
  return (fact) => fact.personId === newest || ('heldOn' in fact && forgotten.has(`${fact.personId} ${fact.heldOn}`));
}

const nothingFromAFile = { sourceFile: null, sourceRow: null } as const;

/** Where only the council can say by when, this one says thirty days; and a housing application three months before 18. */
export function localValuesSet(): readonly LocalValue[] {
  return rules.flatMap((rule) =>
    rule.kind === 'duty'
      ? rule.local.flatMap(({ name, normally, least, most }) =>
          normally === null
            ? [{ rule: rule.id, name, from: FIRST_DAY, value: Math.min(Math.max(SET_DAYS, least), most) }]
            : rule.id === HOUSING
              ? [{ rule: rule.id, name, from: FIRST_DAY, value: 3 }]
              : [],
        )
      : [],
  );
}

const SET_DAYS = 30;
const HOUSING = 'leaving-care/housing-application-before-18';

/** What was recorded by the end of each month: a fact counts as recorded in the month it was last true of. */
function byMonth(people: readonly InventedPerson[], today: Day) {
  const dated = people.flatMap(({ id: personId, need, facts }) => {
    const whose = { personId, ...nothingFromAFile };
    return [
      ...facts.episodes.map((episode) => ({
        recordedOn: episode.endedOn ?? episode.beganOn,
        episode: { ...episode, ...whose, categoryOfNeed: need, reasonPlaceChanged: null, homePostcode: null },
      })),
      ...facts.reviews.map(({ heldOn }) => ({
        recordedOn: heldOn,
        review: { ...whose, heldOn, participation: 'PN1' },
      })),
      ...facts.visits.map(({ visitedOn }) => ({
        recordedOn: visitedOn,
        visit: { ...whose, visitedOn, seenAlone: 'yes' as const },
      })),
      ...facts.entries.map((entry) => ({
        recordedOn: entry.until !== null && entry.until <= today ? entry.until : entry.on,
        entry: { ...entry, ...whose, subject: '' },
      })),
    ];
  });
  const monthEnd = ({ recordedOn }: { readonly recordedOn: Day }): Day =>
    Math.min(lastDayOfMonth(recordedOn), today) as Day;
  return [...Map.groupBy(dated, monthEnd)]
    .toSorted(([a], [b]) => a - b)
    .map(([recordedOn, facts]) => ({
      recordedOn,
      facts: {
        episodes: facts.flatMap((fact) => ('episode' in fact ? [fact.episode] : [])),
        reviews: facts.flatMap((fact) => ('review' in fact ? [fact.review] : [])),
        visits: facts.flatMap((fact) => ('visit' in fact ? [fact.visit] : [])),
        entries: facts.flatMap((fact) => ('entry' in fact ? [fact.entry] : [])),
      },
    }));
}
