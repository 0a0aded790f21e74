/** What verify has found, in plain sentences that name a table, a row and a day and nothing that stands in the row. */
import { dayOf } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';

export type Findings = {
  readonly add: (sentence: string) => void;
  /** Every sentence up to a number that a person can still read, then how many there were besides. */
  readonly list: () => readonly string[];
};

const SENTENCES_MAX = 1_000;

export function openFindings(): Findings {
  const sentences: string[] = [];
  let besides = 0;
  return {
    add: (sentence) => {
      if (sentences.length < SENTENCES_MAX) sentences.push(sentence);
      else besides += 1;
    },
    list: () => (besides === 0 ? sentences : [...sentences, `There are ${besides} more findings like these.`]),
  };
}

/** Seconds since 1970 as PostgreSQL writes them, as a day in England. */
export function dayWords(epoch: string | null | undefined): string {
  const milliseconds = Math.floor(Number(epoch ?? Number.NaN) * 1000);
  if (!(Math.abs(milliseconds) < 8e15)) return 'an unknown day';
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('Europe/London');
  return wordsOf(dayOf(year, month, day));
}

/** Names come out of a database that somebody may have changed: what is not a plain name is shown as a quotation. */
export function named(text: string | null | undefined): string {
  const name = text ?? 'unknown';
  return /^[\w-]{1,63}$/.test(name) ? name : JSON.stringify(name.slice(0, 63));
}

export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;
}
