/**
 * Chooses whole lives from a pool that is larger than needed, until what they add up to is what is wanted. No date of a
 * life is touched. Lives that add the same to every count are alike here, so that the work is counting and not searching.
 */
import type { Chance } from './chance.ts';

/** How much one life, or one family, adds to each count, in the order of `Wanted`. */
export type Adds = readonly number[];

/** What a count must come to, both included. */
export type Wanted = { readonly name: string; readonly least: number; readonly most: number };

type Alike<Unit> = { readonly adds: Adds; readonly units: readonly Unit[]; taken: number };

const MOST_STEPS = 20_000;

/** `share`: how much of the pool is taken to begin with, and for good of those who add to no count. */
export function chooseWhole<Unit>(
  pool: readonly Unit[],
  addsOf: (unit: Unit) => Adds,
  wanted: readonly Wanted[],
  { chance, share }: { readonly chance: Chance; readonly share: number },
): readonly Unit[] {
  const groups = [...Map.groupBy(pool, (unit) => addsOf(unit).join()).values()].map(
    (units): Alike<Unit> => ({
      adds: addsOf(units[0] as Unit),
      units: shuffled(units, chance),
      taken: Math.min(Math.floor(units.length * share + chance.whole(1000) / 1000), units.length),
    }),
  );
  const counting = groups.filter(({ adds }) => adds.some((add) => add !== 0));
  const sums = wanted.map((_, at) => counting.reduce((sum, { adds, taken }) => sum + taken * (adds[at] ?? 0), 0));
  for (let step = 0; ; step += 1) {
    const away = distance(sums, wanted);
    if (away === 0) break;
    if (step === MOST_STEPS) throw new Error(`no choice of lives comes to ${missed(sums, wanted)}`);
    const best = bestMove(counting, sums, wanted);
    if (best !== undefined && best.away < away) {
      make(best, sums);
      continue;
    }
    // Out of a corner from which no single step leads nearer: a few at random.
    for (let random = 2 + chance.whole(5); random > 0; random -= 1) {
      const move = anyMove(counting, chance);
      if (move === undefined) throw new Error(`the pool is too small to come to ${missed(sums, wanted)}`);
      make(move, sums);
    }
  }
  return groups.flatMap(({ units, taken }) => units.slice(0, taken));
}

type Move<Unit> = { readonly more: Alike<Unit> | undefined; readonly less: Alike<Unit> | undefined };

/** One more, one fewer, or one in place of another: whichever comes nearest. */
function bestMove<Unit>(
  groups: readonly Alike<Unit>[],
  sums: readonly number[],
  wanted: readonly Wanted[],
): (Move<Unit> & { readonly away: number }) | undefined {
  let best: (Move<Unit> & { readonly away: number }) | undefined;
  const most = [undefined, ...groups.filter(({ units, taken }) => taken < units.length)];
  const least = [undefined, ...groups.filter(({ taken }) => taken > 0)];
  for (const more of most) {
    for (const less of least) {
      if (more === less) continue;
      let away = 0;
      for (let at = 0; at < wanted.length; at += 1) {
        const sum = (sums[at] ?? 0) + (more?.adds[at] ?? 0) - (less?.adds[at] ?? 0);
        away += outside(sum, wanted[at] as Wanted);
      }
      if (best === undefined || away < best.away) best = { more, less, away };
    }
  }
  return best;
}

function make<Unit>({ more, less }: Move<Unit>, sums: number[]): void {
  if (more !== undefined) more.taken += 1;
  if (less !== undefined) less.taken -= 1;
  for (const at of sums.keys()) sums[at] = (sums[at] ?? 0) + (more?.adds[at] ?? 0) - (less?.adds[at] ?? 0);
}

function anyMove<Unit>(groups: readonly Alike<Unit>[], chance: Chance): Move<Unit> | undefined {
  const most = groups.filter(({ units, taken }) => taken < units.length);
  const least = groups.filter(({ taken }) => taken > 0);
  return most.length === 0 || least.length === 0 ? undefined : { more: chance.one(most), less: chance.one(least) };
}

function distance(sums: readonly number[], wanted: readonly Wanted[]): number {
  return wanted.reduce((away, each, at) => away + outside(sums[at] ?? 0, each), 0);
}

function outside(sum: number, { least, most }: Wanted): number {
  return sum < least ? least - sum : sum > most ? sum - most : 0;
}

function missed(sums: readonly number[], wanted: readonly Wanted[]): string {
  return wanted
    .flatMap((each, at) => (outside(sums[at] ?? 0, each) === 0 ? [] : [`${each.least} ${each.name} (${sums[at]})`]))
    .join(', ');
}

function shuffled<Unit>(units: readonly Unit[], chance: Chance): readonly Unit[] {
  const mixed = [...units];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = chance.whole(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Unit, mixed[last] as Unit];
  }
  return mixed;
}
