/**
 * Families in early help, forward in time from a seed: when it began, who leads it, how it ended, and whether they came
 * back or were referred to social care. Children of a family have it together.
 */
import { addDays, addMonths, addWeeks, birthday, type Day } from '../ground/day.ts';
import { auditsOf } from './audits.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type Happening, type HelpLife, NO_MORE, numbered, referred, takenInTime } from './help-lives.ts';
import { ETHNICITIES, FAMILY_NAMES, GIVEN_NAMES } from './names.ts';

export type HelpedFamily = { readonly story: number; readonly lives: readonly HelpLife[] };

export const COUNCIL = 'the council';
const PARTNERS = [
  [48, 'school'],
  [26, 'health'],
  [16, 'voluntary organisation'],
  [10, 'nursery'],
] as const;

/** How many families begin in a year, by who leads. */
export type Beginning = { readonly council: number; readonly partners: number };

const YEARS_BEFORE = 4;

export function helpedFamilies(seed: number, beginning: Beginning, first: Day, today: Day): readonly HelpedFamily[] {
  const from = addMonths(first, -YEARS_BEFORE * 12);
  const years = (today - from) / 365.25;
  const led = [
    { isCouncil: true, count: Math.round(beginning.council * years) },
    { isCouncil: false, count: Math.round(beginning.partners * years) },
  ];
  let story = 0;
  return led.flatMap(({ isCouncil, count }) =>
    Array.from({ length: count }, (): HelpedFamily => {
      const chance = chanceFrom(seed * 15_485 + (story += 1));
      const on = addDays(from, chance.whole(today - from));
      return { story, lives: familyOf(chance, on, isCouncil, `EH${story}`, today, chanceFrom(seed * 22_307 + story)) };
    }).filter(({ lives }) => lives.some(({ entries }) => entries.some(({ until }) => until === null || until > first))),
  );
}

function familyOf(
  chance: Chance,
  on: Day,
  isCouncil: boolean,
  family: string,
  today: Day,
  /** Of a chance of its own, so that it changes nothing else of a story. */
  ofAudits: Chance,
): readonly HelpLife[] {
  const children = chance.pick([
    [44, 1],
    [31, 2],
    [15, 3],
    [7, 4],
    [3, 5],
  ]);
  const familyName = chance.one(FAMILY_NAMES);
  const ethnicity = chance.pick(ETHNICITIES);
  const story = storyOf(chance, on, isCouncil, family, today);
  const audits = auditsOf(story, COUNCIL, ofAudits, today);
  const lives: HelpLife[] = [];
  let age = 500 + chance.whole(5600);
  for (let child = 0; child < children && age > 20; child += 1) {
    const person = chance.one(GIVEN_NAMES);
    const bornOn = addDays(on, -age);
    lives.push({
      knownAs: person.name,
      familyName,
      pronouns: person.sex === 'F' ? 'she/her' : 'he/him',
      sex: person.sex,
      ethnicity,
      bornOn,
      entries: numbered(untilGrown(child === 0 ? [...story, ...audits] : story, bornOn), today),
    });
    age -= 400 + chance.whole(1300);
  }
  return lives;
}

/** One time of help after another, each as likely as it is anywhere, and what came between. */
function storyOf(chance: Chance, on: Day, isCouncil: boolean, family: string, today: Day): readonly Happening[] {
  const lead = isCouncil ? COUNCIL : chance.pick(PARTNERS);
  const ends = addDays(on, chance.happens(0.5) ? 80 + chance.whole(360) : 380 + chance.whole(800));
  const endedBecause = chance.pick([
    [76, 'needs met'],
    [9, 'stepped up to social care'],
    [4, 'moved away'],
    [8, 'family said no'],
    [3, 'other'],
  ]);
  const hasEnded = ends < today;
  const details = { family, lead, ...(hasEnded ? { endedBecause } : {}) };
  const episode: Happening = { ...NO_MORE, kind: 'early-help', on, until: hasEnded ? ends : null, details };
  if (!hasEnded || endedBecause === 'moved away') return [episode];
  if (endedBecause === 'stepped up to social care') return [episode, ...referred(chance, ends, today, takenInTime)];
  const after: Happening[] = [];
  const referredOn = addDays(ends, 12 + chance.whole(chance.happens(0.7) ? 340 : 900));
  if (chance.happens(0.13)) after.push(...referred(chance, referredOn, today, takenInTime));
  const backOn = addWeeks(ends, 3 + chance.whole(chance.happens(0.75) ? 48 : 160));
  if (chance.happens(0.3)) after.push(...storyOf(chance, backOn, chance.happens(isCouncil ? 0.6 : 0.3), family, today));
  return [episode, ...after];
}

/** Nothing of it begins for whoever is 18 by then, and what goes on ends with the 18th birthday. */
function untilGrown(story: readonly Happening[], bornOn: Day): readonly Happening[] {
  const eighteenth = birthday(bornOn, 18);
  return story
    .filter(({ on }) => on < eighteenth)
    .map((entry) =>
      entry.until === null || entry.until > eighteenth
        ? { ...entry, until: entry.until === null ? null : eighteenth }
        : entry,
    );
}
