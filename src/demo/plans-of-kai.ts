/** Kai at 18 and at 19: a thin first plan his manager graded plainly, and the one that came of it. */
import type { ToldPlan } from './named-plans.ts';

const DECISION =
  'The director, 6 April 2022: from 18 a personal adviser can be responsible, with a social worker to ask.';

const thin: ToldPlan = {
  kind: 'relevant',
  arose: 'first',
  responsible: 'Natasha Haddon',
  decision: DECISION,
  begun: '2024-05-03',
  given: '2024-05-17',
  givenHow: 'Sent to his phone',
  nextReview: '2024-11-15',
  sent: '2024-05-20',
  tookPart: 'Kai, on the phone',
  writtenHow: 'by-message',
  writtenWhere: null,
  viewKnown: 'words',
  viewWords: 'It is fine. I just want to get a job.',
  absentBecause: {
    'rests-person': 'Not talked about yet',
    'rests-learning-or-work': 'He is looking for work',
    offer: 'To be gone through at the next visit',
  },
  matters: {
    home: { nowLine: 'Own tenancy since his 18th birthday', theySay: 'It is mine and it is warm.' },
    work: { nowLine: 'Finished college in April', theyWant: 'A job' },
    money: { nowLine: 'Universal credit' },
  },
  restsOn: {
    home: {
      triggerIs: 'A letter about the rent',
      fallback: 'We ring the landlord and agree what is paid when',
      who: 'worker',
      withinDays: 5,
    },
    money: { triggerIs: 'No money for food', fallback: 'A food card from the hub', who: 'worker', withinDays: 1 },
  },
  goals: [
    {
      key: 'job',
      matter: 'work',
      what: 'A job',
      why: 'He wants to earn his own money',
      shownBy: 'He has started',
      ifFails: { noneBecause: 'We go on looking together' },
      steps: [
        { key: 'cv', what: 'Write a CV together', who: 'worker', due: '2024-05-31', kept: '2024-05-24' },
        {
          key: 'apply',
          what: 'Apply to the two warehouses by the river',
          who: 'young-person',
          due: '2024-06-14',
          kept: '2024-05-28',
        },
      ],
    },
  ],
  answers: [
    {
      grade: 'requires improvement',
      words:
        'It starts from what Kai wants, and that is right. Most of his life is not in it: who he has around him, his health, what he could claim. What happens if the flat becomes too much?',
      by: 'Joanne Tindall',
      on: '2024-05-29',
    },
  ],
};

