/**
 * Who matters as a picture: the young person in the middle, three rings around them, a name for each. Where names would lie
 * over one another a ring is turned. Nobody is marked by a colour or a size; the list beside it says everything.
 */
import { RING_ORDER, RINGS, type Ring } from '../model.ts';

export type Label = {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
};
export type RingsPicture = {
  readonly size: number;
  readonly circles: readonly { readonly radius: number; readonly words: string; readonly wordsY: number }[];
  readonly middle: readonly string[];
  readonly people: readonly Label[];
  /** How many found no room, and stand in the list alone. */
  readonly left: number;
};

const SIZE = 480;
const MIDDLE = SIZE / 2;
const CIRCLE: Readonly<Record<Ring, number>> = { closest: 112, close: 176, further: 236 };
const NAMES_AT: Readonly<Record<Ring, number>> = { closest: 76, close: 144, further: 206 };
/** So many names fit around each ring; more than that and nobody could read them. */
const MOST: Readonly<Record<Ring, number>> = { closest: 5, close: 8, further: 10 };
const MIDDLE_MOST = 44;
const LINE_CHARACTERS = 11;
const CHARACTER = 8.6;
const LINE = 19;
const TURNS = 36;

/** Words on as few lines as hold eleven characters each; a word is never parted. */
export function linesOf(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(/(?<=-)|\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : last.endsWith('-') ? last + word : `${last} ${word}`;
    if (last !== undefined && joined.length <= LINE_CHARACTERS) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

type Named = { readonly name: string; readonly ring: Ring };

export function ringsPicture(middle: string, people: readonly Named[]): RingsPicture {
  const inMiddle: Label = {
    x: MIDDLE,
    y: MIDDLE,
    lines: linesOf(middle),
    width: 2 * MIDDLE_MOST,
    height: 2 * MIDDLE_MOST,
  };
  const placed: Label[] = [inMiddle];
  let left = 0;
  for (const ring of RING_ORDER) {
    const all = people.filter((one) => one.ring === ring);
    const shown = all.slice(0, MOST[ring]);
    left += all.length - shown.length;
    placed.push(...turnedWell(shown, NAMES_AT[ring], placed));
  }
  return {
    size: SIZE,
    circles: RING_ORDER.map((ring) => ({
      radius: CIRCLE[ring],
      words: RINGS[ring],
      wordsY: MIDDLE - CIRCLE[ring] + 14,
    })).toReversed(),
    middle: inMiddle.lines,
    people: placed.slice(1),
    left,
  };
}

/** Of some ways to turn a ring, the one in which names lie least over others. */
function turnedWell(people: readonly Named[], radius: number, placed: readonly Label[]): readonly Label[] {
  const ways = Array.from({ length: TURNS }, (_, turn) => labelsAt(people, radius, turn / TURNS));
  return ways.reduce((best, way) => (over(way, placed) < over(best, placed) ? way : best), ways[0] ?? []);
}

function labelsAt(people: readonly Named[], radius: number, turn: number): readonly Label[] {
  return people.map(({ name }, index) => {
    const angle = 2 * Math.PI * ((index + turn) / people.length) - Math.PI / 2;
    const lines = linesOf(name);
    const width = Math.max(...lines.map((line) => line.length)) * CHARACTER + 10;
    const height = lines.length * LINE + 6;
    const within = (at: number, half: number): number =>
      Math.round(Math.min(Math.max(at, half + 2), SIZE - half - 2) * 10) / 10;
    return {
      x: within(MIDDLE + radius * Math.cos(angle), width / 2),
      y: within(MIDDLE + radius * Math.sin(angle), height / 2),
      lines,
      width: Math.round(width * 10) / 10,
      height,
    };
  });
}

/** How much they lie over each other, over what stands there, and over the words of the rings at the top. */
function over(labels: readonly Label[], placed: readonly Label[]): number {
  const words = RING_ORDER.map(
    (ring): Label => ({ x: MIDDLE, y: MIDDLE - CIRCLE[ring] + 10, lines: [], width: 90, height: 18 }),
  );
  let sum = 0;
  labels.forEach((one, index) => {
    for (const other of [...placed, ...words, ...labels.slice(index + 1)]) sum += shared(one, other);
  });
  return sum;
}

function shared(one: Label, other: Label): number {
  const wide = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
  const high = (one.height + other.height) / 2 - Math.abs(one.y - other.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}
