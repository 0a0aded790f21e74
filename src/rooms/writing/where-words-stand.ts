/**
 * Every place in which somebody writes sentences about a young person: the one list by which they are found again. A test
 * asks the catalogue whether a column that can hold a sentence is missing here.
 */
import { type EntryKind, KINDS_READ_BY_FEWER } from '../../rules/entry-kinds.ts';

export type Place = {
  readonly columns: readonly string[];
  /** A column that holds several texts, each by its name. */
  readonly inside?: string;
  /** Rows of these kinds stand in a part that fewer people read: no reading of words looks at them. */
  readonly apart?: readonly EntryKind[];
  /** The day it is of; left out where its day is that of the plan it stands in. */
  readonly day?: string;
  /** As a reader calls it. */
  readonly words: string;
  /** Where it is read, below the page of the young person. */
  readonly segment: string;
  /** The column whose row has the page; without it, its own. */
  readonly pageOf?: string;
};

const inPlan = (columns: readonly string[], words = 'Pathway plan'): Place => ({
  columns,
  words,
  segment: 'plan',
  pageOf: 'plan_id',
});

export const WHERE_WORDS_STAND = {
  visit: {
    columns: ['purpose', 'why', 'said', 'asked', 'answered', 'not_shared_because', 'came_to', 'help_given'],
    day: 'visited_on',
    words: 'Visit or conversation',
    segment: 'visits',
  },
  entry: {
    columns: [],
    inside: 'words',
    apart: KINDS_READ_BY_FEWER,
    day: 'on_day',
    words: 'Entry',
    segment: 'entries',
  },
  promise: { columns: ['what', 'because'], day: 'made_on', words: 'Promise', segment: 'promises' },
  ask: {
    columns: ['what', 'answer', 'because', 'escalated_to'],
    day: 'asked_on',
    words: 'Asked of others',
    segment: 'asks',
  },
  management_entry: { columns: ['what', 'answer'], day: 'written_on', words: 'From a manager', segment: 'management' },
  agreed_difference: { columns: ['because'], day: 'from_on', words: 'Agreed differently', segment: 'agreed' },
  offer_step: { columns: ['reason', 'challenge', 'words'], day: 'on_day', words: 'What we offer', segment: 'offer' },
  plan: {
    columns: [
      'decision',
      'took_part',
      'who_is_asked',
      'said_no_to',
      'without_because',
      'written_where',
      'view_words',
      'offered',
      'set_aside_because',
      'asked_for',
      'easy_made',
      'change_said',
    ],
    inside: 'absent_because',
    day: 'begun_on',
    words: 'Pathway plan',
    segment: 'plan',
  },
  plan_matter: inPlan(['now_line', 'they_say', 'they_want', 'went_well']),
  plan_matter_out: inPlan(['they_said', 'because']),
  plan_contingency: inPlan(['trigger_is', 'fallback', 'asks']),
  plan_goal: inPlan(['what', 'why', 'shown_by', 'fallback', 'none_because']),
  plan_step: inPlan(['what']),
  plan_opening: inPlan(['they_want', 'held_because', 'stood_down_because']),
  plan_answer: inPlan(['words'], 'A manager’s answer to the plan'),
  plan_decision: inPlan(['what', 'helped', 'unable_because', 'they_want', 'why']),
  plan_easy_line: inPlan(['words'], 'Easy-read plan'),
  home_judgement: { ...inPlan(['because'], 'Whether a home is right for them'), inside: 'reasons' },
  significant_event: { columns: ['told', 'why'], day: 'on_day', words: 'Chronology', segment: 'chronology' },
  story_piece: {
    columns: ['title', 'words', 'heard', 'because', 'what_next', 'they_said'],
    day: 'prepared_on',
    words: 'A piece of their story',
    segment: 'pieces',
  },
  story_session: { columns: ['what', 'said', 'next'], day: 'held_on', words: 'Life-story work', segment: 'sessions' },
  what_helps: { columns: ['words'], day: 'said_on', words: 'What helps', segment: 'what-helps' },
  memory: { columns: ['what', 'others'], day: 'on_day', words: 'A memory', segment: 'memories' },
  good_day: { columns: ['what'], day: 'on_day', words: 'A good day', segment: 'good-days' },
  no_contact: {
    columns: ['said', 'offer_details', 'ended_because'],
    day: 'asked_on',
    words: 'Asked for no contact',
    segment: 'no-contact',
  },
  lost_touch: {
    columns: ['known', 'careful', 'how_ended'],
    day: 'since_on',
    words: 'Lost touch',
    segment: 'lost-touch',
  },
  lost_touch_step: {
    columns: ['what', 'came_of_it'],
    day: 'due_on',
    words: 'Looking for them',
    segment: 'lost-touch-steps',
  },
  who_matters: {
    columns: ['belongs', 'wish', 'how_now', 'in_crisis', 'again', 'off_said'],
    day: 'said_on',
    words: 'Who matters',
    segment: 'who-matters',
  },
  skill_seen: {
    columns: ['own_words', 'evidence', 'next'],
    day: 'on_day',
    words: 'Skills for adult life',
    segment: 'skills-seen',
  },
  letter_file: {
    columns: ['version'],
    day: 'kept_on',
    words: 'A file kept with a letter',
    segment: 'letter-files',
  },
  skills_given: {
    columns: ['what_for', 'yes_how', 'taken_back_said'],
    day: 'given_on',
    words: 'Skills given to somebody else',
    segment: 'skills-given',
  },
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceName = keyof typeof WHERE_WORDS_STAND;

export const PLACES = Object.entries(WHERE_WORDS_STAND) as readonly (readonly [PlaceName, Place])[];

export const PLACE_NAMES = PLACES.map(([place]) => place);

/** Where old words can be folded behind a note: what stands in the story of a young person. */
export const FOLDED_PLACES = ['entry', 'visit', 'management_entry'] as const satisfies readonly PlaceName[];
export type FoldedPlace = (typeof FOLDED_PLACES)[number];

export const isFoldedPlace = (place: string): place is FoldedPlace =>
  (FOLDED_PLACES as readonly string[]).includes(place);

/** Where words can be marked as being about somebody else: what a worker writes of what happened. */
export const MARKED_PLACES = ['entry', 'visit'] as const satisfies readonly PlaceName[];
export type MarkedPlace = (typeof MARKED_PLACES)[number];

export const isMarkedPlace = (place: string): place is MarkedPlace =>
  (MARKED_PLACES as readonly string[]).includes(place);
