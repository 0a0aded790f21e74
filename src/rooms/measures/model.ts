/**
 * A measure is a value, not a query: what it counts, over the ledger and the record, in one of two shapes. The number is
 * the length of the list it returns; `store.ts` turns all measures of a shape into one query. As long as there are things a
 * measure can ask.
 */
import { addDays, type Day, weekdayOf } from '../../ground/day.ts';
import type { PersonId } from '../../ground/ids.ts';
import type { EntryKind } from '../../rules/entry-kinds.ts';

/** How the figures page is divided, in this order. */
export const THEMES = {
  'children-in-care': 'Children in care',
  'reviews-and-visits': 'Reviews and visits',
  health: 'Health',
  learning: 'Learning',
  'going-missing': 'Going missing',
  'leaving-care': 'Leaving care',
  'help-and-protection': 'Help and protection',
  fostering: 'Fostering',
  oversight: 'Oversight',
} as const;
export type Theme = keyof typeof THEMES;

export type Unit =
  | 'child'
  | 'young person'
  | 'family'
  | 'household'
  | 'period of care'
  | 'review'
  | 'visit'
  | 'plan'
  | 'assessment'
  | 'conference'
  | 'referral'
  | 'time missing'
  | 'interview'
  | 'audit'
  | 'promise'
  | 'record';

type MeasureWords = {
  readonly id: string;
  readonly title: string;
  readonly theme: Theme;
  readonly unit: Unit;
  /** Small counts of people are hidden in public; counts of work are shown. */
  readonly about: 'people' | 'work';
  readonly population: string;
  readonly counted: string;
  readonly leftOut: string;
  readonly cannotTell: string;
  readonly definition: { readonly follows: string; readonly standing: 'published' | 'local' };
  readonly standsBeside: readonly string[];
  readonly notComparedWith: string;
  /** The measure whose list holds every member of this one's: hidden together in what is released. */
  readonly within?: string;
  /** The measures that divide its list: each member is in one of them, or cannot be told. */
  readonly parts?: { readonly heading: string; readonly measures: readonly string[] };
  /** Of one of those parts: the measure it is part of, beside which it stands, and what it is called there. */
  readonly partOf?: { readonly whole: string; readonly words: string };
  /** How it divides; the usual four where nothing is said. */
  readonly cuts?: readonly CutKey[];
  /** Of a share: how those in the numerator are called, and the others. "On time" where nothing is said. */
  readonly says?: { readonly met: string; readonly not: string };
};

/** Both included, in whole years on the day. Whoever has no date of birth is in, and cannot be told. */
export type Ages = { readonly from: number; readonly to: number };

/** One code of what is counted: its own answer, or a detail by name. */
export type Coded = { readonly from: 'answer' | (string & {}); readonly is: readonly string[] };

/** Codes sorted into answers. A code in none of them, and no code, is *cannot tell*, unless it is said what the others are. */
export type CodeAnswer = {
  readonly kind: 'code';
  readonly from: 'answer' | (string & {});
  readonly met: readonly string[];
  readonly not: readonly string[];
  readonly leftOut?: readonly string[];
  readonly others?: 'met' | 'left-out';
};

