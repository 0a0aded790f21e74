/**
 * The shape of a duty rule and of a status rule. One file holds one rule: whom it binds, from what event, by when,
 * what records that it was met, where it is written, and examples that are its tests and its documentation.
 */
import type { Day } from '../ground/day.ts';
import type { Duty, DutyStatus, Spell } from './duty.ts';
import type { EntryKind } from './entry-kinds.ts';
import type { FactKind, Facts, ManagementKind } from './facts.ts';

export type Standing = 'statute' | 'guidance' | 'return' | 'local';

export type Source = {
  readonly title: string;
  readonly href: string;
  /** When the text itself was read; null while the wording is still to be checked. */
  readonly read: string | null;
};

/** A rule as it stood between two days; whoever came under it then is judged by it for ever. */
export type Version = { readonly from: string; readonly to?: string; readonly sources: readonly [Source, ...Source[]] };

/** A number a council may set for itself, with a reason and a date, within what the law allows. */
export type LocalSetting = {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  /** null where nobody but the council can say ("as soon as practicable"): until it does, nobody can tell. */
  readonly normally: number | null;
  readonly least: number;
  readonly most: number;
};

/** What the authority has set, already narrowed to one rule: its local values by day; null where it must say and has not. */
export type LocalValues = { readonly value: (name: string, on: Day) => number | null };

export type Example = {
  readonly name: string;
  readonly born?: string;
  readonly died?: string;
  /** began, ended, legal status, placement type, why it began, postcode, why it ended */
  readonly episodes?: readonly (readonly [
    began: string,
    ended: string | null,
    legalStatus?: string | null,
    placementType?: string,
    reasonBegan?: string,
    placementPostcode?: string,
    reasonEnded?: string,
  ])[];
  readonly reviews?: readonly string[];
  readonly visits?: readonly string[];
  readonly conversations?: readonly string[];
  /** kind, day, first day it no longer held, answer, further codes */
  readonly entries?: readonly (readonly [
    kind: EntryKind,
    on: string,
    until?: string | null,
    answer?: string | null,
    details?: Readonly<Record<string, string>>,
  ])[];
  /** What a manager wrote: kind, day */
  readonly managementEntries?: readonly (readonly [kind: ManagementKind, on: string])[];
  /** role, from, the first day it no longer held */
  readonly allocations?: readonly (readonly [role: string, from: string, to?: string])[];
  readonly local?: Readonly<Record<string, number>>;
  readonly on: string;
};

type RuleWords = {
  readonly id: string;
  /** What is owed, as a sentence to whoever owes it: "Hold the first review within 20 working days". */
  readonly title: string;
  /** Why, in a sentence a young person could read. */
  readonly why: string;
  readonly binds: string;
  readonly standing: Standing;
  readonly versions: readonly [Version, ...Version[]];
  readonly needs: readonly FactKind[];
};

export type DutyRule = RuleWords & {
  readonly kind: 'duty';
  /** The actions and the imports that record the fact which meets it; for `record-entry`, an entry of which kind, the first the likeliest. */
  readonly metBy: {
    readonly actions: readonly string[];
    readonly entries?: readonly [EntryKind, ...EntryKind[]];
    readonly imports: readonly string[];
  };
  readonly local: readonly LocalSetting[];
  /** Owed again and again: what was due before the rule was kept here is owed anew from that day, and not dropped. */
  readonly recurs?: true;
  readonly duties: (facts: Facts, local: LocalValues) => readonly Duty[];
  readonly examples: readonly (Example & {
    readonly is: DutyStatus | 'not-applicable';
    readonly due?: string;
    /** Where a rule raises several: the one opened that day. Otherwise the one opened last is asked. */
    readonly opened?: string;
  })[];
};

export type StatusRule = RuleWords & {
  readonly kind: 'status';
  readonly spells: (facts: Facts) => readonly Spell[];
  readonly examples: readonly (Example & { readonly is: 'yes' | 'no' | 'cannot-tell' })[];
};

export type Rule = DutyRule | StatusRule;

const STANDING_WORDS = {
  statute: 'Law',
  guidance: 'Guidance',
  return: 'Statutory return',
  local: 'Local standard',
} as const;

type Stood = Pick<Rule, 'standing' | 'versions'>;

/** Law, guidance, a return or the council's own, in a word. */
export const standingInShort = ({ standing }: Pick<Rule, 'standing'>): string => STANDING_WORDS[standing];

/** Whether somebody has read the text that a rule rests on, as it stands now. The council's own needs no other reading. */
export const isWordingRead = ({ standing, versions }: Stood): boolean =>
  standing === 'local' || versions.every((version) => version.sources.every((source) => source.read !== null));

/** How a rule is shown: law and guidance only where the text was read, local only where it is the council's own. */
export function standingWords(rule: Stood): string {
  const words = standingInShort(rule);
  return isWordingRead(rule) ? words : `${words}, wording to be checked`;
}

/** `1 week`, `20 working days` */
export function amountWords(count: number, { unit }: Pick<LocalSetting, 'unit'>): string {
  return `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`;
}
