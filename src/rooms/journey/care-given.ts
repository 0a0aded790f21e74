/**
 * What can be true of care that starts, changes or ends, from the dates and codes of the return (section 1.5 of the data
 * standards; the numbers are those of the return's own validation rules). What it cannot be is said in one sentence.
 */
import { addDays, ageOn, birthday, type Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { CareEpisode, Entry } from '../../rules/facts.ts';

/** The codes of one episode that a worker says; why it began and ended follow from what changed. */
export type CareGiven = {
  readonly legalStatus: string;
  readonly placementType: string;
  readonly placementProvider: string | null;
  readonly placementPostcode: string | null;
  readonly urn: string | null;
};

type Codes = Pick<CareEpisode, 'legalStatus' | 'placementType' | 'placementProvider' | 'placementPostcode' | 'urn'>;

export type CareField = keyof CareGiven | 'on' | 'carersStay' | 'reasonPlaceChanged' | 'reasonEnded';
export type Refused = { readonly field: CareField; readonly sentence: string };

export type Known = {
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly episodes: readonly CareEpisode[];
  readonly entries: readonly Entry[];
};

/** T0 to T4: a stay away from where a child lives. */
export const TEMPORARY: ReadonlySet<string> = new Set(['T0', 'T1', 'T2', 'T3', 'T4']);
/** Rules 371 to 374: the age from which a child can live there. */
const LEAST_AGE: Readonly<Record<string, number>> = { K3: 16, P3: 14, R5: 10, S1: 4 };
/** Rules 375 to 379, in days, and 361 to 363: how long it can last under its code. */
const MOST_DAYS: Readonly<Record<string, readonly [days: number, words: string]>> = {
  T1: [42, 'A temporary stay in hospital lasts at most six weeks'],
  T3: [21, 'A stay while usual carers are on holiday lasts at most three weeks'],
  T4: [7, 'A short stay of this kind lasts at most seven days'],
  L1: [3, 'Police protection lasts at most 72 hours'],
  L2: [21, 'An emergency protection order lasts at most 21 days'],
  L3: [7, 'A child assessment order lasts at most 7 days'],
};

/** The episode that goes on; the last by its first day where a return left several open. */
export function openEpisode(episodes: readonly CareEpisode[]): CareEpisode | undefined {
  return episodes
    .filter(({ endedOn }) => endedOn === null)
    .toSorted((a, b) => a.beganOn - b.beganOn)
    .at(-1);
}

export function whyNotStart(given: CareGiven, on: Day, known: Known): Refused | undefined {
  const open = openEpisode(known.episodes);
  if (open !== undefined)
    return {
      field: 'on',
      sentence: `They are in care already, since ${wordsOf(open.beganOn)}: record a change instead`,
    };
  const meets = known.episodes.find(({ beganOn, endedOn }) => endedOn !== null && (endedOn > on || beganOn >= on));
  if (meets?.endedOn != null)
    return {
      field: 'on',
      sentence: `They were in care from ${wordsOf(meets.beganOn)} to ${wordsOf(meets.endedOn)}: choose a later day`,
    };
  const joins = known.episodes.find(({ endedOn }) => endedOn === on);
  if (joins !== undefined)
    return {
      field: 'on',
      sentence: 'Care ended that day: what begins again the same day is no new start. Correct the end instead',
    };
  if (TEMPORARY.has(given.placementType))
    return { field: 'placementType', sentence: 'Care cannot start with a temporary stay: say where they live' };
  return whyNotGiven(given, on, known);
}

/** Only a change is one: the same codes again would say nothing. */
export function whyNotChange(given: CareGiven, on: Day, carersStay: boolean | null, known: Known): Refused | undefined {
  const open = openEpisode(known.episodes);
  if (open === undefined)
    return { field: 'on', sentence: 'They are not in care now: record that they came into care instead' };
  if (on <= open.beganOn)
    return { field: 'on', sentence: `What holds now began on ${wordsOf(open.beganOn)}: choose a later day` };
  const changed = changeOf(open, given);
  if (!changed.legalStatus && !changed.place)
    return { field: 'placementType', sentence: 'Nothing here differs from what holds now' };
  if (changed.place && carersStay === null)
    return { field: 'carersStay', sentence: 'Say whether they live with the same carers' };
  const overstayed = tooLong(open, on);
  if (overstayed !== undefined) return { field: 'on', sentence: overstayed };
  const before = known.episodes
    .filter(({ beganOn }) => beganOn < open.beganOn)
    .toSorted((a, b) => a.beganOn - b.beganOn)
    .at(-1);
  if (
    TEMPORARY.has(open.placementType ?? '') &&
    before !== undefined &&
    !TEMPORARY.has(given.placementType) &&
    carersStay === true &&
    given.placementPostcode !== before.placementPostcode
  )
    return {
      field: 'placementPostcode',
      sentence: 'After a temporary stay with the same carers they are back at the postcode of before',
    };
  return whyNotGiven(given, on, known);
}

export function whyNotEnd(reasonEnded: string, on: Day, known: Known): Refused | undefined {
  const open = openEpisode(known.episodes);
  if (open === undefined) return { field: 'on', sentence: 'They are not in care now' };
  if (on <= open.beganOn)
    return { field: 'on', sentence: `What holds now began on ${wordsOf(open.beganOn)}: choose a later day` };
  const others = known.episodes.filter(({ id, endedOn }) => endedOn === null && id !== open.id);
  if (others.length > 0)
    return {
      field: 'on',
      sentence: `Another part of care, from ${wordsOf(others[0]?.beganOn ?? on)}, is open as well: correct that first`,
    };
  return whyNotEndedSo(open, reasonEnded, on, known);
}

/** Whether care can have ended so, with this episode as its last. */
export function whyNotEndedSo(
  open: CareEpisode,
  reasonEnded: string,
  on: Day,
  { bornOn, diedOn, entries }: Omit<Known, 'episodes'>,
): Refused | undefined {
  if (TEMPORARY.has(open.placementType ?? ''))
    return { field: 'on', sentence: 'Care cannot end in a temporary stay: record first where they live after it' };
  const missing = entries.find(({ kind, on: since, until }) => kind === 'missing' && since < on && until === null);
  if (missing !== undefined)
    return {
      field: 'on',
      sentence: `A time missing from ${wordsOf(missing.on)} is still open: record first when it ended`,
    };
  const is18 = bornOn === null ? null : on >= birthday(bornOn, 18);
  if (reasonEnded === 'E17' && is18 === false) return { field: 'reasonEnded', sentence: 'They are not 18 on that day' };
  if (is18 === true && /^E1[12]$|^E4[5678]$/.test(reasonEnded))
    return { field: 'reasonEnded', sentence: 'Adoption and special guardianship end care before the 18th birthday' };
  if (bornOn !== null && on > birthday(bornOn, 18))
    return {
      field: 'on',
      sentence: `Being in care ends on the 18th birthday, ${wordsOf(birthday(bornOn, 18))}, at the latest`,
    };
  if (diedOn !== null && on >= diedOn) return { field: 'on', sentence: `They died on ${wordsOf(diedOn)}` };
  const overstayed = tooLong(open, on);
  return overstayed === undefined ? undefined : { field: 'on', sentence: overstayed };
}

/** 903 RNE: what of the return's codes changed, and whether the carers did. */
export function reasonBegan(open: CareEpisode, given: CareGiven, carersStay: boolean | null): string {
  const { legalStatus, place } = changeOf(open, given);
  if (!place) return 'L';
  if (legalStatus) return carersStay === true ? 'U' : 'B';
  return carersStay === true ? 'T' : 'P';
}

export function changeOf(open: Codes, given: Codes): { readonly legalStatus: boolean; readonly place: boolean } {
  return {
    legalStatus: open.legalStatus !== given.legalStatus,
    place:
      open.placementType !== given.placementType ||
      open.placementProvider !== given.placementProvider ||
      open.placementPostcode !== given.placementPostcode ||
      open.urn !== given.urn,
  };
}

/** Why what is temporary cannot have lasted until that day; undefined when it can. */
export function tooLong({ beganOn, placementType, legalStatus }: CareEpisode, on: Day): string | undefined {
  for (const code of [placementType, legalStatus]) {
    const [days, words] = MOST_DAYS[code ?? ''] ?? [];
    if (days !== undefined && on > addDays(beganOn, days))
      return `${words}, and it began on ${wordsOf(beganOn)}: record first what held after ${wordsOf(addDays(beganOn, days))}`;
  }
  return undefined;
}

/** What cannot be of these codes from that day on, whatever was before. */
export function whyNotGiven(
  given: Pick<CareGiven, 'legalStatus' | 'placementType'>,
  on: Day,
  { bornOn, diedOn }: Pick<Known, 'bornOn' | 'diedOn'>,
): Refused | undefined {
  const { legalStatus, placementType } = given;
  if (bornOn !== null && on < bornOn)
    return { field: 'on', sentence: `They were born on ${wordsOf(bornOn)}, after that day` };
  if (diedOn !== null && on >= diedOn) return { field: 'on', sentence: `They died on ${wordsOf(diedOn)}` };
  if (bornOn !== null && on >= birthday(bornOn, 18))
    return { field: 'on', sentence: `They were 18 on ${wordsOf(birthday(bornOn, 18))}: nobody is in care after that` };
  if (placementType === 'P1' && legalStatus === 'V2')
    return {
      field: 'placementType',
      sentence:
        'Cared for without a court order, a child in care cannot live with a parent: choose another home or legal status',
    };
  const least = LEAST_AGE[placementType];
  if (least !== undefined && bornOn !== null && ageOn(bornOn, on) < least)
    return {
      field: 'placementType',
      sentence: `A child of ${ageOn(bornOn, on)} cannot live in this kind of place: from ${least} on`,
    };
  return undefined;
}
