/**
 * What the pathway plans of the invented council say: short, and different enough that no two people have one plan. Words
 * in braces are filled for each.
 */
import type { RestsOn } from '../rooms/pathway-plans/what-it-rests-on.ts';

export const FILLED: Readonly<Record<string, readonly string[]>> = {
  place: [
    'the old mill',
    'Ferry Road',
    'the high street',
    'Station Court',
    'Park Lane',
    'the bridge',
    'Castle Close',
    'Mount Pleasant',
    'the harbour',
    'Chapel Street',
    'Weir Lane',
    'the library',
  ],
  friend: ['Dana', 'Tobi', 'Marek', 'Ellie', 'Sami', 'Jay', 'Ife', 'Rhys', 'Noor', 'Beth', 'Kofi', 'Lena'],
  family: [
    'an older sister',
    'a gran in Wales',
    'two brothers',
    'an aunt',
    'a cousin',
    'their mum',
    'a godmother',
    'a half-brother',
    'their grandad',
  ],
  subject: [
    'hair and beauty',
    'car mechanics',
    'childcare',
    'plumbing',
    'art',
    'catering',
    'business',
    'sports coaching',
    'computing',
    'carpentry',
    'health and social care',
    'music',
  ],
  work: [
    'a café',
    'a garden centre',
    'a warehouse',
    'the leisure centre',
    'a nursery',
    'a supermarket',
    'a garage',
    'a care home',
    'the council’s parks',
    'a barber’s shop',
  ],
  day: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
  month: ['January', 'February', 'March', 'April', 'May', 'June', 'September', 'October', 'November'],
  dish: ['rice and stew', 'a roast', 'pancakes', 'curry', 'soup', 'pasta bake', 'jollof', 'pierogi', 'shepherd’s pie'],
  like: [
    'running',
    'drawing',
    'football',
    'the gym',
    'fishing',
    'baking',
    'gaming with friends',
    'dancing',
    'walking the dog',
    'writing songs',
  ],
};

type Words = { readonly now: readonly string[]; readonly say: readonly string[]; readonly want: readonly string[] };

// biome-ignore format: a matter to a paragraph, to be read as a list.
export const WORDS: Readonly<Record<string, Words>> = {
  support: { now: ['Their adviser every few weeks, and {friend} on {day}', '{family}, and the hub near {place}', 'Says who to ring: {friend} first, then us'], say: ['{friend} gets me. You ring too early though.', 'I like it when you just turn up with chips.', 'I want one worker, not three.'], want: ['To know who comes when it goes wrong', 'The same worker until {month}', 'A call on {day}, not a text'] },
  care: { now: ['With their carer near {place} since {month}', 'In the house near {place}; the next review is in {month}', 'It is settled that they stay until 18'], say: ['Do not move me in exam year.', 'I want to know before {friend} knows.', 'It is all right here. Leave it.'], want: ['To stay near {place}', 'To have it in writing by {month}', 'A say in who comes to the review'] },
  adviser: { now: ['Has met their adviser twice, once near {place}', 'Knows who their adviser will be from {month}', 'Met at the hub on {day}'], say: ['She laughed at my jokes, so fine.', 'Can we meet outside? Offices make me nervous.', 'Ask me before you tell {friend}.'], want: ['To choose where we meet', 'Somebody who knows about {subject}', 'To see them on {day}'] },
  learning: { now: ['First year of {subject} at college', 'A day a week of {subject}, near {place}', 'Left school in {month}; thinking about {subject}', 'Finished level 2 in {subject}'], say: ['{subject} is the only thing I never skip.', 'Mornings kill me. Afternoons I am fine.', 'I would go back if it was not the same building.'], want: ['Level 3 in {subject}', 'A taster day before {month}', 'Help with maths, on {day}'] },
  work: { now: ['{day} at {work}', 'Looking, with two applications to {work}', 'Trying out {work} until {month}', 'No work yet; helps at {work}'], say: ['I want my own money, not pocket money.', 'At {work} they call me by my name.', 'I hate forms. Do it with me.'], want: ['An apprenticeship in {subject}', 'More hours at {work}', 'An interview by {month}'] },
  home: { now: ['A room near {place} since {month}', 'With their carer near {place}', 'Shares with {friend} near {place}', 'A place of their own near {place}'], say: ['It is quiet, I sleep there.', 'The window does not shut and nobody comes.', 'I am not ready for my own yet, honest.'], want: ['To stay until {month}', 'Somewhere that takes a cat', 'Two bedrooms, for when {friend} visits'] },
  people: { now: ['Sees {family}', '{friend}, and {family}', '{family}; lost touch with others since {month}'], say: ['Do not ask my mum, ask me.', 'I miss {friend} from the old place.', 'We ring on {day} and that is enough.'], want: ['To see {family} more often', 'A photo from before', 'To find {friend} again'] },
  skills: { now: ['Makes {dish} and does the washing', 'Cooks {dish}; letters are hard', 'Has a bank card since {month}'], say: ['I can make {dish} better than you.', 'Bills scare me a bit.', 'Nobody showed me the boiler.'], want: ['To cook for {friend}', 'To do a shop for a week', 'To read the meter alone'] },
  money: { now: ['Wages from {work}', 'Weekly money on {day}', 'Universal credit since {month}', 'Bursary, and {day} at {work}'], say: ['It is gone by {day}, every time.', 'I saved for a bike, all of it.', 'I owe {friend} and I do not like it.'], want: ['Something left on {day}', 'A savings account by {month}', 'To know what I can claim'] },
  health: { now: ['Registered near {place}; sees the dentist in {month}', 'Well; {like} on {day}', 'Asthma, looked at in {month}', 'Waits for a first talk about sleep'], say: ['{like} is better than any tablet.', 'I forget. Remind me the night before.', 'I will talk when I trust them.'], want: ['Glasses by {month}', 'To sleep through', 'To keep up {like}'] },
  identity: { now: ['{like}, and {dish} on {day}', 'Goes with {family} to the mosque', 'Church near {place}, with {friend}', 'Reading about where their family comes from'], say: ['I am more than my file.', 'Say my name right, that is it.', '{dish} is home to me.'], want: ['To learn the language', 'To see where I was born', 'A book of photos by {month}'] },
  advice: { now: ['Asked about a deposit in {month}', 'Rings when something comes up', 'Came to the hub near {place}'], say: ['I just need somebody to check the letter.', 'I am all right, but stay in touch.'], want: ['Help with one form', 'To know what I can ask for'] },
};

