/** One invented person as the demonstration loads them: who they are, and everything that ever happened, as facts. */
import type { Day } from '../ground/day.ts';
import { newId, type PersonId } from '../ground/ids.ts';
import type { LocalValue } from '../rules/evaluate.ts';
import { NO_FACTS, type RecordedFacts } from '../rules/facts.ts';
import { birthdayOutcomesOf } from './birthday-outcomes.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { happeningsOf } from './happenings.ts';
import { healthYearsOf } from './health-years.ts';
import type { HelpLife } from './help-lives.ts';
import { learningOf } from './learning.ts';
import { episodesOf, type Life } from './life.ts';
import { practised, type Practising } from './practice.ts';

export type InventedPerson = Pick<Life, 'knownAs' | 'familyName' | 'pronouns' | 'sex' | 'ethnicity'> & {
  /** null where nobody has told the council. */
  readonly bornOn: Day | null;
  readonly id: PersonId;
  readonly number: string;
  /** The first day they were in care, or were told of at all. */
  readonly cameOn: Day;
  readonly inCare: boolean;
  readonly need: string | null;
  readonly facts: RecordedFacts;
};

/** Brothers and sisters come on one day, have one worker, and belong to each other. */
export const familyOf = ({ familyName, cameOn }: Pick<InventedPerson, 'familyName' | 'cameOn'>): string =>
  `${familyName} ${cameOn}`;

export type Making = {
  readonly seed: number;
  readonly today: Day;
  readonly set: readonly LocalValue[];
  readonly practice?: Practising['practice'];
  readonly isByHand?: boolean;
};

/** `story` and the seed decide what chance brings; `number` is what the 903 knows them by. */
export function personInCare(
  life: Life,
  story: string,
  { seed, today, set, practice = 'usual', isByHand = false }: Making,
  number = story,
): InventedPerson {
  const chance = chanceFrom(seed + Number(story));
  const facts = happenedInCare(life, story, { seed, today }, chance);
  const { knownAs, familyName, pronouns, sex, ethnicity, bornOn, cameOn, leftOn, need } = life;
  const who = { id: newId<PersonId>(), number, knownAs, familyName, pronouns, sex, ethnicity, bornOn, cameOn, need };
  const lived = practised(facts, { chance, today, set, practice, isByHand });
  // As schools have: what the yearly return says changes nothing else of a story.
  const returned = chanceFrom((seed + Number(story)) * 37 + 11);
  const inReturns = [...healthYearsOf(lived, today, returned), ...birthdayOutcomesOf(lived, today, returned)];
  return {
    ...who,
    inCare: leftOn === null && facts.diedOn === null,
    facts: { ...lived, entries: [...lived.entries, ...inReturns] },
  };
}

/** What happened in a life, before anything that workers did about it. */
export function happenedInCare(
  life: Life,
  story: string,
  { seed, today }: Pick<Making, 'seed' | 'today'>,
  chance: Chance = chanceFrom(seed + Number(story)),
): RecordedFacts {
  return {
    ...NO_FACTS,
    bornOn: life.bornOn,
    diedOn: life.diedOn ?? null,
    episodes: episodesOf(life).map((episode, index) => ({
      id: String(index),
      beganOn: episode.beganOn,
      endedOn: episode.endedOn,
      reasonBegan: episode.reasonBegan,
      legalStatus: episode.legalStatus,
      placementType: episode.home.type,
      placementProvider: episode.home.provider,
      placementPostcode: episode.home.postcode,
      urn: null,
      reasonEnded: episode.reasonEnded,
    })),
    reviews: life.reviews.map((heldOn, index) => ({ id: String(index), heldOn })),
    visits: [...new Set(life.visits)].map((visitedOn, index) => ({ id: String(index), visitedOn })),
    conversations: [],
    tries: [],
    // Schools have a chance of their own, so that they change nothing else of a story.
    entries: [
      ...(life.entries ?? happeningsOf(life, chance, today)),
      ...learningOf(life, chanceFrom((seed + Number(story)) * 31 + 7), today),
    ],
  };
}

export function personHelped(
  life: HelpLife,
  story: string,
  { seed, today, set, practice = 'usual' }: Making,
  number = story,
): InventedPerson {
  const facts: RecordedFacts = { ...NO_FACTS, bornOn: life.bornOn, diedOn: life.diedOn ?? null, entries: life.entries };
  const { entries, diedOn: _, ...who } = life;
  const cameOn = entries.reduce((first, { on }) => (on < first ? on : first), today);
  return {
    ...who,
    id: newId<PersonId>(),
    number,
    cameOn,
    inCare: false,
    need: null,
    facts: practised(facts, { chance: chanceFrom(seed + Number(story)), today, set, practice }),
  };
}
