/** What happened, newest first: coming into care, moves, orders, reviews, visits, leaving. Each says where it is known from. */

import type { CodeSet } from '../../../code-sets/code-set.ts';
import { legalStatus } from '../../../code-sets/legal-status.ts';
import { placementType } from '../../../code-sets/placement-type.ts';
import { exactWords, plainWords } from '../../../code-sets/plain-words.ts';
import { DIED, GOES_ON, reasonEpisodeCeased } from '../../../code-sets/reason-episode-ceased.ts';
import { reviewParticipation } from '../../../code-sets/review-participation.ts';
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import {
  answerWords,
  ENTRY_GROUPS,
  type EntryKind,
  entryWords,
  type Part,
  wordsInLists,
} from '../../../rules/entry-kinds.ts';
import type { EntryInFull, UntoldChange } from '../../entries/facts.ts';
import { detailSentences } from '../../entries/parts/entry-form.ts';
import { notYetWords } from '../../entries/parts/entry-sharing.ts';
import type { EpisodeInFull } from '../../journey/facts.ts';
import type { VisitInFull } from '../../keeping-in-touch/facts.ts';
import { titleOf } from '../../keeping-in-touch/model.ts';
import { meetingWords } from '../../keeping-in-touch/parts/meeting-words.ts';
import type { ManagementEntryInFull, ReviewInFull } from '../../oversight/facts.ts';
import { MANAGEMENT_KINDS } from '../../oversight/model.ts';
import { type Fold, type Mark, pathOfNoted } from '../../writing/facts.ts';
import { partsOf, type TextPart } from '../../writing/marked-words.ts';
import type { RecordInFull } from './record.ts';

export type TimelineEntry = {
  readonly on: Day;
  /** Care, a review, a visit, or a group of entries. */
  readonly kind: string;
  readonly title: string;
  /** In plain words; empty where the title says it all. */
  readonly words: string;
  /** In the words of the statutory return. */
  readonly exactly: string | null;
  readonly from: string;
  /** Where it is told in full, below the page of the young person; null for what has no page of its own. */
  readonly path: string | null;
  /** The part that fewer people read, on whose page it is told; left out where it stands in none. */
  readonly part?: Part;
  /** The note behind which its words are folded, and who wrote that when. */
  readonly folded: { readonly wrong: string; readonly by: string } | null;
  /** The words again, with what is marked in them as being about somebody else. */
  readonly parts: readonly TextPart[];
};

type Unfolded = Omit<TimelineEntry, 'folded' | 'parts'>;

export const TIMELINE_KINDS: readonly { readonly kind: string; readonly words: string }[] = [
  { kind: 'care', words: 'Care and homes' },
  { kind: 'review', words: 'Reviews' },
  { kind: 'visit', words: 'Visits and contact' },
  ...ENTRY_GROUPS.map(({ group, words }) => ({ kind: group, words })),
];

/** What belongs with care, reviews or visits wherever it was entered. */
const BELONGS_WITH: Partial<Record<EntryKind, string>> = {
  home: 'care',
  tenancy: 'care',
  'other-area': 'care',
  'pathway-plan-review': 'review',
  'in-touch': 'visit',
  'reviewing-officer-contact': 'visit',
};

/** What was planned for after a death is said to have ended with it. */
export function timeline(
  { episodes, reviews, visits, entries, managementEntries, changes }: RecordInFull,
  diedOn: Day | null = null,
  folds: readonly Fold[] = [],
  marks: readonly Mark[] = [],
): readonly TimelineEntry[] {
  const marksOf = Map.groupBy(marks, pathOfNoted);
  const byPath = new Map(folds.map((fold) => [pathOfNoted(fold), fold]));
  const entriesOfAll: readonly Unfolded[] = [
    ...episodes.flatMap((episode, index) => careEntries(episode, episodes[index - 1])),
    ...reviews.map(reviewEntry),
    ...visits.map((visit) => visitEntry(visit, diedOn)),
    ...entries.map(otherEntry),
    ...managementEntries.map(managementEntry),
    ...changes.map(changeEntry),
  ];
  return entriesOfAll
    .map((entry) => {
      const fold = byPath.get(entry.path ?? '');
      const folded = fold === undefined ? null : { wrong: fold.wrong, by: `${fold.by}, ${wordsOf(fold.on)}` };
      const marked = marksOf.get(entry.path ?? '')?.map(({ words }) => words) ?? [];
      return { ...entry, folded, parts: partsOf(entry.words, marked) };
    })
    .toSorted((a, b) => b.on - a.on);
}

/** For a page that cannot open what is folded: the note stands there in its place, and the entry's own page opens it. */
export function foldedAway(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return entries.map((entry) =>
    entry.folded === null
      ? entry
      : { ...entry, words: `A note stands before these words: ${entry.folded.wrong}`, parts: [] },
  );
}

