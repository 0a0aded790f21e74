/** The letters and the calendar, as text, and when a letter is due. Pure: no clock, no database, no post. */
import { findClockTime } from '../../ground/clock-time.ts';
import { addDays, type Day } from '../../ground/day.ts';
import { day, isoOf, wordsOf } from '../../ground/day-words.ts';
import { isWorkingDay } from '../../ground/working-days.ts';

/** Takes a letter to where it goes; throws where it could not be taken. */
export type Post = {
  readonly send: (letter: { readonly to: string; readonly subject: string; readonly text: string }) => Promise<void>;
};

/** `domains` are the council's own: nothing goes to any other. */
export type Mail = { readonly post: Post; readonly domains: readonly string[] };

export type Counts = {
  readonly overdue: number;
  readonly thisWeek: number;
  readonly promises: number;
};

const SENT_FROM_HOUR = 7;

/** `weekly`: on Mondays. `daily`: on working days, where something is for that day or the next. */
export type LetterKind = 'weekly' | 'daily';
export type Letter = { readonly subject: string; readonly text: string };

/** The letters of a morning: from seven until the day is over, by the clock on the wall in England. */
export function lettersDueAt(now: Date): readonly { readonly kind: LetterKind; readonly day: Day }[] {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/London');
  if (here.hour < SENT_FROM_HOUR) return [];
  const today = day(here.toPlainDate().toString());
  return [
    ...(here.dayOfWeek === 1 ? [{ kind: 'weekly' as const, day: today }] : []),
    ...(isWorkingDay(today) ? [{ kind: 'daily' as const, day: today }] : []),
  ];
}

/** What is for one day, or for a few that end together. */
export type DayCounts = {
  /** The first day no longer counted. */
  readonly until: Day;
  readonly due: number;
  readonly promises: number;
  readonly appointments: number;
};

/** `3 things are overdue, 5 fall due this week, 2 promises are yours.` */
export function countsWords({ overdue, thisWeek, promises }: Counts): string {
  const late =
    overdue === 0 ? 'Nothing is overdue' : overdue === 1 ? '1 thing is overdue' : `${overdue} things are overdue`;
  const coming =
    thisWeek === 0 ? 'nothing falls due this week' : `${thisWeek} ${thisWeek === 1 ? 'falls' : 'fall'} due this week`;
  const yours =
    promises === 0 ? 'no promise is yours' : promises === 1 ? '1 promise is yours' : `${promises} promises are yours`;
  return `${late}, ${coming}, ${yours}.`;
}

/** Counts and links: whoever reads it over a shoulder learns nothing of anybody. */
export function weeklyLetter(counts: Counts, publicUrl: string): Letter {
  return letter('Your week in Line of Sight', [countsWords(counts)], 'on Mondays', publicUrl);
}

/** undefined where nothing is for today or the next working day: nobody is written to for nothing. */
export function singleDayLetter([today, next]: readonly DayCounts[], publicUrl: string): Letter | undefined {
  const lines = [
    ...(today === undefined ? [] : dayLine('For today', today)),
    ...(next === undefined ? [] : dayLine(`By the end of ${wordsOf(addDays(next.until, -1))}`, next)),
  ];
  return lines.length === 0 ? undefined : letter('Your day in Line of Sight', lines, 'on working days', publicUrl);
}

/** `For today: 2 things fall due, 1 promise of yours, 1 appointment.` */
function dayLine(when: string, { due, promises, appointments }: DayCounts): readonly string[] {
  const parts = [
    ...(due === 0 ? [] : [due === 1 ? '1 thing falls due' : `${due} things fall due`]),
    ...(promises === 0 ? [] : [promises === 1 ? '1 promise of yours' : `${promises} promises of yours`]),
    ...(appointments === 0 ? [] : [appointments === 1 ? '1 appointment' : `${appointments} appointments`]),
  ];
  return parts.length === 0 ? [] : [`${when}: ${parts.join(', ')}.`];
}

function letter(subject: string, lines: readonly string[], whenItComes: string, publicUrl: string): Letter {
  const linkTo = (path: string): string => new URL(path, publicUrl).href;
  return {
    subject,
    text: [
      ...lines,
      `Open My work: ${linkTo('/my-work')}`,
      `You chose to get this ${whenItComes}. To stop it, or change where it goes: ${linkTo('/what-reaches-you')}`,
      '',
    ].join('\n\n'),
  };
}

/** Lower case, without spaces around it; undefined where it is no address or not one of the council's own. */
export function ownAddress(text: string, domains: readonly string[]): string | undefined {
  const address = text.trim().toLowerCase();
  const [, domain] = /^[a-z0-9][a-z0-9.'_+-]*@([a-z0-9.-]+)$/.exec(address) ?? [];
  return domain !== undefined && address.length <= 200 && domains.includes(domain) ? address : undefined;
}

/** `M. O.`; null where no name is recorded. */
export function initialsOf({
  knownAs,
  familyName,
}: {
  readonly knownAs: string | null;
  readonly familyName: string | null;
}): string | null {
  const letters = [knownAs, familyName].flatMap((name) => firstLetter((name ?? '').trim()));
  return letters.length === 0 ? null : letters.map((letter) => `${letter.toUpperCase()}.`).join(' ');
}

export type CalendarEntry = {
  readonly id: string;
  readonly on: Day;
  /** `15:30`, by the clock in England. */
  readonly atTime: string | null;
  readonly words: string;
};

/** RFC 5545, with times in UTC so that no time zone has to travel with them. */
export function calendarText(entries: readonly CalendarEntry[], now: Date): string {
  const stamp = utcWords(Temporal.Instant.fromEpochMilliseconds(now.getTime()));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Line of Sight//Appointments//EN',
    'METHOD:PUBLISH',
    'NAME:Line of Sight',
    'X-WR-CALNAME:Line of Sight',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${entry.id}@line-of-sight`,
      `DTSTAMP:${stamp}`,
      startOf(entry),
      `SUMMARY:${entry.words.replaceAll(/[\\;,]/g, (character) => `\\${character}`)}`,
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function startOf({ on, atTime }: CalendarEntry): string {
  const [hour, minute] = findClockTime(atTime ?? '')?.split(':') ?? [];
  if (hour === undefined || minute === undefined) return `DTSTART;VALUE=DATE:${isoOf(on).replaceAll('-', '')}`;
  const at = Temporal.PlainDate.from(isoOf(on)).toZonedDateTime({
    timeZone: 'Europe/London',
    plainTime: { hour: Number(hour), minute: Number(minute) },
  });
  return `DTSTART:${utcWords(at.toInstant())}`;
}

const utcWords = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');

/** As a person counts letters, with their accents; nothing of an empty name. */
function firstLetter(name: string): readonly string[] {
  return Array.from(LETTERS.segment(name), ({ segment }) => segment).slice(0, 1);
}
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
