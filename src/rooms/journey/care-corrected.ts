/**
 * A part of care that was written down wrongly: what becomes of it and of the parts that join it, so that care stays whole
 * (section 1.5 of the data standards). The day on which one ends and the next begins is one day; a home, or a legal status,
 * that goes on over several parts is wrong in all of them; why each part began follows from what then changed.
 */
import { GOES_ON } from '../../code-sets/reason-episode-ceased.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { CareEpisode } from '../../rules/facts.ts';
import { type CareField, changeOf, type Known, TEMPORARY, tooLong, whyNotEndedSo, whyNotGiven } from './care-given.ts';

export type CarePart = CareEpisode & {
  readonly categoryOfNeed: string | null;
  readonly homePostcode: string | null;
  readonly reasonPlaceChanged: string | null;
};

/** What can be put right of it. */
export type CareSaid = Pick<
  CarePart,
  | 'beganOn'
  | 'endedOn'
  | 'legalStatus'
  | 'placementType'
  | 'placementProvider'
  | 'placementPostcode'
  | 'urn'
  | 'reasonEnded'
  | 'reasonPlaceChanged'
>;

type CorrectionRefused = { readonly field: CareField | 'beganOn' | 'endedOn'; readonly sentence: string };
type Corrected = { readonly changed: readonly CarePart[] } | { readonly refused: CorrectionRefused };

type Whose = Omit<Known, 'episodes'>;

/** Every part that is other than it was, the one put right among them. `parts` in any order. */
export function careCorrected(parts: readonly CarePart[], id: string, said: CareSaid, whose: Whose): Corrected {
  const before = inOrder(parts);
  const at = before.findIndex((part) => part.id === id);
  const one = before[at];
  if (one === undefined) throw new Error('what is put right is not among the parts of care');
  const previous = joins(before[at - 1], one) ? before[at - 1] : undefined;
  const next = joins(one, before[at + 1]) ? before[at + 1] : undefined;
  const refused = whyNotThen(one, said, { previous, next, before, at });
  if (refused !== undefined) return { refused };
  const withHome = throughout(before, at, ({ place }) => !place);
  const withStatus = throughout(before, at, ({ legalStatus }) => !legalStatus);
  const { legalStatus, placementType, placementProvider, placementPostcode, urn } = said;
  const after = before.map((part): CarePart => {
    const moved = part.id === id ? { ...part, ...said } : part;
    return {
      ...moved,
      ...(part === previous ? { endedOn: said.beganOn } : {}),
      ...(part === next && said.endedOn !== null ? { beganOn: said.endedOn } : {}),
      ...(withHome.has(part) ? { placementType, placementProvider, placementPostcode, urn } : {}),
      ...(withStatus.has(part) ? { legalStatus } : {}),
    };
  });
  return checked(before, after, whose);
}

/** Without it: the part before goes on in its place; where there is none, care began with the part after it. */
export function careWithout(parts: readonly CarePart[], id: string, whose: Whose): Corrected {
  const before = inOrder(parts);
  const at = before.findIndex((part) => part.id === id);
  const one = before[at];
  if (one === undefined) throw new Error('what is struck out is not among the parts of care');
  const previous = joins(before[at - 1], one) ? before[at - 1] : undefined;
  const next = joins(one, before[at + 1]) ? before[at + 1] : undefined;
  const { endedOn, reasonEnded, reasonPlaceChanged } = one;
  const after = before.flatMap((part): readonly CarePart[] => {
    if (part === one) return [];
    if (part === previous) return [{ ...part, endedOn, reasonEnded, reasonPlaceChanged }];
    if (part !== next || previous !== undefined) return [part];
    const { categoryOfNeed, homePostcode } = one;
    return [
      {
        ...part,
        reasonBegan: 'S',
        categoryOfNeed: part.categoryOfNeed ?? categoryOfNeed,
        homePostcode: part.homePostcode ?? homePostcode,
      },
    ];
  });
  return checked(before, after, whose);
}