function careEntries(episode: EpisodeInFull, previous: EpisodeInFull | undefined): Unfolded[] {
  const follows = previous !== undefined && (previous.endedOn === null || previous.endedOn >= episode.beganOn);
  const moved =
    previous?.placementType !== episode.placementType || previous?.placementPostcode !== episode.placementPostcode;
  const reordered = previous?.legalStatus !== episode.legalStatus;
  const title = !follows ? 'Came into care' : moved ? 'Moved' : reordered ? 'Legal status changed' : 'Care changed';
  const home = {
    set: placementType,
    code: episode.placementType,
    more: episode.placementPostcode?.replaceAll(' ', '\u00a0') ?? null,
  };
  const order = { set: legalStatus, code: episode.legalStatus, more: null };
  // What did not change is not said again.
  const said = !follows
    ? [order, home]
    : moved
      ? reordered
        ? [home, order]
        : [home]
      : reordered
        ? [order]
        : [home, order];
  const path = `episodes/${episode.id}`;
  const began = { ...entryOf(episode, episode.beganOn, 'care', title, said), path };
  if (episode.endedOn === null || episode.reasonEnded === GOES_ON) return [began];
  // Nobody who died is said to have left.
  if (episode.reasonEnded === DIED) return [began, entryOf(episode, episode.endedOn, 'care', 'Died', [])];
  const left = { set: reasonEpisodeCeased, code: episode.reasonEnded, more: null };
  return [began, { ...entryOf(episode, episode.endedOn, 'care', 'Left care', [left]), path }];
}

function reviewEntry(review: ReviewInFull): Unfolded {
  const how = { set: reviewParticipation, code: review.participation, more: null };
  return { ...entryOf(review, review.heldOn, 'review', 'Review held', [how]), path: `reviews/${review.id}` };
}

function visitEntry(visit: VisitInFull, diedOn: Day | null): Unfolded {
  const hasEnded = diedOn !== null && visit.outcome === 'planned' && visit.visitedOn >= diedOn;
  return {
    ...entryOf(visit, visit.visitedOn, 'visit', titleOf(visit), []),
    words: hasEnded ? `It ended when they died. ${meetingWords(visit)}` : meetingWords(visit),
    path: `visits/${visit.id}`,
  };
}

function managementEntry(entry: ManagementEntryInFull): Unfolded {
  const { named, dueOn, answeredOn, answer } = entry;
  const forWhom = named === null || dueOn === null ? '' : `For ${named}, by ${wordsOf(dueOn)}.`;
  const answered = answeredOn === null ? '' : `Answered on ${wordsOf(answeredOn)}: ${answer}`;
  return {
    ...entryOf(entry, entry.writtenOn, 'oversight', `${MANAGEMENT_KINDS[entry.kind].words} from a manager`, []),
    words: [entry.what, forWhom, answered].filter(Boolean).join(' '),
    path: `management/${entry.id}`,
  };
}

function otherEntry(entry: EntryInFull): Unfolded {
  const { words, lasts } = entryWords(entry.kind);
  const until = entry.until === null ? '' : `Until ${wordsOf(entry.until)}.`;
  const answer = entry.answer === null ? '' : `${answerWords(entry.kind, entry.answer)}.`;
  return {
    on: entry.on,
    kind: BELONGS_WITH[entry.kind] ?? groupOf(entry.kind),
    title: lasts === true ? `${words} from this day` : words,
    words: [answer, until, ...detailSentences(entry), notYetWords(entry.words)].filter(Boolean).join(' '),
    exactly: null,
    from: sourceWords(entry),
    path: `entries/${entry.id}`,
  };
}

/** The same line for everybody who opens the record, whether they read what it was or not. */
function changeEntry(change: UntoldChange): Unfolded {
  return {
    on: change.on,
    kind: groupOf('significant-change'),
    title: wordsInLists('significant-change'),
    words: '',
    exactly: null,
    from: sourceWords({ ...change, sourceFileName: null, sourceRow: null }),
    path: null,
    part: 'changes',
  };
}

function groupOf(kind: EntryKind): string {
  return ENTRY_GROUPS.find(({ kinds }) => kinds.has(kind))?.group ?? '';
}

type Coded = { readonly set: CodeSet; readonly code: string | null; readonly more: string | null };

function entryOf(source: Sourced, on: Day, kind: string, title: string, said: readonly Coded[]): Unfolded {
  const known = said.flatMap(({ set, code }) => (code === null ? [] : [`${set.title}: ${exactWords(set, code)}`]));
  return {
    on,
    kind,
    title,
    words: said.map(inPlainWords).join(' '),
    exactly: known.length === 0 ? null : known.join('. '),
    from: sourceWords(source),
    path: null,
  };
}

function inPlainWords({ set, code, more }: Coded): string {
  return `${[code === null ? `${set.title} not recorded` : plainWords(set, code), ...(more === null ? [] : [more])].join(', ')}.`;
}

type Sourced = {
  readonly sourceFileName: string | null;
  readonly sourceRow: number | null;
  readonly recordedBy?: string;
  readonly isCorrected?: boolean;
};

function sourceWords({ sourceFileName, sourceRow, recordedBy, isCorrected }: Sourced): string {
  if (sourceFileName !== null) return `${sourceFileName}, row ${sourceRow}`;
  const did = isCorrected === true ? 'corrected here' : 'entered here';
  return recordedBy === undefined ? did : `${did} by ${recordedBy}`;
}
