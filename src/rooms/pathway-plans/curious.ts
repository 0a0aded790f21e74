/**
 * What a curious worker would ask and this record cannot answer: for each matter, which facts would be known, and the question
 * for whoever it is about where one is not. No question stands in for an answer, and none is asked of somebody who has said no.
 */
import type { EntryKind } from '../../rules/entry-kinds.ts';
import { type MatterText, mattersOf } from './matters.ts';
import type { Kind } from './model.ts';

/** What the record knows of somebody on a day. */
export type Known = {
  readonly age: number | null;
  /** Kinds of entry that go on that day, that were ever there, and that were there within a year. */
  readonly goesOn: ReadonlySet<EntryKind>;
  readonly ever: ReadonlySet<EntryKind>;
  readonly lately: ReadonlySet<EntryKind>;
  readonly hasFamily: boolean;
  /** Somebody stands closest among those who matter to them. */
  readonly hasNearest: boolean;
  readonly hasAdviser: boolean;
  /** Met or spoken with in the last eight weeks. */
  readonly isSeen: boolean;
  readonly isTold: boolean;
  readonly hasHadSomething: boolean;
  readonly isHomeJudged: boolean;
  readonly hasEthnicity: boolean;
  readonly hasPronouns: boolean;
};

type Asked = {
  /** What is not known, where it is not. */
  readonly lacks: string;
  readonly ask: string;
  readonly isKnown: (known: Known) => boolean;
};

const seen: Asked = { lacks: 'No visit or conversation of the last eight weeks', ask: 'Who sat down with them last, and what was on their mind?', isKnown: ({ isSeen }) => isSeen }; // biome-ignore format: one question to a line.
const adviser: Asked = { lacks: 'Who their personal adviser is', ask: 'Who do they think their worker is, and what do they make of them?', isKnown: ({ hasAdviser }) => hasAdviser }; // biome-ignore format: one question to a line.
const told: Asked = { lacks: 'Whether they were ever told what they can have', ask: 'What could they have that nobody has told them of?', isKnown: ({ isTold }) => isTold }; // biome-ignore format: one question to a line.
const family: Asked = { lacks: 'Who belongs to them', ask: 'Who would they ring before us, and who would ring them?', isKnown: ({ hasFamily }) => hasFamily }; // biome-ignore format: one question to a line.

// biome-ignore format: one question to a line, to be read as a table.
const ASKED: Readonly<Record<string, readonly Asked[]>> = {
  support: [family, seen, adviser],
  adviser: [adviser, seen],
  care: [
    { lacks: 'A plan for where they will grow up', ask: 'Where do they believe they will live until they are 18, and who told them?', isKnown: ({ ever }) => ever.has('permanence-plan') },
    { lacks: 'A care plan', ask: 'What do they want to stay exactly as it is?', isKnown: ({ ever }) => ever.has('care-plan') },
    { lacks: 'What was decided in a review of the last year', ask: 'What do they remember of their last review, and has it come true?', isKnown: ({ lately }) => lately.has('review-decisions-sent') },
  ],
  learning: [
    { lacks: 'What they are learning now', ask: 'What are they learning now, in a classroom or out of one?', isKnown: ({ goesOn }) => goesOn.has('learning') },
    { lacks: 'What they have learnt before', ask: 'What did they like once, and when did they stop?', isKnown: ({ ever }) => ever.has('learning') },
  ],
  work: [
    { lacks: 'What they do with their days', ask: 'What does a Tuesday look like, from getting up?', isKnown: ({ goesOn }) => goesOn.has('work') || goesOn.has('learning') },
    { lacks: 'Work they have had', ask: 'What have they been paid or thanked for?', isKnown: ({ ever }) => ever.has('work') },
    told,
  ],
  home: [
    { lacks: 'Whether the home suits them', ask: 'What would they change about where they live, if it were theirs to change?', isKnown: ({ isHomeJudged }) => isHomeJudged },
    { lacks: 'On what terms they live there', ask: 'What did they sign, what does it cost them, and how can it end?', isKnown: ({ age, goesOn }) => (age !== null && age < 18) || goesOn.has('tenancy') },
    { lacks: 'An application for a home of their own', ask: 'Where do they want to live in two years, and who has been asked for it?', isKnown: ({ ever }) => ever.has('housing-application') || ever.has('tenancy') },
  ],
  people: [
    family,
    { lacks: 'Who is closest to them', ask: 'Who is closest to them now, and would they say so too?', isKnown: ({ hasNearest }) => hasNearest },
    { lacks: 'Anything of them in the last eight weeks', ask: 'Whom have they seen since, and whom have they missed?', isKnown: ({ isSeen }) => isSeen },
  ],
  skills: [],
  money: [
    told,
    { lacks: 'Anything they have had of the offer', ask: 'What is left on the last day before money comes?', isKnown: ({ hasHadSomething }) => hasHadSomething },
    { lacks: 'What they live on', ask: 'Where does their money come from, and what does it go on first?', isKnown: ({ goesOn }) => goesOn.has('work') },
  ],
  health: [
    { lacks: 'A health assessment of the last year', ask: 'Which appointment did not happen, and what stood in the way?', isKnown: ({ lately }) => lately.has('health-assessment') },
    { lacks: 'A dental check of the last year', ask: 'When did they last see a dentist, and would they go again?', isKnown: ({ lately }) => lately.has('dental-check') },
  ],
  identity: [
    { lacks: 'How they describe their background', ask: 'How do they say who they are, and where their people come from?', isKnown: ({ hasEthnicity }) => hasEthnicity },
    { lacks: 'Their pronouns', ask: 'How do they want to be spoken of, and by whom?', isKnown: ({ hasPronouns }) => hasPronouns },
    { lacks: 'How long they may stay in this country', ask: 'What do they know of their claim, and who explains it to them?', isKnown: ({ ever, goesOn }) => !ever.has('unaccompanied') || goesOn.has('immigration-status') },
  ],
  advice: [told, { lacks: 'Anything they have had of the offer', ask: 'What have they asked for before, and what came of it?', isKnown: ({ hasHadSomething }) => hasHadSomething }],
};

const MOST = 3;

export type Curious = {
  /** At most three: those the record could answer and does not, then those no record can. */
  readonly questions: readonly string[];
  readonly notKnown: readonly string[];
};

export function curiousAbout({ key, questions }: MatterText, known: Known): Curious {
  const missing = (ASKED[key] ?? []).filter(({ isKnown }) => !isKnown(known));
  const asks = [...missing.map(({ ask }) => ask), ...questions];
  return { questions: asks.slice(0, MOST), notKnown: missing.map(({ lacks }) => lacks) };
}

/** Every matter of every kind has a line of its own here. */
export const mattersWithoutQuestions = (kind: Kind): readonly string[] =>
  mattersOf(kind).flatMap(({ key }) => (key in ASKED ? [] : [key]));
