/** What of a plan is still empty, in the order a worker would go on with it; and what must be there before it is given. */
import { MATTERS, mattersOf } from './matters.ts';
import type { PlanInFull } from './model.ts';
import { RESTS_ON, type RestsOn } from './what-it-rests-on.ts';

export type Empty = { readonly words: string; readonly path: string };

export function stillEmpty(plan: PlanInFull): readonly Empty[] {
  const isThere = (key: string): boolean => plan.matters.some(({ matter }) => matter === key);
  const matters = mattersOf(plan.kind).filter(({ key }) => !isThere(key));
  const asked = MATTERS[plan.kind].isEach ? matters : plan.matters.length === 0 ? matters.slice(0, 1) : [];
  const noGoal = plan.goals.length === 0 ? plan.matters.slice(0, 1) : [];
  const noStep = plan.goals.filter(({ id }) => plan.steps.every(({ goalId }) => goalId !== id));
  const rests = missingRests(plan);
  return [
    ...asked.map(({ key, title }) => ({ words: title, path: `/matters/${key}` })),
    ...noGoal.map(({ matter }) => ({ words: 'A first goal', path: `/matters/${matter}/goal` })),
    ...(plan.arose === 'first'
      ? noStep.map(({ id, what }) => ({ words: `A first step towards “${what}”`, path: `/goals/${id}/step` }))
      : []),
    ...rests.map((key) => ({
      words: `What if it fails: ${RESTS_ON[key].words.toLowerCase()}`,
      path: `/if-it-fails/${key}`,
    })),
    ...(plan.writtenHow === null || plan.tookPart === null
      ? [{ words: 'How it was written, and who took part', path: '/how' }]
      : []),
    ...(plan.viewKnown === null ? [{ words: 'What they think of it', path: '/view' }] : []),
  ];
}

/** Of what every plan rests on, what has no fallback. */
export const missingRests = ({ contingencies, kind }: PlanInFull): readonly RestsOn[] =>
  kind === 'qualifying'
    ? []
    : (Object.keys(RESTS_ON) as RestsOn[]).filter(
        (key) => RESTS_ON[key].isAlways && contingencies.every(({ restsOn }) => restsOn !== key),
      );
