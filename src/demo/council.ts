/**
 * Everybody of the invented council: the named, those chosen for what is rare, and whole lives chosen from larger pools so
 * that together they come to the targets on their day. The work done around them is played forward only then. They are
 * chosen together, so that it is one file.
 */
import { addDays } from '../ground/day.ts';
import { day } from '../ground/day-words.ts';
import type { Workforce } from '../rooms/workforce/actions/take-in-workforce.ts';
import type { LocalValue } from '../rules/evaluate.ts';
import type { Entry, RecordedFacts } from '../rules/facts.ts';
import { rules } from '../rules/index.ts';
import { type CareFamily, careFamilies } from './care-lives.ts';
import { cameBack, countedAs, withAdvisersOfWhoCameBack } from './came-back.ts';
import { chanceFrom } from './chance.ts';
import { type Adds, chooseWhole, type Wanted } from './choose-whole.ts';
import { CHOSEN, chosenPerson, numberOfChosen } from './chosen-lives.ts';
import { afterEnding, assessedWithin, auditsGraded, leadOn, standingOf, weeksHelped } from './counts.ts';
import { COUNCIL, type HelpedFamily, helpedFamilies } from './early-help.ts';
import { inventPractitioners } from './family-practitioners.ts';
import { type Fostering, inventFostering } from './fostering.ts';
import { type HelpLife, referredLives } from './help-lives.ts';
import { happenedInCare, type InventedPerson, type Making, personHelped, personInCare } from './invented-person.ts';
import { chosenHomes, withChosenHomes, withHomes } from './homes.ts';
import type { SaidEntry } from '../rooms/entries/actions/take-in-said-entries.ts';
import { namedLives } from './named-lives.ts';
import { scaled, type Targets, TARGETS } from './targets.ts';
import { inventedWorkforce } from './workforce.ts';

/** The day of the executive member's report that the demonstration follows. */
export const DEMONSTRATION_DAY = day('2025-03-26');
/** Where nobody asks for another. */
export const SEED = 2025;
export const FIRST_DAY = day('2020-04-01');
/** Lives are played up to the day before; the year of assessments begins in April. */
const LAST_PLAYED = addDays(DEMONSTRATION_DAY, -1);
const THIS_YEAR = day('2024-04-01');
const AUDITED = [day('2024-05-01'), day('2025-01-31')] as const;
const JANUARY = [day('2025-01-01'), day('2025-01-31')] as const;
const YEAR_2024 = [day('2024-01-01'), day('2024-12-31')] as const;

export type CouncilOptions = {
  readonly seed?: number;
  /** 1 is the council of the report, 10 one of ten times the size. */
  readonly scale?: number;
  readonly targets?: Targets;
};

/** What the pools hold at scale 1: so many families or children that about three in four are taken. */
const FAMILIES_COMING_IN_A_YEAR = 185;
const BEGINNING_IN_A_YEAR = { council: 245, partners: 510 };
const REFERRED_IN_ALL = 3200;
const SHARE_TAKEN = 0.75;

export type Council = Pick<Fostering, 'households'> & {
  readonly people: readonly InventedPerson[];
  readonly workforce: Workforce;
  /** Homes of the few who are there for the eye to find, with their words. */
  readonly chosenHomes: readonly (readonly SaidEntry[])[];
};

/** Everybody, the homes of the council's own carers, and who works with whom. */
export function inventCouncil(options: CouncilOptions = {}): Council {
  const { seed = SEED, scale = 1, targets = TARGETS } = options;
  const { mainstreamHouseholds, familyPractitioners } = scaled(targets, scale);
  const everybody = inventPeople(options);
  const { households, homes } = inventFostering(seed, everybody, {
    mainstream: mainstreamHouseholds.count,
    today: DEMONSTRATION_DAY,
  });
  const housed = withHomes(seed, everybody, DEMONSTRATION_DAY);
  const chosen = chosenHomes(housed, DEMONSTRATION_DAY);
  const people = withChosenHomes(housed, chosen, DEMONSTRATION_DAY).map((person) =>
    withEntries(person, homes.get(person.id) ?? []),
  );
  const practitioners = inventPractitioners(
    seed,
    people.map(({ facts }) => facts),
    { ...familyPractitioners, place: scale < 1 ? null : familyPractitioners.place, today: DEMONSTRATION_DAY },
  );
  return {
    people,
    households,
    chosenHomes: chosen,
    workforce: withAdvisersOfWhoCameBack(inventedWorkforce(seed, people, practitioners, DEMONSTRATION_DAY), people),
  };
}

