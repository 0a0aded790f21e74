/** Their right to stay: how it stands, the days that matter, and what we do for each way in which a claim can end. */
import type { Day } from '../../../ground/day.ts';
import { findIsoDay, wordsOf } from '../../../ground/day-words.ts';
import {
  answerWords,
  entryWords,
  IMMIGRATION_NEXT,
  IMMIGRATION_NEXT_ON,
  IMMIGRATION_NEXTS,
} from '../../../rules/entry-kinds.ts';
import { page, type PageModel, type SignedInRoute } from '../../../web/route.ts';
import type { EntryInFull } from '../../entries/facts.ts';
import { standingOfOutcome } from '../../entries/outcomes.ts';
import { type PartOfRecord, readPart } from '../parts/part-of-record.ts';

type StatusNow = {
  readonly id: string;
  readonly words: string;
  readonly which: string | null;
  readonly since: Day;
  /** `Ends on 3 April 2026` */
  readonly ends: string | null;
  readonly next: string | null;
  readonly adviser: string | null;
  readonly advice: string | null;
  readonly hasEnded: boolean;
};
type OutcomeNow = {
  readonly answer: string;
  readonly words: string;
  readonly written: {
    readonly id: string;
    readonly what: string;
    readonly who: string;
    readonly within: string;
    readonly standing: string;
    readonly isFinished: boolean;
  } | null;
};
type ImmigrationModel = PageModel & {
  readonly part: PartOfRecord;
  readonly now: StatusNow | null;
  /** The newest first. */
  readonly before: readonly StatusNow[];
  /** What is open: then each way in which it can end is asked for; otherwise what was written stays to be read. */
  readonly isOpenClaim: boolean;
  readonly outcomes: readonly OutcomeNow[];
};

/** How they may be here: as it was written down of a claim, or as the leave they have. */
const STATUSES: ReadonlySet<string> = new Set(['immigration-status', 'leave-to-remain']);
const OPEN: ReadonlySet<string> = new Set(['claim', 'appeal']);

export const immigrationPage: SignedInRoute = {
  method: 'GET',
  path: '/people/:person/immigration',
  allow: 'read-person',
  audit: { purpose: 'looking at who reads the part of your record about your right to stay' },
  handle: async (visit) => {
    const model = await visit.readPeople(async (reading) => {
      const part = await readPart(reading, visit, 'immigration');
      const statuses = part.entries.filter(({ kind, on }) => STATUSES.has(kind) && on <= visit.on);
      const [now, ...before] = statuses.toReversed();
      const isOpenClaim = OPEN.has(now?.answer ?? '');
      const result: ImmigrationModel = {
        title: 'Their right to stay in this country',
        part,
        now: now === undefined ? null : statusNow(now, visit.on),
        before: before.map((status) => statusNow(status, visit.on)),
        isOpenClaim,
        outcomes: outcomesOf(part.entries).filter(({ written }) => isOpenClaim || written !== null),
      };
      return { result, people: [part.id], purpose: part.purpose };
    });
    return page('who-they-are/pages/immigration.njk', model);
  },
};

function statusNow({ id, kind, answer, on: since, until, words, details }: EntryInFull, on: Day): StatusNow {
  const next = findIsoDay(details[IMMIGRATION_NEXT_ON] ?? '');
  const what = IMMIGRATION_NEXTS[details[IMMIGRATION_NEXT] ?? ''] ?? 'A day that matters';
  return {
    id,
    words: kind === 'leave-to-remain' ? entryWords(kind).words : answerWords(kind, answer ?? 'not-known'),
    which: words['which'] ?? words['by'] ?? null,
    since,
    ends: until === null ? null : `${until > on ? 'Ends' : 'Ended'} on ${wordsOf(until)}`,
    next: next === undefined ? null : `${what}: ${wordsOf(next)}${next < on ? ', which has gone by' : ''}`,
    adviser: words['adviser'] ?? null,
    advice: words['advice'] ?? null,
    hasEnded: until !== null && until <= on,
  };
}

/** Each way once, as it was last written. */
function outcomesOf(entries: readonly EntryInFull[]): readonly OutcomeNow[] {
  return Object.entries(entryWords('immigration-outcome').answers ?? {}).map(([answer, words]) => {
    const last = entries.findLast((entry) => entry.kind === 'immigration-outcome' && entry.answer === answer);
    if (last === undefined) return { answer, words, written: null };
    const { isFinished, words: standing } = standingOfOutcome(last);
    const said = (name: string): string => last.words[name] ?? '';
    return {
      answer,
      words,
      written: { id: last.id, what: said('what'), who: said('who'), within: said('within'), standing, isFinished },
    };
  });
}
