/**
 * Every kind of dated thing that stands on a record beside care, reviews and visits: one line each. A kind says what to
 * call it, whether it lasts, and which answers it can have. A new kind is one line here, and can be loaded, entered,
 * shown and asked for by a rule.
 */
import { careLeaverActivities, careLeaverAnswers, careLeaverHomes } from './care-leaver-codes.ts';

export type EntryWords = {
  /** As a line of a record: "Pathway plan given". */
  readonly words: string;
  /** It has a last day of its own; without it it is a day. */
  readonly lasts?: true;
  /** It comes in files and is never entered by hand. */
  readonly onlyInFiles?: true;
  /** It must be known before anybody visits, as long as it holds. It is entered by hand alone: its words are all it says. */
  readonly toKnow?: true;
  /** It is recorded of somebody who has died, and of nobody else. */
  readonly afterDeath?: true;
  /** Only a child has it; an adult is not offered it first. */
  readonly ofAChild?: true;
  /** What else is asked of it, each kept by its name; with its days and its answer never more than eight questions. */
  readonly asks?: readonly Ask[];
  /** What can be answered, code to words. */
  readonly answers?: Readonly<Record<string, string>>;
};

/** One more thing asked of a kind: `entries/parts/entry-form.ts` alone draws it, checks it and says it again on the record. */
export type Ask = {
  /** Under which it is kept. */
  readonly name: string;
  readonly as: 'line' | 'words' | 'day' | 'time' | 'postcode' | 'choice';
  readonly label: string;
  readonly hint?: string;
  /** How an error names it; without it by its label. */
  readonly called?: string;
  /** The sentence shown where it is left empty; without it, it may be. */
  readonly required?: string;
  /** What stands before it on the record; without it, it stands there by itself. */
  readonly said?: string;
  readonly options?: Readonly<Record<string, string>>;
  /** Kept among what figures and rules may read. A day, a time and a choice are; what is written in words is not. */
  readonly isCounted?: true;
  /** A day that comes after the day itself. */
  readonly isLater?: true;
  readonly from21?: true;
};

/** The detail in which a plan or its review says when it is next reviewed. */
export const NEXT_REVIEW_ON = 'next-review-on';

/** Whether the young person can read it; if not, the reason that must stand beside it. */
export const SHARED = 'shared';
export const HELD_BACK_BECAUSE = 'held-back-because';

/** What a plan rests on, and what can happen to it. Seen by those who work with the young person, never in lists. */
const changes = {
  moved: 'Moved home',
  'work-ended': 'Lost work',
  'learning-ended': 'Left a course or school',
  custody: 'Went into custody',
  pregnancy: 'Expecting a child',
  'home-at-risk': 'May lose their home',
  'relationship-ended': 'An important relationship ended',
  other: 'Another change',
};

const careLeaverStatuses = {
  eligible: 'Eligible child',
  relevant: 'Relevant child',
  'former-relevant': 'Former relevant',
  qualifying: 'Qualifying',
  none: 'Not a care leaver',
};

/** What an audit says of the work that a record shows; never of the person whose record it is. */
const grades = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires improvement': 'Requires improvement',
  inadequate: 'Inadequate',
};

const yesOrNo = { yes: 'Yes', no: 'No' };

const CAN_READ = 'The young person can read this.';

const reason = {
  name: 'reason',
  as: 'words',
  label: 'Why?',
  called: 'the reason',
  hint: CAN_READ,
  required: 'Say why',
  isCounted: true,
} as const satisfies Ask;

/** In their own words, kept as they were said. */
const theySaid = {
  name: 'said',
  as: 'words',
  label: 'What did they say?',
  hint: `Their words as they said them. ${CAN_READ}`,
} as const satisfies Ask;
const what = (label: string, said?: string) =>
  ({
    name: 'what',
    as: 'words',
    label,
    hint: CAN_READ,
    ...(said === undefined ? {} : { said }),
  }) as const satisfies Ask;
const by = (label: string, said: string) => ({ name: 'by', as: 'line', label, said }) as const satisfies Ask;
const whoMayRead = {
  name: 'what',
  as: 'words',
  label: 'What is it about?',
  hint: 'Whoever may open this record can read this.',
} as const satisfies Ask;