const his: ToldPlan = {
  ...thin,
  arose: 'review',
  begun: '2024-10-21',
  told: '2024-10-14',
  given: '2024-11-13',
  givenHow: 'Printed, and read together at his kitchen table',
  nextReview: '2025-05-13',
  sent: '2024-11-14',
  tookPart: 'Kai, Shannon for the part about money, Grandad Winston on the phone',
  whoIsAsked: 'The warehouse, his doctor',
  saidNoTo: 'Asking his mum',
  writtenHow: 'over-time',
  writtenWhere: 'At his flat, and once on the bench by the lock',
  viewWords: 'First one that sounds like me. I said the bit about nights and you put it in.',
  offered:
    'Told of the whole offer on 21 October. Took the setting-up money for the washer in November, and says it saves him two hours a week at the launderette. Said no to the gym card: he walks. Asked about driving lessons, and waits for an answer.',
  absentBecause: {},
  matters: {
    support: {
      nowLine: 'Natasha every twelve weeks, texted first; Grandad Winston every Sunday',
      theySay: 'Text me, do not ring. If I do not answer I am asleep, not missing.',
      theyWant: 'Somebody who answers when I do message',
      wentWell: 'He rang before the rent was late, not after. That took some doing.',
    },
    learning: {
      nowLine: 'Left college in April with his level 2',
      theySay: 'Maybe the forklift ticket, if work pays.',
      theyWant: 'The forklift ticket',
    },
    work: {
      nowLine: 'Nights at the warehouse since June, four on and three off',
      theySay: 'I like that nobody talks at four in the morning.',
      theyWant: 'Days by next summer',
      wentWell: 'Five months, and never late. His supervisor wrote and said so.',
    },
    home: {
      nowLine: 'His own flat since October 2023, with Shannon since June',
      theySay: 'It is mine and it is warm. The stairs light is broken since August.',
      theyWant: 'To stay, and to have Shannon on the tenancy',
    },
    people: {
      nowLine: 'Shannon, Grandad Winston, two lads from work',
      theySay: 'Grandad is the one. He does not ask, he just comes.',
      theyWant: 'To find out where his brother lives',
    },
    skills: { nowLine: 'Cooks three things well, reads his own letters', theyWant: 'To do his own tax form' },
    money: {
      nowLine: 'Wages every Friday, rent by standing order, £340 owed on the catalogue',
      theySay: 'The catalogue was stupid. I want it gone.',
      theyWant: 'No debt by his birthday',
    },
    health: {
      nowLine: 'Sleeps in the day; chest not seen since spring',
      theySay: 'I get wheezy when it is damp. I keep forgetting to ring.',
      theyWant: 'An appointment after a shift, not before',
    },
    identity: {
      nowLine: 'Mixed White and Black Caribbean; his grandad’s stories of Port Antonio',
      theySay: 'I want to go there with him once.',
    },
  },
  restsOn: {
    home: {
      triggerIs: 'A letter about the rent, or Shannon leaves and one wage has to pay for it',
      fallback: 'The landlord has agreed in writing to six weeks at half; after that the room over the hub',
      who: 'worker',
      withinDays: 3,
      asks: 'Housing: keep his place on the list as it is',
    },
    money: {
      triggerIs: 'Two Fridays without wages',
      fallback: 'A food card the same day, and the claim is opened together',
      who: 'worker',
      withinDays: 1,
    },
    'learning-or-work': {
      triggerIs: 'The warehouse cuts his nights, or he cannot sleep any more',
      fallback: 'The council’s own yard has said it will see him within two weeks',
      who: 'partner',
      named: 'Dave Ridley at the depot',
      withinDays: 14,
      asks: 'The depot: a trial week',
    },
    person: {
      triggerIs: 'Grandad Winston is ill',
      fallback: 'Natasha drives him to the hospital, and Shannon’s mum has asked to be rung',
      who: 'worker',
      withinDays: 1,
    },
    health: {
      triggerIs: 'He cannot breathe well for a day',
      fallback: 'The walk-in clinic, and somebody goes with him',
      who: 'worker',
      withinDays: 1,
    },
  },
  goals: [
    {
      key: 'days',
      matter: 'work',
      what: 'Work in the day, and not at night',
      why: 'He and Shannon see each other on three days a week',
      shownBy: 'A rota with days on it',
      ifFails: { restsOn: 'learning-or-work' },
      steps: [
        {
          key: 'ticket',
          what: 'Book the forklift course, and ask who pays',
          who: 'worker',
          due: '2024-12-13',
          kept: '2024-12-09',
        },
        {
          key: 'ask-days',
          what: 'Ask the supervisor what has to be there for days',
          who: 'young-person',
          due: '2025-04-30',
        },
      ],
    },
    {
      key: 'catalogue',
      matter: 'money',
      what: 'The catalogue paid off by his birthday',
      why: 'He wants nothing hanging over him',
      shownBy: 'A letter that says nought',
      ifFails: {
        fallback: 'The debt adviser at the hub asks them to stop the charges',
        who: 'Natasha Haddon',
        by: '2025-07-31',
      },
      steps: [
        {
          key: 'plan-to-pay',
          what: 'Agree £30 every second Friday with the catalogue',
          who: 'worker',
          due: '2024-11-29',
          kept: '2024-11-27',
        },
        { key: 'halfway', what: 'Look at it together when half is paid', who: 'worker', due: '2025-04-11' },
      ],
    },
    {
      key: 'brother',
      matter: 'people',
      what: 'Know where his brother lives, and whether he wants to hear from him',
      why: 'He has asked since he was fourteen',
      shownBy: 'An answer, whatever it is',
      ifFails: { noneBecause: 'If it is no, Grandad and Natasha are there that day; nothing else can stand in for it' },
      steps: [
        {
          key: 'ask-records',
          what: 'Ask the other council whether they may pass on a letter',
          who: 'worker',
          due: '2025-02-28',
          kept: '2025-02-26',
        },
        { key: 'letter', what: 'Write the letter, with Grandad if he likes', who: 'young-person', due: '2025-05-02' },
      ],
    },
    {
      key: 'chest',
      matter: 'health',
      what: 'His chest seen by somebody',
      why: 'It is worse in the damp, and he works in the cold',
      shownBy: 'He knows what it is and what helps',
      ifFails: { restsOn: 'health' },
      steps: [
        {
          key: 'doctor',
          what: 'Get an appointment after a shift',
          who: 'worker',
          due: '2024-12-06',
          kept: '2024-12-18',
        },
      ],
    },
  ],
  answers: [
    {
      grade: 'good',
      words:
        'I can hear Kai in it, and I know what happens if the flat or the job goes. The brother goal is brave and careful. Next time: what the driving lessons came to.',
      by: 'Joanne Tindall',
      on: '2024-11-20',
    },
  ],
};

export const plansOfKai: readonly ToldPlan[] = [thin, his];
