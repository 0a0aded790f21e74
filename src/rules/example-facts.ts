/** Turns the examples a rule is written with into facts and asks the rule: its tests, its documentation and `los rules test`. */
import type { Day } from '../ground/day.ts';
import { day, isoOf } from '../ground/day-words.ts';
import { derive } from './derive.ts';
import { statusOn } from './duty.ts';
import { localValuesOf } from './evaluate.ts';
import type { Facts, RecordedFacts } from './facts.ts';
import type { DutyRule, Example, Rule, StatusRule } from './rule.ts';

export type ExampleAnswer = {
  readonly name: string;
  readonly on: string;
  readonly expected: string;
  readonly answer: string;
};

export function factsOf(example: Example): Facts {
  return derive(recordedFactsOf(example));
}

function recordedFactsOf(example: Example): RecordedFacts {
  const dayOrNull = (iso: string | null | undefined): Day | null =>
    iso === null || iso === undefined ? null : day(iso);
  return {
    bornOn: dayOrNull(example.born),
    diedOn: dayOrNull(example.died),
    episodes: (example.episodes ?? []).map(
      ([began, ended, legalStatus, placementType, reasonBegan, postcode, reasonEnded], index) => ({
        id: String(index + 1),
        beganOn: day(began),
        endedOn: dayOrNull(ended),
        reasonBegan: reasonBegan ?? null,
        legalStatus: legalStatus ?? null,
        placementType: placementType ?? null,
        placementProvider: null,
        placementPostcode: postcode ?? null,
        urn: null,
        reasonEnded: reasonEnded ?? null,
      }),
    ),
    reviews: (example.reviews ?? []).map((heldOn, index) => ({ id: String(index + 1), heldOn: day(heldOn) })),
    visits: (example.visits ?? []).map((visitedOn, index) => ({ id: String(index + 1), visitedOn: day(visitedOn) })),
    conversations: (example.conversations ?? []).map((on, index) => ({ id: String(index + 1), visitedOn: day(on) })),
    tries: [],
    allocations: (example.allocations ?? []).map(([role, from, to], index) => ({
      id: String(index + 1),
      role,
      from: day(from),
      to: dayOrNull(to),
    })),
    managementEntries: (example.managementEntries ?? []).map(([kind, on], index) => ({
      id: String(index + 1),
      kind,
      on: day(on),
    })),
    agreedDifferences: [],
    entries: (example.entries ?? []).map(([kind, began, until, answer, details], index) => ({
      id: String(index + 1),
      kind,
      on: day(began),
      until: dayOrNull(until),
      answer: answer ?? null,
      details: details ?? {},
    })),
  };
}

/** What the rule answers to each of its examples, beside what the example says it must. */
export function answersOf(rule: Rule): readonly ExampleAnswer[] {
  return rule.kind === 'duty' ? dutyAnswers(rule) : statusAnswers(rule);
}

/** A rule that raises several duties is asked for the one the example names, else for the one opened last by its day. */
function dutyAnswers(rule: DutyRule): readonly ExampleAnswer[] {
  return rule.examples.map((example) => {
    const on = day(example.on);
    const set = Object.entries(example.local ?? {}).map(([name, value]) => ({
      rule: rule.id,
      name,
      from: day('1900-01-01'),
      value,
    }));
    const opened = rule.duties(factsOf(example), localValuesOf(rule, set)).filter((duty) => duty.opensOn <= on);
    const asked =
      example.opened === undefined ? opened : opened.filter(({ opensOn }) => opensOn === day(example.opened ?? ''));
    const latest = asked.toSorted((a, b) => a.opensOn - b.opensOn).at(-1);
    const due = example.due === undefined || latest?.dueOn == null ? '' : `, due ${isoOf(latest.dueOn)}`;
    return {
      name: example.name,
      on: example.on,
      expected: example.due === undefined ? example.is : `${example.is}, due ${example.due}`,
      answer: latest === undefined ? 'not-applicable' : statusOn(latest, on) + due,
    };
  });
}

function statusAnswers(rule: StatusRule): readonly ExampleAnswer[] {
  return rule.examples.map((example) => {
    const on = day(example.on);
    const spell = rule.spells(factsOf(example)).find(({ from, to }) => from <= on && (to === null || on < to));
    const answer = spell === undefined ? 'no' : spell.cannotTell.length > 0 ? 'cannot-tell' : 'yes';
    return { name: example.name, on: example.on, expected: example.is, answer };
  });
}
