/**
 * Every place in which somebody writes sentences about a young person: the one list by which they are found again. A test
 * asks the catalogue whether a column that can hold a sentence is missing here.
 */

export type Place = {
  readonly columns: readonly string[];
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
    columns: ['purpose', 'why', 'said', 'asked', 'answered', 'not_shared_because'],
    day: 'visited_on',
    words: 'Visit or conversation',
    segment: 'visits',
  },
  entry: { columns: ['words'], day: 'on_day', words: 'Entry', segment: 'entries' },
  promise: { columns: ['what', 'because'], day: 'made_on', words: 'Promise', segment: 'promises' },
  ask: { columns: ['what', 'answer', 'because'], day: 'asked_on', words: 'Asked of others', segment: 'asks' },
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
    ],
    day: 'begun_on',
    words: 'Pathway plan',
    segment: 'plan',
  },
  plan_matter: inPlan(['now_line', 'they_say', 'they_want', 'went_well']),
  plan_contingency: inPlan(['trigger_is', 'fallback', 'asks']),
  plan_goal: inPlan(['what', 'why', 'shown_by', 'fallback', 'none_because']),
  plan_step: inPlan(['what']),
  plan_opening: inPlan(['they_want', 'held_because', 'stood_down_because']),
  plan_answer: inPlan(['words'], 'A manager’s answer to the plan'),
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceName = keyof typeof WHERE_WORDS_STAND;

export const PLACES = Object.entries(WHERE_WORDS_STAND) as readonly (readonly [PlaceName, Place])[];

/** Where old words can be folded behind a note: what stands in the story of a young person. */
export const FOLDED_PLACES = ['entry', 'visit', 'management_entry'] as const satisfies readonly PlaceName[];
export type FoldedPlace = (typeof FOLDED_PLACES)[number];

export const isFoldedPlace = (place: string): place is FoldedPlace =>
  (FOLDED_PLACES as readonly string[]).includes(place);
