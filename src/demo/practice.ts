/**
 * What workers did about what was owed, played forward from the rules themselves: each duty of an invented life is met in
 * time, late, or not at all, by the fact that meets it. So every rule has people in every state, and their lives hang together.
 */
import { addDays, addMonths, birthday, type Day } from '../ground/day.ts';
import { isoOf } from '../ground/day-words.ts';
import { asksOf, type EntryKind, entryWords, NEXT_REVIEW_ON } from '../rules/entry-kinds.ts';
import { evaluator } from '../rules/evaluate.ts';
import type { Entry, FactKind, RecordedFacts } from '../rules/facts.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { type Chance, chanceFrom } from './chance.ts';

type MetWith = EntryKind | 'visit' | 'review' | 'personal-adviser';

/** How workers of the invented council meet each duty; null where the life itself says. A test holds it against the rules. */
export const MET_WITH: Readonly<Record<string, MetWith | null>> = {
  'looked-after/first-review': 'review',
  'looked-after/second-review': 'review',
  'looked-after/later-reviews': 'review',
  'looked-after/first-visit-after-a-move': 'visit',
  'leaving-care/needs-assessment-of-an-eligible-child': 'needs-assessment',
  'leaving-care/needs-assessment-of-a-relevant-child': 'needs-assessment',
  'leaving-care/needs-assessment-from-21': 'needs-assessment',
  'leaving-care/pathway-plan-after-assessment': 'pathway-plan',
  'leaving-care/pathway-plan-review': 'pathway-plan-review',
  'leaving-care/plan-review-from-21': 'pathway-plan-review',
  'leaving-care/review-after-28-days-in-a-council-home': 'pathway-plan-review',
  'leaving-care/review-after-a-change': 'pathway-plan-review',
  'leaving-care/personal-adviser': 'personal-adviser',
  'leaving-care/offer-of-support-from-21': 'support-offered',
  'leaving-care/first-visit-in-a-council-home': 'visit',
  'leaving-care/later-visits-in-a-council-home': 'visit',
  'leaving-care/keep-in-touch': 'in-touch',
  'leaving-care/visit-after-detention': 'visit',
  'leaving-care/first-contact-in-custody': 'in-touch',
  'leaving-care/later-contacts-in-custody': 'in-touch',
  'leaving-care/plan-for-release': 'pathway-plan-review',
  'leaving-care/housing-application-before-18': 'housing-application',
  'leaving-care/carers-conversation-before-16': 'carers-conversation',
  'leaving-care/carers-conversation-before-18': 'carers-conversation',
  'leaving-care/records-request': 'records-given',
  'looked-after/care-plan': 'care-plan',
  'looked-after/placement-plan': 'placement-plan',
  'looked-after/reviewing-officer-named': 'reviewing-officer-named',
  'looked-after/officer-speaks-before-each-review': 'reviewing-officer-contact',
  'looked-after/review-decisions-sent': 'review-decisions-sent',
  'looked-after/review-record-sent': 'review-record-sent',
  'looked-after/mid-point-check': 'mid-point-check',
  'looked-after/permanence-plan': 'permanence-plan',
  'looked-after/visits-in-the-first-year': 'visit',
  'looked-after/visits-after-the-first-year': 'visit',
  'looked-after/visits-before-a-parent-is-assessed': 'visit',
  'looked-after/visits-while-approved-for-now': 'visit',
  'looked-after/visits-with-a-parent-under-a-care-order': 'visit',
  'looked-after/visits-in-short-breaks': 'visit',
  'looked-after/reviews-in-short-breaks': 'review',
  'looked-after/carer-decided-within-16-weeks': 'carer-decision',
  'looked-after/carer-decided-after-extension': 'carer-decision',
  'health/initial-assessment': 'health-assessment',
  'health/later-assessments': 'health-assessment',
  'health/dental-check': 'dental-check',
  'health/strengths-and-difficulties': 'strengths-and-difficulties',
  'education/first-plan': 'education-plan',
  'education/plan-each-term': 'education-plan',
  'going-missing/return-interview-offered': 'return-interview-offered',
  'going-missing/return-interview': 'return-interview',
  'help/decision-on-a-referral': 'referral-decision',
  'help/assessment-within-45-working-days': null,
  'help/early-help-plan': 'early-help-plan',
  'help/child-in-need-review': 'child-in-need-review',
  'help/child-in-need-visit': 'visit',
  'protection/initial-conference': null,
  'protection/first-review-conference': 'review-conference',
  'protection/later-review-conferences': 'review-conference',
  'protection/visit': 'visit',
  'oversight/management-oversight': 'supervision',
};

const SINCE = -10_000 as Day;
const KEPT_FROM = new Map(rules.map((rule) => [rule.id, SINCE]));
/** A life of five years with a visit every month has some sixty duties one after another. */
const MOST_ROUNDS = 400;

export type Practising = {
  readonly chance: Chance;
  readonly today: Day;
  /** What the council has set for itself, as the ledger will count with it. */
  readonly set: Parameters<typeof evaluator>[1]['localValues'];
  readonly practice: keyof typeof SHARES;
  /** A life written out by hand: its reviews are those it says, and after its last visit there is none. */
  readonly isByHand?: boolean;
};

