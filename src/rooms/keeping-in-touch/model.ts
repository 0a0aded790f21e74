/** What a visit or conversation is: how people met, what came of it, and what may not be said of it. */
import { ageOn, type Day } from '../../ground/day.ts';
import { wordsOf } from '../../ground/day-words.ts';
import type { RecordedFacts } from '../../rules/facts.ts';

export const OUTCOMES = ['kept', 'planned', 'tried', 'cancelled'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type MeetingKind = 'visit' | 'conversation';

export const isOutcome = (text: string): text is Outcome => (OUTCOMES as readonly string[]).includes(text);

/** Face to face is a visit; anything else is a conversation, which no duty to see somebody counts. */
const FACE_TO_FACE = {
  home: 'At their home',
  hub: 'At a hub or drop-in',
  school: 'At school, college or work',
  office: 'At a council office',
  elsewhere: 'Face to face somewhere else',
} as const;
const FROM_AFAR = { phone: 'By phone', video: 'By video call', message: 'By text, e-mail or letter' } as const;
export const HOWS: Readonly<Record<string, string>> = { ...FACE_TO_FACE, ...FROM_AFAR };

export const kindOf = (how: string): MeetingKind => (how in FACE_TO_FACE ? 'visit' : 'conversation');

/** What is recorded of one. Where it came in a file, its day and whether they were seen alone are all there is. */
export type Meeting = {
  readonly outcome: Outcome;
  readonly kind: MeetingKind;
  readonly visitedOn: Day;
  readonly atTime: string | null;
  readonly how: string | null;
  readonly purpose: string | null;
  readonly why: string | null;
  readonly seenAlone: string | null;
  readonly said: string | null;
  readonly asked: string | null;
  readonly answered: string | null;
  readonly answeredOn: Day | null;
  readonly shared: string | null;
  readonly notSharedBecause: string | null;
  readonly notSharedUntil: Day | null;
  /** Which hub or drop-in, and what help they had there. */
  readonly cameTo: string | null;
  readonly helpGiven: string | null;
};

/** Of one that was kept, while nothing is written of it but its day. */
export const NOTHING_SAID: Omit<Meeting, 'visitedOn'> = {
  outcome: 'kept',
  kind: 'visit',
  atTime: null,
  how: null,
  purpose: null,
  why: null,
  seenAlone: null,
  said: null,
  asked: null,
  answered: null,
  answeredOn: null,
  shared: null,
  notSharedBecause: null,
  notSharedUntil: null,
  cameTo: null,
  helpGiven: null,
};

const TITLES: Readonly<Record<MeetingKind, Readonly<Record<Outcome, string>>>> = {
  visit: { kept: 'Visit', planned: 'Visit planned', tried: 'Tried to visit', cancelled: 'Visit cancelled' },
  conversation: {
    kept: 'Conversation',
    planned: 'Conversation planned',
    tried: 'Tried to speak with them',
    cancelled: 'Conversation cancelled',
  },
};

export const titleOf = ({ kind, outcome }: Pick<Meeting, 'kind' | 'outcome'>): string => TITLES[kind][outcome];

type MeetingRefused = { readonly field: 'visitedOn' | 'seenAlone'; readonly sentence: string };

/** Whether it can have been so, or be planned so, given what else is recorded; undefined when it can. */
export function refuseMeeting(
  facts: RecordedFacts,
  { kind, outcome, visitedOn }: Pick<Meeting, 'kind' | 'outcome' | 'visitedOn'>,
): MeetingRefused | undefined {
  const isKept = outcome === 'kept' && kind === 'visit';
  if (isKept && facts.visits.some((visit) => visit.visitedOn === visitedOn))
    return { field: 'visitedOn', sentence: `A visit on ${wordsOf(visitedOn)} is already recorded` };
  if (facts.bornOn !== null && visitedOn < facts.bornOn)
    return { field: 'visitedOn', sentence: `They were born on ${wordsOf(facts.bornOn)}, after that day` };
  if (facts.diedOn !== null && visitedOn > facts.diedOn)
    return { field: 'visitedOn', sentence: `They died on ${wordsOf(facts.diedOn)}, before that day` };
  return undefined;
}

/** As it is recorded for the first time: of a child somebody has seen, whether they were seen alone has to be said. */
export function refuseNewMeeting(facts: RecordedFacts, meeting: Meeting, today: Day): MeetingRefused | undefined {
  const { kind, outcome, visitedOn, seenAlone } = meeting;
  if (outcome === 'planned' && visitedOn < today)
    return { field: 'visitedOn', sentence: 'That day has gone by: record whether it took place' };
  const isOfAChild = facts.bornOn !== null && ageOn(facts.bornOn, visitedOn) < 18;
  if (kind === 'visit' && outcome === 'kept' && isOfAChild && seenAlone === null)
    return { field: 'seenAlone', sentence: 'Say whether you saw them alone' };
  return refuseMeeting(facts, meeting);
}

/** The days of what was tried, by the name under which a duty knows it. */
export function triesOf(
  meetings: readonly (Pick<Meeting, 'outcome' | 'visitedOn'> & { readonly id: string })[],
): ReadonlyMap<string, Day> {
  return new Map(
    meetings.filter(({ outcome }) => outcome === 'tried').map(({ id, visitedOn }) => [`visit:${id}`, visitedOn]),
  );
}
