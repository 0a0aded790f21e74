/**
 * Families whose children come into care, forward in time from a seed: who comes, with which brothers and sisters, where
 * they live, and how long they stay. More than the council has, for it to choose whole families from.
 */
import { addDays, addMonths, birthday, type Day } from '../ground/day.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { legalOf, reviewsOf, visitsOf } from './generated-lives.ts';
import type { Home, Life } from './life.ts';
import { ETHNICITIES, FAMILY_NAMES, GIVEN_NAMES } from './names.ts';

/** Brothers and sisters come on one day. */
export type CareFamily = { readonly story: number; readonly lives: readonly Life[] };

/** Before that day nobody came whose life still counts: the youngest of then are 18 by now. */
const YEARS_BEFORE = 17;

/** `families`: how many come in a year. */
export function careFamilies(seed: number, families: number, first: Day, today: Day): readonly CareFamily[] {
  const from = addMonths(first, -YEARS_BEFORE * 12);
  const count = Math.round(((today - from) / 365.25) * families);
  const found: CareFamily[] = [];
  for (let story = 0; story < count; story += 1) {
    const chance = chanceFrom(seed * 104_729 + story);
    const cameOn = addDays(from, chance.whole(today - from));
    const lives = familyOf(chance, cameOn, today).filter((life) => isOfThisTime(life, first, story));
    if (lives.length > 0) found.push({ story, lives });
  }
  return found.toSorted((a, b) => a.story - b.story);
}

/** Somebody in care since the record began, and of the care leavers of before those who were taken over from an older one. */
function isOfThisTime({ leftOn, cameOn, bornOn }: Life, first: Day, story: number): boolean {
  if (leftOn === null || leftOn > first) return true;
  return story % 3 === 0 && leftOn >= birthday(bornOn, 16) && leftOn - cameOn > 91 && birthday(bornOn, 25) > first;
}

function familyOf(chance: Chance, cameOn: Day, today: Day): readonly Life[] {
  const children = chance.pick([
    [74, 1],
    [17, 2],
    [6, 3],
    [3, 4],
  ]);
  const familyName = chance.one(FAMILY_NAMES);
  const ethnicity = chance.pick(ETHNICITIES);
  const oldest = ageOnComing(chance);
  const need = chance.pick([
    [62, 'N1'],
    [16, 'N5'],
    [10, 'N4'],
    [5, 'N2'],
    [4, 'N3'],
    [3, oldest > 14 * 365 && children === 1 ? 'N8' : 'N5'],
  ]);
  const stays = stayOf(chance, oldest);
  const lives: Life[] = [];
  let age = oldest;
  for (let child = 0; child < children && age >= 0; child += 1) {
    // Most brothers and sisters share their homes, where those are families.
    const eldest = lives[0]?.homes.every(({ type }) => /^[UP]/.test(type ?? '')) ? lives[0].homes : undefined;
    const homes = chance.happens(0.8) ? eldest : undefined;
    lives.push(lifeOf(chance, { cameOn, today, age, need, stays, familyName, ethnicity, homes }));
    age -= 380 + chance.whole(1100);
  }
  return lives;
}

/** In days. Most often babies, and young people from ten on. */
function ageOnComing(chance: Chance): number {
  const [from, to] = chance.pick([
    [21, [0, 360]],
    [23, [360, 1825]],
    [19, [1825, 3650]],
    [26, [3650, 5600]],
    [11, [5600, 6480]],
  ] as const);
  return from + chance.whole(to - from);
}

/** A third go home or to relatives within months, a third within two or three years, and a third grow up here. */
function stayOf(chance: Chance, age: number): number {
  const growsUp = age < 360 ? 10 : age < 3650 ? 26 : 44;
  return chance.pick([
    [30, 6 + chance.whole(150)],
    [34, 170 + chance.whole(700)],
    [growsUp, 7000],
    [14, 700 + chance.whole(1500)],
  ]);
}

type Coming = {
  readonly cameOn: Day;
  readonly today: Day;
  readonly age: number;
  readonly need: string;
  readonly stays: number;
  readonly familyName: string;
  readonly ethnicity: string;
  readonly homes: readonly Home[] | undefined;
};

function lifeOf(chance: Chance, { cameOn, today, age, stays, homes: shared, ...rest }: Coming): Life {
  const person = chance.one(GIVEN_NAMES);
  const bornOn = addDays(cameOn, -age);
  const eighteenth = birthday(bornOn, 18);
  const planned = addDays(cameOn, stays);
  const leavesOn = planned < eighteenth ? planned : eighteenth;
  const leftOn = leavesOn <= today ? leavesOn : null;
  const until = leftOn ?? today;
  const homes = (shared ?? homesOf(chance, cameOn, until, bornOn)).filter(
    ({ from }) => from < until || from === cameOn,
  );
  return {
    ...rest,
    knownAs: person.name,
    pronouns: person.sex === 'F' ? 'she/her' : 'he/him',
    sex: person.sex,
    bornOn,
    cameOn,
    leftOn,
    leftBecause: leftOn === null ? null : whyLeft(chance, leftOn === eighteenth, age),
    legal: legalOf(chance, cameOn, until),
    homes,
    reviews: reviewsOf(chance, cameOn, until),
    visits: homes.flatMap((home, index) => visitsOf(chance, home.from, homes[index + 1]?.from ?? until)),
  };
}

function whyLeft(chance: Chance, isGrown: boolean, age: number): string {
  return isGrown
    ? chance.pick([
        [60, 'E5'],
        [30, 'E17'],
        [10, 'E6'],
      ])
    : chance.pick([
        [46, 'E4A'],
        [age < 3650 ? 30 : 10, 'E45'],
        [14, 'E41'],
        [10, 'E4B'],
      ]);
}

/** Kinds of home by how often, with who provides them: carers of the council and of agencies, relatives, parents, homes. */
const AS_CHILDREN = [
  [17, ['U4', 'PR1']],
  [13, ['U6', 'PR1']],
  [9, ['U3', 'PR1']],
  [7, ['U1', 'PR1']],
  [14, ['U4', 'PR4']],
  [13, ['U6', 'PR4']],
  [13, ['P1', 'PR0']],
  [10, ['K2', 'PR4']],
  [4, ['K2', 'PR1']],
] as const;
const FROM_16 = [
  [22, ['K3', 'PR4']],
  [12, ['K3', 'PR1']],
  [10, ['U4', 'PR1']],
  [5, ['U1', 'PR1']],
  [20, ['U4', 'PR4']],
  [8, ['P1', 'PR0']],
  [23, ['K2', 'PR4']],
] as const;

function homesOf(chance: Chance, cameOn: Day, until: Day, bornOn: Day): readonly Home[] {
  const homes: Home[] = [];
  const grown = birthday(bornOn, 16);
  for (let from = cameOn; from < until; from = addDays(from, 40 + chance.whole(chance.happens(0.35) ? 200 : 1900))) {
    const [type, provider] = chance.pick<readonly [string, string]>(from >= grown ? FROM_16 : AS_CHILDREN);
    homes.push({
      from,
      type,
      provider,
      postcode: `TS${1 + chance.whole(24)} ${chance.whole(9)}${chance.one(LETTERS)}${chance.one(LETTERS)}`,
    });
  }
  return homes;
}

const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'.split('');
