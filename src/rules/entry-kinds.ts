/**
 * Every kind of dated thing that stands on a record beside care, reviews and visits: one line each. A kind says what to
 * call it, whether it lasts, and which answers it can have. A new kind is one line here, and can be loaded, entered,
 * shown and asked for by a rule. One list, as long as there are kinds.
 */
import { careLeaverActivities, careLeaverAnswers, careLeaverHomes } from './care-leaver-codes.ts';
import { BED, HOME_TYPES, type HomeType, impliedOfHome, isBesideAnother } from './home-types.ts';

/** A part of a record that fewer people read than the record itself. */
export type Part = 'health' | 'immigration' | 'changes';

export type EntryWords = {
  /** As a line of a record: "Pathway plan given". */
  readonly words: string;
  /**
   * It stands in a part that fewer people read: the database opens its rows to those alone, no file brings it, no figure
   * counts it, and no page shows it but the page of its part. Of what changed in a life lists say *a change*, and its day.
   */
  readonly part?: Part;
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
  /** Of one day there can be several: two letters, two offers of work; or one of each answer, as what changed, and of each thing it is about. */
  readonly several?: true | 'one-of-each';
  /** The answer that is still to come: what came of it is said later, and was not wrong before. */
  readonly waits?: string;
  /** What can be answered, code to words. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Which of the answers it is decides what else is asked: it is chosen before the form, of those that are offered there. */
  readonly answersFirst?: AnswersFirst;
  /** One goes on at a time: a new one ends the one before it. Of some it can go on beside another. */
  readonly oneAtATime?: (entry: Pick<AtATime, 'answer' | 'details'>) => boolean;
  /** What can be said of it next, in the same go: a second button of its form, and where that leads below its page. */
  readonly onward?: { readonly text: string; readonly path: string };
  /** What goes without saying of an answer, kept among what figures and rules may read. */
  readonly implied?: (answer: string | null) => Readonly<Record<string, string>>;
};

type AnswersFirst = {
  readonly label: string;
  readonly required: string;
  /** What is recorded elsewhere, and the sentence for whoever looks for it here. */
  readonly without: readonly string[];
  readonly instead: string;
  /** What is kept with one of those, though no form asks it: it goes where the answer is put right. */
  readonly goesWithIt: readonly string[];
};

type AtATime = { readonly answer: string | null; readonly details: Readonly<Record<string, string>> };

/** One more thing asked of a kind: `entries/parts/entry-form.ts` alone draws it, checks it and says it again on the record. */
export type Ask = {
  /** Under which it is kept. */
  readonly name: string;
  readonly as: 'line' | 'words' | 'day' | 'time' | 'postcode' | 'choice' | 'money' | 'number';
  readonly label: string;
  readonly hint?: string;
  /** How an error names it; without it by its label. */
  readonly called?: string;
  /** The sentence shown where it is left empty; without it, it may be. */
  readonly required?: string;
  /** What stands before it on the record; without it, it stands there by itself. */
  readonly said?: string;
  readonly options?: Readonly<Record<string, string>>;
  /** Kept among what figures and rules may read. A day, a time, a choice and a sum are; what is written in words is not. */
  readonly isCounted?: true;
  /** A day that comes after the day itself. */
  readonly isLater?: true;
  /** A day that has come. */
  readonly isPast?: true;
  /** Another question without whose answer this one says nothing, and what is said then. */
  readonly with?: { readonly name: string; readonly otherwise: string };
  readonly from21?: true;
  /** Only where the answer is one of these; '' is an answer nobody has given. */
  readonly of?: readonly string[];
  /** Asked when it has ended, and not before. */
  readonly atEnd?: true;
  /** Needed where the answer is this, in the sentence beside it. */
  readonly requiredFor?: { readonly answer: string; readonly sentence: string };
};

/** The detail in which a plan or its review says when it is next reviewed. */
export const NEXT_REVIEW_ON = 'next-review-on';

/** The day on which what was agreed about the house is looked at again. */
export const NEXT_LOOK_ON = 'next-look-on';

