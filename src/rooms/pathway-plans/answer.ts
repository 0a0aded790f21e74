/** Whether a manager can answer a plan so, and why not. */
import type { Day } from '../../ground/day.ts';
import type { StaffId } from '../../ground/ids.ts';
import { absencesOf } from './absences.ts';
import type { AnswerKind, Grade, PlanInFull } from './model.ts';

export type Answered = {
  readonly kind: AnswerKind;
  readonly grade: Grade | null;
  readonly words: string;
  readonly staffId: StaffId | null;
  readonly dueOn: Day | null;
};
type Refused = { readonly field: keyof Answered; readonly sentence: string };

export function refuseAnswer(
  plan: PlanInFull,
  { kind, grade, staffId, dueOn }: Answered,
  on: Day,
): Refused | undefined {
  if (kind === 'agreed') {
    if (grade === null) return { field: 'grade', sentence: 'Choose a grade for the plan' };
    const [unsaid] = absencesOf(plan).filter(({ because }) => because === null);
    return unsaid === undefined
      ? undefined
      : {
          field: 'kind',
          sentence: `It cannot be called agreed: “${unsaid.words}” is missing, and nobody has said why`,
        };
  }
  if (kind === 'returned') return undefined;
  if (staffId === null) return { field: 'staffId', sentence: 'Choose whom the direction is for' };
  if (dueOn === null) return { field: 'dueOn', sentence: 'Enter the day by which it is done' };
  return dueOn < on
    ? { field: 'dueOn', sentence: 'That day has gone by. Choose a day that is still to come' }
    : undefined;
}