export type Stock = MeasureWords & {
  readonly shape: 'stock';
  readonly who:
    | {
        readonly kind: 'statuses';
        readonly rules: readonly [string, ...string[]];
        /** Only while something of this kind goes on; or only while none of it does. */
        readonly during?: EntryKind;
        readonly outside?: EntryKind;
        /** Bands add up to a whole, so whoever has no date of birth is in none of them. */
        readonly ages?: Ages;
      }
    /** Something that goes on that day. Who or what has several is counted once, by the latest begun. */
    | {
        readonly kind: 'entries';
        readonly entry: EntryKind;
        readonly once: 'person' | 'family';
        readonly ages?: Ages;
        /** Only what has gone on for this long. */
        readonly monthsAtLeast?: number;
        /** Left out while something of these kinds goes on, or a status holds: they are counted there. */
        readonly unless?: { readonly during: readonly EntryKind[]; readonly rules: readonly string[] };
      }
    /**
     * What ended in the twelve months that ended so many months before the day, each person once by the first: so that
     * everybody had as long afterwards. Whoever died or came of age in that time is left out.
     */
    | {
        readonly kind: 'ended';
        readonly entry: EntryKind;
        readonly only: Coded;
        readonly except: Coded;
        readonly monthsAfter: number;
        /** Nobody knows what became of them, unless something was recorded afterwards. */
        readonly gone: Coded;
      }
    /** Fostering households approved on the day: nobody's record, so that a list of them has no people in it. */
    | { readonly kind: 'households'; readonly of: 'mainstream' | 'connected' };
  readonly answer?: /**
   * In time with these duties that day: none overdue. Whoever owes none is left out; one done once counts while it holds.
   * Of whoever asked for no contact nothing is owed as being in touch while that holds.
   */
    | { readonly kind: 'duties'; readonly rules: readonly string[]; readonly doneOnce?: readonly string[] }
    /** They asked us not to be in touch, and that holds on the day. */
    | { readonly kind: 'asked-for-no-contact' }
    /** None of these duties was met late or missed since what is counted began. */
    | { readonly kind: 'never-late'; readonly rules: readonly string[] }
    | CodeAnswer
    | { readonly kind: 'lasted'; readonly months: number }
    /** Learning, or from an age on working; what is recorded as neither is *not*, and nothing recorded is *cannot tell*. */
    | {
        readonly kind: 'learns-or-works';
        readonly workFrom: number;
        readonly neither: readonly string[];
        /** Without a day between, for at least so many weeks before the day; shorter is *not*. */
        readonly weeks?: number;
        /** Only learning of these kinds; all else is *not*, and learning whose kind is not recorded *cannot tell*. */
        readonly only?: readonly string[];
      }
    /** Nothing of this kind began in the months after: of referrals those that led to something, of which it may not be known. */
    | { readonly kind: 'not-followed'; readonly by: EntryKind; readonly months: number; readonly except?: Coded }
    /** Only those who live in a home of these kinds that the council provides; where its household is not recorded it cannot be told which. */
    | {
        readonly kind: 'fostered';
        readonly types: readonly string[];
        readonly provider: string;
        readonly household: EntryKind;
      }
    /** A pathway plan in force that day, or what it holds; whoever has none is left out of what it holds. */
    | {
        readonly kind: 'plan';
        readonly asks: 'in-place' | 'their-words' | 'fallbacks' | 'the-offer' | 'agreed' | 'a-managers-hand';
      }
    /** Lives in a home that is only for a time; or, of those who do, without a day between for more than so many days. */
    | { readonly kind: 'temporary-home'; readonly moreThanDays?: number }
    /** It happened in the months before the day. */
    | {
        readonly kind: 'lately';
        readonly of: 'visit' | 'told-of-the-offer' | 'manager-wrote';
        readonly months: number;
      }
    /** Fits no other: how many different ones in the year that ends with the day (`stocks/in-the-year.ts`). */
    | { readonly kind: 'several-in-the-year'; readonly of: 'placements' | 'social-workers'; readonly least: number }
    /** Fits no other: in care this long, under an age, in one placement for so long (`stocks/in-the-year.ts`). */
    | {
        readonly kind: 'same-placement';
        readonly months: number;
        readonly inCareMonths: number;
        readonly underAge: number;
      };
  /** The value is how many there are for each full-time post of this role at work, as at each month's end. */
  readonly per?: { readonly roleAtWork: string; readonly words: string };
};

