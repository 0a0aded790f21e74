/** Skills for adult life: the list, how each is seen by whose life it is and by their worker, and what was given to somebody else. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { Columns, Image } from '../../storage/corrections.ts';
import { isoOrNull, readImage } from '../../storage/image.ts';

/** A skill on the council's list. */
export type Skill = {
  readonly title: string;
  /** What somebody does who can, to a young person. */
  readonly what: string;
  readonly place: number;
  readonly from: Day;
  /** The first day on which it is not on the list any more. */
  readonly to: Day | null;
};
export type SkillOf = Skill & { readonly id: string; readonly act: number };

export const isOnTheList = ({ from, to }: Pick<Skill, 'from' | 'to'>, on: Day): boolean =>
  from <= on && (to === null || on < to);

/** Four steps in words. They are not counted, added up or coloured. */
export const STEPS = {
  'not-yet': 'Not yet',
  'with-help': 'With help',
  mostly: 'Mostly without help',
  alone: 'Without help',
} as const;
export type Step = keyof typeof STEPS;

export type SkillSeen = {
  readonly skillId: string;
  readonly on: Day;
  /** How the young person sees it; null where nobody has asked. */
  readonly own: Step | null;
  readonly ownWords: string | null;
  readonly worker: Step | null;
  /** What they did, and when. */
  readonly evidence: string | null;
  readonly next: string | null;
};

export function skillSeenOf(image: Image): SkillSeen {
  const { text, on, words } = readImage(image);
  return {
    skillId: words('skill_id'),
    on: on('on_day'),
    own: text('own') as Step | null,
    ownWords: text('own_words'),
    worker: text('worker') as Step | null,
    evidence: text('evidence'),
    next: text('next'),
  };
}

export const columnsOfSkillSeen = (seen: SkillSeen): Columns => ({
  skill_id: seen.skillId,
  on_day: isoOrNull(seen.on),
  own: seen.own,
  own_words: seen.ownWords,
  worker: seen.worker,
  evidence: seen.evidence,
  next: seen.next,
});

export type SkillsGiven = {
  readonly givenOn: Day;
  readonly toWhom: string;
  readonly whatFor: string;
  /** How they said yes. */
  readonly yesHow: string;
  /** As it was given: a paragraph for each skill. */
  readonly given: string;
  readonly takenBackOn: Day | null;
  readonly takenBackSaid: string | null;
};

export function skillsGivenOf(image: Image): SkillsGiven {
  const { text, day, on, words } = readImage(image);
  return {
    givenOn: on('given_on'),
    toWhom: words('to_whom'),
    whatFor: words('what_for'),
    yesHow: words('yes_how'),
    given: words('given'),
    takenBackOn: day('taken_back_on'),
    takenBackSaid: text('taken_back_said'),
  };
}

export const columnsOfSkillsGiven = (given: SkillsGiven): Columns => ({
  given_on: isoOrNull(given.givenOn),
  to_whom: given.toWhom,
  what_for: given.whatFor,
  yes_how: given.yesHow,
  given: given.given,
  taken_back_on: isoOrNull(given.takenBackOn),
  taken_back_said: given.takenBackSaid,
});

type Life = { readonly bornOn: Day | null; readonly diedOn: Day | null };
type Refused = { readonly field: 'on' | 'own' | 'ownWords'; readonly sentence: string };

/** Why it cannot have been seen so; undefined when it can. */
export function refuseSkillSeen(
  { bornOn, diedOn }: Life,
  { on, own, ownWords, worker }: SkillSeen,
): Refused | undefined {
  if (diedOn !== null && on > diedOn)
    return { field: 'on', sentence: `They died on ${wordsOf(diedOn)}, before that day` };
  if (bornOn !== null && on < bornOn)
    return { field: 'on', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (own === null && worker === null)
    return { field: 'own', sentence: 'Say how they see it, or how you do: one of the two' };
  if (own === null && ownWords !== null)
    return { field: 'own', sentence: 'They said something about it: ask them which of these it is' };
  return undefined;
}

export type Held = SkillSeen & { readonly id: string };

/** What stands of one skill on a day: the last own view and the last of their worker, each with its day. */
export type Standing = {
  readonly own: Held | null;
  readonly worker: Held | null;
  readonly evidence: Held | null;
  readonly next: Held | null;
};

export function standingOf(seen: readonly Held[], on: Day): Standing {
  const known = seen.filter((one) => one.on <= on).toSorted((a, b) => a.on - b.on);
  const last = (has: (one: Held) => boolean): Held | null => known.findLast(has) ?? null;
  return {
    own: last(({ own }) => own !== null),
    worker: last(({ worker }) => worker !== null),
    evidence: last(({ evidence }) => evidence !== null),
    // What comes next is what was said last, also where that is nothing.
    next: last(({ next }) => next !== null),
  };
}

/** What somebody else is given of one skill, to the letter: both views and what they did. Never what comes next. */
export function givenWords({ title }: Pick<Skill, 'title'>, { own, worker, evidence }: Standing): string {
  const said = own?.ownWords ?? null;
  return [
    `${title}.`,
    own?.own == null ? null : `How they see it: ${STEPS[own.own].toLowerCase()}.`,
    said === null ? null : `In their words: ${said}`,
    worker?.worker == null ? null : `How their worker sees it: ${STEPS[worker.worker].toLowerCase()}.`,
    evidence?.evidence == null ? null : `What they did: ${evidence.evidence}`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
