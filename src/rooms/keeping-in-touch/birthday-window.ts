/**
 * In touch or not around each birthday, in the codes of the yearly return (903 OC3, IN_TOUCH). The window of about three
 * months before to one month after is from the Department’s guide and is still to be read in its present words
 * (statutory.md, IND-14): wording to be checked.
 */
import { careLeaverAnswers } from '../../rules/care-leaver-codes.ts';
import { addDays, addMonths, birthday, type Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';

const BIRTHDAYS = [17, 18, 19, 20, 21, 22, 23, 24, 25] as const;
const MONTHS_BEFORE = 3;
const MONTHS_AFTER = 1;

export type Touched = {
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  /** When they left care, as far as is recorded: a birthday before that is not asked about. */
  readonly leftOn: Day | null;
  readonly times: readonly Day[];
  readonly askedForNoContact: readonly { readonly askedOn: Day; readonly endedOn: Day | null }[];
  /** As the return itself gave it: its code at a birthday. */
  readonly reported: readonly { readonly on: Day; readonly code: string }[];
};

export type BirthdayLine = {
  readonly age: number;
  readonly from: Day;
  readonly to: Day;
  /** Null where nobody can say yet, or at all. */
  readonly code: string | null;
  readonly words: string;
};

/** From the birthday before the last to the next whose window is open; the newest first. */
export function birthdayLines(touched: Touched, on: Day): readonly BirthdayLine[] {
  const { bornOn, leftOn } = touched;
  if (bornOn === null) return [];
  return BIRTHDAYS.map((age): BirthdayLine | null => {
    const day = birthday(bornOn, age);
    const window = { from: addMonths(day, -MONTHS_BEFORE), to: addMonths(day, MONTHS_AFTER) };
    if (window.from > on || leftOn === null || day < leftOn) return null;
    return { age, ...window, ...answerAt(touched, window, day, on) };
  })
    .filter((line) => line !== null)
    .toReversed();
}

type Answer = { readonly code: string | null; readonly words: string };
const coded = (code: string, more = ''): Answer => ({ code, words: `${careLeaverAnswers[code] ?? code}${more}` });

function answerAt(
  { diedOn, times, askedForNoContact, reported }: Touched,
  { from, to }: { readonly from: Day; readonly to: Day },
  day: Day,
  on: Day,
): Answer {
  const given = reported.find((one) => one.on >= addDays(day, -1) && one.on <= addDays(day, 1));
  if (given !== undefined) return coded(given.code, ', as the return gave it');
  if (diedOn !== null && diedOn <= to) return coded('DIED');
  const time = times.findLast((one) => one >= from && one <= to && one <= on);
  if (time !== undefined) return coded('YES', `: ${wordsOf(time)}`);
  if (askedForNoContact.some(({ askedOn, endedOn }) => askedOn <= day && (endedOn === null || endedOn > day)))
    return coded('REFU');
  return on <= to
    ? { code: null, words: `Nobody can say yet: the window is open until ${wordsOf(to)}` }
    : coded('NO', ', as far as is recorded');
}
