/** In which state each rule has somebody on a day, and which it can reach: what the demonstration is held against. */
import type { Day } from '../ground/day.ts';
import { DUTY_STATUSES, statusOn } from '../rules/duty.ts';
import type { evaluator } from '../rules/evaluate.ts';
import type { RecordedFacts } from '../rules/facts.ts';
import { rules } from '../rules/index.ts';

/** `rule state` for every state a duty, or yes and cannot tell for a status, that the rule's own examples reach. */
export function statesReachable(): ReadonlySet<string> {
  return new Set(
    rules.flatMap((rule) =>
      rule.kind === 'status'
        ? rule.examples.flatMap(({ is }) => (is === 'no' ? [] : [`${rule.id} ${is}`]))
        : rule.examples.flatMap(({ is }) => (is in DUTY_STATUSES && is !== 'not-yet' ? [`${rule.id} ${is}`] : [])),
    ),
  );
}

export function statesOf(evaluate: ReturnType<typeof evaluator>, facts: RecordedFacts, on: Day): ReadonlySet<string> {
  const { duties, spells } = evaluate(facts);
  return new Set([
    ...duties.flatMap(({ rule, duties: theirs }) => theirs.map((duty) => `${rule} ${statusOn(duty, on)}`)),
    ...spells.flatMap(({ rule, spells: theirs }) =>
      theirs
        .filter(({ from, to }) => from <= on && (to === null || to > on))
        .map(({ cannotTell }) => `${rule} ${cannotTell.length > 0 ? 'cannot-tell' : 'yes'}`),
    ),
  ]);
}
