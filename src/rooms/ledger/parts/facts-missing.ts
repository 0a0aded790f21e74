/** What is not recorded of a young person, each once, with everything nobody can tell for want of it. */
import type { Day } from '../../../ground/day.ts';
import type { SpellOf } from '../model.ts';
import { type MissingFact, missingFacts } from './missing-words.ts';
import type { Owed } from './owed.ts';
import { findStatusWords } from './status-words.ts';

export type MissingLine = MissingFact & {
  /** As rules name it: `who provides the home`. */
  readonly key: string;
  readonly untold: readonly { readonly title: string; readonly ruleId: string }[];
};

export function factsMissing(
  bornOn: Day | null,
  owed: Owed | undefined,
  spells: readonly SpellOf[],
  on: Day,
): readonly MissingLine[] {
  const doubted = [
    ...(owed?.next ?? []).map(({ title, ruleId, missing }) => ({ title, ruleId, missing })),
    ...spells
      .filter(({ from, to }) => from <= on && (to === null || to > on))
      .map(({ rule, cannotTell }) => ({
        title: findStatusWords(rule)?.plain ?? rule,
        ruleId: rule,
        missing: cannotTell,
      })),
  ];
  const missing = [...(bornOn === null ? ['date of birth'] : []), ...doubted.flatMap(({ missing: facts }) => facts)];
  return [...new Set(missing)].flatMap((what) =>
    missingFacts([what]).map((fact) => ({
      ...fact,
      key: what,
      untold: [
        ...new Map(
          doubted.filter((each) => each.missing.includes(what)).map(({ title, ruleId }) => [ruleId, { title, ruleId }]),
        ).values(),
      ],
    })),
  );
}
