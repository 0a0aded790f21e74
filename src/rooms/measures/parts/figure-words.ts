/** A figure as people read it: the number with its unit, the days it is of, what it is out of, and what cannot be told. */
import { wordsOf } from '../../../ground/day-words.ts';
import { numberWords } from '../../../web/format.ts';
import { type Figure, rangeOf } from '../figure.ts';
import { byWeek, isShare, type Measure, type Middle, middleOf, perPost, type Unit, type Window } from '../model.ts';

export type FigureWords = {
  readonly title: string;
  readonly value: string;
  /** What stands after the number: `children`, `of 112 reviews`. */
  readonly unit: string;
  readonly when: string;
  readonly cannotTell: string;
};

const MANY: Readonly<Record<Unit, string>> = {
  child: 'children',
  'young person': 'young people',
  family: 'families',
  household: 'households',
  'period of care': 'periods of care',
  review: 'reviews',
  visit: 'visits',
  plan: 'plans',
  assessment: 'assessments',
  conference: 'conferences',
  referral: 'referrals',
  'time missing': 'times missing',
  interview: 'interviews',
  audit: 'audits',
  promise: 'promises',
  record: 'records',
};

/** `1 child`, `75 children` */
export function countWords(count: number, unit: Unit): string {
  return `${numberWords(count)} ${count === 1 ? unit : MANY[unit]}`;
}

export function unitWords(count: number, unit: Unit): string {
  return count === 1 ? unit : MANY[unit];
}

/** `Assessments`, as the heading of a column. */
export function capitalUnit(unit: Unit): string {
  return MANY[unit].replace(/^./u, (first) => first.toUpperCase());
}

/** `on 31 March 2022`, or `from 1 April 2021 to 31 March 2022`. */
export function whenWords({ shape }: Measure, { first, last }: Window): string {
  return shape === 'stock' ? `on ${wordsOf(last)}` : `from ${wordsOf(first)} to ${wordsOf(last)}`;
}

/** A percentage to one decimal, as it was worked out; nothing is rounded twice. */
export function percentageWords(value: number | null): string {
  return value === null ? 'No figure' : `${value.toFixed(1)}%`;
}

export function figureWords(figure: Figure): FigureWords {
  const { measure, window, value, numerator, denominator } = figure;
  const per = perPost(measure);
  if (per !== undefined) {
    return {
      title: measure.title,
      value: value === null ? 'No figure' : value.toFixed(1),
      unit: forEachWords(figure, per.words),
      when: whenWords(measure, window),
      cannotTell: cannotTellWords(figure),
    };
  }
  const middle = middleOf(measure);
  if (middle !== undefined || byWeek(measure) !== undefined) {
    return {
      title: measure.title,
      value: value === null ? 'No figure' : value.toFixed(1),
      unit: middle === undefined ? weekWords(figure) : middleWords(figure, middle),
      when: whenWords(measure, window),
      cannotTell: cannotTellWords(figure),
    };
  }
  const share = isShare(measure);
  return {
    title: measure.title,
    value: share ? percentageWords(value) : numberWords(value ?? 0),
    unit: share
      ? value === null
        ? `no ${MANY[measure.unit]} to count`
        : `${numberWords(numerator ?? 0)} of ${countWords(denominator ?? 0, measure.unit)}`
      : unitWords(value ?? 0, measure.unit),
    when: whenWords(measure, window),
    cannotTell: cannotTellWords(figure),
  };
}

/** `637 children and 33.2 full-time family practitioners; second lowest of the last 12 month-ends` */
function forEachWords({ measure, numerator, denominator, rank }: Figure, posts: string): string {
  const held = countWords(numerator ?? 0, measure.unit);
  if (denominator === null) return `${held}, and not known how many full-time ${posts}`;
  const standing = rank === undefined ? '' : `; ${placeWords(rank)} of the last ${rank.of} month-ends`;
  return `for each: ${held} and ${denominator} full-time ${posts}${standing}`;
}

/** `working days is the middle of 500 assessments; a quarter took 21.0 or fewer, and a quarter 40.0 or more` */
function middleWords({ measure, value, numerator, quartiles }: Figure, { kind, of }: Middle): string {
  if (value === null) return `no ${MANY[measure.unit]} with a number`;
  const all = countWords(numerator ?? 0, measure.unit);
  if (kind === 'average') return `${of}, the average of ${all}`;
  const quarters =
    quartiles === undefined
      ? ''
      : `; for a quarter ${quartiles.lower.toFixed(1)} or fewer, for a quarter ${quartiles.upper.toFixed(1)} or more`;
  return `${of}, the middle of ${all}${quarters}`;
}

/** `families a week: 355 over 5 weeks, each once in each week` */
function weekWords({ measure, numerator, denominator }: Figure): string {
  if ((denominator ?? 0) === 0) return 'no week whose Thursday is in it';
  const weeks = denominator === 1 ? '1 week' : `${numberWords(denominator ?? 0)} weeks`;
  return `${MANY[measure.unit]} a week: ${numberWords(numerator ?? 0)} over ${weeks}, each once in each week`;
}

const PLACES = ['lowest', 'second lowest', 'third lowest'];

function placeWords({ place, of }: NonNullable<Figure['rank']>): string {
  return place === of && of > 1 ? 'highest' : (PLACES[place - 1] ?? `${place}th lowest`);
}

/** Something unknown stays in: how many, and between what the truth lies. */
function cannotTellWords(figure: Figure): string {
  const { cannotTell, measure } = figure;
  if (cannotTell === 0) return 'Nothing it needs is missing.';
  if (byWeek(measure) !== undefined)
    return `Cannot tell: ${cannotTell === 1 ? '1 week, in which' : `${numberWords(cannotTell)} weeks, in each of which`} nothing was recorded. It counts as a week without anybody, so the true figure may be higher.`;
  const count = countWords(cannotTell, measure.unit);
  if (middleOf(measure) !== undefined) return `Cannot tell: ${count} without a number, left out of it.`;
  if (!isShare(measure)) return `Cannot tell: ${count}, counted here, of whom something needed is not recorded.`;
  const { least, most } = rangeOf(figure);
  return `Cannot tell: ${count}. The true figure lies between ${percentageWords(least)} and ${percentageWords(most)}.`;
}
