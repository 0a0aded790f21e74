/**
 * Lives chosen, each by its own seed, because they show what is rare: that every rule has somebody in every state it can
 * reach. The work around them is poorer than usual, and now and then a fact is missing. `npm run choose-lives` finds them.
 */
import { addDays, type Day } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';
import type { Entry } from '../rules/facts.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { generatedLife } from './generated-lives.ts';
import { happeningsOf } from './happenings.ts';
import { helpLife } from './help-lives.ts';
import { type InventedPerson, type Making, personHelped, personInCare } from './invented-person.ts';
import type { Life } from './life.ts';

/** Every third seed is of somebody who is helped without coming into care. */
export const CHOSEN: readonly number[] = [];

export function chosenPerson(seed: number, number: string, first: Day, making: Omit<Making, 'seed'>): InventedPerson {
  const chance = chanceFrom(seed * 7919);
  const poor = { ...making, seed, practice: 'poor' as const };
  if (seed % 3 === 0) return personHelped(helpLife(chance, first, making.today, seed), String(seed), poor, number);
  const life = withGaps(cutShort(generatedLife(chance, first, making.today), chance, making.today), chance);
  const happened = chance.happens(0.3)
    ? [...happeningsOf(life, chance, making.today), ...rarely(chance, making.today)]
    : undefined;
  const whole = happened === undefined ? life : { ...life, entries: happened };
  const died = chance.happens(0.06) ? addDays(making.today, -chance.whole(400)) : null;
  const person = personInCare({ ...whole, diedOn: died }, String(seed), poor, number);
  return chance.happens(0.08) ? { ...person, bornOn: null, facts: { ...person.facts, bornOn: null } } : person;
}

/** Some stay for days only, and some of them left a few days ago. */
function cutShort(life: Life, chance: Chance, today: Day): Life {
  if (!chance.happens(0.25)) return life;
  const leftOn = addDays(life.cameOn, 3 + chance.whole(40));
  const away = chance.happens(0.5) ? Math.max(today - leftOn - chance.whole(12), 0) : 0;
  const moved = <Dated extends { readonly from: Day }>(dated: readonly Dated[]): readonly Dated[] =>
    dated.slice(0, 1).map((each) => ({ ...each, from: addDays(life.cameOn, away) }));
  if (addDays(leftOn, away) > today) return life;
  return {
    ...life,
    bornOn: addDays(life.bornOn, away),
    cameOn: addDays(life.cameOn, away),
    leftOn: addDays(leftOn, away),
    leftBecause: chance.one(['E4A', 'E4B', 'E9', 'E3']),
    homes: moved(life.homes),
    legal: moved(life.legal),
    reviews: [],
    visits: [],
  };
}

/** Nobody wrote down the kind of home, or which order held; or no review was ever held. */
function withGaps(life: Life, chance: Chance): Life {
  return {
    ...life,
    homes: life.homes.map((home) => (chance.happens(0.15) ? { ...home, type: null } : home)),
    legal: life.legal.map((order) => (chance.happens(0.08) ? { ...order, status: null } : order)),
    leftBecause: life.leftBecause !== null && chance.happens(0.1) ? 'E9' : life.leftBecause,
    reviews: chance.happens(0.2) ? [] : life.reviews,
    visits: chance.happens(0.2) ? [] : life.visits,
  };
}

/** In custody since a few days, out again within days, or still there when the day of release has passed. */
function rarely(chance: Chance, today: Day): readonly Entry[] {
  const on = addDays(today, -1 - chance.whole(chance.happens(0.5) ? 16 : 200));
  const release = addDays(on, 4 + chance.whole(60));
  const isOut = chance.happens(0.5) && release < today;
  return [
    {
      id: 'rarely',
      kind: 'custody',
      on,
      until: isOut ? release : null,
      answer: null,
      details: { release: isoOf(release) },
    },
  ];
}
