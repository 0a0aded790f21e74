/**
 * Where the same words serve three goals of one plan, or the plans of three people: said to whoever writes, and to nobody
 * else. Only records they may open are looked at, so that nothing is learnt by typing; it is advice, and keeps nothing.
 */
import type { Day } from '../../ground/day.ts';
import { folded } from '../../ground/folding.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { Reading } from '../../storage/storage.ts';
import { listPeopleInFull } from '../people/facts.ts';
import { nameOf } from '../people/model.ts';
import type { PlanInFull } from './model.ts';
import { listSameGoals } from './store.ts';

const OFTEN = 3;

/** Of whatever a goal says, what stands word for word in three goals or more. */
export function sameInOneSentence({ goals }: Pick<PlanInFull, 'goals'>): readonly string[] {
  const textsOf = ({ what, why, shownBy, fallback, noneBecause }: PlanInFull['goals'][number]): readonly string[] =>
    [what, why, shownBy, fallback, noneBecause].flatMap((text) => text ?? []);
  const said = goals.flatMap((goal) => [...new Set(textsOf(goal).map(folded))]);
  const words = goals.flatMap(textsOf);
  const often = [...Map.groupBy(said, (text) => text)].filter(([, all]) => all.length >= OFTEN);
  return often.map(
    ([text, all]) =>
      `The same words stand in ${all.length} goals: “${words.find((one) => folded(one) === text)}”. Are they true of each?`,
  );
}

type Elsewhere = { readonly sentence: string; readonly people: readonly PersonId[] };

export async function sameElsewhere(reading: Reading, plan: PlanInFull, on: Day): Promise<readonly Elsewhere[]> {
  const words = [...new Set(plan.goals.map(({ what }) => what))];
  if (words.length === 0) return [];
  const found = Map.groupBy(await listSameGoals(reading, plan.personId, words), ({ what }) => what.toLowerCase());
  const often = [...found].filter(([, same]) => same.length >= OFTEN - 1);
  const shown = often.map(([text, same]) => ({ text, same: same.slice(0, OFTEN) }));
  const ids = [...new Set(shown.flatMap(({ same }) => same.map(({ personId }) => personId)))];
  const names = new Map((await listPeopleInFull(reading, ids, on)).map((one) => [one.personId, nameOf(one)]));
  return shown.map(({ text, same }) => ({
    sentence: `The goal “${words.find((one) => one.toLowerCase() === text)}” stands in the same words in the plans of ${same
      .map(({ personId }) => names.get(personId) ?? '')
      .join(', ')}. Is it this young person’s own?`,
    people: same.map(({ personId }) => personId),
  }));
}