type GoalWords = {
  readonly what: string;
  readonly why: string;
  readonly shownBy: string;
  readonly steps: readonly [string, string];
};

// biome-ignore format: a goal to a line, to be read as a list.
export const GOALS: Readonly<Record<string, readonly GoalWords[]>> = {
  learning: [
    { what: 'Start level 3 in {subject}', why: 'They are good at it and it leads somewhere', shownBy: 'On the register in {month}', steps: ['Ring the college about {subject}', 'Go to the open day near {place}'] },
    { what: 'Try {subject} for a day', why: 'They want to see it before they say yes', shownBy: 'They went, and say how it was', steps: ['Ask for a taster in {subject}', 'Look at the bus to {place}'] },
  ],
  work: [
    { what: 'Paid work at {work} or like it', why: 'Their own money', shownBy: 'A first payslip', steps: ['Write the letter to {work} together', 'Ask {friend} how they got theirs'] },
  ],
  home: [
    { what: 'A home near {place} that lasts', why: 'They have moved enough', shownBy: 'The tenancy is theirs', steps: ['Send the housing form for {place}', 'See two places by {month}'] },
    { what: 'The window and the heating mended', why: 'It is cold and it is theirs', shownBy: 'It is warm in {month}', steps: ['Write to the landlord near {place}', 'Take photos for the letter of {month}'] },
  ],
  people: [{ what: 'See {family} in {month}', why: 'Nobody should lose them twice', shownBy: 'They met', steps: ['Ask {family} what they would like', 'Book the train for {month}'] }],
  money: [{ what: 'Twenty pounds left by {day}', why: 'So that a bad week is only a week', shownBy: 'Three months of it', steps: ['Go through what comes in and out on {day}', 'Open the account near {place}'] }],
  health: [{ what: 'An eye test near {place}', why: 'Headaches since {month}', shownBy: 'They wear what was ordered, or need none', steps: ['Book it for a {day}', 'Go along if they want company'] }],
  advice: [{ what: 'The form sent by {month}', why: 'It is what they asked for', shownBy: 'An answer came', steps: ['Fill it in together on {day}', 'Post it near {place}'] }],
};

// biome-ignore format: one of each to a line, to be read as a list.
export const IF_IT_FAILS: Readonly<Partial<Record<RestsOn, readonly (readonly [triggerIs: string, fallback: string])[]>>> = {
  home: [['Notice to leave, or a night they cannot stay', 'The room over the hub near {place}, the same night'], ['The carer is ill or says it is too much', 'A week with {friend}’s family, as agreed in {month}']],
  money: [['Nothing left before {day}', 'A food card that day, and the claim looked at'], ['Work at {work} stops', 'Opened as hardship, and a letter to the landlord']],
  'learning-or-work': [['Three days missed in a row', 'We ring, no blame; a talk with the tutor of {subject}'], ['The course stops', '{work} has said it would have them']],
  person: [['{friend} moves away', 'A train ticket once a month, and a mentor from the hub'], ['A row with {family}', 'A week off, then a walk with somebody they both like']],
};

export const VIEWS = [
  'That is about right. Change the bit about {day}.',
  'You put my words in, thanks.',
  'Long, but it is mine.',
  'I would start with {like}, not with problems.',
  'Fine. Ask me again in {month}.',
];
export const REFUSALS = ['I do not want a plan, I want a flat.', 'You wrote it, not me.'];
export const QUALITY = [
  'Their voice is in every part. Keep it short like this.',
  'Good on {subject}; say more of who comes when it goes wrong.',
  'It looks forward. What if {work} falls through?',
  'I could hear them. The steps have days, and that helps.',
];