export type EntryEvents = {
  readonly kind: 'entries';
  readonly entry: EntryKind | 'review' | 'visit';
  /** The day it counts in: the day it happened or began, or the first day it no longer held. */
  readonly by: 'on' | 'until';
  readonly countOnce: 'every' | 'first-of-each-person';
  readonly ages?: Ages;
  readonly only?: Coded;
  readonly except?: Coded;
  /** Only of those who have this status on the day. */
  readonly whileIn?: string;
  readonly answer?:
    | CodeAnswer
    /** Working days from its beginning to its end; or from the latest of another kind before it, to it or to its end. */
    | { readonly kind: 'working-days'; readonly most: number; readonly since?: EntryKind }
    /**
     * Another of its kind came before, within so many months or ever; or the source gives how many there were. Where it
     * gives none, and the record of that kind does not reach back so many months, nobody can tell.
     */
    | { readonly kind: 'earlier'; readonly months: number | null; readonly orNumber?: string }
    /** A number; where there is none it is left out. */
    | { readonly kind: 'number'; readonly from: string; readonly least: number }
    | { readonly kind: 'given'; readonly from: string }
    /** Only those with a whole number between two, both included; another number, or none, is left out. */
    | { readonly kind: 'number-between'; readonly from: string; readonly least: number; readonly most: number }
    /** Only those that took so many working days, both included: without a most, any that can be told, and those that cannot. */
    | {
        readonly kind: 'working-days-between';
        readonly least: number;
        readonly most: number | null;
        /** As of working days above: from the latest of this kind before it. */
        readonly since?: EntryKind;
      }
    /** Something of this kind within so many days after. */
    | { readonly kind: 'followed-by'; readonly entries: readonly EntryKind[]; readonly days: number };
};

/**
 * Families by the weeks of a period, each once in each: Monday to Sunday, in the period that holds their Thursday. The
 * value is how many there are for each of its weeks, those in which nothing was recorded included, of which nobody can tell.
 */
export type FamiliesByWeek = {
  readonly kind: 'families-by-week';
  /** Only while this goes on for the family. */
  readonly during: EntryKind;
  /** Those with something of this kind in the week; *not* where none of it has one of these answers. Without it, all of them. */
  readonly with?: { readonly entry: EntryKind; readonly answers: readonly string[] };
};

/** The middle or the average of what each member's own number is: of its answer `number-between` or `working-days-between`. */
export type Middle = {
  readonly kind: 'average' | 'median';
  /** What the number counts: `working days`. */
  readonly of: string;
};

/** What happened in a period, first and last day included. */
export type Flow = MeasureWords & {
  readonly shape: 'flow';
  readonly events:
    | {
        readonly kind: 'spells-starting';
        readonly spellsOf: string;
        readonly countOnce: 'first-of-each-person' | 'every';
      }
    | { readonly kind: 'spells-ending'; readonly spellsOf: string; readonly countOnce: 'last-of-each-person' | 'every' }
    /** Duties by the day they fell due: the numerator is those met by then; those that ended in time are left out. */
    | { readonly kind: 'duties-due'; readonly rules: readonly string[]; readonly countOnce?: 'every-one-of-a-person' }
    /**
     * Duties by the day they were met; the numerator is those by when something of another kind was there. Where nothing
     * was, and no rule owed it to them by then either, such things were not kept here: nobody can tell.
     */
    | {
        readonly kind: 'duties-met';
        readonly rules: readonly string[];
        readonly withEntry: EntryKind;
        readonly owedBy: string;
      }
    /** What staff promised, by the day it was to be kept. */
    | { readonly kind: 'promises-due' }
    | { readonly kind: 'plans-given' }
    /**
     * Those with one of these statuses on the last day of the period, each once, with how many visits and conversations were
     * kept in the three months that end with it: their own number is in why they stand there. Where the record of visits does
     * not reach back so far, nobody can tell.
     */
    | { readonly kind: 'met-in-the-quarter'; readonly rules: readonly string[] }
    /** Those who became this status on the birthday; the numerator is those of whom something of a kind was recorded before it. */
    | {
        readonly kind: 'birthday';
        readonly age: number;
        readonly status: string;
        readonly entryBefore: EntryKind;
      }
    | EntryEvents
    | FamiliesByWeek;
  /** The value is not how many there are, but this of their numbers; whoever has none that can be told is beside it. */
  readonly middle?: Middle;
};

export type Measure = Stock | Flow;

export const stock = (measure: Omit<Stock, 'shape'>): Stock => ({ shape: 'stock', ...measure });
export const flow = (measure: Omit<Flow, 'shape'>): Flow => ({ shape: 'flow', ...measure });

