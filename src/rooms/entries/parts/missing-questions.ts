/**
 * What is missing of a record: which questions are asked now, each with why and what it settles, and how many come after
 * them. What no short answer settles says where it is recorded instead.
 */
import type { Day } from '../../../ground/day.ts';
import type { RecordedFacts } from '../../../rules/facts.ts';
import type { MissingLine } from '../../ledger/parts/facts-missing.ts';
import { type MissingQuestion, QUESTIONS } from './questions-by-fact.ts';

export type MissingElsewhere = {
  readonly what: string;
  /** Empty where it is asked above, and this is another way. */
  readonly matters: string;
  /** Below the page of the young person; null where only a file brings it. */
  readonly record: { readonly words: string; readonly path: string } | null;
};

/** Never more than a person answers in one go. */
const QUESTIONS_MOST = 8;

export type Missing = {
  readonly questions: readonly MissingQuestion[];
  /** How many more are asked once these are answered. */
  readonly later: number;
  readonly elsewhere: readonly MissingElsewhere[];
};

/** `isKeptElsewhere`: who somebody is and their care come from another system, and are not asked for here. */
export function missingQuestions(
  lines: readonly MissingLine[],
  facts: RecordedFacts,
  on: Day,
  isKeptElsewhere: boolean,
): Missing {
  const asked = lines.map((line) => {
    const asks = isKeptElsewhere && OF_THE_RECORD.has(line.key) ? undefined : QUESTIONS[line.key];
    return { line, questions: asks?.(facts, on).map((question) => withReason(question, line)) ?? [] };
  });
  const questions = asked.flatMap((each) => each.questions);
  return {
    questions: questions.slice(0, QUESTIONS_MOST),
    later: Math.max(0, questions.length - QUESTIONS_MOST),
    elsewhere: asked
      .filter((each) => each.questions.length === 0 || RECORDED_AT[each.line.key] !== undefined)
      .map(({ line, questions: own }) => ({
        what: line.what,
        matters: own.length === 0 ? line.matters : '',
        record: RECORDED_AT[line.key] ?? null,
      })),
  };
}

const SETTLES_MOST = 3;

/** Why it is asked, and what the answer settles: the first few by name. */
function withReason(question: MissingQuestion, { why, untold }: MissingLine): MissingQuestion {
  const named = untold.slice(0, SETTLES_MOST).map(({ title }) => title);
  const more = untold.length - named.length;
  const settles = [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  const hint = [why, settles === '' ? '' : `It settles: ${settles}.`, question.field.hint].filter(Boolean).join(' ');
  return { ...question, field: { ...question.field, hint } };
}

/** Every fact that is asked for here, or recorded in a form of its own. */
export const SETTLED_BY_HAND: readonly string[] = [...Object.keys(QUESTIONS), 'the referral'];

/** What is at home in the other system, where there is one. */
const OF_THE_RECORD: ReadonlySet<string> = new Set([
  'date of birth',
  'legal status',
  'placement type',
  'why care ended',
]);
const RECORDED_AT: Readonly<Record<string, { readonly words: string; readonly path: string }>> = {
  'the referral': { words: 'Record the referral', path: 'entries/new/referral' },
  'whether living at home has held for six months': {
    words: 'If living at home came to an end, record on which day',
    path: 'entries/new/return-home-ended',
  },
  'whether they want support from 21': {
    words: 'If they said it on another day, record which',
    path: 'entries/new/support-offered',
  },
};
