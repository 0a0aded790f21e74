/** One item of the council's offer, the words of what it can ask of somebody, and what cannot be written of it. */
import type { Day } from '../../ground/day.ts';

/** Statuses by the last part of their rule's id, in words a young person could read about themselves. */
export const STATUSES = {
  'eligible-child': 'In care at 16 or 17',
  'relevant-child': 'Care leaver under 18',
  'former-relevant': 'Care leaver, 18 to 20',
  'former-relevant-21-to-24': 'Care leaver, 21 to 24',
  qualifying: 'Care leaver who can ask for advice and help',
} as const;
export type Status = keyof typeof STATUSES;

/** By their rules; the second way to be owed advice and help has the words of the first. */
export const STATUS_RULES: readonly string[] = [...Object.keys(STATUSES), 'qualifying-special-guardianship'].map(
  (status) => `status/${status}`,
);

export const HOMES = {
  foster: 'with foster carers',
  residential: 'in a children’s home',
  'semi-independent': 'in supported or semi-independent accommodation',
  lodgings: 'in supported lodgings',
  own: 'in a home of your own',
  family: 'with family',
  custody: 'in custody',
  temporary: 'in temporary accommodation',
} as const;
export type HomeKind = keyof typeof HOMES;

export const LEARNING = {
  school: 'at school or college',
  university: 'at university',
  apprenticeship: 'in an apprenticeship',
  training: 'in training',
  work: 'in work',
  neither: 'not in learning or work',
} as const;
export type Learning = keyof typeof LEARNING;

export const HOW_OFTEN = {
  once: 'once',
  week: 'a week',
  month: 'a month',
  year: 'a year, from April to March',
  'as-needed': 'each time',
} as const;
export type HowOften = keyof typeof HOW_OFTEN;

export type OfferItem = {
  readonly kind: 'help' | 'right';
  readonly title: string;
  readonly what: string;
  readonly statuses: readonly Status[];
  readonly ageFrom: number | null;
  /** The last age: until the birthday after it. */
  readonly ageTo: number | null;
  readonly homes: readonly HomeKind[];
  readonly learning: readonly Learning[];
  readonly amount: number | null;
  readonly howOften: HowOften;
  readonly howToAsk: string;
  readonly policy: string;
  readonly from: Day;
  /** The first day on which it is not offered any more. */
  readonly to: Day | null;
};

export const isOffered = ({ from, to }: Pick<OfferItem, 'from' | 'to'>, on: Day): boolean =>
  from <= on && (to === null || on < to);

/** So many words say what an item is: whoever needs more has not found out yet what it is. */
export const WORDS_MOST = 25;

export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

type ItemRefused = { readonly field: 'what' | 'ageTo' | 'to'; readonly sentence: string };

/** Why an item cannot be offered so; undefined when it can. */
export function refuseItem({ what, ageFrom, ageTo, from, to }: OfferItem): ItemRefused | undefined {
  const words = countWords(what);
  if (words > WORDS_MOST)
    return { field: 'what', sentence: `Say what it is in ${WORDS_MOST} words or fewer. You have written ${words}` };
  if (ageFrom !== null && ageTo !== null && ageTo < ageFrom)
    return { field: 'ageTo', sentence: 'The last age cannot come before the first' };
  if (to !== null && to <= from) return { field: 'to', sentence: 'It must end after the day from which it is offered' };
  return undefined;
}
