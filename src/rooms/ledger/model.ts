/** What the ledger tells others about a duty and a status: the rule's own words beside the days. */
import type { Day } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Duty, Spell } from '../../rules/duty.ts';

export type DutyOf = Duty & { readonly personId: PersonId; readonly rule: string };
/** How much of one rule is overdue for one person. */
export type OverdueOf = {
  readonly personId: PersonId;
  readonly rule: string;
  readonly count: number;
  /** Since when the first of it has been owed. */
  readonly opensOn: Day;
};
export type SpellOf = Spell & { readonly personId: PersonId; readonly rule: string };

/** Still to be done on a day: what was done, or is owed no longer, is not, even where nobody can tell if it was in time. */
export function isOpen({ opensOn, metOn, endsOn }: Duty, on: Day): boolean {
  return opensOn <= on && (metOn === null || metOn > on) && (endsOn === null || endsOn > on);
}
