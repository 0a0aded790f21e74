/**
 * What workers did about what was owed, played forward from the rules themselves: each duty of an invented life is met in
 * time, late, or not at all, by the fact that meets it. So every rule has people in every state, and their lives hang together.
 */
import { addDays, type Day } from '../ground/day.ts';
import { type EntryKind, entryWords } from '../rules/entry-kinds.ts';
import { evaluator } from '../rules/evaluate.ts';
import type { Entry, RecordedFacts } from '../rules/facts.ts';
import { rules } from '../rules/index.ts';
import type { Chance } from './chance.ts';

type MetWith = EntryKind | 'visit' | 'review' | 'personal-adviser';

/** How workers of the invented council meet each duty. A test holds this list against the rules. */
export const MET_WITH: Readonly<Record<string, MetWith>> = {};

const SINCE = -10_000 as Day;
const KEPT_FROM = new Map(rules.map((rule) => [rule.id, SINCE]));
/** A life of five years with a visit every month has some sixty duties one after another. */
const MOST_ROUNDS = 400;

/** `set`: what the council has set for itself, as the ledger will count with it. */
export function practised(
  recorded: RecordedFacts,
  chance: Chance,
  today: Day,
  set: Parameters<typeof evaluator>[1]['localValues'],
): RecordedFacts {
  const evaluate = evaluator(rules, { localValues: set, keptFrom: KEPT_FROM });
  const decided = new Set<string>();
  let facts = recorded;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const done = evaluate(facts).duties.flatMap(({ rule, duties }) =>
      duties.flatMap((duty) => {
        const name = `${rule} ${duty.trigger} ${duty.opensOn}`;
        if (duty.metOn !== null || duty.opensOn > today || decided.has(name)) return [];
        decided.add(name);
        const on = dayDone(chance, duty.opensOn, duty.dueOn ?? addDays(duty.opensOn, 30));
        const ended = duty.endsOn ?? addDays(today, 1);
        const how = MET_WITH[rule];
        return on === undefined || on > today || on >= ended || how === undefined ? [] : [{ how, on }];
      }),
    );
    if (done.length === 0) return facts;
    facts = done.reduce((so, { how, on }) => withFact(so, how, on, chance), facts);
  }
  return facts;
}

/** Most is done in time, some late, a little never. */
function dayDone(chance: Chance, opensOn: Day, dueOn: Day): Day | undefined {
  const span = Math.max(dueOn - opensOn, 0);
  switch (
    chance.pick([
      [84, 'in time'],
      [10, 'late'],
      [6, 'never'],
    ] as const)
  ) {
    case 'in time':
      return addDays(dueOn, -chance.whole(Math.min(span, 12) + 1));
    case 'late':
      return addDays(dueOn, 1 + chance.whole(30));
    case 'never':
      return undefined;
  }
}

function withFact(facts: RecordedFacts, how: MetWith, on: Day, chance: Chance): RecordedFacts {
  const id = crypto.randomUUID();
  switch (how) {
    case 'visit':
      return facts.visits.some(({ visitedOn }) => visitedOn === on)
        ? facts
        : { ...facts, visits: [...facts.visits, { id, visitedOn: on }] };
    case 'review':
      return { ...facts, reviews: [...facts.reviews, { id, heldOn: on }] };
    case 'personal-adviser':
      return { ...facts, allocations: [...facts.allocations, { id, role: how, from: on, to: null }] };
    default:
      return facts.entries.some((entry) => entry.kind === how && entry.on === on)
        ? facts
        : { ...facts, entries: [...facts.entries, entryOf(how, on, chance, id)] };
  }
}

function entryOf(kind: EntryKind, on: Day, chance: Chance, id: string): Entry {
  const answers = Object.keys(entryWords(kind).answers ?? {});
  // The first answer of a kind is the usual one.
  const answer = answers.length === 0 ? null : chance.happens(0.8) ? (answers[0] ?? null) : chance.one(answers);
  return { id, kind, on, until: null, answer, details: {} };
}
