/** What the ledger tells others about a duty and a status: the rule's own words beside the days. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import { type Duty, type DutyStatus, type Spell, statusOn } from '../../rules/duty.ts';

export type DutyOf = Duty & { readonly personId: PersonId; readonly rule: string };
export type SpellOf = Spell & { readonly personId: PersonId; readonly rule: string };

/** Still to be done on a day: what a worker is shown. */
export function isOpen(status: DutyStatus): boolean {
  return status === 'due' || status === 'overdue' || status === 'cannot-tell';
}

/** Why a date is what it is, in words: what the time is counted from, what ended it, or what is missing. */
export function whyInWords(duty: Duty, on: Day): string {
  const since = `Counted from ${TRIGGERS[kindOf(duty.trigger)] ?? kindOf(duty.trigger)} on ${wordsOf(duty.opensOn)}.`;
  switch (statusOn(duty, on)) {
    case 'cannot-tell':
      return `${since} Nobody can tell when it is due: ${duty.cannotTell.join(' and ')} not recorded.`;
    case 'met':
    case 'met-late':
      return `${since} It happened on ${wordsOf(duty.metOn ?? on)}.`;
    case 'missed':
    case 'ended-in-time':
      return `${since} No longer owed from ${wordsOf(duty.endsOn ?? on)}.`;
    default:
      return since;
  }
}

const TRIGGERS: Readonly<Record<string, string>> = {
  'period-of-care': 'coming into care',
  placement: 'coming to live in this home',
  review: 'the review held',
  visit: 'the visit or conversation',
  status: 'a change in their leaving care status',
  'left-care': 'leaving care',
  entry: 'what is recorded',
  allocation: 'the end of an adviser’s time with them',
};

/** `review:3f2c…` → `review`: the kind of fact, never its id. */
function kindOf(reference: string): string {
  return reference.split(':', 1)[0] ?? '';
}
