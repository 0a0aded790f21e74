/**
 * Sentences that are right as they stand and that a hasty reader would mark: quotations, law, names that are words, two people
 * of one name, a letter that rightly names others. `others` says what else must be true for the sentence to be hard.
 */
import type { Pronouns } from './people.ts';

/** `called`: another young person has this name. `same…`: this one has a relative, a worker or a stranger named as another young person is. */
export type RightSentence = {
  readonly text: string;
  readonly called?: readonly [name: string, pronouns: Pronouns];
  readonly same?: 'relative' | 'worker' | 'stranger';
};
const plain = (...texts: readonly string[]): readonly RightSentence[] => texts.map((text) => ({ text }));

const QUOTATIONS = plain(
  '{N} said: “Every worker who reads my file thinks I’m manipulative. I’m not manipulative, I’m scared.”',
  '“They wrote that I absconded,” {N} told me. “I went to my nan’s. Who absconds to their nan’s?”',
  'In {their} own words: “I was always the difficult to engage one, the chaotic one. I’m bored of being a case.”',
  '{N} asked me to write down exactly this: “Don’t call it a placement, don’t call it contact, it is my home and my mum.”',
  '{N} says a lad at college called {them} “a care kid, a LAC, a scrounger”, and that nobody in the room spoke up.',
  '“He goes out with an older boyfriend and she’s attention seeking, that’s what the report says about us two,” {N} said.',
  '{N}: “I was never hard to reach. I had the same number for six years.” {They} showed me the number.',
);
const LAW = plain(
  'Asked the archive for the placement order made at {town} Family Court, and for the contact order under section 34 of the Children Act 1989.',
  'For the yearly return the missing episode of last {month} is closed with its code; {N} came back the same night by {themself}.',
  'The youngest boy’s placement order was made in {month}, so {N} may write through the letterbox twice a year.',
  'The work placement at the garage ends on {day}; {N} would like a second one nearer {town}.',
  'I left my contact number and the out of hours one, in case the boiler fails again. In any case I am back on {day}.',
  'The police unit that found the bicycle rang {N} to say {they} can fetch it from {street}.',
  'Statutory sick pay runs for {few} more weeks; {N} has the note from the GP and {their} employer has a copy.',
  'A residents’ parking permit is needed for {street}; {N} has borrowed the form from the neighbour.',
  'The emergency contact on the college form is now {aunt}, and {N} contacted the office {themself} to change it.',
);
const NAMES_THAT_ARE_WORDS: readonly RightSentence[] = [
  { text: 'Hope the letter gets there by {day}; {N} has waited long enough for it.', called: ['Hope', 'she'] },
  {
    text: 'We both hope {their} results are better than in May, when {N} sat two papers with a fever.',
    called: ['May', 'she'],
  },
  { text: 'Will ring {school} on {day}. Will also ask for the bus pass while I am at it.', called: ['Will', 'he'] },
  {
    text: 'Mark for the essay was 62. {N} had hoped for more, and will mark up a second draft with the tutor.',
    called: ['Mark', 'he'],
  },
  {
    text: 'The landlord gave {N} a week’s grace, and the chapel of Saint Grace on {street} runs the food shelf.',
    called: ['Grace', 'she'],
  },
  {
    text: 'Summer school is from the third week of July; {N} wants to do summer and autumn back to back.',
    called: ['Summer', 'she'],
  },
  {
    text: '{N} lost faith in the housing office after {few} calls. The Faith Street branch was kinder.',
    called: ['Faith', 'she'],
  },
  { text: 'No need to chase: {N} sent the form. Chase the deposit instead, said {shew}.', called: ['Chase', 'he'] },
  { text: 'The Jude Street café and the Quinn Park library are where {N} goes to get warm.', called: ['Jude', 'they'] },
  {
    text: '{N} is moving to Morgan Terrace, off Robin Hill, and has found the school there: Quinn Park Primary.',
    called: ['Morgan', 'they'],
  },
];
const TWO_OF_ONE_NAME: readonly RightSentence[] = [
  {
    text: 'Cousin {same} is coming to stay for a week, and {N} is cleaning for the first time since {month}.',
    same: 'relative',
  },
  { text: '{same}, who is family though nobody can say how, sent {pounds} for the birthday.', same: 'relative' },
  { text: 'While I am away {N} can ring {same} in our team, who has met {them} twice.', same: 'worker' },
  { text: '{same} from the duty team took the call on {day} and wrote it up the same night.', same: 'worker' },
];
const RIGHTLY_NAMED: readonly RightSentence[] = [
  {
    text: 'Letter from the solicitor, Ms {same} Blackwood-Hughes, to say that the hearing is moved to {month}.',
    same: 'stranger',
  },
  { text: 'Head teacher Mrs {same} Foster writes that {N} has been a steadying hand in the year.', same: 'stranger' },
  { text: 'Consultant: Dr {same} Ramanathan. Copies to the GP and to {N} at {their} own address.', same: 'stranger' },
  {
    text: 'The letter reads: Dear {N}, I have made an appointment for you with our nurse, {shew}, on {day} at {time}.',
  },
];
const HE_AND_SHE_OF_OTHERS = plain(
  '{N} and {boy} are engaged. He works nights, he cooks on Sundays, and he wants his mother told before his father.',
  '{N}’s girlfriend {girl} came too. She has passed her test, and she drove us to {town} in her brother’s car.',
  '{mum} says she has stopped drinking, she has a sponsor, and she would like {N} to know it from her and not from me.',
  '{dad} has cancer. He told {N} himself, on {day}; he asked that nobody else be told until he has seen the surgeon.',
  'The neighbours are kind: they keep parcels, and when they go away they leave {N} the key and their terrible parrot.',
  'The lads at five-a-side have made {N} captain; they say they voted, though they cannot agree who counted their votes.',
  'Both tutors wrote. They see effort and they see tiredness, and they ask whether their deadlines could be spread.',
  '{girl} is trans and has asked friends to say she and her; {N} corrected me, rightly, when I said it of her school days.',
);
export const RIGHT_THOUGH_IT_LOOKS_WRONG: readonly (readonly RightSentence[])[] = [
  QUOTATIONS,
  LAW,
  NAMES_THAT_ARE_WORDS,
  TWO_OF_ONE_NAME,
  RIGHTLY_NAMED,
  HE_AND_SHE_OF_OTHERS,
];
