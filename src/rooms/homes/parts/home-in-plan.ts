/** Where somebody lives and what is ahead, as their plan says it: from this record, so that it is not asked again. In words for them and of them alike. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { getPersonInFull } from '../../people/facts.ts';
import { readWays } from './read-way.ts';
import type { HomeNow, Way } from './the-way.ts';

export type HomeInPlan = { readonly lines: readonly string[]; readonly now: HomeNow | null };

export async function homeInPlan(reading: Reading, id: PersonId, on: Day): Promise<HomeInPlan> {
  const person = await getPersonInFull(reading, id, on);
  const way = (await readWays(reading, [person], on)).get(id)?.way;
  if (way === undefined || person.diedOn !== null) return { lines: [], now: null };
  return { lines: linesOf(way), now: way.now.find(({ isBeside }) => !isBeside) ?? way.now[0] ?? null };
}

function linesOf(way: Way): readonly string[] {
  const { now, stayWords, notice, need, registered, delays, waits } = way;
  return [
    ...now.map(({ words, on }) => `${words}, since ${wordsOf(on)}`),
    ...(notice === null ? [] : [notice.words]),
    ...(stayWords === null ? [] : [stayWords]),
    ...now.flatMap(({ moveOn }) =>
      moveOn === null ? [] : [`Moving on: ${moveOn.what}. ${moveOn.who}. ${moveOn.standing}`],
    ),
    ...(need === null ? [] : [`Ahead: ${need.words}`]),
    ...registered.filter((one) => one.waits).map(({ words }) => words),
    ...(need !== null && !waits ? ['Not on a housing list now'] : []),
    ...delays.map(({ words }) => `Late: ${words}`),
  ];
}
