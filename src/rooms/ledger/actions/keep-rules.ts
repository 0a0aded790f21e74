/** Says from which day the facts that meet some rules are recorded or loaded here. Before it, those rules raise nothing. */
import type { Day } from '../../../ground/day.ts';
import { rules } from '../../../rules/index.ts';
import type { Act } from '../../../storage/storage.ts';
import { getSettings, keepRulesFrom } from '../store.ts';

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

/** A council that records here keeps every rule that one of its forms can meet. */
export async function keepRulesMetByActions(act: Act, from: Day): Promise<boolean> {
  const met = rules.filter((rule) => rule.kind === 'duty' && rule.metBy.actions.length > 0);
  return keepRulesFrom(
    act,
    met.map((rule) => rule.id),
    from,
  );
}

/** A rule that is new to this council is kept from the day on which it began to keep another met by the same facts. */
export async function keepNewRules(act: Act): Promise<void> {
  const { keptFrom } = await getSettings(act);
  const duties = rules.filter((rule) => rule.kind === 'duty');
  for (const rule of duties.filter(({ id }) => !keptFrom.has(id))) {
    const alike = duties.filter(
      ({ metBy }) =>
        metBy.actions.some((action) => rule.metBy.actions.includes(action)) ||
        metBy.imports.some((source) => rule.metBy.imports.includes(source)),
    );
    const days = alike.flatMap(({ id }) => keptFrom.get(id) ?? []);
    if (days.length > 0) await keepRulesFrom(act, [rule.id], Math.min(...days) as Day);
  }
}
