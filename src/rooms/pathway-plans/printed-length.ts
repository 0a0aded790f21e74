/**
 * How long a plan is on paper: lines are counted as a page of A4 breaks them, so that the screen can say before it is printed
 * by how much it is longer than four pages and which matters are long. Nothing is ever cut.
 */
import type { MatterView, PlanView } from './parts/plan-view.ts';

const PAGES_ORDINARY = 4;
/** Measured on what a browser prints with `print-plan.css`. */
const ON_PAPER = { ordinary: { lines: 58, across: 100 }, large: { lines: 34, across: 56 } } as const;
/** A matter this long on paper is named, where the whole is too long. */
const LONG_LINES = 28;

export type Printed = {
  readonly pages: number;
  /** By how many pages it is longer than four; 0 where it is not. */
  readonly over: number;
  /** The matters that are long, the longest first; none where the whole is not too long. */
  readonly long: readonly string[];
};

/** `beside` is what is printed beside the words of the plan itself. */
export function printedLength(plan: PlanView, isLarge: boolean, beside: readonly string[] = []): Printed {
  const { lines: perPage, across } = isLarge ? ON_PAPER.large : ON_PAPER.ordinary;
  const linesOf = (text: string | null): number =>
    text === null
      ? 0
      : text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / across)), 0) + 0.3;
  const matterLines = ({ nowLine, theySay, theyWant, wentWell, goals }: MatterView): number =>
    2.5 +
    [nowLine, theySay, theyWant, wentWell].reduce((sum, text) => sum + linesOf(text), 0) +
    goals.reduce(
      (sum, { what, why, shownBy, ifFails, steps }) =>
        sum +
        1 +
        [what, why, shownBy, ifFails].reduce((of, text) => of + linesOf(text), 0) +
        steps.reduce((of, { what: step, who, standing }) => of + linesOf(`${step} ${who} ${standing}`), 0),
      0,
    );
  const matters = plan.matters
    .filter(({ isEmpty }) => !isEmpty)
    .map((matter) => ({ title: matter.title, lines: matterLines(matter) }));
  const rests = plan.restsOn.reduce(
    (sum, { plan: one }) =>
      one === null
        ? sum
        : sum +
          2 +
          [one.triggerIs, one.fallback, `${one.who}${one.byWhen}`, one.asks].reduce(
            (of, text) => of + linesOf(text),
            0,
          ),
    2.5,
  );
  const out = plan.takenOut.reduce((sum, { words, theySaid }) => sum + linesOf(words) + linesOf(theySaid) + 1, 0);
  const others = [...plan.how, ...plan.view].reduce((sum, { text }) => sum + linesOf(text), 5) + linesOf(plan.offered);
  const added = beside.length === 0 ? 0 : 5 + beside.reduce((sum, text) => sum + linesOf(text), 0);
  const lines = 6 + matters.reduce((sum, each) => sum + each.lines, 0) + rests + others + out + added;
  const pages = Math.ceil(lines / perPage);
  const over = isLarge ? 0 : Math.max(0, pages - PAGES_ORDINARY);
  return {
    pages,
    over,
    long:
      over === 0
        ? []
        : matters
            .filter((each) => each.lines > LONG_LINES)
            .toSorted((a, b) => b.lines - a.lines)
            .map(({ title }) => title),
  };
}