/** Adds what was done to what happened. */
export function practised(
  recorded: RecordedFacts,
  { chance, today, set, practice, isByHand = false }: Practising,
): RecordedFacts {
  const evaluate = evaluator(rules, { localValues: set, keptFrom: KEPT_FROM });
  const decided = new Set<string>();
  const lastVisit = Math.max(...recorded.visits.map(({ visitedOn }) => visitedOn));
  const isWritten = (how: MetWith, on: Day): boolean =>
    isByHand && (how === 'review' || how === 'carers-conversation' || (how === 'visit' && on > lastVisit));
  let facts = recorded;
  let isAsked = (rule: Rule): boolean => rule.kind === 'duty';
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const done = evaluate(facts, isAsked).duties.flatMap(({ rule, duties }) =>
      duties.flatMap((duty) => {
        const name = `${rule} ${duty.trigger} ${duty.opensOn}`;
        if (duty.metOn !== null || duty.opensOn > today || decided.has(name)) return [];
        decided.add(name);
        const on = dayDone(
          chanceOf(rule, duty.opensOn, chance),
          practice,
          duty.opensOn,
          duty.dueOn ?? addDays(duty.opensOn, 30),
        );
        const ended = duty.endsOn ?? addDays(today, 1);
        const how = MET_WITH[rule];
        return on === undefined || on > today || on >= ended || how == null || isWritten(how, on) ? [] : [{ how, on }];
      }),
    );
    if (done.length === 0) return facts;
    // Of a rule that needs nothing of what was just done, everything owed is decided already.
    const added = new Set<FactKind>(done.map(({ how }) => FACT_OF[how] ?? (how as EntryKind)));
    isAsked = (rule) => rule.kind === 'duty' && rule.needs.some((need) => added.has(need));
    facts = done.reduce((so, { how, on }) => withFact(so, how, on, chance), facts);
  }
  return facts;
}

/** Rules that came after these lives were found: by a chance of their own, they change nothing else of any life. */
const CAME_LATER = /^leaving-care\/carers-conversation/;
const chanceOf = (rule: string, opensOn: Day, chance: Chance): Chance =>
  CAME_LATER.test(rule) ? chanceFrom(opensOn * 13 + 5) : chance;

const FACT_OF: Readonly<Partial<Record<MetWith, FactKind>>> = {
  visit: 'visits',
  review: 'reviews',
  'personal-adviser': 'allocations',
};

/** Of a hundred things owed, how many are done in time and how many late; the rest never, or where work is steady, long after. */
const SHARES = { steady: [86, 11], usual: [84, 10], poor: [45, 25] } as const;
const LONG_AFTER = 200;

function dayDone(chance: Chance, practice: keyof typeof SHARES, opensOn: Day, dueOn: Day): Day | undefined {
  const span = Math.max(dueOn - opensOn, 0);
  const [inTime, late] = SHARES[practice];
  switch (
    chance.pick([
      [inTime, 'in time'],
      [late, 'late'],
      [100 - inTime - late, 'never'],
    ] as const)
  ) {
    case 'in time':
      return addDays(dueOn, -chance.whole(Math.min(span, 12) + 1));
    case 'late':
      return addDays(dueOn, 1 + chance.whole(30));
    case 'never':
      // What comes round again is not forgotten for years: somebody notices.
      return practice === 'steady' ? addDays(dueOn, 31 + chance.whole(LONG_AFTER)) : undefined;
  }
}

function withFact(facts: RecordedFacts, how: MetWith, on: Day, chance: Chance): RecordedFacts {
  // Ids in order of making, so that the same seed tells the same story.
  const id = `done-${facts.visits.length + facts.reviews.length + facts.allocations.length + facts.entries.length}`;
  switch (how) {
    case 'visit':
      return facts.visits.some(({ visitedOn }) => visitedOn === on)
        ? facts
        : { ...facts, visits: [...facts.visits, { id, visitedOn: on }] };
    case 'review':
      return { ...facts, reviews: [...facts.reviews, { id, heldOn: on }] };
    case 'personal-adviser':
      return { ...facts, allocations: [...facts.allocations, { id, role: how, from: on, to: null }] };
    default:
      return facts.entries.some((entry) => entry.kind === how && entry.on === on)
        ? facts
        : { ...facts, entries: [...facts.entries, entryOf(how, on, chance, id, facts.bornOn)] };
  }
}

function entryOf(kind: EntryKind, on: Day, chance: Chance, id: string, bornOn: Day | null): Entry {
  const answers = Object.keys(entryWords(kind).answers ?? {});
  // The first answer of a kind is the usual one.
  const answer = answers.length === 0 ? null : chance.happens(0.8) ? (answers[0] ?? null) : chance.one(answers);
  const saysNext = asksOf(kind, NEXT_REVIEW_ON) && bornOn !== null && on >= birthday(bornOn, 21);
  return { id, kind, on, until: null, answer, details: saysNext ? nextReview(on) : {} };
}

/** Most plans of somebody of 21 say when they are looked at next, by a chance of their own that changes nothing else. */
function nextReview(on: Day): Entry['details'] {
  const chance = chanceFrom(on);
  return chance.happens(0.8) ? { [NEXT_REVIEW_ON]: isoOf(addMonths(on, chance.one([3, 6, 6, 12]))) } : {};
}