// biome-ignore format: one question to a line, to be read as a table.
const ofAHome = [
  { name: 'kind', as: 'line', label: 'What kind of home is it?', hint: 'For example, supported lodgings, own flat, with family', isCounted: true },
  { name: 'address', as: 'line', label: 'Address', hint: 'Without the postcode', isCounted: true },
  { name: 'postcode', as: 'postcode', label: 'Postcode' },
  { name: 'provider', as: 'line', label: 'Who provides it?', said: 'Provided by', isCounted: true },
  { name: 'provided', as: 'choice', label: 'Does the council provide or pay for it?', hint: 'Then visits and a review are owed there.', said: 'Provided by the council:', options: { council: 'Yes', no: 'No' } },
] as const satisfies readonly Ask[];

/** The day by which somebody has been told to leave their home. */
export const LEAVE_BY = 'leave-by';

// biome-ignore format: one question to a line, to be read as a table.
const ofANotice = [
  { name: LEAVE_BY, as: 'day', label: 'By which day are they to leave?', called: 'the day to leave by', hint: 'Leave it blank if it was withdrawn, or while nobody knows.', said: 'To leave by', isLater: true },
  by('Who gave it?', 'From'),
  what('What does it say, and what is being done?'),
] as const satisfies readonly Ask[];

// biome-ignore format: one question to a line, to be read as a table.
const ofCustody = [
  { name: 'establishment', as: 'line', label: 'Where are they held?', said: 'Held at' },
  { name: 'held-as', as: 'choice', label: 'On remand, or sentenced?', options: { remand: 'On remand', sentenced: 'Sentenced', recall: 'Recalled' } },
  { name: 'release', as: 'day', label: 'When are they to be released?', called: 'the day of release', hint: 'The plan for coming out is counted back from it. Leave it blank while nobody knows.', said: 'To be released on', isLater: true },
] as const satisfies readonly Ask[];

// biome-ignore format: one question to a line, to be read as a table.
const ofBeingMissing = [
  { name: 'left-at', as: 'time', label: 'At about what time did they go?', hint: 'For example, 21:30', said: 'Went at about' },
  { name: 'back-at', as: 'time', label: 'At about what time did they come back?', hint: 'Leave it blank while they are missing.', said: 'Back at about' },
  { name: 'where', as: 'words', label: 'What is known of where they were, and with whom?', hint: 'Whoever may open this record can read this.' },
] as const satisfies readonly Ask[];

// biome-ignore format: one question to a line, to be read as a table.
const ofAReturnInterview = [
  { name: 'by', as: 'line', label: 'Who held it?', said: 'Held by' },
  { name: 'independent', as: 'choice', label: 'Were they independent of where the young person lives?', said: 'Independent of where they live:', options: yesOrNo },
  theySaid,
] as const satisfies readonly Ask[];

/** Where they lived is known to the council by code alone. */
const ofABirthday = [
  { name: 'activity', as: 'choice', label: 'What did they do?', options: careLeaverActivities },
  { name: 'accommodation', as: 'choice', label: 'Where did they live?', options: careLeaverHomes },
] as const satisfies readonly Ask[];

const inTheReturn = { '1': 'yes', '0': 'not recorded' };
/** The score, and what is only some people's, is in the list of its figure and not on the record. */
// biome-ignore format: one question to a line, to be read as a table.
const ofAHealthYear = [
  { name: 'healthAssessment', as: 'choice', label: 'Was their health assessed in the year?', said: 'Health assessed:', options: inTheReturn },
  { name: 'teethChecked', as: 'choice', label: 'Were their teeth checked?', said: 'Teeth checked:', options: inTheReturn },
  { name: 'immunisations', as: 'choice', label: 'Were their immunisations up to date?', said: 'Immunisations up to date:', options: inTheReturn },
  { name: 'developmentCheck', as: 'choice', label: 'Were their development checks up to date?', said: 'Development checked:', options: inTheReturn },
] as const satisfies readonly Ask[];

const nextReview = {
  name: NEXT_REVIEW_ON,
  as: 'day',
  label: 'When does the plan say it is next looked at?',
  called: 'the next day',
  hint: 'From 21 the plan itself says when. Leave it blank if it does not.',
  said: 'Next looked at on',
  isLater: true,
  from21: true,
} as const satisfies Ask;

