/**
 * How often we are to be in touch with some people, and why that differs: with whom it was agreed, until when and because
 * of what; what they asked of us; what was tried. One sentence a standard, made here for every page that names the next day,
 * or says that it has gone by, and does not draw the duty itself. Of who asked for no contact no day is named.
 */
import { addMonths, type Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { listAgreedDifferences } from '../../agreed-differences/facts.ts';
import { listOpenDuties } from '../../ledger/facts.ts';
import type { DutyOf } from '../../ledger/model.ts';
import { type OwedLine, owedByPerson } from '../../ledger/parts/owed.ts';
import { triesOf } from '../model.ts';
import { listOpenMeetings } from '../store.ts';
import { listNoContact } from '../touch-facts.ts';
import { IN_TOUCH_RULES, isAboutBeingInTouch } from '../../../rules/leaving-care/in-touch-rules.ts';
import { type AskedOf, askedWords, noContactOn } from './no-contact-on-duty.ts';

/** What was tried longer ago than this is on the record, and no longer said beside the day. */
const TRIED_MONTHS = 4;

export type HowOften = {
  /** The day, what was agreed or asked, and what was tried. */
  readonly words: string;
  /** The council’s own standard by itself; null where it does not hold, because they asked us not to be in touch. */
  readonly standard: string | null;
  /** What was agreed in place of it. */
  readonly agreed: string | null;
  /** Where that stands, below the page of the young person, and what that is called. */
  readonly path: string;
  readonly leadsTo: string;
  readonly isLate: boolean;
};

/**
 * One query a kind, however many people; nothing of those of whom no standard holds and who asked for nothing. What was read
 * already of them, who asked for no contact and what is owed, is not read again.
 */
export async function listHowOften(
  reading: Reading,
  people: readonly PersonId[],
  on: Day,
  read: { readonly asked?: readonly AskedOf[]; readonly duties?: readonly DutyOf[] } = {},
): Promise<ReadonlyMap<PersonId, readonly HowOften[]>> {
  const quiet = noContactOn(read.asked ?? (await listNoContact(reading, people)), on);
  const duties = (read.duties ?? (await listOpenDuties(reading, people, on, IN_TOUCH_RULES))).filter(
    ({ personId, rule }) => isAboutBeingInTouch(rule) && !quiet.has(personId),
  );
  const whose = [...new Set(duties.map(({ personId }) => personId))];
  const tries = triesOf(await listOpenMeetings(reading, whose, on, addMonths(on, -TRIED_MONTHS)));
  const agreed = new Map((await listAgreedDifferences(reading, whose)).map((one) => [one.id, one]));
  const owed = owedByPerson(duties, on, new Map(), tries, agreed);
  const asOwed = [...owed].map(([id, { next }]) => [id, next.map(howOftenWords)] as const);
  const isOne = new Set(people);
  const asAsked = [...quiet]
    .filter(([id]) => isOne.has(id))
    .map(([id, one]): (typeof asOwed)[number] => [
      id,
      [{ ...askedWords(one), leadsTo: 'What they asked', standard: null, agreed: null, isLate: false }],
    ]);
  return new Map([...asOwed, ...asAsked]);
}

/** It is not as the council has it for everybody. */
export const differs = ({ standard, agreed }: HowOften): boolean => standard === null || agreed !== null;

/** `Be in touch at least every 8 weeks: by 9 May 2025. Agreed with Amina until …: every 10 weeks, because … Tried on 3 March 2025.` */
function howOftenWords({ title, status, dueOn, agreed, tried }: OwedLine): HowOften {
  const day =
    status === 'cannot-tell' || dueOn === null
      ? 'nobody can tell by when'
      : `${status === 'overdue' ? 'was due' : 'by'} ${wordsOf(dueOn)}`;
  const tries = tried.length === 0 ? '' : ` Tried on ${inARow(tried.map((one) => wordsOf(one)))}.`;
  return {
    words: `${title}: ${day}.${agreed === null ? '' : ` ${agreed.words}`}${tries}`,
    standard: title,
    agreed: agreed?.words ?? null,
    path: agreed?.path ?? 'in-touch',
    leadsTo: agreed === null ? 'How we keep in touch' : 'Who agreed it',
    isLate: status === 'overdue',
  };
}

function inARow(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
