/** Which statuses somebody has and had, each with its days and what it rests on. */
import type { Day } from '../../../ground/day.ts';
import { rules } from '../../../rules/index.ts';
import type { SpellOf } from '../model.ts';

export type StatusLine = {
  readonly title: string;
  readonly why: string;
  readonly ruleId: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly isNow: boolean;
  readonly missing: readonly string[];
};

/** The newest first; what lies wholly in the future is left out. */
export function statusHistory(spells: readonly SpellOf[], on: Day): readonly StatusLine[] {
  return spells
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => b.from - a.from)
    .flatMap(({ rule: id, from, to, cannotTell }) => {
      const rule = rules.find((candidate) => candidate.id === id);
      if (rule === undefined) return [];
      const isNow = to === null || to > on;
      return [
        { title: rule.title, why: rule.why, ruleId: id, from, to: isNow ? null : to, isNow, missing: cannotTell },
      ];
    });
}

/** In a few words beside a name: what they are to the council now. */
export function statusInShort(spells: readonly SpellOf[], on: Day): string {
  const now = statusHistory(spells, on).filter(({ isNow, missing }) => isNow && missing.length === 0);
  if (now.some(({ ruleId }) => ruleId === 'status/eligible-child')) return 'In care, owed leaving care help';
  if (statusHistory(spells, on).some(({ isNow, ruleId }) => isNow && ruleId === 'status/looked-after'))
    return 'In care';
  return spells.some(({ to }) => to !== null && to <= on) ? 'Left care' : 'Not in care';
}