/** A share has a numerator and a denominator; a count is its own. */
export function isShare(measure: Measure): boolean {
  if (measure.shape === 'stock') return isAsked(measure.answer);
  const { events } = measure;
  if (SHARES.includes(events.kind)) return true;
  return events.kind === 'entries' && isAsked(events.answer);
}

const SHARES: readonly string[] = ['duties-due', 'duties-met', 'promises-due', 'birthday'];

/** Codes none of which stand for *not*, and a kind of home, choose what is counted and divide nothing. */
function isAsked(answer: Stock['answer'] | EntryEvents['answer']): boolean {
  if (answer === undefined || CHOOSING.includes(answer.kind)) return false;
  return answer.kind !== 'code' || answer.not.length > 0;
}

const CHOOSING: readonly string[] = ['fostered', 'number-between', 'working-days-between'];

/** An average or a median: neither a count nor a share. */
export function middleOf(measure: Measure): Middle | undefined {
  return measure.shape === 'flow' ? measure.middle : undefined;
}

/** For each week: neither a count nor a share. */
export function byWeek(measure: Measure): FamiliesByWeek | undefined {
  return measure.shape === 'flow' && measure.events.kind === 'families-by-week' ? measure.events : undefined;
}

/** The weeks of a period are those whose Thursday lies in it. */
export function weeksIn({ first, last }: Window): readonly Window[] {
  const monday = addDays(first, -weekdayOf(first));
  const weeks: Window[] = [];
  for (let thursday = addDays(monday, 3); thursday <= last; thursday = addDays(thursday, 7))
    if (thursday >= first) weeks.push({ first: addDays(thursday, -3), last: addDays(thursday, 3) });
  return weeks;
}

/** In how many weeks some days lie. */
export function weeksOf(days: readonly Day[]): number {
  return new Set(days.map((day) => addDays(day, -weekdayOf(day)))).size;
}

/** Divided by those in post: neither a count nor a share. */
export function perPost(measure: Measure): Stock['per'] {
  return measure.shape === 'stock' ? measure.per : undefined;
}

/** Its list holds households and nobody's name. */
export function countsHouseholds(measure: Measure): boolean {
  return measure.shape === 'stock' && measure.who.kind === 'households';
}

/** Whether a person can stand in its list once only. */
export function countsOnce(measure: Measure): boolean {
  if (measure.shape === 'stock') return measure.who.kind !== 'entries' || measure.who.once === 'person';
  if (measure.events.kind === 'met-in-the-quarter') return true;
  return 'countOnce' in measure.events && (measure.events.countOnce ?? 'every') !== 'every';
}

/** How the two answers of a share are called. */
export function answersOf(measure: Measure): { readonly met: string; readonly not: string } {
  return measure.says ?? { met: 'On time', not: 'Not on time' };
}

/** A day for a stock; for a flow the first and last day, both inside. */
export type Window = { readonly first: Day; readonly last: Day };

export type Answer = 'met' | 'not' | 'cannot-tell';

/** One line of the list a figure opens to. */
export type Member = {
  readonly personId: PersonId;
  readonly day: Day;
  readonly because: string;
  readonly answer: Answer;
};

export type Counts = {
  readonly counted: number;
  readonly met: number;
  readonly cannotTell: number;
  /** Of a figure for each post: how many full-time posts they were; null where somebody's share is not recorded. */
  readonly fullTime?: number | null;
  /** Of an average or a median: it, and of a median the quartiles; null where nobody has a number. */
  readonly middle?: Quartiles | null;
  /** Of a figure for each week: in how many of its weeks anything was recorded. */
  readonly weeksTold?: number;
};
export type Quartiles = { readonly value: number; readonly lower: number | null; readonly upper: number | null };
export type CutKey = 'sex' | 'age-band' | 'team' | 'placement-type' | 'status';

const USUAL_CUTS: readonly CutKey[] = ['sex', 'age-band', 'team', 'placement-type'];

export function cutsOf({ cuts = USUAL_CUTS }: Pick<Measure, 'cuts'>): readonly CutKey[] {
  return cuts;
}
