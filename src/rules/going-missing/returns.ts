/** Each time a child came back from being missing; being away where they were known to be is not being missing. */
import { type Entry, entriesOf, type FactReference, type Facts } from '../facts.ts';
import { endOfChildhood } from '../help/childhood.ts';
import type { Clock } from '../timescale.ts';

const AWAY = 'A';

/** One clock from each return to the first of `answers` (in order of their days) since, or to the end of childhood. */
export function clocksFromReturns(facts: Facts, answers: readonly Entry[]): readonly Clock[] {
  const times = entriesOf(facts, 'missing');
  if (times.length === 0) return [];
  const grownUp = endOfChildhood(facts);
  const clocks: Clock[] = [];
  for (const { id, until, answer } of times) {
    if (until === null || answer === AWAY || (grownUp !== null && until >= grownUp.on)) continue;
    const first = answers.find(({ on }) => on >= until);
    const met = first !== undefined && (grownUp === null || first.on < grownUp.on) ? first : null;
    const trigger: FactReference = `return:${id}`;
    clocks.push({
      trigger,
      startsOn: until,
      metOn: met?.on ?? null,
      metBy: met === null ? null : `entry:${met.id}`,
      endsOn: grownUp?.on ?? null,
      endedBy: grownUp?.by ?? null,
      because: [`entry:${id}`],
      missing: answer === null ? ['whether they were missing, or away where was known'] : [],
    });
  }
  return clocks;
}
