/**
 * Every kind of fact a rule may ask for, one type each, days as integers. Rooms deliver them (`facts.ts` in each room);
 * rules know nothing of rooms, rows or requests. Kinds marked *derived* are worked out once a person in `derive.ts`.
 */
import type { Day } from '../ground/day.ts';
import type { EntryKind } from './entry-kinds.ts';

/** `review:3f2c…`: the fact something rests on, so that every date can be walked back to what was recorded. */
export type FactReference = `${string}:${string}`;

/** A 903 episode: all codes constant within it. `endedOn` is the first day it no longer held. */
export type CareEpisode = {
  readonly id: string;
  readonly beganOn: Day;
  readonly endedOn: Day | null;
  /** 903 RNE, why it began. */
  readonly reasonBegan: string | null;
  readonly legalStatus: string | null;
  readonly placementType: string | null;
  readonly placementProvider: string | null;
  readonly placementPostcode: string | null;
  readonly urn: string | null;
  /** 903 REC, why it ended; X1 when another began the same day. */
  readonly reasonEnded: string | null;
};

/** A looked-after review that took place. */
export type Review = { readonly id: string; readonly heldOn: Day };

/** A visit that took place; a conversation that did, without seeing each other. */
export type Visit = { readonly id: string; readonly visitedOn: Day };

/** A visit or conversation that was tried, and did not come about. */
export type Try = { readonly id: string; readonly on: Day; readonly isVisit: boolean };

/** Any other dated thing on the record: a plan given, a health assessment, a time in custody. */
export type Entry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly on: Day;
  /** The first day it no longer held; null while it goes on, and for what only has a day. */
  readonly until: Day | null;
  readonly answer: string | null;
  /** Further codes by name, as their source gave them. */
  readonly details: Readonly<Record<string, string>>;
};

/** What a manager wrote on their record: what should be done, what was decided, what to think about, what was done well. */
export type ManagementEntry = { readonly id: string; readonly kind: ManagementKind; readonly on: Day };
export type ManagementKind = 'direction' | 'challenge' | 'decision' | 'reflection' | 'recognition';

/** Who worked with them, in which role. */
export type Allocation = { readonly id: string; readonly role: string; readonly from: Day; readonly to: Day | null };

/**
 * A local standard that was agreed differently with them: another number for one of its settings, from a day until a day,
 * the first on which the standard holds again. It is applied around the rules (`agreed-differences.ts`); none asks for it.
 */
export type AgreedDifference = {
  readonly id: string;
  readonly rule: string;
  readonly setting: string;
  readonly value: number;
  readonly from: Day;
  readonly until: Day;
};

/** *Derived*: a run of episodes of being looked after, short breaks left out, ending at the latest on the 18th birthday. */
export type PeriodOfCare = {
  readonly id: FactReference;
  readonly from: Day;
  readonly to: Day | null;
  readonly endedBy: FactReference | null;
  /** 903 REC of the episode that ended it; null while it goes on, or where a birthday or a death ended it. */
  readonly reasonEnded: string | null;
  readonly because: readonly FactReference[];
  /** What is not recorded of it, each from the day it began to matter: an answer about an earlier day is not doubted. */
  readonly missing: readonly { readonly what: string; readonly from: Day }[];
};

/** *Derived*: living in one place with one carer inside a period of care; a temporary move does not part it. */
export type Placement = {
  readonly id: FactReference;
  readonly from: Day;
  readonly to: Day | null;
  readonly placementType: string | null;
  /** The legal status on its first day, and each later one from its own day. */
  readonly legalStatuses: readonly { readonly from: Day; readonly status: string | null }[];
  readonly endedBy: FactReference | null;
};

/** Everything known of one person, in order of the days it happened. */
export type Facts = {
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly episodes: readonly CareEpisode[];
  readonly reviews: readonly Review[];
  readonly visits: readonly Visit[];
  readonly conversations: readonly Visit[];
  readonly tries: readonly Try[];
  readonly allocations: readonly Allocation[];
  readonly entries: readonly Entry[];
  readonly managementEntries: readonly ManagementEntry[];
  readonly agreedDifferences: readonly AgreedDifference[];
  readonly periodsOfCare: readonly PeriodOfCare[];
  readonly placements: readonly Placement[];
  /** *Derived*: the entries of one kind, in order; ask by `entriesOf`. */
  readonly entriesByKind: ReadonlyMap<EntryKind, readonly Entry[]>;
};

/** What a rule says it needs: a kind of fact, or a kind of entry. */
export type FactKind = Exclude<keyof Facts, 'entries' | 'entriesByKind' | 'agreedDifferences'> | EntryKind;

/** What rooms record; the rest is derived. */
export type RecordedFacts = Omit<Facts, 'periodsOfCare' | 'placements' | 'entriesByKind'>;

export const NO_FACTS: RecordedFacts = {
  bornOn: null,
  diedOn: null,
  episodes: [],
  reviews: [],
  visits: [],
  conversations: [],
  tries: [],
  allocations: [],
  entries: [],
  managementEntries: [],
  agreedDifferences: [],
};

const NONE: readonly Entry[] = [];

/** The entries of these kinds, in order of their days. */
export function entriesOf(facts: Facts, ...kinds: readonly [EntryKind, ...EntryKind[]]): readonly Entry[] {
  const [only] = kinds;
  if (kinds.length === 1) return facts.entriesByKind.get(only) ?? NONE;
  return kinds.flatMap((kind) => facts.entriesByKind.get(kind) ?? NONE).toSorted((a, b) => a.on - b.on);
}