function withEntries(person: InventedPerson, entries: readonly Entry[]): InventedPerson {
  if (entries.length === 0) return person;
  return { ...person, facts: { ...person.facts, entries: [...person.facts.entries, ...entries] } };
}

export function inventPeople({
  seed = SEED,
  scale = 1,
  targets = TARGETS,
}: CouncilOptions = {}): readonly InventedPerson[] {
  const wanted = scaled(targets, scale);
  const making = { seed, today: LAST_PLAYED, set: localValuesSet(), isExact: scale >= 1 };
  const fixed = fixedPeople(making);
  const sizes = { care: FAMILIES_COMING_IN_A_YEAR * scale, council: BEGINNING_IN_A_YEAR.council * scale };
  const care = chooseInCare(careFamilies(seed, sizes.care, FIRST_DAY, LAST_PLAYED), making, fixed, wanted);
  const beginning = { council: sizes.council, partners: BEGINNING_IN_A_YEAR.partners * scale };
  const helped = chooseHelped(helpedFamilies(seed, beginning, FIRST_DAY, LAST_PLAYED), making, fixed, wanted);
  const referred = chooseReferred(
    referredLives(seed, REFERRED_IN_ALL * scale, FIRST_DAY, LAST_PLAYED),
    making,
    [...fixed.map(({ facts }) => facts), ...helped.flatMap(({ lives }) => lives.map(factsOfHelp))],
    wanted,
  );
  const inCare = care.flatMap(({ story, lives }) =>
    lives.map((life, child) => ({ life, story: storyOf(1, story, child) })),
  );
  const inHelp = [
    ...helped.flatMap(({ story, lives }) => lives.map((life, child) => ({ life, story: storyOf(2, story, child) }))),
    ...referred.map(({ story, life }) => ({ life, story: storyOf(3, story, 0) })),
  ];
  return [
    ...fixed,
    ...inCare.map(({ life, story }, index) =>
      personInCare(life, story, { ...making, practice: 'steady' }, numberOf(index)),
    ),
    ...inHelp.map(({ life, story }, index) =>
      personHelped(life, story, { ...making, practice: 'steady' }, numberOf(inCare.length + index)),
    ),
    cameBack(making),
  ];
}

/** One council after another, as facts, each let go of before the next: a hundred of them are never in one place, or stored. */
export function* streamOfFacts(councils: number): Generator<RecordedFacts> {
  for (let seed = 1; seed <= councils; seed += 1) {
    const making = { seed, today: LAST_PLAYED };
    for (const { story, lives } of careFamilies(seed, FAMILIES_COMING_IN_A_YEAR, FIRST_DAY, LAST_PLAYED))
      for (const [child, life] of lives.entries()) yield happenedInCare(life, storyOf(1, story, child), making);
    for (const { lives } of helpedFamilies(seed, BEGINNING_IN_A_YEAR, FIRST_DAY, LAST_PLAYED))
      yield* lives.map(factsOfHelp);
    yield* referredLives(seed, REFERRED_IN_ALL, FIRST_DAY, LAST_PLAYED).map(factsOfHelp);
  }
}

/** The named, whom tests and pictures lean on, and the chosen. */
export function fixedPeople(making: Making, chosen: readonly number[] = CHOSEN): readonly InventedPerson[] {
  const numbered = (index: number): string => String(300_101 + index * 37);
  return [
    ...namedLives.map((life, index) => personInCare(life, numbered(index), { ...making, isByHand: true })),
    ...chosen.map((each) => chosenPerson(each, numberOfChosen(each), FIRST_DAY, making)),
  ];
}

/** The 903 gives six or seven figures; those of the named begin with 3, of the chosen with 7. */
const numberOf = (index: number): string => String(1_000_101 + index * 37);
const storyOf = (kind: number, story: number, child: number): string => String(kind * 100_000_000 + story * 10 + child);

type Choosing = Making & { readonly isExact: boolean };
type Sum = { readonly name: string; readonly wanted: number; readonly within?: number };

/** What is still to be chosen, once the fixed have been counted; never fewer than none. */
function stillWanted(sums: readonly Sum[], already: Adds, isExact: boolean): readonly Wanted[] {
  return sums.map(({ name, wanted, within = 0 }, at) => {
    const left = wanted - (already[at] ?? 0);
    const around = isExact ? within : NEARLY + Math.ceil(wanted * 0.4);
    return { name, least: Math.max(left - around, 0), most: Math.max(left + around, 0) };
  });
}

