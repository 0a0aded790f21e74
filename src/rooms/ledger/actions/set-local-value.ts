/** Sets a council's own value for a rule from a day on, with a reason, within what the law allows. The ledger is then stale. */
import { Refusal } from '../../../ground/refusal.ts';
import type { LocalValue } from '../../../rules/evaluate.ts';
import { rules } from '../../../rules/index.ts';
import type { Act } from '../../../storage/storage.ts';
import { insertLocalValue } from '../store.ts';

export async function setLocalValue(act: Act, value: LocalValue): Promise<void> {
  const rule = rules.find((candidate) => candidate.id === value.rule);
  const setting = rule?.kind === 'duty' ? rule.local.find((local) => local.name === value.name) : undefined;
  if (setting === undefined) throw new Refusal(`There is no setting "${value.name}" for the rule "${value.rule}".`);
  if (value.value < setting.least || value.value > setting.most) {
    throw new Refusal(
      `${setting.title} must be between ${setting.least} and ${setting.most} ${setting.unit}: the law allows no other.`,
    );
  }
  await insertLocalValue(act, value);
}
