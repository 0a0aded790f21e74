/**
 * Every kind of fact a rule may ask for, one type each, days as integers. Rooms deliver them (`facts.ts` in each room);
 * rules know nothing of rooms, rows or requests. Kinds marked *derived* are worked out once a person in `derive.ts`.
 */
import type { Day } from '../ground/day.ts';

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

/** A visit or conversation that took place. */
export type Visit = { readonly id: string; readonly visitedOn: Day };

/** *Derived*: a run of episodes of being looked after, short breaks left out, ending at the latest on the 18th birthday. */
export type PeriodOfCare = {
  readonly id: FactReference;
  readonly from: Day;
  readonly to: Day | null;
  readonly endedBy: FactReference | null;
  readonly because: readonly FactReference[];
  readonly missing: readonly string[];
};

/** *Derived*: living in one place with one carer inside a period of care; a temporary move does not part it. */
export type Placement = {
  readonly id: FactReference;
  readonly from: Day;
  readonly to: Day | null;
  readonly placementType: string | null;
  readonly endedBy: FactReference | null;
};

/** Everything known of one person, in order of the days it happened. */
export type Facts = {
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly episodes: readonly CareEpisode[];
  readonly reviews: readonly Review[];
  readonly visits: readonly Visit[];
  readonly periodsOfCare: readonly PeriodOfCare[];
  readonly placements: readonly Placement[];
};

export type FactKind = keyof Facts;

/** What rooms record; the rest is derived. */
export type RecordedFacts = Omit<Facts, 'periodsOfCare' | 'placements'>;

export const NO_FACTS: RecordedFacts = { bornOn: null, diedOn: null, episodes: [], reviews: [], visits: [] };
