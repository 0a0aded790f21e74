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
  const tellFirst = plan.kind === 'qualifying' || plan.toldOn !== null;
  return [
    ...(tellFirst ? [] : [{ words: 'Tell them first, in writing, how it is done', path: '/tell' }]),
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

/** Of what a plan rests on, what has no fallback: of every plan the first four, of one that was asked for what it speaks of. */
export const missingRests = ({ contingencies, matters, goals, kind }: PlanInFull): readonly RestsOn[] => {
  if (kind === 'qualifying') return [];
  const spoken = new Set([...matters, ...goals].map(({ matter }) => matter));
  return (Object.keys(RESTS_ON) as RestsOn[]).filter((key) => {
    const { isAlways, of } = RESTS_ON[key];
    const isAsked = MATTERS[kind].isEach || of.some((matter) => spoken.has(matter));
    return isAlways && isAsked && contingencies.every(({ restsOn }) => restsOn !== key);
  });
};