/** In a council that is smaller than the report's, the named and the chosen weigh too much for exact shares. */
const NEARLY = 4;

function chooseInCare(
  pool: readonly CareFamily[],
  making: Choosing,
  fixed: readonly InventedPerson[],
  targets: Targets,
): readonly CareFamily[] {
  const addsOf = ({ story, lives }: CareFamily): Adds =>
    careAdds(lives.map((life, child) => happenedInCare(life, storyOf(1, story, child), making)));
  const { inEducation5To15: younger, inEducationOrWork16To17: older } = targets;
  const sums: readonly Sum[] = [
    { name: 'children under 5', wanted: targets.childrenLookedAfter.count - younger.outOf - older.outOf },
    { name: 'children of 5 to 15', wanted: younger.outOf },
    { name: 'children of 5 to 15 in education', wanted: younger.count },
    { name: 'children of 16 and 17', wanted: older.outOf },
    { name: 'children of 16 and 17 in education or work', wanted: older.count },
    { name: 'children with the council’s foster carers', wanted: targets.livingWithCouncilsFosterCarers.count },
    { name: 'connected households', wanted: targets.connectedHouseholds.count },
    { name: 'care leavers', wanted: targets.careLeavers.count, within: targets.careLeavers.within },
  ];
  const already = addUp(
    [...fixed.map(({ facts }) => facts), countedAs(cameBack(making))].map((facts) => careAdds([facts])),
  );
  return chooseWhole(pool, addsOf, stillWanted(sums, already, making.isExact), {
    chance: chanceFrom(making.seed + 11),
    share: SHARE_TAKEN,
  });
}

/** Of brothers and sisters, who live with the same relatives in one household. */
function careAdds(siblings: readonly RecordedFacts[]): Adds {
  const standing = siblings.map((facts) => ({ ...standingOf(facts, DEMONSTRATION_DAY), home: homeOn(facts) }));
  const count = (is: (each: (typeof standing)[number]) => boolean): number => standing.filter(is).length;
  return [
    // And whoever has no date of birth, who is in no other band.
    count(({ inCare, band }) => band === 'under 5' || (inCare && band === null)),
    count(({ band }) => band === '5 to 15'),
    count(({ band, learnsOrWorks }) => band === '5 to 15' && learnsOrWorks),
    count(({ band }) => band === '16 to 17'),
    count(({ band, learnsOrWorks }) => band === '16 to 17' && learnsOrWorks),
    count(({ fostered }) => fostered !== null),
    new Set(standing.flatMap(({ fostered, home }) => (fostered === 'connected' ? [home] : []))).size,
    count(({ leftCare }) => leftCare),
  ];
}

function homeOn({ episodes }: RecordedFacts): string | null {
  return episodes.find(({ endedOn }) => endedOn === null)?.placementPostcode ?? null;
}

function chooseHelped(
  pool: readonly HelpedFamily[],
  making: Choosing,
  fixed: readonly InventedPerson[],
  targets: Targets,
): readonly HelpedFamily[] {
  const { assessmentsWithin35: within35, assessmentsWithin45: within45 } = targets;
  const sums: readonly Sum[] = [
    { name: 'children helped by the council', wanted: targets.childrenCouncilLed.count },
    { name: 'families helped by the council', wanted: targets.familiesCouncilLed.count },
    { name: 'children helped by partners', wanted: targets.childrenPartnerLed.count },
    { name: 'children whose help ended', wanted: targets.notBackInEarlyHelp.outOf },
    { name: 'of them not back', wanted: targets.notBackInEarlyHelp.count },
    { name: 'of them not in social care', wanted: targets.notInSocialCare.count },
    { name: 'audits graded outstanding', wanted: targets.auditsOutstanding.count },
    { name: 'audits graded good', wanted: targets.auditsGood.count },
    { name: 'audits graded requires improvement', wanted: targets.auditsRequiringImprovement.count },
    { name: 'audits graded inadequate', wanted: targets.auditsInadequate.count },
  ];
  const already = addUp(fixed.map(({ facts }) => helpAdds([facts])));
  // Some of those who had early help are assessed too: never more than all assessments there are to be.
  const assessed = stillWanted(
    [
      { name: 'assessments', wanted: within35.outOf },
      { name: 'within 35 days', wanted: within35.count },
      { name: 'after 45 days', wanted: within45.outOf - within45.count },
    ],
    addUp(fixed.map(({ facts }) => assessmentAdds(facts))),
    making.isExact,
  ).map((each) => ({ ...each, least: 0 }));
  return chooseWhole(
    pool,
    ({ lives }) => {
      const facts = lives.map(factsOfHelp);
      return [...helpAdds(facts), ...addUp(facts.map(assessmentAdds))];
    },
    [...stillWanted(sums, already, making.isExact), ...assessed],
    { chance: chanceFrom(making.seed + 12), share: SHARE_TAKEN },
  );
}

