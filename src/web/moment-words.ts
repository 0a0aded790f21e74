/** An instant as people in England read it: `26 March 2025, 14:05`. Daylight saving included, because a log is read by the clock on the wall. */
import type { Day } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export function momentWords(at: Date): string {
  const parts = Object.fromEntries(LONDON.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts['day']} ${parts['month']} ${parts['year']}, ${parts['hour']}:${parts['minute']}`;
}

/** `26 March 2025` */
export function momentDayWords(at: Date): string {
  return momentWords(at).split(',', 1)[0] ?? '';
}

/** The moment at which a day begins in England. */
export function startOfDay(day: Day): Date {
  const begins = Temporal.PlainDate.from(isoOf(day)).toZonedDateTime({ timeZone: 'Europe/London' });
  return new Date(begins.epochMilliseconds);
}

/** `14:05`, for a moment of today. */
export function clockWords(at: Date): string {
  return momentWords(at).slice(-5);
}