/** Why the days cannot be so, beside the parts before and after; undefined when they can. */
function whyNotThen(
  one: CarePart,
  said: CareSaid,
  {
    previous,
    next,
    before,
    at,
  }: {
    readonly previous: CarePart | undefined;
    readonly next: CarePart | undefined;
    readonly before: readonly CarePart[];
    readonly at: number;
  },
): CorrectionRefused | undefined {
  const { beganOn, endedOn, reasonEnded } = said;
  if (endedOn !== null && endedOn <= beganOn)
    return { field: 'endedOn', sentence: `It must end after the day on which it began, ${wordsOf(beganOn)}` };
  const earlier = before[at - 1];
  if (previous !== undefined && beganOn <= previous.beganOn)
    return { field: 'beganOn', sentence: `What was before began on ${wordsOf(previous.beganOn)}: choose a later day` };
  if (previous === undefined && earlier?.endedOn != null && beganOn <= earlier.endedOn)
    return {
      field: 'beganOn',
      sentence: `They were in care until ${wordsOf(earlier.endedOn)}: what begins again is a later day`,
    };
  if (endedOn === null && one.endedOn !== null && before.slice(at + 1).length > 0)
    return { field: 'endedOn', sentence: 'There is care after it, so it ended: enter the day' };
  if (next !== undefined && next.endedOn !== null && endedOn !== null && endedOn >= next.endedOn)
    return { field: 'endedOn', sentence: `What came after ended on ${wordsOf(next.endedOn)}: choose an earlier day` };
  const later = before[at + 1];
  if (next === undefined && later !== undefined && endedOn !== null && endedOn >= later.beganOn)
    return {
      field: 'endedOn',
      sentence: `They came into care again on ${wordsOf(later.beganOn)}: choose an earlier day`,
    };
  return endedOn !== null && reasonEnded === null
    ? { field: 'reasonEnded', sentence: 'Choose how it ended' }
    : undefined;
}

/** Why a part began, worked out again where something else changed that day than before; then every part that changed is asked whether it can be so. */
function checked(before: readonly CarePart[], after: readonly CarePart[], whose: Whose): Corrected {
  const parts: CarePart[] = [];
  for (const part of after) {
    const previous = parts.at(-1);
    if (previous === undefined || !joins(previous, part)) {
      parts.push(part);
      continue;
    }
    const { legalStatus, place } = changeOf(previous, part);
    const was = changeBefore(before, previous.id, part.id);
    // What a return says of a day that is not touched is not ours to say better.
    if (was !== undefined && was.legalStatus === legalStatus && was.place === place) {
      parts.push(part);
      continue;
    }
    if (!legalStatus && !place)
      return {
        refused: {
          field: 'placementType',
          sentence: `Then nothing would have changed on ${wordsOf(part.beganOn)}: strike out the part that begins that day instead`,
        },
      };
    const carersStay = part.reasonBegan === 'T' || part.reasonBegan === 'U';
    const reasonBegan = !place ? 'L' : legalStatus ? (carersStay ? 'U' : 'B') : carersStay ? 'T' : 'P';
    if (!place && previous.reasonPlaceChanged !== null)
      parts[parts.length - 1] = { ...previous, reasonPlaceChanged: null };
    parts.push({ ...part, reasonBegan });
  }
  const were = new Map(before.map((part) => [part.id, part]));
  const changed = parts.filter((part) => !isSamePart(part, were.get(part.id)));
  for (const [index, part] of parts.entries()) {
    if (!changed.includes(part)) continue;
    const refused = whyNotPart(part, parts[index - 1], parts[index + 1], whose);
    // Nobody who puts one thing right has to put right everything that a return got wrong.
    if (refused !== undefined && refused.sentence !== whyNotAsItWas(before, part.id, whose)?.sentence)
      return { refused };
  }
  return { changed };
}

