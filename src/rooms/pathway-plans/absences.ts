/**
 * What a plan must hold to be called agreed, or else say why it is not there: how their view is known, a fallback for what
 * it rests on, and a line on the offer. A manager reads each absence with its reason where they answer.
 */
import type { PlanInFull } from './model.ts';
import { missingRests } from './still-empty.ts';
import { RESTS_ON } from './what-it-rests-on.ts';

export type Absence = { readonly key: string; readonly words: string; readonly because: string | null };

export function absencesOf(plan: PlanInFull): readonly Absence[] {
  const absent = (key: string, words: string): Absence => ({ key, words, because: plan.absentBecause[key] ?? null });
  return [
    // Where nobody knows it, the plan has said why already.
    ...(plan.viewKnown === null ? [absent('view', 'What they think of it')] : []),
    ...(plan.viewKnown === 'not-known'
      ? [{ key: 'view', words: 'What they think of it', because: plan.viewWords }]
      : []),
    ...missingRests(plan).map((key) =>
      absent(`rests-${key}`, `What happens if it fails: ${RESTS_ON[key].words.toLowerCase()}`),
    ),
    ...(plan.offered === null ? [absent('offer', 'What of the local offer was offered')] : []),
  ];
}
