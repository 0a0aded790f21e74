/** Keeping in touch as somebody wants it: who asked for no contact, whom we lost and what is done about it, days good to remember. */
import { addMonths, birthday, type Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { Columns, Image } from '../../storage/corrections.ts';
import { isoOrNull, readImage } from '../../storage/image.ts';

/** The one thing that still reaches somebody who asked for no contact. */
export const OFFER_BY = {
  letter: 'By letter',
  message: 'By text or e-mail',
  'through-somebody': 'Through somebody they name',
  'not-said': 'They have not said',
} as const;
export type OfferBy = keyof typeof OFFER_BY;

export type NoContact = {
  readonly askedOn: Day;
  readonly said: string | null;
  readonly offerBy: OfferBy;
  readonly offerDetails: string | null;
  readonly endedOn: Day | null;
  readonly endedBecause: string | null;
};

/** Whether looking for somebody could lead to them whoever they hide from. */
export const HIDING = {
  'no-sign': 'No, there is no sign of that',
  'may-be': 'Yes, or they may be',
  'cannot-tell': 'Nobody can tell',
} as const;
export type Hiding = keyof typeof HIDING;

export type LostTouch = {
  readonly sinceOn: Day;
  /** What is known of where and how they are. */
  readonly known: string;
  readonly hiding: Hiding;
  /** What must be done, or not done, so that nobody is led to them. */
  readonly careful: string | null;
  readonly endedOn: Day | null;
  readonly howEnded: string | null;
};

export type LostTouchStep = {
  readonly lostTouchId: string;
  readonly what: string;
  readonly who: string;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly cameOfIt: string | null;
};

export type GoodDay = { readonly on: Day; readonly what: string; readonly how: string | null };

export const holdsOn = ({ askedOn, endedOn }: NoContact, on: Day): boolean =>
  askedOn <= on && (endedOn === null || endedOn > on);

const YEAR = 12;
const OFFER_FROM = 21;
const OFFER_UNTIL = 25;

/**
 * When the yearly offer is next due to somebody who asked for no contact: at 21, and then a year after the last one, until
 * 25. Before 21, and without a date of birth, null.
 */
export function nextOffer(bornOn: Day | null, offered: readonly Day[], on: Day): Day | null {
  if (bornOn === null || on >= birthday(bornOn, OFFER_UNTIL)) return null;
  const at21 = birthday(bornOn, OFFER_FROM);
  const last = Math.max(...offered.filter((day) => day >= at21 && day <= on)) as Day;
  const next = Number.isFinite(last) ? addMonths(last, YEAR) : at21;
  return next >= birthday(bornOn, OFFER_UNTIL) ? null : next;
}

type Life = { readonly bornOn: Day | null; readonly diedOn: Day | null };
type DayRefused<Field> = { readonly field: Field; readonly sentence: string } | undefined;

/** Nothing of this goes on after a death, and nothing was before a birth. */
export function refuseTouch<Field extends string>({ bornOn, diedOn }: Life, field: Field, on: Day): DayRefused<Field> {
  if (diedOn !== null)
    return { field, sentence: `They died on ${wordsOf(diedOn)}, and nothing more is asked about this` };
  if (bornOn !== null && on < bornOn)
    return { field, sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  return undefined;
}

export function noContactOf(image: Image): NoContact {
  const { text, day, on, words } = readImage(image);
  return {
    askedOn: on('asked_on'),
    said: text('said'),
    offerBy: words('offer_by') as OfferBy,
    offerDetails: text('offer_details'),
    endedOn: day('ended_on'),
    endedBecause: text('ended_because'),
  };
}

export const columnsOfNoContact = (asked: NoContact): Columns => ({
  asked_on: isoOrNull(asked.askedOn),
  said: asked.said,
  offer_by: asked.offerBy,
  offer_details: asked.offerDetails,
  ended_on: isoOrNull(asked.endedOn),
  ended_because: asked.endedBecause,
});

export function lostTouchOf(image: Image): LostTouch {
  const { text, day, on, words } = readImage(image);
  return {
    sinceOn: on('since_on'),
    known: words('known'),
    hiding: words('hiding') as Hiding,
    careful: text('careful'),
    endedOn: day('ended_on'),
    howEnded: text('how_ended'),
  };
}

export const columnsOfLostTouch = (lost: LostTouch): Columns => ({
  since_on: isoOrNull(lost.sinceOn),
  known: lost.known,
  hiding: lost.hiding,
  careful: lost.careful,
  ended_on: isoOrNull(lost.endedOn),
  how_ended: lost.howEnded,
});

export function lostTouchStepOf(image: Image): LostTouchStep {
  const { text, day, on, words } = readImage(image);
  return {
    lostTouchId: words('lost_touch_id'),
    what: words('what'),
    who: words('who'),
    dueOn: on('due_on'),
    doneOn: day('done_on'),
    cameOfIt: text('came_of_it'),
  };
}

export const columnsOfLostTouchStep = (step: LostTouchStep): Columns => ({
  lost_touch_id: step.lostTouchId,
  what: step.what,
  who: step.who,
  due_on: isoOrNull(step.dueOn),
  done_on: isoOrNull(step.doneOn),
  came_of_it: step.cameOfIt,
});

export function goodDayOf(image: Image): GoodDay {
  const { text, on, words } = readImage(image);
  return { on: on('on_day'), what: words('what'), how: text('how') };
}

export const columnsOfGoodDay = ({ on, what, how }: GoodDay): Columns => ({ on_day: isoOrNull(on), what, how });
