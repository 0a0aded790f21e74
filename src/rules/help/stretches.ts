/** Stretches of days on which something is owed: joined where they lie over one another, and with others taken out. */
import type { FactReference } from '../facts.ts';
import type { Beginning } from '../run.ts';

/** Two that overlap are one, from the first day of the one to the last of the other; in order of their days. */
export function joined(runs: readonly Beginning[]): readonly Beginning[] {
  if (runs.length < 2) return runs;
  const whole: Beginning[] = [];
  for (const run of runs.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last === undefined || (last.to !== null && run.from >= last.to)) whole.push(run);
    else if (last.to !== null && (run.to === null || run.to > last.to)) {
      whole[whole.length - 1] = { ...last, to: run.to, endedBy: run.endedBy };
    }
  }
  return whole;
}

/** What is left of each run outside the others (in order of their days); a piece that begins later is named by what ended. */
export function without(runs: readonly Beginning[], others: readonly Beginning[]): readonly Beginning[] {
  if (others.length === 0) return runs;
  return runs.flatMap((run) => {
    const pieces: Beginning[] = [];
    let from: Beginning['from'] | null = run.from;
    let trigger: FactReference = run.trigger;
    for (const other of others) {
      if (from === null || (run.to !== null && other.from >= run.to)) break;
      if (other.to !== null && other.to <= from) continue;
      if (other.from > from) pieces.push({ ...run, trigger, from, to: other.from, endedBy: other.trigger });
      [from, trigger] = [other.to, `${run.trigger}:${other.trigger}`];
    }
    if (from !== null && (run.to === null || from < run.to)) pieces.push({ ...run, trigger, from });
    return pieces;
  });
}
