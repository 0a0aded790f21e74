/** More invented lives, forward in time from a seed: arrivals, moves, orders, reviews and visits, with believable gaps. */
import { addDays, addMonths, addWeeks, birthday, type Day } from '../ground/day.ts';
import { addWorkingDays } from '../ground/working-days.ts';
import type { Home, Life } from './life.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { ETHNICITIES, FAMILY_NAMES, GIVEN_NAMES } from './names.ts';

export function generatedLives(seed: number, count: number, first: Day, today: Day): readonly Life[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, () => generatedLife(chance, first, today));
}

/** Some came before the record begins, as children of 11 to 16, and have grown up since. */
const GREW_UP_HERE = 0.3;

export function generatedLife(chance: Chance, first: Day, today: Day): Life {
  const grewUp = chance.happens(GREW_UP_HERE);
  const cameOn = addDays(first, grewUp ? -chance.whole(2600) : chance.whole(today - first - 4));
  const bornOn = addDays(
    cameOn,
    grewUp
      ? -4100 - chance.whole(1900)
      : -chance.pick([
          [8, 120],
          [18, 900],
          [24, 2700],
          [32, 4700],
          [18, 5900],
        ]) - chance.whole(400),
  );
  const eighteenth = birthday(bornOn, 18);
  const stay =
    chance.pick([
      [22, 90],
      [26, 380],
      [22, 800],
      [30, 4000],
    ]) + chance.whole(200);
  const planned = addDays(cameOn, stay);
  const leavesOn = planned < eighteenth ? planned : eighteenth;
  const leftOn = leavesOn <= today ? leavesOn : null;
  const until = leftOn ?? today;
  const person = chance.one(GIVEN_NAMES);
  const homes = homesOf(chance, cameOn, until, bornOn);
  return {
    knownAs: person.name,
    familyName: chance.one(FAMILY_NAMES),
    pronouns: person.sex === 'F' ? 'she/her' : 'he/him',
    sex: person.sex,
    ethnicity: chance.pick(ETHNICITIES),
    bornOn,
    cameOn,
    leftOn,
    leftBecause:
      leftOn === null
        ? null
        : leftOn === eighteenth
          ? chance.pick([
              [60, 'E5'],
              [30, 'E17'],
              [10, 'E6'],
            ])
          : chance.pick([
              [55, 'E4A'],
              [20, 'E45'],
              [15, 'E41'],
              [10, 'E4B'],
            ]),
    legal: legalOf(chance, cameOn, until),
    need: chance.pick([
      [60, 'N1'],
      [16, 'N5'],
      [10, 'N4'],
      [6, 'N2'],
      [5, 'N3'],
      [3, 'N8'],
    ]),
    homes,
    reviews: reviewsOf(chance, cameOn, until),
    visits: homes.flatMap((home, index) => visitsOf(chance, home.from, homes[index + 1]?.from ?? until)),
  };
}

export function legalOf(chance: Chance, cameOn: Day, until: Day): Life['legal'] {
  // A few families have a series of short breaks: the child is not looked after by it.
  if (chance.happens(0.04)) return [{ from: cameOn, status: 'V4' }];
  const accommodated = chance.happens(0.35);
  const order = addDays(cameOn, 120 + chance.whole(120));
  if (accommodated || order >= until) return [{ from: cameOn, status: accommodated ? 'V2' : 'C1' }];
  return [
    { from: cameOn, status: 'C1' },
    { from: order, status: chance.happens(0.1) ? 'E1' : 'C2' },
  ];
}

function homesOf(chance: Chance, cameOn: Day, until: Day, bornOn: Day): readonly Home[] {
  const homes: Home[] = [];
  for (let from = cameOn; from < until; from = addDays(from, 60 + chance.whole(chance.happens(0.3) ? 200 : 1400))) {
    const grown = from >= birthday(bornOn, 16);
    const [type, provider] = grown
      ? chance.pick([
          [40, ['K3', 'PR4']],
          [35, ['U4', 'PR1']],
          [25, ['K2', 'PR4']],
        ] as const)
      : chance.pick([
          [38, ['U4', 'PR1']],
          [22, ['U6', 'PR1']],
          [14, ['U3', 'PR1']],
          [5, ['P1', 'PR0']],
          [11, ['U6', 'PR4']],
          [10, ['K2', 'PR4']],
        ] as const);
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

/** Most reviews are in time; some come late, and now and then one does not happen at all. */
export function reviewsOf(chance: Chance, cameOn: Day, until: Day): readonly Day[] {
  const reviews: Day[] = [];
  let due = addWorkingDays(cameOn, 20);
  while (due !== undefined) {
    const heldOn = addDays(due, chance.happens(0.91) ? -chance.whole(10) : 2 + chance.whole(40));
    if (heldOn >= until) break;
    if (!chance.happens(0.02)) reviews.push(heldOn);
    due = addMonths(heldOn, reviews.length < 2 ? 3 : 6);
  }
  return reviews;
}

export function visitsOf(chance: Chance, from: Day, to: Day): readonly Day[] {
  const visits: Day[] = [];
  let next = addDays(from, chance.happens(0.88) ? 1 + chance.whole(6) : 8 + chance.whole(6));
  while (next < to) {
    visits.push(next);
    next = addDays(addWeeks(next, 5), chance.whole(14));
  }
  return visits;
}
