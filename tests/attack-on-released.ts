/**
 * Works out what can be known of the hidden numbers of released tables, from what is shown alone. Written apart from what
 * hides them and without a line of it: it knows that numbers are whole and not negative, that the lines of a table add up
 * to its whole, that those who met and those who did not add up to a line, and any change that was printed.
 */

/** A table as published; null is a hidden number. Tables of one name share their whole. */
export type PublishedTable = {
  readonly name: string;
  readonly by: string;
  readonly period: number;
  readonly whole: readonly (number | null)[];
  readonly lines: Readonly<Record<string, readonly (number | null)[]>>;
};
export type PublishedChange = {
  readonly name: string;
  /** null for the whole. */
  readonly line: { readonly by: string; readonly key: string } | null;
  readonly from: number;
  readonly to: number;
  readonly change: number;
};
export type Known = { readonly name: string; readonly least: number; readonly most: number };

type Sum = { readonly whole: string; readonly parts: readonly string[]; readonly more: number };

export function whatIsKnown(
  tables: readonly PublishedTable[],
  changes: readonly PublishedChange[] = [],
): readonly Known[] {
  const least = new Map<string, number>();
  const most = new Map<string, number>();
  const hidden = new Set<string>();
  const sums: Sum[] = [];
  const declare = (name: string, value: number | null): string => {
    if (value === null) hidden.add(name);
    least.set(name, Math.max(least.get(name) ?? 0, value ?? 0));
    most.set(name, Math.min(most.get(name) ?? Number.POSITIVE_INFINITY, value ?? Number.POSITIVE_INFINITY));
    return name;
  };
  const cell = (name: string, period: number, line: string | null, part: number | 'all'): string =>
    `${name}|${period}|${line ?? 'whole'}|${part}`;

  for (const { name, by, period, whole, lines } of tables) {
    const rows: [string | null, readonly (number | null)[]][] = [
      [null, whole],
      ...Object.entries(lines).map(([key, parts]): [string, readonly (number | null)[]] => [`${by}:${key}`, parts]),
    ];
    for (const [line, parts] of rows) {
      const names = parts.map((value, part) => declare(cell(name, period, line, part), value));
      const total = parts.every((value) => value !== null) ? parts.reduce((sum, value) => sum + value, 0) : null;
      sums.push({ whole: declare(cell(name, period, line, 'all'), total), parts: names, more: 0 });
    }
    for (const part of whole.map((_, index) => index)) {
      sums.push({
        whole: cell(name, period, null, part),
        parts: rows.slice(1).map(([line]) => cell(name, period, line, part)),
        more: 0,
      });
    }
  }
  for (const { name, line, from, to, change } of changes) {
    const named = line === null ? null : `${line.by}:${line.key}`;
    sums.push({ whole: cell(name, to, named, 'all'), parts: [cell(name, from, named, 'all')], more: change });
  }

  const low = (name: string): number => least.get(name) ?? 0;
  const high = (name: string): number => most.get(name) ?? Number.POSITIVE_INFINITY;
  let moved = true;
  const tighten = (name: string, from: number, to: number): void => {
    if (from > low(name)) {
      least.set(name, from);
      moved = true;
    }
    if (to < high(name)) {
      most.set(name, to);
      moved = true;
    }
    if (low(name) > high(name)) throw new Error(`the tables contradict themselves at ${name}`);
  };
  while (moved) {
    moved = false;
    for (const { whole, parts, more } of sums) {
      const lows = parts.reduce((sum, part) => sum + low(part), more);
      const highs = parts.reduce((sum, part) => sum + high(part), more);
      tighten(whole, lows, highs);
      for (const part of parts) {
        const others = { low: lows - low(part), high: without(parts, part, more, high) };
        tighten(part, low(whole) - others.high, high(whole) - others.low);
      }
    }
  }
  return [...hidden].map((name) => ({ name, least: low(name), most: high(name) }));
}

/** Taking infinity from infinity would say nothing, so the others are added again. */
function without(parts: readonly string[], part: string, more: number, high: (name: string) => number): number {
  let sum = more;
  for (const other of parts) if (other !== part) sum += high(other);
  return sum;
}
