/**
 * All rules over one person's facts: the duties and the spells that the ledger stores.
 * Pure, without a clock; what the authority has set comes in as `Settings`.
 */
import { addDays, type Day } from '../ground/day.ts';
import { dutiesAsAgreed } from './agreed-differences.ts';
import { derive } from './derive.ts';
import { type Duty, OWED_ANEW, SINCE_IN_FORCE, type Spell } from './duty.ts';
import type { RecordedFacts, Try } from './facts.ts';
import type { DutyRule, LocalValues, Rule } from './rule.ts';

export type LocalValue = { readonly rule: string; readonly name: string; readonly from: Day; readonly value: number };

export type Settings = {
  /** Of two from one day, the one set last stands first, and holds. */
  readonly localValues: readonly LocalValue[];
  /** From when the fact that meets a rule is recorded or loaded here; a rule that is absent raises nothing. */
  readonly keptFrom: ReadonlyMap<string, Day>;
};

/** What the rules make of one person, rule by rule. */
export type Ledger = {
  readonly duties: readonly { readonly rule: string; readonly duties: readonly Duty[] }[];
  readonly spells: readonly { readonly rule: string; readonly spells: readonly Spell[] }[];
};

/** Prepares the rules and settings once, and answers for one person after another: all rules, or only some of them. */
export function evaluator(
  rules: readonly Rule[],
  settings: Settings,
): (facts: RecordedFacts, isAsked?: (rule: Rule) => boolean) => Ledger {
  const prepared = rules.map((rule) => ({
    rule,
    local: rule.kind === 'duty' ? localValuesOf(rule, settings.localValues) : NOTHING_LOCAL,
    keptFrom: settings.keptFrom.get(rule.id),
  }));
  return (recorded, isAsked = () => true) => {
    const facts = derive(recorded);
    const duties: Ledger['duties'][number][] = [];
    const spells: Ledger['spells'][number][] = [];
    for (const { rule, local, keptFrom } of prepared) {
      if (!isAsked(rule)) continue;
      if (rule.kind === 'status') spells.push({ rule: rule.id, spells: rule.spells(facts) });
      else if (keptFrom !== undefined) {
        const kept = dutiesAsAgreed(rule, facts, local)
          .flatMap((duty) => asKept(duty, keptFrom, rule.recurs === true))
          .map((duty) => withAttempts(duty, rule, facts.tries));
        duties.push({ rule: rule.id, duties: kept });
      }
    }
    return { duties, spells };
  };
}

/** What was tried while a duty stood, of the kind that would have met it. It meets nothing, and is shown beside it. */
function withAttempts(duty: Duty, { metBy, needs }: DutyRule, tries: readonly Try[]): Duty {
  if (tries.length === 0 || !metBy.actions.includes('record-visit')) return duty;
  const { opensOn, metOn, endsOn } = duty;
  const attempts = tries
    .filter(({ isVisit }) => isVisit || needs.includes('conversations'))
    .filter(({ on }) => on >= opensOn && (metOn === null || on <= metOn) && (endsOn === null || on < endsOn))
    .map(({ id }) => `visit:${id}` as const);
  return attempts.length === 0 ? duty : { ...duty, attempts };
}

const NOT_KEPT: readonly Duty[] = [];

/**
 * *Kept here from* cuts by the day a duty is due, so that a backlog nobody recorded is not laid at anybody's door. What
 * recurs and was still owed that day is owed anew from it, for as long as it is given: otherwise nobody would ever be told.
 */
function asKept(duty: Duty, keptFrom: Day, recurs: boolean): readonly Duty[] {
  const { opensOn, dueOn, metOn, endsOn } = duty;
  if ((dueOn ?? endsOn ?? keptFrom) >= keptFrom) return [duty];
  const isOwedThen = (metOn === null || metOn >= keptFrom) && (endsOn === null || endsOn > keptFrom);
  if (!recurs || !isOwedThen || dueOn === null) return NOT_KEPT;
  const because = [...duty.because.filter((reference) => reference !== SINCE_IN_FORCE), OWED_ANEW] as const;
  return [{ ...duty, opensOn: keptFrom, dueOn: addDays(keptFrom, dueOn - opensOn), because }];
}

const NOTHING_LOCAL: LocalValues = {
  value: (name) => {
    throw new Error(`a status rule has no local value "${name}"`);
  },
};

/** The wrapper for local values: what the council set by that day, else what is normal, never outside what the law allows. */
export function localValuesOf(rule: Pick<DutyRule, 'id' | 'local'>, all: readonly LocalValue[]): LocalValues {
  const settings = new Map(
    rule.local.map((setting) => [
      setting.name,
      {
        setting,
        set: all
          .filter((value) => value.rule === rule.id && value.name === setting.name)
          .sort((a, b) => b.from - a.from),
      },
    ]),
  );
  return {
    value: (name, on) => {
      const found = settings.get(name);
      if (found === undefined) throw new Error(`rule ${rule.id} has no local setting "${name}"`);
      const value = found.set.find(({ from }) => from <= on)?.value ?? found.setting.normally;
      return value === null ? null : Math.min(Math.max(value, found.setting.least), found.setting.most);
    },
  };
}
