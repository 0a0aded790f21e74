/**
 * Which numbers of one measure are hidden when a month is released. Pure, and told everything at once, because what is
 * hidden in one table must not come out by taking another from the whole. What may be known of a hidden number after a
 * release: never fewer than six different values (docs/decisions/0030).
 */
import type { CutKey } from '../measures/model.ts';

/** What a line counts, in parts that add up to it: one for a count; for a share those who met it and those who did not. */
export type Numbers = readonly number[];

export type Line = { readonly key: string; readonly numbers: Numbers };
export type Breakdown<By extends string = CutKey> = { readonly by: By; readonly lines: readonly Line[] };
export type Tables<By extends string = CutKey> = {
  readonly whole: Numbers;
  readonly breakdowns: readonly Breakdown<By>[];
};

/** A hidden line hides all of its parts, and the percentage made of them. */
export type Hidden = { readonly whole: boolean; readonly lines: ReadonlySet<string> };

/** Numbers 1 to this are hidden, and so is a movement of 1 to this. */
const FEW = 5;

export const lineName = (by: string, key: string): string => `${by} ${key}`;

/** `shownNear` answers the numbers shown of the same line in months close enough to be taken from this one. */
export function suppress<By extends string>(
  { whole, breakdowns }: Tables<By>,
  shownNear: (by: By, key: string) => readonly Numbers[] = () => [],
): Hidden {
  if (isFew(whole)) return everything(breakdowns);
  const lines = new Set<string>();
  for (const { by, lines: all } of breakdowns) {
    const first = all.filter(
      ({ key, numbers }) => isFew(numbers) || shownNear(by, key).some((near) => isFewApart(numbers, near)),
    );
    const hidden = withSecondary(all, first, whole.length);
    if (hidden === null) return everything(breakdowns);
    for (const { key } of hidden) lines.add(lineName(by, key));
  }
  return { whole: false, lines };
}

/** Without the whole nothing can be taken from it; a line of nobody says nothing about anybody. */
function everything(breakdowns: readonly Breakdown<string>[]): Hidden {
  const lines = breakdowns.flatMap(({ by, lines: all }) =>
    all.filter(({ numbers }) => sumOf(numbers) > 0).map(({ key }) => lineName(by, key)),
  );
  return { whole: true, lines: new Set(lines) };
}

/**
 * What is hidden is known in sum, as what is missing to the whole; so it must be two lines or more, and more than a few
 * in every part: then each may be anything from none to all of it. The smallest lines are hidden first, lines of nobody
 * last. null where even all lines are too few.
 */
function withSecondary(all: readonly Line[], first: readonly Line[], parts: number): readonly Line[] | null {
  if (first.length === 0) return [];
  const hidden = [...first];
  const next = all
    .filter((line) => !first.includes(line))
    .toSorted((a, b) => orderOf(a) - orderOf(b) || (a.key < b.key ? -1 : 1));
  while (!isSafe(hidden, parts)) {
    const line = next.shift();
    if (line === undefined) return null;
    hidden.push(line);
  }
  return hidden;
}

function isSafe(hidden: readonly Line[], parts: number): boolean {
  if (hidden.length < 2) return false;
  return Array.from({ length: parts }, (_, part) => part).every(
    (part) => sumOf(hidden.map(({ numbers }) => numbers[part] ?? 0)) > FEW,
  );
}

function orderOf({ numbers }: Line): number {
  const sum = sumOf(numbers);
  return sum === 0 ? Number.MAX_SAFE_INTEGER : sum;
}

function isFew(numbers: Numbers): boolean {
  return [...numbers, sumOf(numbers)].some((number) => number > 0 && number <= FEW);
}

function isFewApart(numbers: Numbers, near: Numbers): boolean {
  return (
    isFew(numbers.map((number, part) => Math.abs(number - (near[part] ?? 0)))) ||
    isFew([Math.abs(sumOf(numbers) - sumOf(near))])
  );
}

function sumOf(numbers: Numbers): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
