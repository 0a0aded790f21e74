/** What happened, newest first: coming into care, moves, orders, reviews, visits, leaving. Each says where it is known from. */
import { labelOf } from '../../../code-sets/code-set.ts';
import { legalStatus } from '../../../code-sets/legal-status.ts';
import { placementType } from '../../../code-sets/placement-type.ts';
import { reasonEpisodeCeased } from '../../../code-sets/reason-episode-ceased.ts';
import { reviewParticipation } from '../../../code-sets/review-participation.ts';
import type { CodeSet } from '../../../code-sets/code-set.ts';
import type { Day } from '../../../ground/day.ts';
import type { PersonId } from '../../../ground/ids.ts';
import type { Reading } from '../../../storage/storage.ts';
import { type EpisodeInFull, listEpisodesInFull } from '../../journey/facts.ts';
import { listVisitsInFull, type VisitInFull } from '../../keeping-in-touch/facts.ts';
import { listReviewsInFull, type ReviewInFull } from '../../oversight/facts.ts';

export type TimelineKind = 'care' | 'review' | 'visit';
export type TimelineEntry = {
  readonly on: Day;
  readonly kind: TimelineKind;
  readonly title: string;
  readonly words: string;
  readonly from: string;
};

export const TIMELINE_KINDS: readonly { readonly kind: TimelineKind; readonly words: string }[] = [
  { kind: 'care', words: 'Care and homes' },
  { kind: 'review', words: 'Reviews' },
  { kind: 'visit', words: 'Visits' },
];

export async function timeline(reading: Reading, person: PersonId): Promise<readonly TimelineEntry[]> {
  const episodes = await listEpisodesInFull(reading, person);
  const reviews = await listReviewsInFull(reading, person);
  const visits = await listVisitsInFull(reading, person);
  return [...episodes.flatMap((episode, index) => careEntries(episode, episodes[index - 1])), ...reviews.map(reviewEntry), ...visits.map(visitEntry)]
    .toSorted((a, b) => b.on - a.on);
}

function careEntries(episode: EpisodeInFull, previous: EpisodeInFull | undefined): TimelineEntry[] {
  const follows = previous !== undefined && (previous.endedOn === null || previous.endedOn >= episode.beganOn);
  const moved = previous?.placementType !== episode.placementType || previous?.placementPostcode !== episode.placementPostcode;
  const title = !follows ? 'Came into care' : moved ? 'Moved' : previous?.legalStatus === episode.legalStatus ? 'Care changed' : 'Legal status changed';
  const home = `${inWords(placementType, episode.placementType)}${episode.placementPostcode === null ? '' : `, ${episode.placementPostcode}`}`;
  const words = `${inWords(legalStatus, episode.legalStatus)}. ${home}.`;
  const began: TimelineEntry = { on: episode.beganOn, kind: 'care', title, words, from: sourceWords(episode) };
  if (episode.endedOn === null || episode.reasonEnded === 'X1') return [began];
  const left = episode.reasonEnded === null ? 'Reason not recorded' : inWords(reasonEpisodeCeased, episode.reasonEnded);
  return [began, { on: episode.endedOn, kind: 'care', title: 'Left care', words: `${left}.`, from: sourceWords(episode) }];
}

function reviewEntry(review: ReviewInFull): TimelineEntry {
  const words = review.participation === null ? 'How they took part is not recorded.' : `${inWords(reviewParticipation, review.participation)}.`;
  return { on: review.heldOn, kind: 'review', title: 'Review held', words, from: sourceWords(review) };
}

function visitEntry(visit: VisitInFull): TimelineEntry {
  const words = visit.seenAlone === 'yes' ? 'Seen, and seen alone.' : visit.seenAlone === 'no' ? 'Seen, not alone.' : 'Whether seen alone is not recorded.';
  return { on: visit.visitedOn, kind: 'visit', title: 'Visit', words, from: sourceWords({ ...visit, sourceFileName: null, sourceRow: null }) };
}

type Sourced = { readonly sourceFileName: string | null; readonly sourceRow: number | null; readonly recordedBy?: string };

function sourceWords({ sourceFileName, sourceRow, recordedBy }: Sourced): string {
  if (sourceFileName !== null) return `${sourceFileName}, row ${sourceRow}`;
  return recordedBy === undefined ? 'entered here' : `entered here by ${recordedBy}`;
}

/** Statutory words stay exact; a code nobody knows is shown as it is. */
function inWords(set: CodeSet, code: string | null): string {
  return code === null ? 'Not recorded' : (labelOf(set, code) ?? `Code ${code}`);
}
