/**
 * Another council's offer beside ours, for those who live in its area: how each of its items stands to ours, in whose area
 * somebody lives on a day, and what cannot be held so. It says nothing about what either council owes: only what is there.
 */
import { addDays, type Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import { folded } from '../../ground/folding.ts';
import { COUNCIL } from '../../rules/entry-kinds.ts';
import type { Entry } from '../../rules/facts.ts';
import { isBesideAnother } from '../../rules/home-types.ts';
import { countWords, isOffered, WORDS_MOST } from './model.ts';

/** How an item of theirs stands to ours, in words a young person could read. */
export const STANDINGS = {
  same: 'The same as here',
  better: 'Better than here',
  worse: 'Less than here',
  'not-there': 'Not there',
} as const;
export type Standing = keyof typeof STANDINGS;

export type OtherCouncil = {
  readonly name: string;
  /** Whom somebody who lives there asks. */
  readonly ask: string;
};

export type OtherOffer = {
  readonly councilId: string;
  /** The item of ours it stands beside; null for what they have and we have not. */
  readonly itemId: string | null;
  /** What they call it; null where it goes by the name of ours. */
  readonly title: string | null;
  readonly standing: Standing | 'only-there';
  /** In few words; null where it is not there. */
  readonly what: string | null;
  readonly policy: string | null;
  readonly from: Day;
  /** The first day on which it does not stand so any more. */
  readonly to: Day | null;
};

/** What councils are called beside their own name, and no two of them are told apart by. */
const TITLES =
  /\b(?:the|of|and|council|city|borough|county|district|metropolitan|royal|london|unitary|authority|mbc|bc|cc|dc)\b/g;

/** The same council, however it is written: `Leeds City Council` and `leeds`. */
export function keyOfCouncil(name: string): string {
  const words = folded(name);
  const own = words.replaceAll(TITLES, ' ').replaceAll(/\s+/g, ' ').trim();
  // Of the City of London nothing would be left.
  return own === '' ? words.replace(/^the /, '') : own;
}

export type Area =
  | { readonly is: 'elsewhere'; readonly council: string; readonly since: Day; readonly entryId: string }
  /** Outside ours, as their home says, and nobody has said whose it is. */
  | { readonly is: 'not-said' }
  | { readonly is: 'ours' }
  | { readonly is: 'not-known' };

const holds = ({ on: from, until }: Entry, on: Day): boolean => from <= on && (until === null || on < until);
const latest = (entries: readonly Entry[]): Entry | undefined => entries.toSorted((a, b) => a.on - b.on).at(-1);

/** In whose area somebody lives on a day. A home in ours that began later ends what was said of another's before. */
export function areaOn(entries: readonly Entry[], on: Day): Area {
  const now = entries.filter((entry) => holds(entry, on));
  const said = latest(now.filter(({ kind, details }) => kind === 'other-area' && details[COUNCIL] !== undefined));
  const home = latest(
    now.filter(
      (entry) =>
        entry.kind === 'home' && !isBesideAnother(entry) && ['in', 'out'].includes(entry.details['area'] ?? ''),
    ),
  );
  const isOurs = home?.details['area'] === 'in';
  if (said !== undefined && !(isOurs && home.on > said.on))
    return { is: 'elsewhere', council: said.details[COUNCIL] ?? '', since: said.on, entryId: said.id };
  if (home === undefined) return { is: 'not-known' };
  return { is: isOurs ? 'ours' : 'not-said' };
}

type CouncilRefused = { readonly field: 'name'; readonly sentence: string };

/** Why a council cannot be held by this name; undefined when it can. */
export function refuseCouncil(
  name: string,
  others: readonly Pick<OtherCouncil, 'name'>[],
  ours: string,
): CouncilRefused | undefined {
  const key = keyOfCouncil(name);
  if (key === keyOfCouncil(ours))
    return { field: 'name', sentence: 'That is this council. Its offer stands here already' };
  const same = others.find((other) => keyOfCouncil(other.name) === key);
  return same === undefined ? undefined : { field: 'name', sentence: `${same.name} is on the list already` };
}

type OfferRefused = { readonly field: 'title' | 'what' | 'policy' | 'from' | 'to'; readonly sentence: string };

/** Why a line cannot stand so beside the others of its council; undefined when it can. `on` is given for one that is new. */
export function refuseOtherOffer(
  said: OtherOffer,
  others: readonly OtherOffer[],
  on: Day | null,
): OfferRefused | undefined {
  const { standing, what, policy, from, to } = said;
  if (standing !== 'not-there' && what === null) return { field: 'what', sentence: 'Say what it is there' };
  if (standing !== 'not-there' && policy === null) return { field: 'policy', sentence: 'Say where its policy is' };
  const words = countWords(what ?? '');
  if (words > WORDS_MOST)
    return {
      field: 'what',
      sentence: `Say what it is there in ${WORDS_MOST} words or fewer. You have written ${words}`,
    };
  if (to !== null && to <= from) return { field: 'to', sentence: 'It must end after the day from which it is there' };
  if (on !== null && to !== null && to <= on)
    return { field: 'to', sentence: `It ended on ${wordsOf(addDays(to, -1))}: nobody could ask for it any more` };
  const other = others.find((one) => isOfOneThing(one, said) && overlap(one, said));
  if (other === undefined) return undefined;
  const until = other.to === null ? '' : ` to ${wordsOf(addDays(other.to, -1))}`;
  const field = said.itemId === null ? 'title' : 'from';
  return { field, sentence: `It is held already, from ${wordsOf(other.from)}${until}. Change that, or end it first` };
}

const isOfOneThing = (one: OtherOffer, other: OtherOffer): boolean =>
  one.itemId === other.itemId && (one.itemId !== null || folded(one.title ?? '') === folded(other.title ?? ''));

const overlap = (one: OtherOffer, other: OtherOffer): boolean =>
  (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to);

/** What stands on a day, by the item of ours; and what is there alone. */
export function standingOn<Line extends OtherOffer>(
  lines: readonly Line[],
  on: Day,
): { readonly beside: ReadonlyMap<string, Line>; readonly onlyThere: readonly Line[] } {
  const now = lines.filter((line) => isOffered(line, on));
  return {
    beside: new Map(now.flatMap((line) => (line.itemId === null ? [] : [[line.itemId, line] as const]))),
    onlyThere: now.filter(({ itemId }) => itemId === null),
  };
}
