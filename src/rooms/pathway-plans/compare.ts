/** Two versions of a plan beside each other, line by line: what is new, what is gone, what says something else. */
import type { PlanInFull, TakenOut } from './model.ts';
import { findOfMatter, outWords } from './take-matter-out.ts';
import type { KeptPromise } from './carry-forward.ts';
import { mattersOf } from './matters.ts';
import { planView } from './parts/plan-view.ts';
import type { Day } from '../../ground/day.ts';

export type Compared = {
  readonly heading: string;
  readonly label: string;
  /** Null where that version does not say it. */
  readonly before: string | null;
  readonly after: string | null;
  readonly isSame: boolean;
};

type Said = { readonly key: string; readonly heading: string; readonly label: string; readonly text: string };

/** In the order of the later version; what it no longer says stands after what is under the same heading. */
export function compared(
  before: PlanInFull,
  after: PlanInFull,
  promises: readonly KeptPromise[],
  on: Day,
  /** What was taken out since the earlier of them, and is not in the later. */
  takenOut: readonly TakenOut[] = [],
): readonly Compared[] {
  const titles = new Map(mattersOf(after.kind).map(({ key, title }) => [key, title]));
  const outs = takenOut.map((out): Said => {
    const heading = titles.get(out.matter) ?? out.matter;
    return { key: `${out.matter} out`, heading, label: `All of it: ${heading.toLowerCase()}`, text: outWords(out) };
  });
  const is = [...outs, ...saidIn(after, before, promises, on)];
  const stood = outs
    .filter((_, index) => findOfMatter(before, takenOut[index]?.matter ?? '') !== undefined)
    .map((out): Said => ({ ...out, text: 'In the plan' }));
  const was = [...stood, ...saidIn(before, after, promises, on)];
  const wasByKey = new Map(was.map((said) => [said.key, said]));
  const isByKey = new Map(is.map((said) => [said.key, said]));
  const headings = [...new Set([...is, ...was].map(({ heading }) => heading))];
  return headings.flatMap((heading) => {
    const gone = was.filter((said) => said.heading === heading && !isByKey.has(said.key));
    return [...is.filter((said) => said.heading === heading), ...gone].map(({ key, label }): Compared => {
      const [old, now] = [wasByKey.get(key)?.text ?? null, isByKey.get(key)?.text ?? null];
      return { heading, label, before: old, after: now, isSame: old === now };
    });
  });
}

/** Of a goal that is in one of the two alone the goal and its steps say enough. */
function saidIn(plan: PlanInFull, other: PlanInFull, promises: readonly KeptPromise[], on: Day): readonly Said[] {
  const view = planView(plan, promises, on);
  const originOf = new Map(plan.goals.map(({ id, origin }) => [id, origin]));
  const line = (key: string, heading: string, label: string, text: string | null): readonly Said[] =>
    text === null ? [] : [{ key, heading, label, text }];
  const titles = new Map(mattersOf(plan.kind).map(({ key, title }) => [key, title]));
  return [
    ...view.matters.flatMap((matter) => {
      const heading = titles.get(matter.key) ?? matter.key;
      return [
        ...line(`${matter.key} now`, heading, 'Where things are now', matter.nowLine),
        ...line(`${matter.key} say`, heading, 'What they say', matter.theySay),
        ...line(`${matter.key} want`, heading, 'What they want', matter.theyWant),
        ...line(`${matter.key} well`, heading, 'What has gone well', matter.wentWell),
        ...matter.goals.flatMap((goal) => {
          const key = originOf.get(goal.id) ?? goal.id;
          const isInBoth = other.goals.some(({ origin }) => origin === key);
          const inBoth = (part: string, label: string, text: string): readonly Said[] =>
            isInBoth ? line(`${key} ${part}`, heading, `${label}: ${goal.what}`, text) : [];
          return [
            ...line(`${key} what`, heading, 'Goal', goal.what),
            ...inBoth('why', 'Why', goal.why),
            ...inBoth('shown', 'How we shall know', goal.shownBy),
            ...inBoth('fails', 'What if it fails', goal.ifFails),
            ...goal.steps.flatMap((step) =>
              line(
                `${key} ${step.promiseId ?? step.what}`,
                heading,
                `Step: ${goal.what}`,
                `${step.what} (${step.who}). ${step.standing}.`,
              ),
            ),
          ];
        }),
      ];
    }),
    ...view.restsOn.flatMap(({ key, words, plan: one }) => {
      if (one === null) return [];
      const heading = `What if it fails: ${words.toLowerCase()}`;
      return [
        ...line(`${key} trigger`, heading, 'If this happens', one.triggerIs),
        ...line(`${key} fallback`, heading, 'Then we do this', one.fallback),
        ...line(`${key} who`, heading, 'Who starts it, and when', `${one.who}, ${one.byWhen}`),
        ...line(`${key} asks`, heading, 'What others are asked for', one.asks),
      ];
    }),
    ...view.view.flatMap(({ label, text }) => line(`view ${label}`, 'What they think of it', label, text)),
    ...view.how.flatMap(({ label, text }) => line(`how ${label}`, 'How it was written', label, text)),
    ...line('offered', 'How it was written', 'What was offered, and what came of it', view.offered),
  ];
}