/** Whether the young person can read it; if not, the reason that must stand beside it. */
export const SHARED = 'shared';
export const HELD_BACK_BECAUSE = 'held-back-because';

/** How a list says that something changed in a life, whatever it was. */
const A_CHANGE = 'A change';

/** What a plan rests on, and what can happen to it: read in the part of changes, and in no list. */
const changes = {
  moved: 'Moved home',
  'work-ended': 'Lost work',
  'learning-ended': 'Left a course or school',
  custody: 'Went into custody',
  pregnancy: 'Expecting a child',
  'home-at-risk': 'May lose their home',
  'relationship-ended': 'An important relationship ended',
  bereavement: 'Somebody died',
  'baby-born': 'Their child was born',
  'release-date': 'A release date was set, or changed',
  immigration: 'A decision about their right to stay',
  hospital: 'In hospital',
  exploitation: 'Worry that somebody is using or harming them',
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

const NOT_SAID = '';
const notOf = (...left: readonly (HomeType | '')[]): readonly string[] =>
  [...Object.keys(HOME_TYPES), NOT_SAID].filter((type) => !(left as readonly string[]).includes(type));
const endsIn = ['staying-put', 'staying-close', 'supported-lodgings', 'supported-accommodation', 'hostel', 'bed-and-breakfast', 'emergency-bed'] as const satisfies readonly HomeType[]; // biome-ignore format: one list.

// biome-ignore format: one question to a line, to be read as a table.
const ofAHome = [
  { name: 'kind', as: 'line', label: 'What kind of home is it?', hint: 'For example, a training flat or a refuge', required: 'Say what kind of home it is', isCounted: true, of: ['other'] },
  { name: 'address', as: 'line', label: 'Address', hint: 'Without the postcode', isCounted: true },
  { name: 'postcode', as: 'postcode', label: 'Postcode', of: notOf('staying-put', 'emergency-bed', 'for-now', 'other') },
  { name: 'area', as: 'choice', label: 'Is it in this council’s area?', said: 'In this council’s area:', options: { in: 'Yes', out: 'No' } },
  { name: 'provider', as: 'line', label: 'Who provides it?', hint: 'A landlord, an organisation or a host', said: 'Provided by', isCounted: true, of: ['own-home', 'staying-close', 'supported-lodgings', 'supported-accommodation', 'hostel', 'bed-and-breakfast', 'other', NOT_SAID] },
  { name: 'provided', as: 'choice', label: 'Does the council provide or pay for it?', hint: 'Then visits and a review are owed there.', said: 'Provided by the council:', options: { council: 'Yes', no: 'No' }, of: ['supported-accommodation', 'vacation', 'hostel', 'bed-and-breakfast', 'other', NOT_SAID] },
  { name: 'temporary', as: 'choice', label: 'Is it only for a time?', said: 'Only for a time:', options: yesOrNo, of: ['other'] },
  { name: 'hours', as: 'number', label: 'How many hours of support a week?', called: 'the hours of support a week', said: 'Hours of support a week:', of: ['staying-close', 'supported-lodgings'] },
  { name: 'terms', as: 'words', label: 'On what terms do they stay?', hint: 'How long, with what help, and what each has agreed to. The young person can read this.', required: 'Say on what terms they stay', of: ['staying-put'] },
  { name: 'money', as: 'line', label: 'What is paid to the carers, and by whom?', hint: 'For example, £180 a week: £120 from us, £60 from housing benefit', said: 'Money:', of: ['staying-put'] },
  { name: 'review-on', as: 'day', label: 'When is it looked at again?', called: 'the day it is looked at again', said: 'Looked at again on', isLater: true, of: ['staying-put'] },
  { name: 'pays', as: 'line', label: 'Who pays for it, and how much?', said: 'Paid by', of: ['vacation'] },
  { name: 'why', as: 'words', label: 'Why do they need it?', called: 'why they need it', hint: CAN_READ, required: 'Say why they need it', of: ['emergency-bed'] },
  { name: 'led-to', as: 'words', label: 'What came next?', called: 'what came next', hint: `Where they went, and what they took with them from it. ${CAN_READ}`, required: 'Say what came next', said: 'What came next:', of: endsIn, atEnd: true },
] as const satisfies readonly Ask[];

const homes = Object.fromEntries(Object.entries(HOME_TYPES).map(([type, { words }]) => [type, words]));

/** What a home that is needed can be: those somebody can live in for longer than a time. */
const homesNeeded = {
  'own-home': 'A home of their own',
  'shared-home': 'A home shared with others',
  'supported-accommodation': 'Supported accommodation',
  'supported-lodgings': 'Supported lodgings',
  'staying-put': 'Staying put with their foster carers',
  'staying-close': 'Staying close to their children’s home',
  adapted: 'A home adapted for them',
  'with-family': 'With parents or relatives',
} as const;
export const HOMES_NEEDED: Readonly<Record<string, string>> = homesNeeded;

/** The day from which a home is needed. */
export const NEEDED_BY = 'needed-by';

/** Why a home is late, as the housing office and we both can count it. */
const whyLate = {
  'none-offered': 'No home has been offered',
  'not-suitable': 'What was offered did not suit them',
  nomination: 'It waits for a nomination or a panel',
  repairs: 'Repairs are not done',
  arrears: 'Rent that is owed stands in the way',
  papers: 'Papers or immigration status stand in the way',
  'asked-late': 'We asked for it late',
  'they-wait': 'They want to wait',
  other: 'Something else',
};

/** Whether they mind standing on the list that housing is given. */
export const OBJECTED = 'objected';
const onTheJointList = { 'not-objected': 'Did not object', [OBJECTED]: 'Objected' };

// biome-ignore format: one question to a line, to be read as a table.
const ofANeed = [
  { name: NEEDED_BY, as: 'day', label: 'From when do they need it?', called: 'the day from which they need it', required: 'Enter the day from which they need it', said: 'Needed from' },
  { name: 'where', as: 'line', label: 'Where?', hint: 'The town or part of it. Housing is told this.', said: 'Where:' },
  { name: 'support', as: 'line', label: 'What support do they need there, in one line?', called: 'the support they need', hint: 'Only what housing has to know, for example: somebody to ring at night. Housing is told this.', required: 'Say what support they need there, or that they need none', said: 'Support needed there:' },
  theySaid,
] as const satisfies readonly Ask[];

/** In which council's area somebody lives, where that is not ours: in care and after it, whatever kind of home it is. */
export const COUNCIL = 'council';
// biome-ignore format: one question to a line, to be read as a table.
const ofAnotherArea = [
  { name: COUNCIL, as: 'line', label: 'Which council’s area is it?', called: 'which council’s area it is', hint: 'The council’s name. For example, Durham. Its offer then stands beside ours, where we hold it.', required: 'Say which council’s area it is', said: 'The area of', isCounted: true },
] as const satisfies readonly Ask[];

/** The day by which somebody has been told to leave their home. */
export const LEAVE_BY = 'leave-by';
/** What a notice ends: of each there can be one on a day, and by it a withdrawal says which it takes back. */
export const NOTICE_OF = 'notice-of';

// biome-ignore format: one question to a line, to be read as a table.
const ofANotice = [
  { name: NOTICE_OF, as: 'choice', label: 'What is it a notice of?', hint: 'If it was withdrawn: which notice it was.', called: 'what it is a notice of', required: 'Say what it is a notice of', options: { tenancy: 'To leave a tenancy or a room (eviction)', placement: 'That a placement ends', other: 'Another notice' } },
  { name: LEAVE_BY, as: 'day', label: 'By which day are they to leave?', called: 'the day to leave by', hint: 'Leave it blank if it was withdrawn, or while nobody knows.', said: 'To leave by', isLater: true },
  by('Who gave it?', 'From'),
  what('What does it say, and what is being done?'),
] as const satisfies readonly Ask[];

// biome-ignore format: one question to a line, to be read as a table.
const ofCustody = [
  { name: 'establishment', as: 'line', label: 'Where are they held?', said: 'Held at', isCounted: true },
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
  'significant-change': { words: A_CHANGE, part: 'changes', several: 'one-of-each', answers: changes, asks: [{ ...what('What changed, and what does it mean for the plan?'), hint: 'Read by those who work with them, their manager, whoever they agreed may know, and by the young person. Recording it tells nobody else, and refers them to nobody.' }] },
  'plan-stands': { words: 'Looked at after a change: the plan stands', several: 'one-of-each', asks: [{ ...what('Why does the plan not need to change?', 'Because:'), called: 'why it does not need to change', required: 'Say why the plan does not need to change' }, theySaid] },
  'in-touch': { words: 'In touch', onlyInFiles: true },
  'care-leaver-outcomes': { words: 'How things were around their birthday, as the yearly return gave it', onlyInFiles: true, answers: careLeaverAnswers, asks: [...ofABirthday] },
  'care-leaver-now': { words: 'How things were, as an inspection list gave it', onlyInFiles: true },
  'return-home-held': { words: 'Has lived at home for six months' },
  'return-home-ended': { words: 'Living at home came to an end' },
  'support-offered': { words: 'Offered support from 21', answers: { accepted: 'Said yes', declined: 'Said no', 'no-answer': 'No answer yet' }, asks: [theySaid] },
  'support-from-21': { words: 'Support from 21 to 24', lasts: true, asks: [theySaid] },
  'status-set': { words: 'Care leaver status set by a worker', lasts: true, answers: careLeaverStatuses, asks: [reason] },
  'status-reported': { words: 'Care leaver status as an inspection list gave it', onlyInFiles: true, answers: careLeaverStatuses },
  'custody': { words: 'In custody', lasts: true, asks: [...ofCustody] },
  'home': { words: 'Home', lasts: true, answers: homes, answersFirst: { label: 'What kind of home is it?', required: 'Choose what kind of home it is', without: ['emergency-bed'], instead: 'An emergency bed of the council is given where the beds stand: strike this out, and give the bed there.', goesWithIt: [BED] }, oneAtATime: (home) => !isBesideAnother(home), implied: impliedOfHome, asks: [...ofAHome] },
  'other-area': { words: 'Lives in another council’s area', lasts: true, oneAtATime: () => true, asks: [...ofAnotherArea] },
  'notice': { words: 'Notice to leave where they live', several: 'one-of-each', answers: { given: 'Given', withdrawn: 'Withdrawn' }, asks: [...ofANotice] },
  'tenancy': { words: 'Tenancy', lasts: true, asks: [by('Who is the landlord?', 'Landlord:')] },
  'housing-application': { words: 'On the housing list', lasts: true, asks: [by('Which council or landlord keeps the list?', 'Kept by'), { name: 'reference', as: 'line', label: 'What is the reference?', hint: 'The number or name the housing list knows them by', said: 'Reference:' }] },
  'housing-need': { words: 'The home they will need', lasts: true, answers: homesNeeded, oneAtATime: () => true, asks: [...ofANeed] },
  'housing-meeting': { words: 'Joint meeting with housing', asks: [by('Who was there?', 'There:'), what('What was decided, and who does it?', 'Decided:'), { name: 'next-on', as: 'day', label: 'When is the next one?', called: 'the day of the next one', said: 'The next one is on', isLater: true }] },
  'housing-delay': { words: 'Their home is late', lasts: true, answers: whyLate, asks: [what('What happened, and what is being done?')] },
  'housing-list-told': { words: 'Told of the joint list that housing is given', answers: onTheJointList, asks: [{ ...theySaid, requiredFor: { answer: OBJECTED, sentence: 'Write down what they said' } }, by('Who told them?', 'Told by')] },
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
  'language': { words: 'Their language, and whether to bring an interpreter', toKnow: true, lasts: true, asks: [{ ...ofWhatToKnow[0], label: 'Which language do they speak best, and do they want an interpreter?', called: 'their language', hint: 'Say which dialect, whether they read it, and whom they do not want to interpret. Whoever may open this record can read this.', required: 'Say which language, and whether they want an interpreter' }, ofWhatToKnow[1], ofWhatToKnow[2]] },
  'know-before-visit': { words: 'Something else to know before a visit', toKnow: true, lasts: true, asks: [...ofWhatToKnow] },
} as const satisfies Record<string, EntryWords>;

const READ_BY_THEIR_WORKERS = 'Read by those who work with them and whoever stands in, and by the young person.';
const READ_BY_THEIR_TEAM = 'Read by those who work with them and their manager, and by the young person.';

// biome-ignore format: one question to a line, to be read as a table.
const ofAConsultation = [
  { ...by('Who was asked?', 'Practitioner:'), called: 'who was asked', hint: 'Their name and what they do. For example, Dr Amara Osei, mental health practitioner', required: 'Say who was asked' },
  { name: 'about', as: 'words', label: 'What were they asked about?', called: 'what they were asked about', hint: READ_BY_THEIR_WORKERS, required: 'Say what they were asked about', said: 'Asked about:' },
  { name: 'advice', as: 'words', label: 'What did they advise?', called: 'what they advised', hint: READ_BY_THEIR_WORKERS, required: 'Say what they advised', said: 'Advised:' },
  { name: 'next', as: 'words', label: 'What happens next, and who does it?', hint: 'Leave it blank if nothing does.', said: 'Next:' },
] as const satisfies readonly Ask[];

/** What a claim can become, and what somebody may do in this country. */
const immigrationStatuses = {
  citizen: 'British citizen',
  settled: 'Settled: leave to remain without an end',
  leave: 'Leave to remain for a time',
  claim: 'A claim is made, and nobody has decided',
  appeal: 'An appeal is made, and nobody has decided',
  refused: 'Refused, and no appeal is left',
  'not-known': 'Not known',
};

/** The next day that matters to a claim, and which it is: kept so that My work can say it. */
export const IMMIGRATION_NEXT = 'next';
export const IMMIGRATION_NEXT_ON = 'next-on';
export const IMMIGRATION_NEXTS: Readonly<Record<string, string>> = {
  interview: 'Interview about their claim',
  decision: 'Decision expected',
  'appeal-by': 'Last day to appeal',
  hearing: 'Appeal hearing',
  'apply-by': 'Last day to apply for more time',
};

// biome-ignore format: one question to a line, to be read as a table.
const ofAnImmigrationStatus = [
  { name: 'which', as: 'line', label: 'Which kind, exactly?', hint: 'As the letter calls it. For example, refugee status', said: 'As the letter calls it:' },
  { name: 'adviser', as: 'line', label: 'Who is their legal adviser?', hint: 'Their name and firm. Leave it blank if they have none.', said: 'Legal adviser:' },
  { name: 'advice', as: 'words', label: 'What did the adviser say?', hint: READ_BY_THEIR_TEAM, said: 'Advised:' },
  { name: IMMIGRATION_NEXT, as: 'choice', label: 'What is the next day that matters?', called: 'what the next day is', hint: 'Leave it blank if there is none.', said: 'Next:', options: IMMIGRATION_NEXTS, with: { name: 'next-on', otherwise: 'Enter the day on which it is' } },
  { name: IMMIGRATION_NEXT_ON, as: 'day', label: 'When is that?', called: 'the next day', said: 'On', isLater: true, with: { name: 'next', otherwise: 'Say what that day is' } },
] as const satisfies readonly Ask[];

const outcomes = {
  granted: 'Granted',
  limited: 'Granted, with an end',
  refused: 'Refused',
  appeal: 'Refused, and an appeal is made',
};

/** Who wrote an outcome with us and when, and when it was read together: until both, it is not finished. */
export const WRITTEN_WITH = 'adviser';
export const WRITTEN_WITH_ON = 'written-on';
export const READ_TOGETHER_ON = 'together-on';

// biome-ignore format: one question to a line, to be read as a table.
const ofAnOutcome = [
  { name: 'what', as: 'words', label: 'What do we do then?', called: 'what we do then', hint: `Home, money, learning or work, and who is told. ${READ_BY_THEIR_TEAM}`, required: 'Say what we do then' },
  { name: 'who', as: 'line', label: 'Who does it?', called: 'who does it', hint: 'By name. For example, Kevin Okafor, their personal adviser', required: 'Say who does it', said: 'Who:' },
  { name: 'within', as: 'line', label: 'By when?', called: 'by when', hint: 'For example, within two days of the letter', required: 'Say by when', said: 'By when:' },
  { name: WRITTEN_WITH, as: 'line', label: 'With which legal adviser was it written?', called: 'the legal adviser', hint: 'Leave it blank until it was.', said: 'Written with', with: { name: WRITTEN_WITH_ON, otherwise: 'Enter the day on which it was written with them' } },
  { name: WRITTEN_WITH_ON, as: 'day', label: 'When was it written with them?', called: 'the day it was written with them', said: 'On', isPast: true, with: { name: WRITTEN_WITH, otherwise: 'Say with which legal adviser' } },
  { name: READ_TOGETHER_ON, as: 'day', label: 'When did you read it together with the young person?', called: 'the day you read it together', hint: 'Nobody reads this alone for the first time. Leave it blank until you have.', said: 'Read together on', isPast: true, with: { name: WRITTEN_WITH, otherwise: 'It is read together once it was written with the legal adviser: say with whom' } },
] as const satisfies readonly Ask[];

// biome-ignore format: one kind to a line, to be read as a table.
const readByFewer = {
  'health-consultation': { words: 'Health practitioner asked for advice', part: 'health', several: true, asks: [...ofAConsultation] },
  'immigration-status': { words: 'Right to stay in this country', part: 'immigration', lasts: true, answers: immigrationStatuses, asks: [...ofAnImmigrationStatus] },
  'leave-to-remain': { words: 'Leave to remain', part: 'immigration', lasts: true, asks: [by('What kind of leave is it?', 'Kind of leave:')] },
  'immigration-outcome': { words: 'What we do if their claim is decided', part: 'immigration', several: 'one-of-each', answers: outcomes, asks: [...ofAnOutcome] },
} as const satisfies Record<string, EntryWords>;

// biome-ignore format: one kind to a line, to be read as a table.
const whoTheyAre = {
  'identity': { words: 'Who they say they are', asks: [{ ...theySaid, label: 'How do they say who they are?', called: 'how they say who they are', hint: `Their words as they said them: their people, where they feel at home, what others get wrong. ${CAN_READ}`, required: 'Write down what they say' }] },
  'faith': { words: 'Faith, and what it asks of us', lasts: true, asks: [{ name: 'which', as: 'line', label: 'Which faith, in their words?', called: 'which faith', required: 'Say which faith' }, { ...theySaid, label: 'What should we do, or not do, because of it?', hint: `Days, food, prayer, who visits. Their words as they said them. ${CAN_READ}` }] },
  'council-group': { words: 'Belongs to the group that speaks to the council', lasts: true, asks: [{ name: 'what', as: 'line', label: 'Which group, and what do they do in it?', called: 'which group', hint: 'The children in care council, the care leavers’ forum. For example, care leavers’ forum, co-chair', required: 'Say which group' }] },
} as const satisfies Record<string, EntryWords>;

/** What somebody wants to do with their days. Work is as good an answer as training. */
const wants = {
  work: 'Work',
  apprenticeship: 'An apprenticeship',
  training: 'Training',
  course: 'School or a college course',
  university: 'University',
  volunteering: 'Volunteering',
  'time-first': 'Something else first',
  'not-sure': 'They do not know yet',
};

// biome-ignore format: one question to a line, to be read as a table.
const ofAConversation = [
  { name: 'who', as: 'line', label: 'Who took part?', hint: 'The young person, their carers, whoever else was there.', required: 'Say who took part', said: 'With' },
  { name: 'what', as: 'words', label: 'What was agreed about the house?', hint: 'One thing to a line: coming in at night, visitors, cooking, money, what changes at the birthday.', required: 'Say what was agreed, if only that nothing was' },
  { name: 'stays', as: 'choice', label: 'Can they stay there after 18?', hint: 'Leave it blank where nobody has asked yet.', said: 'Staying after 18:', options: { yes: 'Yes, carers and young person want it', 'not-decided': 'Not decided', no: 'No' } },
  theySaid,
  { name: NEXT_LOOK_ON, as: 'day', label: 'When do you look at it again together?', called: 'the day you look at it again', said: 'To be looked at again on', isLater: true },
] as const satisfies readonly Ask[];

// biome-ignore format: one question to a line, to be read as a table.
const ofALearningWish = [
  { ...theySaid, label: 'What do they want to do?', required: 'Write down what they want, as they said it' },
  { name: 'in-the-way', as: 'words', label: 'What stands in the way?', hint: `Money, travel, confidence, a bad time at school, the right to work. ${CAN_READ}`, said: 'In the way:' },
  { name: 'next', as: 'words', label: 'What happens next, and who does it?', hint: 'Leave it blank rather than guess.', said: 'Next:' },
] as const satisfies readonly Ask[];

// biome-ignore format: one question to a line, to be read as a table.
const ofAnOpportunity = [
  { name: 'sort', as: 'choice', label: 'What kind is it?', required: 'Say what kind it is', options: { work: 'Work', apprenticeship: 'Apprenticeship', training: 'Training', course: 'Course', experience: 'Work experience', volunteering: 'Volunteering', other: 'Something else' } },
  { name: 'what', as: 'line', label: 'What was offered?', called: 'what was offered', hint: 'For example, a trial week in the kitchen of the town hall.', required: 'Say what was offered' },
  by('Who offered it?', 'From'),
  { name: 'why', as: 'words', label: 'Why did they take it up, or not?', hint: 'In their words. Leave it blank rather than guess.' },
] as const satisfies readonly Ask[];

// biome-ignore format: one question to a line, to be read as a table.
const ofMoney = [
  { name: 'amount', as: 'money', label: 'How much?', called: 'how much it is', hint: 'In pounds.', required: 'Enter how much it is' },
  { name: 'often', as: 'choice', label: 'How often?', required: 'Say how often', options: { once: 'Once', week: 'Each week', fortnight: 'Every two weeks', month: 'Each month', year: 'Each year' } },
  { name: 'where', as: 'line', label: 'Where is it, or where does it go?', hint: 'A bank, a building society, into their hand. Never a number of an account.', said: 'Held or paid:' },
  what('What is there to know about it?'),
] as const satisfies readonly Ask[];

// biome-ignore format: one question to a line, to be read as a table.
const ofALetter = [
  { name: 'what', as: 'line', label: 'What was it?', called: 'what it was', hint: 'For example, the letter about council tax. Never its text. Never a letter about health or the right to stay: write down what it says in its own part, without the file.', required: 'Say what it was' },
  { name: 'with', as: 'line', label: 'From whom, or to whom?', called: 'from whom, or to whom', required: 'Say from whom it came, or who got it', said: 'From or to' },
  { name: 'how', as: 'choice', label: 'How?', options: { hand: 'By hand', post: 'By post', email: 'By e-mail', message: 'By message', other: 'Another way' } },
  { name: 'version', as: 'line', label: 'Which version was it?', hint: 'For example, large print, or as it stood on 3 March. Leave it blank if there is only one.', said: 'Version:' },
] as const satisfies readonly Ask[];

// biome-ignore format: one kind to a line, to be read as a table.
const around = {
  'carers-conversation': { words: 'Carers and young person talked about the house, and what changes with the next birthday', asks: [...ofAConversation] },
  'learning-wish': { words: 'What they want to learn or work as', answers: wants, asks: [...ofALearningWish] },
  'opportunity': { words: 'Work or learning was offered', several: true, waits: 'waits', answers: { 'taken-up': 'They took it up', 'not-taken-up': 'They did not take it up', waits: 'Not decided yet' }, asks: [...ofAnOpportunity] },
  'money': { words: 'Money of theirs', lasts: true, several: true, answers: { savings: 'Savings handed over', isa: 'Junior ISA', allowance: 'Allowance', wages: 'Wages', benefits: 'Benefits', other: 'Other money' }, asks: [...ofMoney] },
  'money-help': { words: 'Somebody helps them with money', lasts: true, asks: [{ name: 'by', as: 'line', label: 'Who helps?', required: 'Say who helps', said: 'Helped by' }, what('What do they do together?')] },
  'letter': { words: 'A letter or file', several: true, answers: { in: 'It came in', out: 'It was sent or given' }, asks: [...ofALetter], onward: { text: 'Save, and keep its file', path: 'file' } },
} as const satisfies Record<string, EntryWords>;

// biome-ignore format: one kind to a line, to be read as a table.
const oversight = {
  'supervision': { words: 'Supervision or a manager’s oversight written', asks: [{ name: 'with', as: 'line', label: 'Whose supervision was it?', hint: 'Anybody who works with them, in any role. Leave it blank where a manager wrote alone.', said: 'In supervision with' }, { ...whoMayRead, label: 'What was considered, and what was decided?' }] },
  'audit': { words: 'Their record was looked at, to see how good our help was', onlyInFiles: true, answers: grades },
  'death-notified': { words: 'Death notified to those who have to be told', afterDeath: true },
} as const satisfies Record<string, EntryWords>;

export const ENTRY_KINDS = {
  ...toKnow,
  ...leavingCare,
  ...inCare,
  ...dayToDay,
  ...whoTheyAre,
  ...readByFewer,
  ...around,
  ...help,
  ...oversight,
} as const;

export type EntryKind = keyof typeof ENTRY_KINDS;

export function isEntryKind(text: string): text is EntryKind {
  return Object.hasOwn(ENTRY_KINDS, text);
}

export function entryWords(kind: EntryKind): EntryWords {
  return ENTRY_KINDS[kind];
}

/** What is shown before every visit while it holds: the worker's own danger first. */
export const TO_KNOW_KINDS: readonly EntryKind[] = Object.keys(toKnow) as (keyof typeof toKnow)[];

/** Kinds that stand in a part which fewer people read, part by part. */
export const KINDS_OF_PARTS: Readonly<Record<Part, readonly EntryKind[]>> = {
  health: kindsOf('health'),
  immigration: kindsOf('immigration'),
  changes: kindsOf('changes'),
};
export const KINDS_READ_BY_FEWER: readonly EntryKind[] = Object.values(KINDS_OF_PARTS).flat();

/** What stands in a part, and a rule needs all the same: the ledger reads it apart from who writes, without its words. */
export const KINDS_OF_PARTS_FOR_RULES = [
  'significant-change',
  'leave-to-remain',
] as const satisfies readonly EntryKind[];

function kindsOf(part: Part): readonly EntryKind[] {
  return (Object.keys(ENTRY_KINDS) as EntryKind[]).filter((kind) => entryWords(kind).part === part);
}

/** In a list: of what changed in a life, and stands in a part, not what it was. */
export function wordsInLists(kind: EntryKind): string {
  return (KINDS_OF_PARTS_FOR_RULES as readonly EntryKind[]).includes(kind) ? A_CHANGE : entryWords(kind).words;
}

export function asksOf(kind: EntryKind, name: string): boolean {
  return entryWords(kind).asks?.some((ask) => ask.name === name) ?? false;
}

/** The words of what was chosen of one more thing a kind asks; undefined where nothing was. */
export function choiceWords(kind: EntryKind, name: string, chosen: string): string | undefined {
  return entryWords(kind).asks?.find((ask) => ask.name === name)?.options?.[chosen];
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
  { group: 'who-they-are', words: 'Who they are', kinds: new Set(Object.keys(whoTheyAre)), fits: ['everybody'] },
  {
    group: 'read-by-fewer',
    words: 'Read by fewer people',
    kinds: new Set(Object.keys(readByFewer)),
    fits: ['child', 'leaving-care'],
  },
  {
    group: 'around',
    words: 'Life around them',
    kinds: new Set(Object.keys(around)),
    fits: ['in-care', 'leaving-care'],
  },
  { group: 'help', words: 'Help and protection', kinds: new Set(Object.keys(help)), fits: ['child'] },
  { group: 'oversight', words: 'Oversight', kinds: new Set(Object.keys(oversight)), fits: ['everybody'] },
];