// biome-ignore format: one kind to a line, to be read as a table.
const leavingCare = {
  'needs-assessment': { words: 'Leaving care needs assessment finished', asks: [theySaid] },
  'pathway-plan': { words: 'Pathway plan given', asks: [theySaid, nextReview] },
  'pathway-plan-review': { words: 'Pathway plan reviewed', asks: [theySaid, what('What changes in the plan?', 'What changes:'), nextReview] },
  'significant-change': { words: 'Something their plan rests on changed', answers: changes, asks: [what('What changed, and what does it mean for the plan?')] },
  'in-touch': { words: 'In touch', onlyInFiles: true },
  'care-leaver-outcomes': { words: 'How things were around their birthday, as the yearly return gave it', onlyInFiles: true, answers: careLeaverAnswers, asks: [...ofABirthday] },
  'care-leaver-now': { words: 'How things were, as an inspection list gave it', onlyInFiles: true },
  'return-home-held': { words: 'Has lived at home for six months' },
  'return-home-ended': { words: 'Living at home came to an end' },
  'support-offered': { words: 'Offered support from 21', answers: { accepted: 'Said yes', declined: 'Said no', 'no-answer': 'No answer yet' }, asks: [theySaid] },
  'support-from-21': { words: 'Support from 21 to 24', lasts: true },
  'status-set': { words: 'Care leaver status set by a worker', lasts: true, answers: careLeaverStatuses, asks: [reason] },
  'status-reported': { words: 'Care leaver status as an inspection list gave it', onlyInFiles: true, answers: careLeaverStatuses },
  'custody': { words: 'In custody', lasts: true, asks: [...ofCustody] },
  'home': { words: 'Home', lasts: true, asks: [...ofAHome] },
  'notice': { words: 'Notice to leave where they live', answers: { given: 'Given', withdrawn: 'Withdrawn' }, asks: [...ofANotice] },
  'tenancy': { words: 'Tenancy', lasts: true, asks: [by('Who is the landlord?', 'Landlord:')] },
  'housing-application': { words: 'Housing application made', asks: [by('To whom was it made?', 'To')] },
  'leave-to-remain': { words: 'Leave to remain', lasts: true, asks: [by('What kind of leave is it?', 'Kind of leave:')] },
  'unaccompanied': { words: 'Came to this country alone', onlyInFiles: true, lasts: true },
  'records-request': { words: 'Asked to see their records', asks: [what('What did they ask to see?')] },
  'records-given': { words: 'Records given', asks: [by('Who was with them?', 'With them:')] },
  'records-extension': { words: 'Told that their records need up to two months more', asks: [what('What were they told?')] },
} as const satisfies Record<string, EntryWords>;

// biome-ignore format: one kind to a line, to be read as a table.
const inCare = {
  'care-plan': { words: 'Care plan prepared' },
  'placement-plan': { words: 'Placement plan prepared' },
  'reviewing-officer-named': { words: 'Reviewing officer named', asks: [by('Who is it?', 'Named:')] },
  'reviewing-officer-contact': { words: 'Reviewing officer met or spoke with them', asks: [theySaid] },
  'review-decisions-sent': { words: 'Decisions of the review sent' },
  'review-record-sent': { words: 'Record of the review sent' },
  'mid-point-check': { words: 'Mid-point check between reviews' },
  'permanence-plan': { words: 'Plan for where they will grow up agreed', asks: [what('What is the plan?')] },
  'carer-approved-for-now': { words: 'Relative or friend approved to care for now', lasts: true, asks: [by('Who is it?', 'Carer:')] },
  'carer-approval-extended': { words: 'Approval for now extended' },
  'carer-decision': { words: 'Decision on approving the carer', answers: { approved: 'Approved', 'not-approved': 'Not approved' } },
  'parent-placement-assessed': { words: 'Assessment of living with a parent finished', asks: [what('What came of it?')] },
  'deprivation-of-liberty': { words: 'Deprivation of liberty order', lasts: true, asks: [what('What does the order allow, and why?')] },
  'previous-permanence': { words: 'Earlier adoption, special guardianship or other order', onlyInFiles: true },
  'adoption-decision': { words: 'Decision on adoption', onlyInFiles: true, lasts: true },
  'adopted': { words: 'Adopted', onlyInFiles: true },
  'social-worker': { words: 'Social worker', lasts: true, asks: [by('Who is it?', 'Social worker:')] },
  'foster-home': { words: 'Home with a fostering household of the council', onlyInFiles: true, lasts: true },
} as const satisfies Record<string, EntryWords>;

