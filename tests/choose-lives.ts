/**
 * Looks for the fewest seeds whose lives, beside the named, show every state that every rule can
 * reach, and prints them for `src/demo/chosen-lives.ts`. To be run when a rule was added or changed.
 */
import { chosenPerson, LOLA } from '../src/demo/chosen-lives.ts';
import { DEMONSTRATION_DAY, FIRST_DAY, fixedPeople, localValuesSet } from '../src/demo/council.ts';
import { statesOf, statesReachable } from '../src/demo/states.ts';
import { addDays } from '../src/ground/day.ts';
import { evaluator } from '../src/rules/evaluate.ts';
import { rules } from '../src/rules/index.ts';

const MOST_SEEDS = Number(process.argv[2] ?? 20_000);
const set = localValuesSet();
const keptFrom = new Map(rules.map(({ id }) => [id, FIRST_DAY]));
const evaluate = evaluator(rules, { localValues: set, keptFrom });
const missing = new Set(statesReachable());
const making = { today: addDays(DEMONSTRATION_DAY, -1), set };
// Whoever else lives here is chosen for numbers, and differs from seed to seed: these alone must show everything.
for (const { facts } of fixedPeople({ ...making, seed: 2025 }, [])) {
  for (const state of statesOf(evaluate, facts, DEMONSTRATION_DAY)) missing.delete(state);
}
process.stderr.write(`${missing.size} states are shown by nobody yet\n`);
const found: { readonly seed: number; readonly states: readonly string[] }[] = [];
for (let seed = 1; seed <= MOST_SEEDS; seed += 1) {
  const { facts } = chosenPerson(seed, '1', FIRST_DAY, making);
  const states = [...statesOf(evaluate, facts, DEMONSTRATION_DAY)].filter((state) => missing.has(state));
  if (states.length > 0) found.push({ seed, states });
}
/** Of whom more is told, and who is among them whatever they show. */
const chosen: number[] = [LOLA];
for (const state of found.find(({ seed }) => seed === LOLA)?.states ?? []) missing.delete(state);
while (missing.size > 0) {
  const best = found
    .map(({ seed, states }) => ({ seed, shows: states.filter((state) => missing.has(state)) }))
    .toSorted((a, b) => b.shows.length - a.shows.length)[0];
  if (best === undefined || best.shows.length === 0) break;
  chosen.push(best.seed);
  for (const state of best.shows) missing.delete(state);
}
process.stdout.write(`${chosen.toSorted((a, b) => a - b).join(', ')}\n`);
for (const state of missing) process.stderr.write(`nobody shows: ${state}\n`);
