/** Every form about the life around somebody, and of the lists a council keeps for itself, with what is sent in it and what a second tab is answered, for a test of them all. */
import type { PersonId } from '../src/ground/ids.ts';
import type { Fields } from '../src/web/server-for-tests.ts';
import type { StaffName } from './sample-council.ts';

export const on = (name: string, d: number, m: number, y = 2022): Fields => ({
  [`${name}-day`]: String(d),
  [`${name}-month`]: String(m),
  [`${name}-year`]: String(y),
});
/** The last day on which all of it can have happened. */
const ON_THE_31ST = on('on', 31, 3);

/** A skill on the council’s list. */
export const COOKING = '5d0c1f6e-3a52-4c1e-9d3b-2f6a7b8c9d01';

/** What is there of one young person for the forms to be about. */
export type Around = {
  readonly id: PersonId;
  /** Two of the council’s emergency beds: one to be given, one to be changed. */
  readonly bed: string;
  readonly spare: string;
  readonly hostel: string;
  readonly nan: string;
  readonly kit: string;
  /** Kept off, as they wish. */
  readonly lee: string;
  readonly given: string;
  /** A letter, and one file that is kept with it. */
  readonly letter: string;
  readonly file: string;
  /** What is done if a claim is refused: written with nobody yet. If it is granted: written with the adviser. */
  readonly refused: string;
  readonly granted: string;
  readonly plan: string;
  /** Written again because of a change; and a change that the plan in force is still to be asked about. */
  readonly version: string;
  readonly change: string;
  /** A meeting, of which something was written that is about somebody else. */
  readonly meeting: string;
  /** On the council’s lists: a word, another council, and the item of its own offer that stands beside a line of theirs. */
  readonly word: string;
  readonly elsewhere: string;
  readonly item: string;
  readonly line: string;
};

export type FormAround = {
  readonly what: string;
  readonly path: (of: Around) => string;
  readonly sent: Fields | ((of: Around) => Fields);
  /** A text in it that must not be lost, and what is typed in place of it in the second tab. */
  readonly typed: readonly [field: string, instead: string] | null;
  readonly action: string;
  /** What the second tab is answered: both texts, a sentence, or that it is one more. */
  readonly second: 'both' | 'one-more' | RegExp;
  /** `keeper` is whoever keeps the council’s lists. */
  readonly as?: StaffName | 'keeper';
  /** Sent with it, under this name. */
  readonly file?: { readonly field: string; readonly name: string; readonly bytes: Buffer };
  /** What is said of words, which stay as they were written, is said of the dead as well. */
  readonly isAlsoOfTheDead?: true;
  /** About nobody: no death and nobody else’s id. */
  readonly isAboutNobody?: true;
};

/** The version a form is about, where it stands below it. */
export const planOf = (path: string): string => /^\/people\/[^/]+\/plan\/[0-9a-f-]{36}/.exec(path)?.[0] ?? '';

export const sentIn = ({ sent }: FormAround, of: Around): Fields => (typeof sent === 'function' ? sent(of) : sent);

const A_PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n9\n%%EOF\n');

