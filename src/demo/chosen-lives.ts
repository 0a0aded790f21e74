/**
 * Lives chosen, each by its own seed, because they show what is rare: that every rule has somebody in every state it can
 * reach. The work around them is poorer than usual, and now and then a fact is missing. `npm run choose-lives` finds them.
 */
import { addDays, addMonths, type Day } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';
import type { Entry } from '../rules/facts.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { generatedLife } from './generated-lives.ts';
import { happeningsOf } from './happenings.ts';
import { type HelpLife, helpLife } from './help-lives.ts';
import { type InventedPerson, type Making, personHelped, personInCare } from './invented-person.ts';
import type { Life } from './life.ts';

/** Of Lola, who came back at 21 and of whom more is told: she stays, whatever else is shown by others. */
export const LOLA = 1109;
export const LOLAS_NUMBER = numberOfChosen(LOLA);

/** Six figures that begin with 7, and stay theirs whoever else is chosen. */
export function numberOfChosen(seed: number): string {
  return String(700_000 + seed);
}

/** Every third seed is of somebody who is helped without coming into care. */
export const CHOSEN: readonly number[] = [
  9,
  18,
  21,
  30,
  35,
  81,
  90,
  95,
  126,
  129,
  138,
  210,
  265,
  269,
  413,
  445,
  483,
  505,
  595,
  720,
  797,
  843,
  990,
  993,
  LOLA,
  1145,
  1258,
  1322,
  1427,
  1479,
  1505,
  1616,
  1651,
  1993,
  2058,
  2131,
  2228,
  2300,
  2346,
  2399,
  2409,
  2417,
  2477,
  2585,
  2600,
  2741,
  3031,
  3101,
  3566,
  3697,
  3749,
  3999,
  4202,
  4466,
  4497,
  4725,
  4756,
  4963,
  5519,
  5532,
  5565,
  5684,
  6097,
  7033,
  7310,
  7750,
  8129,
  10208,
  10751,
  13090,
  13400,
  13863,
  14095,
  14233,
  16085,
  16757,
  16960,
  17676,
  17717,
  18877,
  19585,
];

export function chosenPerson(seed: number, number: string, first: Day, making: Omit<Making, 'seed'>): InventedPerson {
  const chance = chanceFrom(seed * 7919);
  const poor = { ...making, seed, practice: 'poor' as const };
  if (seed % 3 === 0)
    return personHelped(
      rareHelp(helpLife(chance, first, making.today, seed), chance, making.today),
      String(seed),
      poor,
      number,
    );
  const life = withGaps(cutShort(generatedLife(chance, first, making.today), chance, making.today), chance);
  const happened = chance.happens(0.3)
    ? [...happeningsOf(life, chance, making.today), ...rarely(chance, making.today)]
    : undefined;
  const whole = happened === undefined ? life : { ...life, entries: happened };
  const died = chance.happens(0.06) ? addDays(making.today, -chance.whole(400)) : null;
  const person = personInCare({ ...whole, diedOn: died }, String(seed), poor, number);
  return chance.happens(0.08) ? { ...person, bornOn: null, facts: { ...person.facts, bornOn: null } } : person;
}

/** Some stay for days only, and some of them left a few days ago; some come of age just now. */
function cutShort(life: Life, chance: Chance, today: Day): Life {
  if (chance.happens(0.12)) return { ...life, bornOn: addDays(eighteenYearsBefore(today), -chance.whole(4)) };
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

/** Help that began days ago, or was cut off: by an 18th birthday, or by a death. */
function rareHelp(life: HelpLife, chance: Chance, today: Day): HelpLife {
  const last = life.entries.reduce((latest, { on }) => (on > latest ? on : latest), first(life));
  const later = chance.happens(0.3) ? today - last - chance.whole(4) : 0;
  const entries = life.entries.map((entry) => ({
    ...entry,
    on: addDays(entry.on, later),
    until: entry.until === null || addDays(entry.until, later) > today ? null : addDays(entry.until, later),
  }));
  const cut = addDays(first({ entries }), chance.whole(chance.happens(0.5) ? 3 : 70));
  if (chance.happens(0.25)) return { ...life, entries: upTo(entries, cut), bornOn: eighteenYearsBefore(cut) };
  if (chance.happens(0.15) && cut <= today) return { ...life, entries: upTo(entries, cut), diedOn: cut };
  // Now and then the conference has simply not been held.
  const never = chance.happens(0.1) ? new Set(['initial-conference', 'protection-plan']) : new Set<string>();
  return { ...life, entries: entries.filter(({ kind }) => !never.has(kind)) };
}

const first = ({ entries }: Pick<HelpLife, 'entries'>): Day =>
  entries.reduce((earliest, { on }) => (on < earliest ? on : earliest), entries[0]?.on ?? (0 as Day));

function upTo(entries: HelpLife['entries'], cut: Day): HelpLife['entries'] {
  return entries
    .filter(({ on }) => on <= cut)
    .map((entry) => (entry.until !== null && entry.until > cut ? { ...entry, until: null } : entry));
}

const eighteenYearsBefore = (on: Day): Day => addMonths(on, -18 * 12);

/** In custody since a few days, out again within days, or still there when the day of release has passed. */
function rarely(chance: Chance, today: Day): readonly Entry[] {
  const on = addDays(today, -1 - chance.whole(chance.happens(0.5) ? 16 : 200));
  const release = addDays(on, 4 + chance.whole(60));
  const outOn = addDays(release, chance.whole(9));
  const back = addDays(today, -chance.whole(chance.happens(0.6) ? 3 : 60));
  return [
    {
      id: 'away',
      kind: 'missing',
      on: addDays(back, -2),
      until: back,
      answer: chance.happens(0.7) ? 'M' : null,
      details: {},
    },
    {
      id: 'rarely',
      kind: 'custody',
      on,
      until: chance.happens(0.5) && outOn < today ? outOn : null,
      answer: null,
      details: { release: isoOf(release) },
    },
  ];
}
