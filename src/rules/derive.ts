/**
 * Periods of care and placements, worked out from 903 episodes once a person.
 * Dates decide, never the reason codes: a return's codes and dates disagree often enough that only one may count.
 */
import { birthday, type Day } from '../ground/day.ts';
import type { CareEpisode, Facts, PeriodOfCare, Placement, RecordedFacts } from './facts.ts';

/** Series of short breaks (903 legal statuses V3 and V4), left out of being looked after. */
const SHORT_BREAKS: ReadonlySet<string | null> = new Set(['V3', 'V4']);
/** Temporary placements (903 T0 to T4): the child goes back, so the placement they left goes on. */
const TEMPORARY: ReadonlySet<string | null> = new Set(['T0', 'T1', 'T2', 'T3', 'T4']);
/** 903 RNE: started to be looked after; placement and carer changed; legal status, placement and carer changed. */
const NEW_CARER: ReadonlySet<string | null> = new Set(['S', 'P', 'B']);

/** Facts come in any order; rules read them by day, and on one day by id. Sorting what is sorted already costs least. */
function inOrder<Fact extends { readonly id: string }>(
  facts: readonly Fact[],
  dayOf: (fact: Fact) => Day,
): readonly Fact[] {
  return facts.toSorted((a, b) => dayOf(a) - dayOf(b) || (a.id < b.id ? -1 : 1));
}

export function derive(facts: RecordedFacts): Facts {
  const careEnds = endOfChildhood(facts);
  const counted = facts.episodes
    .filter((episode) => !SHORT_BREAKS.has(episode.legalStatus) && isWithin(episode, careEnds))
    .sort((a, b) => a.beganOn - b.beganOn || (a.id < b.id ? -1 : 1));
  const runs = runsOf(counted);
  const entries = inOrder(facts.entries, (entry) => entry.on);
  return {
    ...facts,
    allocations: inOrder(facts.allocations, (allocation) => allocation.from),
    entries,
    managementEntries: inOrder(facts.managementEntries, (entry) => entry.on),
    entriesByKind: Map.groupBy(entries, (entry) => entry.kind),
    reviews: inOrder(facts.reviews, (review) => review.heldOn),
    visits: inOrder(facts.visits, (visit) => visit.visitedOn),
    conversations: inOrder(facts.conversations, (talk) => talk.visitedOn),
    tries: inOrder(facts.tries, (tried) => tried.on),
    periodsOfCare: periodsOf(runs, facts, careEnds),
    placements: placementsOf(runs, facts, careEnds),
  };
}

/** Being looked after ends on the 18th birthday (DA-8 of the statutory reference), or with a death: the first day without it. */
function endOfChildhood({ bornOn, diedOn }: RecordedFacts): Day | null {
  const eighteenth = bornOn === null ? null : birthday(bornOn, 18);
  return earliest(eighteenth, diedOn);
}

function isWithin(episode: CareEpisode, careEnds: Day | null): boolean {
  if (episode.endedOn !== null && episode.endedOn <= episode.beganOn) return false;
  return careEnds === null || episode.beganOn < careEnds;
}

function periodsOf(
  runs: readonly (readonly CareEpisode[])[],
  facts: RecordedFacts,
  careEnds: Day | null,
): PeriodOfCare[] {
  const periods: PeriodOfCare[] = [];
  for (const run of runs) {
    const first = run[0];
    if (first === undefined) continue;
    const withoutStatus = run.find((episode) => episode.legalStatus === null);
    periods.push({
      id: `period-of-care:${first.id}`,
      from: first.beganOn,
      ...endOf(run, facts, careEnds),
      because: run.map((episode) => `care-episode:${episode.id}` as const),
      missing: [
        ...(facts.bornOn === null ? [{ what: 'date of birth', from: first.beganOn }] : []),
        ...(withoutStatus === undefined ? [] : [{ what: 'legal status', from: withoutStatus.beganOn }]),
      ],
    });
  }
  return periods;
}