/** What changed between the two as they stood, where the one followed the other. */
function changeBefore(
  before: readonly CarePart[],
  earlier: string,
  later: string,
): ReturnType<typeof changeOf> | undefined {
  const at = before.findIndex(({ id }) => id === later);
  const [one, other] = [before[at - 1], before[at]];
  return one?.id === earlier && other !== undefined && joins(one, other) ? changeOf(one, other) : undefined;
}

function whyNotAsItWas(before: readonly CarePart[], id: string, whose: Whose): CorrectionRefused | undefined {
  const at = before.findIndex((part) => part.id === id);
  const part = before[at];
  return part === undefined ? undefined : whyNotPart(part, before[at - 1], before[at + 1], whose);
}

function whyNotPart(
  part: CarePart,
  previous: CarePart | undefined,
  next: CarePart | undefined,
  whose: Whose,
): CorrectionRefused | undefined {
  const { beganOn, endedOn, placementType, legalStatus, reasonEnded } = part;
  const given = whyNotGiven({ legalStatus: legalStatus ?? '', placementType: placementType ?? '' }, beganOn, whose);
  if (given !== undefined) return atItsDay(given, 'beganOn');
  const isTemporary = TEMPORARY.has(placementType ?? '');
  if (isTemporary && (previous === undefined || !joins(previous, part)))
    return { field: 'placementType', sentence: 'Care cannot start with a temporary stay: say where they live' };
  if (endedOn === null) return undefined;
  const overstayed = tooLong(part, endedOn);
  if (overstayed !== undefined) return { field: 'endedOn', sentence: overstayed };
  if (next !== undefined && joins(part, next)) return undefined;
  const ended =
    reasonEnded === null || reasonEnded === GOES_ON ? undefined : whyNotEndedSo(part, reasonEnded, endedOn, whose);
  return ended === undefined ? undefined : atItsDay(ended, 'endedOn');
}

/** What is said of the day of a change is said of the day on which this part began, or ended. */
function atItsDay(
  { field, sentence }: { readonly field: CareField; readonly sentence: string },
  day: 'beganOn' | 'endedOn',
): CorrectionRefused {
  return { field: field === 'on' ? day : field, sentence };
}

/** The parts on both sides that go on from one another with the same home, or the same legal status. */
function throughout(
  parts: readonly CarePart[],
  at: number,
  isSame: (change: ReturnType<typeof changeOf>) => boolean,
): ReadonlySet<CarePart> {
  const found = new Set(parts.slice(at, at + 1));
  for (const step of [-1, 1]) {
    for (let index = at; ; index += step) {
      const [here, there] = [parts[index], parts[index + step]];
      const [earlier, later] = step === 1 ? [here, there] : [there, here];
      if (here === undefined || there === undefined || earlier === undefined || later === undefined) break;
      if (!joins(earlier, later) || !isSame(changeOf(earlier, later))) break;
      found.add(there);
    }
  }
  return found;
}

/** One ends the day the other begins, and care went on. */
function joins(earlier: CarePart | undefined, later: CarePart | undefined): boolean {
  return (
    earlier !== undefined &&
    later !== undefined &&
    earlier.endedOn === later.beganOn &&
    (earlier.reasonEnded === GOES_ON || earlier.reasonEnded === null)
  );
}

const inOrder = (parts: readonly CarePart[]): readonly CarePart[] =>
  parts.toSorted((a, b) => a.beganOn - b.beganOn || (a.id < b.id ? -1 : 1));

const COMPARED = [
  'beganOn',
  'endedOn',
  'reasonBegan',
  'legalStatus',
  'placementType',
  'placementProvider',
  'placementPostcode',
  'urn',
  'reasonEnded',
  'reasonPlaceChanged',
  'categoryOfNeed',
  'homePostcode',
] as const satisfies readonly (keyof CarePart)[];

function isSamePart(one: CarePart, other: CarePart | undefined): boolean {
  return other !== undefined && COMPARED.every((name) => one[name] === other[name]);
}
