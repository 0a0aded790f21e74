/** Says from which day the facts that meet some rules are recorded or loaded here. Before it, those rules raise nothing. */
import type { Day } from '../../../ground/day.ts';
import { rules } from '../../../rules/index.ts';
import type { Act } from '../../../storage/storage.ts';
import { keepRulesFrom } from '../store.ts';

/** Answers whether anything changed; then everybody's duties have to be remade. */
export async function keepRulesMetBy(
  act: Act,
  source: { readonly import?: string; readonly action?: string },
  from: Day,
): Promise<boolean> {
  const met = rules.filter(
    (rule) =>
      rule.kind === 'duty' &&
      ((source.import !== undefined && rule.metBy.imports.includes(source.import)) ||
        (source.action !== undefined && rule.metBy.actions.includes(source.action))),
  );
  if (met.length === 0) return false;
  return keepRulesFrom(
    act,
    met.map((rule) => rule.id),
    from,
  );
}
