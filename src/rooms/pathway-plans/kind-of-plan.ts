/** Which plan a young person is owed on a day, from the statuses that hold then; and why there is none, where there is none. */
import { ageOn, type Day } from '../../ground/day.ts';
import type { Kind } from './model.ts';

/** In the order the law asks them: who is in care keeps that plan, whatever else holds. */
const KIND_OF_STATUS: readonly (readonly [rule: string, kind: Kind])[] = [
  ['status/eligible-child', 'eligible'],
  ['status/relevant-child', 'relevant'],
  ['status/former-relevant', 'relevant'],
  ['status/former-relevant-21-to-24', 'from-21'],
  ['status/qualifying', 'qualifying'],
  ['status/qualifying-special-guardianship', 'qualifying'],
];

type Spell = {
  readonly rule: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly cannotTell: readonly string[];
};
type Whose = { readonly bornOn: Day | null; readonly diedOn: Day | null };

export type Asked = { readonly kind: Kind; readonly isDoubtful: boolean } | { readonly none: string };

export function kindOfPlan(spells: readonly Spell[], { bornOn, diedOn }: Whose, on: Day): Asked {
  if (diedOn !== null) return { none: 'They have died: no plan is written.' };
  const now = spells.filter(({ from, to }) => from <= on && (to === null || to > on));
  const holding = KIND_OF_STATUS.flatMap(([rule, kind]) =>
    now.filter((spell) => spell.rule === rule).map((spell) => ({ kind, isDoubtful: spell.cannotTell.length > 0 })),
  );
  const found = holding.find(({ isDoubtful }) => !isDoubtful) ?? holding[0];
  if (found !== undefined) return found;
  const age = bornOn === null ? null : ageOn(bornOn, on);
  if (age !== null && age >= 25) return { none: `They are ${age}: a plan for leaving care goes to 25.` };
  if (age !== null && age < 16) return { none: `They are ${age}: a plan for leaving care begins at 16.` };
  return { none: 'Nothing is recorded that would make them a care leaver or owed a plan for leaving care today.' };
}
