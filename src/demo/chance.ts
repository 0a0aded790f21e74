/** Chance from a seed: the same seed gives the same lives on every machine. */
export type Chance = {
  readonly happens: (share: number) => boolean;
  /** 0 up to, not including, `below`. */
  readonly whole: (below: number) => number;
  readonly one: <Thing>(things: readonly Thing[]) => Thing;
  /** One of several, each as often as its weight says. */
  readonly pick: <Thing>(weighted: readonly (readonly [number, Thing])[]) => Thing;
};

/** Mulberry32: small, well spread, and without any secret in it. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  const at = <Thing>(things: readonly Thing[], index: number): Thing => {
    const found = things[index];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  return {
    happens: (share) => next() < share,
    whole,
    one: (things) => at(things, whole(things.length)),
    pick: (weighted) => {
      let left = next() * weighted.reduce((sum, [weight]) => sum + weight, 0);
      return at(
        weighted,
        weighted.findIndex(([weight]) => (left -= weight) < 0),
      )[1];
    },
  };
}
