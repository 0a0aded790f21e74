/** What the ledger tells others about a duty and a status: the rule's own words beside the days. */
import type { Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import { type Duty, type DutyStatus, type Spell, statusOn } from '../../rules/duty.ts';
import type { Rule } from '../../rules/rule.ts';

export type DutyOf = Duty & { readonly personId: PersonId; readonly rule: string };
export type SpellOf = Spell & { readonly personId: PersonId; readonly rule: string };

/** Still to be done on a day: what a worker is shown. */
export function isOpen(status: DutyStatus): boolean {
  return status === 'due' || status === 'overdue' || status === 'cannot-tell';
}

/** Why a date is what it is, in words: what started the clock and when, and how long it runs. */
export function whyInWords(duty: Duty, rule: Rule, on: Day): string {
  const status = statusOn(duty, on);
  const since = `The clock started on ${wordsOf(duty.opensOn)}, with ${triggerWords(duty.trigger)}.`;
  if (status === 'cannot-tell') return `${since} Nobody can tell when it is due: ${duty.cannotTell.join(' and ')} not recorded.`;
  if (status === 'met' || status === 'met-late') return `${since} ${rule.title}: done on ${wordsOf(duty.metOn ?? on)}.`;
  return `${since} ${rule.title}.`;
}

const TRIGGERS: Readonly<Record<string, string>> = {
  'period-of-care': 'coming into care',
  placement: 'moving to a new home',
  review: 'the review before',
};

/** `review:3f2c…` → "the review before": the kind of fact, never its id. */
export function triggerWords(trigger: string): string {
  const kind = trigger.split(':', 1)[0] ?? '';
  return TRIGGERS[kind] ?? kind.replaceAll('-', ' ');
}
