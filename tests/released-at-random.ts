/**
 * Invented councils of every size, 36 months of each released in order, and what somebody who has all the tables could
 * work out. Answers the faults, in words: a hidden number of which fewer than six values are possible, a number that was
 * changed, a small movement between two numbers shown.
 */
import { chanceFrom } from '../src/demo/chance.ts';
import { addMonths, dayOf } from '../src/ground/day.ts';
import type { CutKey } from '../src/rooms/measures/model.ts';
import { type MonthToRelease, planRelease, type ReleasedLine } from '../src/rooms/released/plan-release.ts';
import type { Tables } from '../src/rooms/released/suppress.ts';
import { type PublishedChange, type PublishedTable, whatIsKnown } from './attack-on-released.ts';

const MONTHS = 36;
const FIRST = dayOf(2021, 4, 1);
const CUTS: readonly (readonly [CutKey, number])[] = [
  ['sex', 3],
  ['age-band', 7],
  ['team', 4],
  ['placement-type', 9],
];

type Someone = {
  readonly from: number;
  readonly to: number;
  readonly place: Record<string, number>;
  readonly met: boolean;
};

export type Attack = { readonly faults: readonly string[]; readonly shown: number; readonly hidden: number };

export function attackAtRandom(seed: number): Attack {
  const months = inventedMonths(seed);
  const released = months.reduce<readonly ReleasedLine[]>(
    (before, month) => [...before, ...planRelease([month], before)],
    [],
  );
  return attack(months, released);
}

/** With the months as they were, what is shown is compared with them too. A flow that is only repeated is left out. */
export function attack(months: readonly MonthToRelease[], released: readonly ReleasedLine[]): Attack {
  const own = released.filter(({ month, window }) => month <= window.last && window.last < addMonths(month, 1));
  const truth = truthOf(months);
  const wrong = own
    .filter((line) => months.length > 0 && line.numbers !== null && String(line.numbers) !== truth.get(nameOf(line)))
    .map((line) => `${nameOf(line)} is not what it was`);
  const { changes, small } = publishedChanges(own);
  const narrow = whatIsKnown(publishedTables(own), changes)
    .filter(({ least, most }) => most - least < 5)
    .map(({ name, least, most }) => `${name} is known to be ${least} to ${most}`);
  return {
    faults: [...wrong, ...small, ...narrow],
    shown: own.filter(({ numbers }) => numbers !== null).length,
    hidden: own.filter(({ numbers }) => numbers === null).length,
  };
}

const nameOf = ({ measure, month, by, key }: Pick<ReleasedLine, 'measure' | 'month' | 'by' | 'key'>): string =>
  `${measure} ${month} ${by} ${key}`;

function truthOf(months: readonly MonthToRelease[]): ReadonlyMap<string, string> {
  return new Map(
    months.flatMap(({ month, stocks, flows }) =>
      [...stocks, ...flows].flatMap(({ measure, whole, breakdowns }) => [
        [nameOf({ measure, month, by: 'whole', key: '' }), String(whole)] as const,
        ...breakdowns.flatMap(({ by, lines }) =>
          lines.map(({ key, numbers }) => [nameOf({ measure, month, by, key }), String(numbers)] as const),
        ),
      ]),
    ),
  );
}

function publishedTables(lines: readonly ReleasedLine[]): readonly PublishedTable[] {
  const parts = Math.max(...lines.map(({ numbers }) => numbers?.length ?? 1));
  return [...Map.groupBy(lines, ({ measure, month }) => `${measure} ${month}`).values()].flatMap((own) => {
    const size = own.find(({ numbers }) => numbers !== null)?.numbers?.length ?? parts;
    const unknown = Array.from({ length: size }, () => null);
    const whole = own.find(({ by }) => by === 'whole');
    const cuts = CUTS.filter(([by]) => own.some((line) => line.by === by));
    return cuts.map(([by]) => ({
      name: whole?.measure ?? '',
      by,
      period: whole?.month ?? 0,
      whole: whole?.numbers ?? unknown,
      lines: Object.fromEntries(
        own.filter((line) => line.by === by).map(({ key, numbers }) => [key, numbers ?? unknown]),
      ),
    }));
  });
}

/** From one month to the next, where both numbers are shown; and the movements that should not be seen within a year. */
function publishedChanges(lines: readonly ReleasedLine[]): {
  readonly changes: readonly PublishedChange[];
  readonly small: readonly string[];
} {
  const changes: PublishedChange[] = [];
  const small: string[] = [];
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  for (const own of Map.groupBy(
    lines.filter(({ window }) => window.first === window.last),
    ({ measure, by, key }) => `${measure} ${by} ${key}`,
  ).values()) {
    const months = own.toSorted((a, b) => a.month - b.month);
    for (const [index, { measure, month, by, key, numbers }] of months.entries()) {
      if (numbers === null) continue;
      const line = by === 'whole' ? null : { by, key };
      const before = months[index - 1];
      if (before?.numbers != null) {
        const change = sum(numbers) - sum(before.numbers);
        changes.push({ name: measure, line, from: before.month, to: month, change });
      }
      if (by === 'whole') continue;
      for (const earlier of months.slice(Math.max(0, index - 11), index)) {
        const moved = earlier.numbers === null ? 0 : Math.abs(sum(numbers) - sum(earlier.numbers));
        if (moved > 0 && moved <= 5) small.push(`${by} ${key} moved by ${moved} in sight`);
      }
    }
  }
  return { changes, small };
}

/** People who come, stay and go, sorted four ways; a stock at each month's end, a flow and a share for each year. */
function inventedMonths(seed: number): readonly MonthToRelease[] {
  const chance = chanceFrom(seed);
  const size = [3, 8, 20, 60, 200, 500][chance.whole(6)] ?? 20;
  const people = Array.from({ length: size * 2 }, (): Someone => {
    const from = chance.whole(MONTHS * 2) - MONTHS;
    const place = Object.fromEntries(
      CUTS.map(([cut, lines]) => [cut, Math.min(chance.whole(lines), chance.whole(lines) + chance.whole(2))]),
    );
    return { from, to: from + 1 + chance.whole(MONTHS), place, met: chance.whole(3) > 0 };
  });
  return Array.from({ length: MONTHS }, (_, index): MonthToRelease => {
    const month = addMonths(FIRST, index);
    const there = people.filter(({ from, to }) => from <= index && index < to);
    const came = people.filter(({ from }) => from > index - 12 && from <= index);
    const isMarch = index % 12 === 11;
    return {
      month,
      stocks: [{ measure: 'stock', ...tablesOf(there, () => [1]) }],
      flows: isMarch
        ? [
            { measure: 'flow', ...tablesOf(came, () => [1]) },
            { measure: 'share', ...tablesOf(came, ({ met }) => (met ? [1, 0] : [0, 1])) },
          ]
        : [],
    };
  });
}

function tablesOf(people: readonly Someone[], partsOf: (someone: Someone) => readonly number[]): Tables {
  const parts = partsOf({ from: 0, to: 0, place: {}, met: true }).length;
  const count = (own: readonly Someone[]): readonly number[] =>
    Array.from({ length: parts }, (_, part) => own.reduce((sum, someone) => sum + (partsOf(someone)[part] ?? 0), 0));
  return {
    whole: count(people),
    breakdowns: CUTS.map(([by, lines]) => ({
      by,
      lines: Array.from({ length: lines }, (_, line) => ({
        key: String(line),
        numbers: count(people.filter(({ place }) => place[by] === line)),
      })),
    })),
  };
}
