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

/** From 21 a plan is owed to whoever asked for support. To whoever did not the door is open, and nothing is missing. */
export const SUPPORT = {
  open: null,
  'not-open':
    'No plan is owed now: support from 21 is not open. They can ask for it at any time until 25, and a plan follows then.',
  'cannot-tell':
    'Nobody has written down whether they want support from 21, so nobody can tell whether a plan is owed.',
} as const satisfies Readonly<Record<string, string | null>>;

export type Asked =
  | { readonly kind: Kind; readonly isDoubtful: boolean; readonly support: keyof typeof SUPPORT }
  | { readonly none: string };

/** Whether somebody without a plan lacks one: not where it is theirs to ask for and they did not. */
export const isOwed = (asked: Asked): boolean =>
  !('none' in asked) && asked.kind !== 'qualifying' && asked.support === 'open';

/** Whether nobody can tell if one is owed: whether they want support was never written down. */
export const isInDoubt = (asked: Asked): boolean => !('none' in asked) && asked.support === 'cannot-tell';

export function kindOfPlan(spells: readonly Spell[], { bornOn, diedOn }: Whose, on: Day): Asked {
  if (diedOn !== null) return { none: 'They have died: no plan is written.' };
  const now = spells.filter(({ from, to }) => from <= on && (to === null || to > on));
  const holding = KIND_OF_STATUS.flatMap(([rule, kind]) =>
    now.filter((spell) => spell.rule === rule).map((spell) => ({ kind, isDoubtful: spell.cannotTell.length > 0 })),
  );
  const found = holding.find(({ isDoubtful }) => !isDoubtful) ?? holding[0];
  if (found !== undefined) return { ...found, support: found.kind === 'from-21' ? supportOf(now) : 'open' };
  const age = bornOn === null ? null : ageOn(bornOn, on);
  if (age !== null && age >= 25) return { none: `They are ${age}: a plan for leaving care goes to 25.` };
  if (age !== null && age < 16) return { none: `They are ${age}: a plan for leaving care begins at 16.` };
  return { none: 'Nothing is recorded that would make them a care leaver or owed a plan for leaving care today.' };
}

/** Nothing holds while it is known not to be open. */
function supportOf(now: readonly Spell[]): keyof typeof SUPPORT {
  const support = now.filter(({ rule }) => rule === 'status/support-from-21');
  if (support.some(({ cannotTell }) => cannotTell.length === 0)) return 'open';
  return support.length === 0 ? 'not-open' : 'cannot-tell';
}
