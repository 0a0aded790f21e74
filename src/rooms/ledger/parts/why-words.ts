/** Why a day is what it is, in words: what the time is counted from, what ended it, or what is missing. */
import type { Day } from '../../../ground/day.ts';
import { wordsOf } from '../../../ground/day-words.ts';
import { AGREED, AGREED_OVER } from '../../../rules/agreed-differences.ts';
import { type Duty, OWED_ANEW, SINCE_IN_FORCE, statusOn } from '../../../rules/duty.ts';
import { type EntryKind, entryWords } from '../../../rules/entry-kinds.ts';
import type { Entry } from '../../../rules/facts.ts';
import { noDayWords } from './missing-words.ts';

/** The entries of some people by their ids: what a duty rests on can be one of them. */
export type EntriesById = ReadonlyMap<string, Pick<Entry, 'kind' | 'on' | 'answer'>>;

export function whyInWords(duty: Duty & { readonly rule: string }, on: Day, entries: EntriesById): string {
  const since = sinceWords(duty, entries);
  if (duty.metOn !== null && duty.metOn <= on) return `${since} It happened on ${wordsOf(duty.metOn)}.`;
  if (duty.endsOn !== null && duty.endsOn <= on) return `${since} No longer owed from ${wordsOf(duty.endsOn)}.`;
  return statusOn(duty, on) === 'cannot-tell' ? `${since} ${noDayWords(duty.cannotTell)}` : since;
}

function sinceWords(duty: Duty & { readonly rule: string }, entries: EntriesById): string {
  const back = COUNTED_BACK[duty.rule];
  if (back !== undefined && duty.dueOn !== null) return back;
  const [kind = '', name = ''] = duty.trigger.split(':');
  if (kind === AGREED) return `Counted anew on ${wordsOf(duty.opensOn)}, as something else was agreed from that day.`;
  if (kind === AGREED_OVER)
    return `Counted anew on ${wordsOf(duty.opensOn)}, as the council’s own standard held again from that day.`;
  // Never which change: whether somebody reads of it or not, the line is the same.
  const isAfterAChange = duty.rule === AFTER_A_CHANGE;
  const entry = kind === 'entry' && !isAfterAChange ? entries.get(name) : undefined;
  const counted = duty.dueOn === duty.opensOn ? 'Owed' : 'Counted';
  const from = wordsOf(duty.opensOn);
  if (duty.because.includes(OWED_ANEW)) return `Owed anew from ${from}, the day from which this is kept here.`;
  if (duty.because.includes(SINCE_IN_FORCE)) return `Counted from ${from}, the first day on which this was asked for.`;
  if (entry !== undefined && entry.on < duty.opensOn) {
    const days = duty.opensOn - entry.on;
    return `${counted} from ${from}, ${days} ${days === 1 ? 'day' : 'days'} after ${phraseOf(entry.kind)}.`;
  }
  if (duty.rule === OFFER_OF_SUPPORT && kind === 'status')
    return `Counted from the first day without support from 21, ${from}.`;
  if (duty.rule === AFTER_28_DAYS && entry === undefined)
    return `Counted from ${from}, 28 days into this home as a care leaver.`;
  const known = entry === undefined ? phraseOfTrigger(kind, name) : phraseOf(entry.kind);
  const what = isAfterAChange ? 'a change' : known;
  const byWhen =
    duty.rule === FROM_21 && duty.dueOn !== null && counted === 'Counted' ? ', and the plan itself says by when' : '';
  return what === undefined ? `${counted} from ${from}.` : `${counted} from ${what} on ${from}${byWhen}.`;
}

/** No interval is written anywhere: the plan says the day. */
const FROM_21 = 'leaving-care/plan-review-from-21';
const AFTER_A_CHANGE = 'leaving-care/review-after-a-change';
const AFTER_28_DAYS = 'leaving-care/review-after-28-days-in-a-council-home';
const OFFER_OF_SUPPORT = 'leaving-care/offer-of-support-from-21';

/** Where the last day is not counted from the beginning, but back from something that is to come. */
const COUNTED_BACK: Readonly<Record<string, string>> = {
  'leaving-care/housing-application-before-18': 'Counted back from their 18th birthday.',
  'leaving-care/carers-conversation-before-16': 'Counted back from their 16th birthday.',
  'leaving-care/carers-conversation-before-18': 'Counted back from their 18th birthday.',
  'leaving-care/plan-for-release': 'Counted back from the day they are to be released.',
};

function phraseOfTrigger(kind: string, name: string): string | undefined {
  if (kind === 'status') return BECOMING[name];
  if (kind === 'person') return name.endsWith('-birthday') ? `their ${name.replace('-', ' ')}` : undefined;
  return TRIGGERS[kind];
}

const TRIGGERS: Readonly<Record<string, string>> = {
  'period-of-care': 'coming into care',
  placement: 'coming to live in this home',
  'care-episode': 'the change in their care',
  review: 'the review held',
  'management-entry': 'what a manager wrote',
  visit: 'the visit or conversation',
  'left-care': 'leaving care',
  'how-often': 'the last visit, as how often to visit changed',
  'short-breaks': 'the start of short breaks',
  return: 'coming back',
  assessment: 'the referral, as the assessment began',
  allocation: 'the end of an adviser’s time with them',
};

const BECOMING: Readonly<Record<string, string>> = {
  'eligible-child': 'becoming an eligible child',
  'relevant-child': 'leaving care before 18 (relevant child)',
  'former-relevant': 'becoming a care leaver with full support (former relevant)',
  'former-relevant-21-to-24': 'turning 21 as a care leaver',
  'support-from-21': 'support from 21 opening',
  qualifying: 'becoming a care leaver who can ask for advice and help (qualifying)',
  'qualifying-special-guardianship': 'becoming a care leaver who can ask for advice and help (qualifying)',
};

/** As words inside a sentence; a kind without a phrase of its own is named as the record names it. */
function phraseOf(kind: EntryKind): string {
  return PHRASES[kind] ?? `“${entryWords(kind).words}”`;
}

const PHRASES: Partial<Record<EntryKind, string>> = {
  'needs-assessment': 'the needs assessment finished',
  'pathway-plan': 'the pathway plan given',
  'pathway-plan-review': 'the review of the pathway plan',
  'in-touch': 'being in touch',
  'support-offered': 'the offer of support from 21',
  'support-from-21': 'support from 21 opening',
  'status-set': 'a worker setting their status',
  custody: 'going into custody',
  home: 'moving into this home',
  tenancy: 'their tenancy beginning',
  'records-request': 'their asking for their records',
  'records-extension': 'telling them that their records need longer',
  'health-assessment': 'the health assessment',
  'dental-check': 'the dental check',
  'education-plan': 'the meeting on their education plan',
  missing: 'going missing',
  'return-interview-offered': 'the offer of a return interview',
  'care-plan': 'the care plan',
  'placement-plan': 'the plan for this home',
  'contact-received': 'the contact received about them',
  referral: 'the referral',
  'section-47': 'the enquiry into possible harm beginning',
  'initial-conference': 'the first child protection conference',
  'review-conference': 'the child protection conference before',
  'protection-plan': 'the child protection plan beginning',
  'child-in-need': 'help as a child in need beginning',
  'child-in-need-review': 'the review before',
};