// biome-ignore format: one kind to a line, to be read as a table.
const dayToDay = {
  'health-assessment': { words: 'Health assessment', ofAChild: true, asks: [by('Who did it?', 'By'), what('What follows from it?', 'What follows:')] },
  'health-year': { words: 'Health, as the yearly return gave it', onlyInFiles: true, asks: [...ofAHealthYear] },
  'dental-check': { words: 'Dental check', ofAChild: true, asks: [what('What follows from it?', 'What follows:')] },
  'strengths-and-difficulties': { words: 'Strengths and difficulties questionnaire', ofAChild: true },
  'education-plan': { words: 'Personal education plan meeting', ofAChild: true, asks: [theySaid, what('What follows from it?', 'What follows:')] },
  'learning': { words: 'School, course or training', lasts: true, asks: [{ name: 'where', as: 'line', label: 'Where?', said: 'At', isCounted: true }] },
  'work': { words: 'Work', lasts: true, asks: [{ name: 'where', as: 'line', label: 'Where?', said: 'At', isCounted: true }] },
  'missing': { words: 'Missing or away', lasts: true, answers: { M: 'Missing', A: 'Away, where was known' }, asks: [...ofBeingMissing] },
  'return-interview-offered': { words: 'Return interview offered', ofAChild: true, answers: yesOrNo, asks: [theySaid] },
  'return-interview': { words: 'Return interview held', ofAChild: true, asks: [...ofAReturnInterview] },
  'after-last-missing': { words: 'What was offered after they were last missing, as an inspection list gave it', onlyInFiles: true },
} as const satisfies Record<string, EntryWords>;

// biome-ignore format: one kind to a line, to be read as a table.
const help = {
  'contact-received': { words: 'Contact received about them', asks: [by('From whom?', 'From'), whoMayRead] },
  'referral': { words: 'Referral received', asks: [by('From whom?', 'From'), whoMayRead] },
  'referral-decision': { words: 'Decision on the referral', asks: [what('What was decided, and why?')] },
  'assessment': { words: 'Child and family assessment', lasts: true },
  'early-help': { words: 'Early help', lasts: true },
  'early-help-assessment': { words: 'Early help assessment', lasts: true },
  'early-help-plan': { words: 'Early help plan agreed', asks: [theySaid] },
  'edge-of-care': { words: 'Intensive help for the family, so that the child can stay at home', onlyInFiles: true, lasts: true },
  'edge-of-care-contact': { words: 'The team that gives intensive help got in touch, or tried to', onlyInFiles: true, answers: { yes: 'Spoke or met', no: 'Tried, and reached nobody' } },
  'child-in-need': { words: 'Child in need', lasts: true },
  'child-in-need-review': { words: 'Child in need review', asks: [theySaid, what('What was decided?', 'Decided:')] },
  'section-47': { words: 'Enquiry into possible harm begun', asks: [whoMayRead] },
  'initial-conference': { words: 'Initial child protection conference', asks: [what('What was decided?', 'Decided:')] },
  'protection-plan': { words: 'Child protection plan', lasts: true },
  'review-conference': { words: 'Review child protection conference', asks: [what('What was decided?', 'Decided:')] },
} as const satisfies Record<string, EntryWords>;

// biome-ignore format: one question to a line, to be read as a table.
const ofWhatToKnow = [
  { name: 'what', as: 'words', label: 'What should somebody know before they visit?', called: 'what they should know', hint: 'What happened and what helps, plainly and without blame. Whoever may open this record can read this.', required: 'Say what somebody should know' },
  { name: SHARED, as: 'choice', label: 'Can the young person read this?', called: 'whether the young person can read this', hint: 'Yes, unless reading it could put somebody in danger, or would tell of somebody else.', required: 'Say whether the young person can read this', said: 'The young person can read this:', options: yesOrNo },
  { name: HELD_BACK_BECAUSE, as: 'words', label: 'If not, why should it be held back?', called: 'why it should be held back', hint: 'Leave it blank if they can read it.', said: 'Held back because:' },
] as const satisfies readonly Ask[];

