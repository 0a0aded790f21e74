/** How templates write days and numbers: these few, and nothing else, are known to every template. */
import type { Day } from '../ground/day.ts';
import { longWordsOf, monthWordsOf, wordsOf } from '../ground/day-words.ts';
import { DUTY_STATUSES, type DutyStatus } from '../rules/duty.ts';

const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** `2 March 2026`, kept on one line. */
export function dayWords(day: Day): string {
  return wordsOf(day).replaceAll(' ', '\u00a0');
}

/** `Monday 2 March 2026` */
export function longDayWords(day: Day): string {
  return longWordsOf(day);
}

/** `March 2026` */
export function monthWords(day: Day): string {
  return monthWordsOf(day);
}

/** `5,012` */
export function numberWords(value: number): string {
  return NUMBERS.format(value);
}

/** `83.4%` of a share between 0 and 1. A share short of everything is never rounded up to it, nor one above nothing down. */
export function percentWords(share: number): string {
  const tenths = Math.round(share * 1000);
  const honest = share > 0 && share < 1 ? Math.min(Math.max(tenths, 1), 999) : tenths;
  return `${(honest / 10).toFixed(1)}%`;
}

/** `Met late` */
export function statusWords(status: DutyStatus): string {
  return DUTY_STATUSES[status];
}

/**
 * Where a link may lead: a page of this program, a part of the page, another site over http, a mail address. Anything
 * else, such as `javascript:`, is undefined and shown without a link.
 */
export function findSafeLink(href: string): string | undefined {
  const isOwn = /^(?:\/(?![/\\])|#|\?)/.test(href);
  const isOther = /^(?:https?:\/\/|mailto:|tel:)/i.test(href);
  const hasControls = /\p{Cc}/u.test(href);
  return (isOwn || isOther) && !hasControls ? href : undefined;
}