function helpAdds(family: readonly RecordedFacts[]): Adds {
  const led = family.flatMap((facts) => leadOn(facts, DEMONSTRATION_DAY) ?? []);
  const byCouncil = led.filter(({ lead }) => lead === COUNCIL);
  const ended = family.flatMap((facts) => afterEnding(facts, DEMONSTRATION_DAY) ?? []);
  return [
    byCouncil.length,
    new Set(byCouncil.map(({ family: name }) => name)).size,
    led.length - byCouncil.length,
    ended.length,
    ended.filter(({ isBack }) => !isBack).length,
    ended.filter(({ isInSocialCare }) => !isInSocialCare).length,
    ...addUp(family.map((facts) => auditsGraded(facts, ...AUDITED))),
  ];
}

type Referred = { readonly story: number; readonly life: HelpLife };

function chooseReferred(
  pool: readonly HelpLife[],
  making: Choosing,
  others: readonly RecordedFacts[],
  {
    assessmentsWithin35: within35,
    assessmentsWithin45: within45,
    familyWeeksInJanuary2025: inJanuary,
    familyWeeksIn2024: in2024,
  }: Targets,
): readonly Referred[] {
  const sums: readonly Sum[] = [
    { name: 'assessments', wanted: within35.outOf },
    { name: 'within 35 days', wanted: within35.count },
    { name: 'after 45 days', wanted: within45.outOf - within45.count },
    { name: 'families helped in weeks of January 2025', wanted: inJanuary.count },
    { name: 'families helped in weeks of 2024', wanted: in2024.count },
  ];
  return chooseWhole(
    pool.map((life, story): Referred => ({ story, life })),
    ({ life }) => referredAdds(factsOfHelp(life)),
    stillWanted(sums, addUp(others.map(referredAdds)), making.isExact),
    { chance: chanceFrom(making.seed + 13), share: SHARE_TAKEN },
  );
}

function assessmentAdds(facts: RecordedFacts): Adds {
  const taken = assessedWithin(facts, THIS_YEAR, DEMONSTRATION_DAY);
  return [taken.length, taken.filter((days) => days <= 35).length, taken.filter((days) => days > 45).length];
}

function referredAdds(facts: RecordedFacts): Adds {
  return [...assessmentAdds(facts), weeksHelped(facts, ...JANUARY), weeksHelped(facts, ...YEAR_2024)];
}

function factsOfHelp({ bornOn, diedOn = null, entries }: HelpLife): RecordedFacts {
  return {
    bornOn,
    diedOn,
    episodes: [],
    reviews: [],
    visits: [],
    conversations: [],
    tries: [],
    allocations: [],
    entries,
    managementEntries: [],
    agreedDifferences: [],
  };
}

function addUp(all: readonly Adds[]): Adds {
  return all.reduce<number[]>((sums, adds) => {
    for (const [at, add] of adds.entries()) sums[at] = (sums[at] ?? 0) + add;
    return sums;
  }, []);
}

/** Where only the council can say by when, this one says thirty days; a housing application three months before 18, and a talk with carers six weeks before. */
export function localValuesSet(): readonly LocalValue[] {
  return rules.flatMap((rule) =>
    rule.kind === 'duty'
      ? rule.local.flatMap(({ name, normally, least, most }) =>
          normally === null
            ? [{ rule: rule.id, name, from: FIRST_DAY, value: Math.min(Math.max(SET_DAYS, least), most) }]
            : SET[rule.id] === undefined
              ? []
              : [{ rule: rule.id, name, from: FIRST_DAY, value: SET[rule.id] ?? 0 }],
        )
      : [],
  );
}

const SET_DAYS = 30;
const SET: Readonly<Record<string, number>> = {
  'leaving-care/housing-application-before-18': 3,
  'leaving-care/carers-conversation-before-18': 6,
};
