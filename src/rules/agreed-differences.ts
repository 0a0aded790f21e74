/**
 * The wrapper by which a local standard is agreed differently for one person: another number from a day until a day. Only
 * a rule that is the council's own can be; no rule knows of it. What is owed when it begins or ends is counted anew from
 * that day on: the duty ends, and its successor opens, so that nothing that was late before is made good by it.
 */
import type { Day } from '../ground/day.ts';
import type { Duty } from './duty.ts';
import type { AgreedDifference, FactReference, Facts } from './facts.ts';
import type { DutyRule, LocalSetting, LocalValues, Rule } from './rule.ts';

/** What a duty rests on while a difference holds, and what opens its successor when one begins; when one is over. */
export const AGREED = 'agreed-difference';
export const AGREED_OVER = 'agreed-difference-over';

/** What of a rule can be agreed differently for one person: nothing of the law, of guidance, of a return, or of a status. */
export function settingsOpenToAgreement(rule: Rule): readonly LocalSetting[] {
  return rule.kind === 'duty' && rule.standing === 'local' ? rule.local : [];
}

/** What holds for one person from a day on; `since` is what changed it, null from the beginning. */
type Regime = {
  readonly from: Day;
  readonly since: FactReference | null;
  readonly holding: readonly FactReference[];
  readonly local: LocalValues;
};

type AsHeld = { readonly regime: Regime; readonly duty: Duty };

export function dutiesAsAgreed(rule: DutyRule, facts: Facts, local: LocalValues): readonly Duty[] {
  // Of hardly anybody is anything agreed, and this is asked of every rule for everybody.
  if (facts.agreedDifferences.length === 0) return rule.duties(facts, local);
  const open = settingsOpenToAgreement(rule);
  const differences = facts.agreedDifferences.filter(
    ({ rule: id, setting }) => id === rule.id && open.some(({ name }) => name === setting),
  );
  const asStandard = rule.duties(facts, local);
  if (differences.length === 0) return asStandard;
  const held = regimesOf(differences, open, local).map((regime) => ({
    regime,
    duties: new Map(rule.duties(facts, regime.local).map((duty) => [duty.trigger, duty])),
  }));
  return asStandard.flatMap(({ trigger, opensOn, dueOn: standardOn }) => {
    const first = held.findLastIndex(({ regime }) => regime.from <= opensOn);
    const parts = held.slice(first).flatMap(({ regime, duties }): readonly AsHeld[] => {
      const duty = duties.get(trigger);
      if (duty === undefined) return [];
      const agreed = duty.dueOn === standardOn ? [] : regime.holding;
      return [{ regime, duty: { ...duty, because: [...duty.because, ...agreed] } }];
    });
    return inSuccession(parts);
  });
}

/** One duty through the days on which it came to be counted differently, while it was still to be done. */
function inSuccession([first, ...later]: readonly AsHeld[]): readonly Duty[] {
  if (first === undefined) return [];
  const duties: Duty[] = [];
  let { duty: stands } = first;
  let countedTo = first.duty.dueOn;
  for (const { regime, duty } of later) {
    const { from, since } = regime;
    if (since === null || duty.dueOn === countedTo) continue;
    if ((stands.metOn !== null && stands.metOn < from) || (stands.endsOn !== null && stands.endsOn <= from)) break;
    duties.push({ ...stands, metOn: null, endsOn: from, endedBy: since });
    stands = {
      ...duty,
      trigger: `${since}:${duty.trigger}`,
      opensOn: from,
      // What is late by the new count as well is owed at once.
      dueOn: duty.dueOn === null ? null : (Math.max(duty.dueOn, from) as Day),
      because: [since, ...duty.because.filter((reference) => reference !== since)],
    };
    countedTo = duty.dueOn;
  }
  return [...duties, stands];
}

const BEFORE_ALL = Number.NEGATIVE_INFINITY as Day;

function regimesOf(
  differences: readonly AgreedDifference[],
  open: readonly LocalSetting[],
  council: LocalValues,
): readonly Regime[] {
  const inOrder = differences.toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  const days = [...new Set(inOrder.flatMap(({ from, until }) => [from, until]))].toSorted((a, b) => a - b);
  return [BEFORE_ALL, ...days].map((from) => {
    const holding = inOrder.filter((each) => each.from <= from && from < each.until);
    const began = inOrder.find((each) => each.from === from);
    const over = inOrder.find((each) => each.until === from);
    return {
      from,
      since: began !== undefined ? `${AGREED}:${began.id}` : over !== undefined ? `${AGREED_OVER}:${over.id}` : null,
      holding: holding.map(({ id }): FactReference => `${AGREED}:${id}`),
      local: {
        value: (name, on) => {
          const agreed = holding.find(({ setting }) => setting === name);
          const setting = open.find((each) => each.name === name);
          if (agreed === undefined || setting === undefined) return council.value(name, on);
          return Math.min(Math.max(agreed.value, setting.least), setting.most);
        },
      },
    };
  });
}