export const FORMS_AROUND: readonly FormAround[] = [
  {
    what: 'an emergency bed',
    path: ({ id }) => `/people/${id}/emergency-bed`,
    sent: ({ bed }) => ({ bed, why: 'The boiler failed', ...ON_THE_31ST }),
    typed: ['why', 'Nowhere to go'],
    action: 'give-emergency-bed',
    second: /They are in an emergency bed already\. Say first that their stay has ended/,
  },
  {
    what: 'how they move on',
    path: ({ id, hostel }) => `/people/${id}/homes/${hostel}/move-on`,
    sent: { what: 'A flat by the summer', who: 'worker', ...on('dueOn', 30, 6) },
    typed: ['what', 'A room near her nan'],
    action: 'agree-move-on',
    second: 'one-more',
  },
  {
    what: 'somebody who matters',
    path: ({ id }) => `/people/${id}/who-matters/new`,
    sent: { named: 'Esi', belongs: 'my aunt', ring: 'close', wish: 'at Christmas' },
    typed: ['wish', 'every Sunday'],
    action: 'keep-who-matters',
    second: /They are there already\. Correct what is there instead/,
  },
  {
    what: 'how it is now with somebody who matters',
    path: ({ nan }) => `${nan}/now`,
    sent: { ring: 'close', wish: 'every other Sunday' },
    typed: ['wish', 'once a month'],
    action: 'say-how-it-is-now',
    second: 'both',
  },
  {
    what: 'somebody who is to be kept off',
    path: ({ kit }) => `${kit}/off`,
    sent: { offSaid: 'We fell out' },
    typed: ['offSaid', 'I do not want to say'],
    action: 'keep-off-who-matters',
    second: 'both',
  },
  {
    what: 'somebody who is put back',
    path: ({ lee }) => `${lee}/back`,
    sent: { ring: 'further', wish: 'at my birthday' },
    typed: ['wish', 'not yet'],
    action: 'put-back-who-matters',
    second: 'both',
  },
  {
    what: 'how a skill is seen',
    path: ({ id }) => `/people/${id}/skills/${COOKING}/new`,
    sent: { own: 'mostly', evidence: 'Rice for six', ...ON_THE_31ST },
    typed: ['evidence', 'A roast'],
    action: 'see-skill',
    second: 'one-more',
  },
  {
    what: 'skills for somebody else',
    path: ({ id }) => `/people/${id}/skills/for-somebody-else`,
    sent: {
      toWhom: 'Albert Road Homes',
      whatFor: 'to be offered a flat',
      first: COOKING,
      yes: 'yes',
      yesHow: 'She signed it',
    },
    typed: ['whatFor', 'to be seen by the panel'],
    action: 'give-skills',
    second: 'one-more',
  },
  {
    what: 'a yes that is taken back',
    path: ({ given }) => `${given}/taken-back`,
    sent: { takenBackSaid: 'They were rude' },
    typed: ['takenBackSaid', 'I changed my mind'],
    action: 'take-back-skills',
    second: 'both',
  },
  {
    what: 'all papers in one go',
    path: ({ id }) => `/people/${id}/documents/all`,
    sent: { passport: 'has' },
    typed: null,
    action: 'keep-documents',
    second: 'both',
  },
  {
    what: 'one paper',
    path: ({ id }) => `/people/${id}/documents/about/birth-certificate`,
    sent: { standing: 'has', keeper: 'She keeps it' },
    typed: ['keeper', 'Her nan keeps it'],
    action: 'keep-documents',
    second: 'both',
  },
  {
    what: 'the file of a letter',
    path: ({ letter }) => `${letter}/file`,
    sent: { version: 'Large print', about: 'them' },
    file: { field: 'file', name: 'letter.pdf', bytes: A_PDF },
    typed: ['version', 'With the second page'],
    action: 'keep-letter-file',
    second: 'one-more',
  },
  {
    what: 'who got a version of a letter',
    path: ({ file }) => `${file}/given`,
    sent: { toWhom: 'Her nan', how: 'hand', ...on('givenOn', 30, 3) },
    typed: ['toWhom', 'Her tutor'],
    action: 'give-letter-file',
    second: 'one-more',
  },
  {
    what: 'what a practitioner advised',
    path: ({ id }) => `/people/${id}/entries/new/health-consultation`,
    sent: { by: 'Dr Osei', about: 'Sleep', advice: 'Ask about the nights', ...ON_THE_31ST },
    typed: ['about', 'The clinic'],
    action: 'record-entry',
    second: 'one-more',
  },
  {
    what: 'the right to stay',
    path: ({ id }) => `/people/${id}/entries/new/immigration-status`,
    sent: { answer: 'claim', adviser: 'Priya Nair', ...ON_THE_31ST },
    typed: ['adviser', 'Colm Deasy'],
    action: 'record-entry',
    second: /already recorded for 31.March.2022/,
  },
  {
    what: 'what is done if a claim ends one way',
    path: ({ id }) => `/people/${id}/entries/new/immigration-outcome`,
    sent: { answer: 'limited', what: 'Her college stays', who: 'Sam', within: 'a week', ...ON_THE_31ST },
    typed: ['what', 'Her home stays'],
    action: 'record-entry',
    second: /already recorded for 31.March.2022/,
  },
  {
    what: 'with whom that was written',
    path: ({ refused }) => `${refused}/with-adviser`,
    sent: { adviser: 'Priya Nair, Nair and Cole', ...on('on', 9, 3) },
    typed: ['adviser', 'Colm Deasy'],
    action: 'write-outcome-with-adviser',
    second: 'both',
  },
  {
    what: 'that it was read together',
    path: ({ granted }) => `${granted}/read-together`,
    sent: on('on', 20, 3),
    typed: null,
    action: 'read-outcome-together',
    second: 'both',
  },
  {
    what: 'whether the plan needs to change',
    path: ({ plan, change }) => `${plan}/changed/${change}`,
    sent: { changes: 'no', because: 'She is home and well' },
    typed: ['because', 'It was one night'],
    action: 'answer-change',
    second: 'both',
  },
  {
    what: 'what a change touches',
    path: ({ version }) => version,
    sent: {
      tookPart: 'Maya, her nan',
      writtenHow: 'by-message',
      'now-home': 'Two weeks left in the room',
      'rests-home': 'Her nan’s sofa, then the Foyer',
    },
    typed: ['now-home', 'A week left'],
    action: 'write-after-change',
    second: 'both',
  },
  {
    what: 'a matter they want no more help with',
    path: ({ version }) => `${planOf(version)}/matters/home/take-out`,
    sent: { asked: 'them', because: 'She lives with her nan now', theySaid: 'I am fine there', fallbacks: 'stay' },
    typed: ['theySaid', 'Nan has the room'],
    action: 'take-matter-out-of-plan',
    second: 'both',
  },
  {
    what: 'a matter that is put back',
    path: ({ version }) => `${planOf(version)}/matters/health/put-back`,
    sent: {},
    typed: null,
    action: 'put-matter-back-in-plan',
    second: 'both',
  },
  {
    what: 'a bed on the list',
    path: () => '/emergency-beds/new',
    sent: { place: 'Quay Street, room 5', area: 'in', ...on('from', 1, 3) },
    typed: ['place', 'Quay Street, room 6'],
    action: 'add-emergency-bed',
    second: 'one-more',
    as: 'manager',
    isAboutNobody: true,
  },
  {
    what: 'a bed that is changed',
    path: ({ spare }) => `/emergency-beds/${spare}/change`,
    sent: { place: 'Tanner Street, the back flat', area: 'out', ...on('from', 1, 1) },
    typed: ['place', 'Tanner Street, the front flat'],
    action: 'change-emergency-bed',
    second: 'both',
    as: 'manager',
    isAboutNobody: true,
  },
  {
    what: 'words about somebody else',
    path: ({ id, meeting }) => `/people/${id}/words/entry/${meeting}/others`,
    sent: { pasted: 'Mrs Dale rang' },
    typed: ['pasted', 'Her son moved'],
    action: 'mark-words',
    second: 'one-more',
    isAlsoOfTheDead: true,
  },
  {
    what: 'a word that names harm',
    path: () => '/our-words/harm/new',
    sent: { word: 'happy slap*', reason: 'The police asked for it', ...on('from', 31, 3) },
    typed: ['reason', 'The youth workers asked for it'],
    action: 'add-word-of-harm',
    second: /is on the list already/,
    as: 'keeper',
    isAboutNobody: true,
  },
  {
    what: 'a word that has another',
    path: () => '/our-words/another/new',
    sent: { word: 'lads', instead: 'who it was', reason: 'The forum asked for it', ...on('from', 31, 3) },
    typed: ['reason', 'A young person said so'],
    action: 'add-word-that-has-another',
    second: /is on the list already/,
    as: 'keeper',
    isAboutNobody: true,
  },
  {
    what: 'a word that is ended',
    path: ({ word }) => `/our-words/${word}/end`,
    sent: on('last', 30, 3),
    typed: null,
    action: 'end-word',
    second: 'both',
    as: 'keeper',
    isAboutNobody: true,
  },
  {
    what: 'another council',
    path: () => '/offer/elsewhere/new',
    sent: { name: 'Durham County Council', ask: 'Their leaving care team, on 03000 000000' },
    typed: ['ask', 'The hub in Durham'],
    action: 'add-other-council',
    second: /is on the list already/,
    as: 'keeper',
    isAboutNobody: true,
  },
  {
    what: 'another council that is changed',
    path: ({ elsewhere }) => `/offer/elsewhere/${elsewhere}/change`,
    sent: { name: 'Northumbria Council', ask: 'Their team, on Mondays' },
    typed: ['ask', 'Their team, every day'],
    action: 'change-other-council',
    second: 'both',
    as: 'keeper',
    isAboutNobody: true,
  },
  {
    what: 'what another council has beside an item of ours',
    path: ({ elsewhere, item }) => `/offer/elsewhere/${elsewhere}/items/${item}`,
    sent: { standing: 'same', what: 'Money for a coat', policy: 'Their local offer', ...on('from', 1, 3) },
    typed: ['what', 'Money for a coat and boots'],
    action: 'add-other-offer',
    second: /It is held already, from 1.March.2022/,
    as: 'keeper',
    isAboutNobody: true,
  },
  {
    what: 'what another council has and we have not, changed',
    path: ({ elsewhere, line }) => `/offer/elsewhere/${elsewhere}/lines/${line}`,
    sent: { title: 'A bus pass', what: 'Every bus for nothing', policy: 'Their local offer', ...on('from', 1, 2) },
    typed: ['what', 'Every bus and tram'],
    action: 'change-other-offer',
    second: 'both',
    as: 'keeper',
    isAboutNobody: true,
  },
];