// biome-ignore format: one kind to a line, to be read as a table.
const toKnow = {
  'risk-to-worker': { words: 'A danger to whoever visits', toKnow: true, lasts: true, asks: [...ofWhatToKnow] },
  'risk-to-them': { words: 'A danger to them', toKnow: true, lasts: true, asks: [...ofWhatToKnow] },
  'not-told-where': { words: 'Who must not be told where they live', toKnow: true, lasts: true, asks: [{ ...ofWhatToKnow[0], label: 'Who must not be told, and what could happen?', called: 'who must not be told', hint: 'Whoever may open this record can read this.', required: 'Say who must not be told' }, ofWhatToKnow[1], ofWhatToKnow[2]] },
  'know-before-visit': { words: 'Something else to know before a visit', toKnow: true, lasts: true, asks: [...ofWhatToKnow] },
} as const satisfies Record<string, EntryWords>;

// biome-ignore format: one kind to a line, to be read as a table.
const oversight = {
  'supervision': { words: 'Supervision or a manager’s oversight written', asks: [{ name: 'with', as: 'line', label: 'Whose supervision was it?', hint: 'Anybody who works with them, in any role. Leave it blank where a manager wrote alone.', said: 'In supervision with' }, { ...whoMayRead, label: 'What was considered, and what was decided?' }] },
  'audit': { words: 'Their record was looked at, to see how good our help was', onlyInFiles: true, answers: grades },
  'death-notified': { words: 'Death notified to those who have to be told', afterDeath: true },
} as const satisfies Record<string, EntryWords>;

export const ENTRY_KINDS = { ...toKnow, ...leavingCare, ...inCare, ...dayToDay, ...help, ...oversight } as const;

export type EntryKind = keyof typeof ENTRY_KINDS;

export function isEntryKind(text: string): text is EntryKind {
  return Object.hasOwn(ENTRY_KINDS, text);
}

export function entryWords(kind: EntryKind): EntryWords {
  return ENTRY_KINDS[kind];
}

/** What is shown before every visit while it holds: the worker's own danger first. */
export const TO_KNOW_KINDS: readonly EntryKind[] = Object.keys(toKnow) as (keyof typeof toKnow)[];

export function asksOf(kind: EntryKind, name: string): boolean {
  return entryWords(kind).asks?.some((ask) => ask.name === name) ?? false;
}

/** The words of an answer; the code itself where no words are kept for it. */
export function answerWords(kind: EntryKind, answer: string): string {
  return entryWords(kind).answers?.[answer] ?? answer;
}

/** Whom a group of kinds is offered first. Whatever else can be recorded is there too, folded away. */
export type Fits = 'in-care' | 'leaving-care' | 'child' | 'everybody';

/** What a record can be narrowed to: groups of kinds, in the order in which they are offered. */
export const ENTRY_GROUPS: readonly {
  readonly group: string;
  readonly words: string;
  readonly kinds: ReadonlySet<string>;
  readonly fits: readonly Fits[];
}[] = [
  {
    group: 'to-know',
    words: 'To know before a visit',
    kinds: new Set(Object.keys(toKnow)),
    fits: ['everybody'],
  },
  {
    group: 'leaving-care',
    words: 'Leaving care',
    kinds: new Set(Object.keys(leavingCare)),
    fits: ['leaving-care'],
  },
  { group: 'in-care', words: 'Plans and meetings in care', kinds: new Set(Object.keys(inCare)), fits: ['in-care'] },
  {
    group: 'day-to-day',
    words: 'Health, learning and going missing',
    kinds: new Set(Object.keys(dayToDay)),
    fits: ['child', 'leaving-care'],
  },
  { group: 'help', words: 'Help and protection', kinds: new Set(Object.keys(help)), fits: ['child'] },
  { group: 'oversight', words: 'Oversight', kinds: new Set(Object.keys(oversight)), fits: ['everybody'] },
];
