/**
 * Remakes the ledger of the people an act has touched, inside that act. Storage calls it at the end of every write;
 * a rebuild is nothing but writes that touch everybody and change nothing.
 */
import type { PersonId } from '../../../ground/ids.ts';
import { evaluator } from '../../../rules/evaluate.ts';
import { rules } from '../../../rules/index.ts';
import type { Act } from '../../../storage/storage.ts';
import { factsForRules } from '../facts-of-people.ts';
import type { DutyOf, SpellOf } from '../model.ts';
import { getSettings, replaceLedger } from '../store.ts';

export async function refreshDuties(act: Act, people: readonly PersonId[], wrote?: ReadonlySet<string>): Promise<void> {
  const evaluate = evaluator(rules, await getSettings(act));
  const facts = await factsForRules(act, people, wrote);
  const duties: DutyOf[] = [];
  const spells: SpellOf[] = [];
  for (const [personId, recorded] of facts) {
    const made = evaluate(recorded);
    for (const { rule, duties: theirs } of made.duties)
      for (const duty of theirs) duties.push({ personId, rule, ...duty });
    for (const { rule, spells: theirs } of made.spells)
      for (const spell of theirs) spells.push({ personId, rule, ...spell });
  }
  await replaceLedger(act, people, duties, spells);
}
