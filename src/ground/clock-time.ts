/** A time of day, as people type it and as it is kept: `9.05`, `0905` and `09:05` are all 09:05. */
const TYPED = /^(?<hour>[01]?\d|2[0-3])[:.]?(?<minute>[0-5]\d)$/;

/** For a text field: hours and minutes, with or without what stands between them. */
export const ONE_TIME = {
  is: TYPED,
  otherwise: 'Enter the time as hours and minutes, for example 15:30',
} as const;

/** `HH:MM`, by the clock on the wall; undefined where the text is no time. */
export function findClockTime(text: string): string | undefined {
  const { hour, minute } = TYPED.exec(text.trim())?.groups ?? {};
  return hour === undefined || minute === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}
