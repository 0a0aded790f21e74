/** Whether a version of a plan can be begun so, and why not. */
import type { Arose, Kind, PlanAnswer } from './model.ts';

/** Why a plan that is in force can be written again: sent back only where it was. */
export function whyAgain(
  inForce: { readonly answers: readonly Pick<PlanAnswer, 'kind'>[] } | undefined,
): readonly Arose[] {
  if (inForce === undefined) return [];
  return inForce.answers.at(-1)?.kind === 'returned' ? ['returned', 'review', 'change'] : ['review', 'change'];
}

type Refused = { readonly field: 'responsibleId' | 'decision'; readonly sentence: string };

/** A plan is a social worker's responsibility; from 18 a council can decide otherwise, and then says what it decided. */
export function refuseResponsible(
  kind: Kind,
  age: number | null,
  responsible: { readonly name: string; readonly isSocialWorker: boolean },
  decision: string | null,
): Refused | undefined {
  if (responsible.isSocialWorker) return undefined;
  if (kind === 'eligible' || age === null || age < 18)
    return {
      field: 'responsibleId',
      sentence: `${responsible.name} is no social worker. Until 18 choose a social worker`,
    };
  return decision === null
    ? { field: 'decision', sentence: `${responsible.name} is no social worker: say what the council has decided` }
    : undefined;
}