/** When a run ended and what shows it: its own last episode, a death, or the 18th birthday. */
function endOf(
  run: readonly CareEpisode[],
  { diedOn }: RecordedFacts,
  careEnds: Day | null,
): Pick<PeriodOfCare, 'to' | 'endedBy' | 'reasonEnded'> {
  const last = lastOf(run);
  const to = earliest(last.endedOn, careEnds);
  if (to === null) return { to, endedBy: null, reasonEnded: null };
  if (to === last.endedOn) return { to, endedBy: `care-episode:${last.id}`, reasonEnded: last.reasonEnded };
  return { to, endedBy: to === diedOn ? 'person:died' : 'person:18th-birthday', reasonEnded: null };
}

/** Each episode of a run starts on or before the day an earlier one of it ended; a gap of one day parts them. */
function runsOf(episodes: readonly CareEpisode[]): CareEpisode[][] {
  const runs: CareEpisode[][] = [];
  let run: CareEpisode[] = [];
  let reaches: Day | null = null;
  for (const episode of episodes) {
    if (run.length > 0 && (reaches === null || episode.beganOn <= reaches)) {
      run.push(episode);
      if (reaches !== null && (episode.endedOn === null || episode.endedOn > reaches)) reaches = episode.endedOn;
    } else {
      run = [episode];
      runs.push(run);
      reaches = episode.endedOn;
    }
  }
  return runs;
}

function placementsOf(
  runs: readonly (readonly CareEpisode[])[],
  facts: RecordedFacts,
  careEnds: Day | null,
): Placement[] {
  const placements: Placement[] = [];
  for (const run of runs) {
    let current:
      | { began: CareEpisode; latest: CareEpisode; statuses: Placement['legalStatuses'][number][] }
      | undefined;
    const begin = (episode: CareEpisode) => ({ began: episode, latest: episode, statuses: [statusOf(episode)] });
    const close = (next: CareEpisode | undefined): void => {
      if (current === undefined) return;
      const { to, endedBy } =
        next === undefined
          ? endOf(run, facts, careEnds)
          : { to: next.beganOn, endedBy: `care-episode:${next.id}` as const };
      placements.push({
        id: `placement:${current.began.id}`,
        from: current.began.beganOn,
        placementType: current.began.placementType,
        legalStatuses: current.statuses,
        to,
        endedBy,
      });
    };
    for (const episode of run) {
      if (current !== undefined && current.statuses.at(-1)?.status !== episode.legalStatus) {
        current.statuses.push(statusOf(episode));
      }
      if (TEMPORARY.has(episode.placementType)) continue;
      if (current === undefined) current = begin(episode);
      else if (NEW_CARER.has(episode.reasonBegan) && !isSamePlace(current.latest, episode)) {
        current.statuses = current.statuses.filter(({ from }) => from < episode.beganOn);
        close(episode);
        current = begin(episode);
      } else current.latest = episode;
    }
    close(undefined);
  }
  return placements;
}

const statusOf = ({ beganOn, legalStatus }: CareEpisode) => ({ from: beganOn, status: legalStatus });

/** Back from a temporary move the 903 gives RNE P again, to the place that was left (rules 380 to 383). */
function isSamePlace(a: CareEpisode, b: CareEpisode): boolean {
  return (
    a.placementType === b.placementType &&
    a.placementProvider === b.placementProvider &&
    a.placementPostcode === b.placementPostcode &&
    a.urn === b.urn
  );
}

/** The episode of a run that lasts longest: one that is open, or the latest to end. */
function lastOf(run: readonly CareEpisode[]): CareEpisode {
  return run.reduce((latest, episode) => (endsLater(episode, latest) ? episode : latest));
}

function endsLater(a: CareEpisode, b: CareEpisode): boolean {
  if (b.endedOn === null) return false;
  return a.endedOn === null || a.endedOn > b.endedOn;
}

function earliest(a: Day | null, b: Day | null): Day | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}
