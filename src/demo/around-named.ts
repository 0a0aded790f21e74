/**
 * What is told of some of the named: Yusuf, whose claim nobody has decided, with who he says he is; Lola, of whom her adviser
 * asked the mental health practitioner; Kai, who co-chairs the care leavers’ forum; and Shanice, who came back.
 */
import { ASKED_AGAIN } from './came-back.ts';
import { LOLAS_NUMBER } from './chosen-lives.ts';
import { READ_TOGETHER_ON, WRITTEN_WITH, WRITTEN_WITH_ON } from '../rules/entry-kinds.ts';
import type { EntryKind } from '../rules/entry-kinds.ts';

export type ToldEntry = {
  readonly kind: EntryKind;
  readonly on: string;
  readonly until?: string;
  readonly answer?: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
};

const ADVISER = 'Priya Nair, Tees Law Centre';
const writtenWith = (on: string, read?: string) => ({
  [WRITTEN_WITH_ON]: on,
  ...(read === undefined ? {} : { [READ_TOGETHER_ON]: read }),
});

const yusuf: readonly ToldEntry[] = [
  {
    kind: 'immigration-status',
    on: '2024-09-02',
    answer: 'claim',
    details: { next: 'interview', 'next-on': '2025-05-14' },
    words: {
      adviser: ADVISER,
      advice:
        'The interview is about why he left. He may stop and ask for a break, and Priya sits beside him. No letter from the Home Office is opened without ringing her first.',
    },
  },
  {
    kind: 'immigration-outcome',
    on: '2025-02-11',
    answer: 'granted',
    details: writtenWith('2025-02-11', '2025-02-20'),
    words: {
      what: 'Apply for a bank account and for his own National Insurance number, and start the search for a home for when he is 18. He can send for his brother: Priya begins that at once.',
      who: 'Aoife Kearney, his social worker, with Priya',
      within: 'within two weeks of the letter',
      [WRITTEN_WITH]: ADVISER,
    },
  },
  {
    kind: 'immigration-outcome',
    on: '2025-02-11',
    answer: 'refused',
    details: writtenWith('2025-02-11'),
    words: {
      what: 'Nobody tells him by phone. Aoife and Uncle Farid are with him when it is opened. Priya appeals; his home, college and money stay as they are while she does.',
      who: 'Aoife Kearney, and Helen Marsh if she is away',
      within: 'the same day; the appeal within 14 days',
      [WRITTEN_WITH]: ADVISER,
    },
  },
  {
    kind: 'immigration-outcome',
    on: '2025-03-04',
    answer: 'limited',
    words: {
      what: 'The same as if it is granted, and the day it ends goes into the plan with a year to spare.',
      who: 'Aoife Kearney',
      within: 'within two weeks of the letter',
    },
  },
  {
    kind: 'identity',
    on: '2025-01-30',
    words: {
      said: 'I am from Herat. People say Afghan and stop there. I was good at school. I am a brother, that is first.',
    },
  },
  {
    kind: 'language',
    on: '2024-08-21',
    details: { shared: 'yes' },
    words: {
      what: 'Dari, which he also reads. His English is good for a day and not for a bad day: bring an interpreter to anything about his claim or his family. Not Mr Azimi, who knows his uncle’s street.',
    },
  },
  {
    kind: 'faith',
    on: '2024-08-21',
    words: {
      which: 'Muslim',
      said: 'In Ramadan come after dark or do not bring food. Friday at one I am at the mosque. You do not have to whisper about it.',
    },
  },
];

const lola: readonly ToldEntry[] = [
  {
    kind: 'health-consultation',
    on: '2024-11-19',
    words: {
      by: 'Dr Amara Osei, mental health practitioner with the leaving care team',
      about: 'She has not slept well since September and stays up until it is light. Should she be sent to her doctor?',
      advice:
        'Ask her what the nights are like before anything else. Unopened letters and nights without sleep may belong together. Not another referral now: somebody she knows opening the post with her, each Thursday, for six weeks.',
      next: 'Marcus Bell asks her on Thursday whether she wants that, and rings Dr Osei in January.',
    },
  },
  {
    kind: 'health-consultation',
    on: '2025-01-23',
    words: {
      by: 'Dr Amara Osei, mental health practitioner with the leaving care team',
      about: 'Six Thursdays on: she sleeps most nights. She asked whether she could talk to somebody herself.',
      advice: 'Yes, and she chooses the place. Dr Osei meets her at the café by the bridge, once, and they see.',
    },
  },
];

const kai: readonly ToldEntry[] = [
  {
    kind: 'council-group',
    on: '2024-05-01',
    words: { what: 'The care leavers’ forum. He co-chairs it, and sits on the panel that chooses new staff' },
  },
  {
    kind: 'identity',
    on: '2025-01-20',
    words: { said: 'Mixed, and proud of it. Grandad Winston came on a boat and I have his watch.' },
  },
];

const shanice: readonly ToldEntry[] = [
  {
    kind: 'support-from-21',
    on: ASKED_AGAIN,
    words: {
      said: 'I said I was fine, and I was. Now my aunt’s house is being sold and I do not know where to start.',
    },
  },
];

/** By the name they are known by; Lola is one of those who were chosen. */
export const TOLD_AROUND: Readonly<Record<string, readonly ToldEntry[]>> = {
  Yusuf: yusuf,
  Kai: kai,
  Shanice: shanice,
};
export const TOLD_AROUND_CHOSEN: Readonly<Record<string, readonly ToldEntry[]>> = { [LOLAS_NUMBER]: lola };
