/** Yusuf at 17: in force since early March, and waiting for his manager; everything hangs on an answer nobody has yet. */
import type { ToldPlan } from './named-plans.ts';

export const plansOfYusuf: readonly ToldPlan[] = [
  {
    kind: 'eligible',
    arose: 'first',
    responsible: 'Sunita Rao',
    begun: '2025-02-12',
    doneHow:
      'Two afternoons at your house, with the interpreter you know. Nothing is written that you have not heard in Dari.',
    told: '2025-02-11',
    toldHow: 'A letter in English and in Dari, read with the interpreter',
    easyMade: 'On 3 March at the house, with the interpreter; he chose each picture',
    easy: [
      { picture: 'home', words: 'I stay in this house until I am 18.' },
      { picture: 'talk', words: 'Marcus comes every second Thursday. We cook.' },
      { picture: 'learning', words: 'I learn English now. I want to be an electrician.' },
      { picture: 'people', words: 'We look for my brother Hamid.' },
      { picture: 'if-it-fails', words: 'If a letter about my claim comes, I ring Marcus on the same day.' },
    ],
    home: {
      home: 'The room in the house for four',
      judgedOn: '2025-03-05',
      fromOn: '2024-11-04',
      answers: {
        facilities: 'suitable',
        repair: 'suitable',
        safety: 'suitable',
        location: 'not',
        support: 'suitable',
        tenancy: 'suitable',
        money: 'suitable',
        view: 'suitable',
      },
      reasons: {
        facilities: 'His own room, a shared kitchen with a shelf that locks',
        repair: 'The heating was mended in December',
        safety: 'Somebody is in the house at night',
        location: 'Two buses to college, and an hour to the mosque',
        support: 'His key worker is there from four to ten',
        tenancy: 'He is in care: he stays as long as we look after him',
        money: 'He pays nothing for it until he is 18',
        view: 'Clean, and too quiet at night. I would like to be nearer to the mosque.',
      },
      suitable: 'suitable',
      because: 'He wants to stay until he is 18; the bus pass makes the way bearable',
    },
    given: '2025-03-05',
    givenHow: 'In English and in Dari, read together with the interpreter',
    nextReview: '2025-06-16',
    sent: '2025-03-10',
    tookPart: 'Yusuf, the interpreter, Marcus Bell, and his key worker at the house',
    whoIsAsked: 'The college and the solicitor',
    saidNoTo: 'Asking Uncle Farid in London, until they have spoken themselves',
    writtenHow: 'together',
    writtenWhere: 'At the house, in two afternoons',
    viewKnown: 'through-somebody',
    viewWords: 'I understand it. I want you to write that I am waiting, and that waiting is the hard part.',
    offered:
      'Told of the offer in Dari on 12 February. Took the bus pass and the laptop for college, and uses both every day.',
    absentBecause: {
      'rests-learning-or-work': 'The college has promised a place for September and has not written it yet',
    },
    matters: {
      care: {
        nowLine: 'In our care since August, until he is 18 in December',
        theySay: 'Do not move me before the answer comes.',
        theyWant: 'The same room until then',
      },
      adviser: {
        nowLine: 'Marcus since November; they cook together every second Thursday',
        theySay: 'He asks about cricket first. That is good.',
      },
      people: {
        nowLine: 'His brother Hamid, not heard from since May; Uncle Farid in London',
        theySay: 'I dream that he rings and I have lost the phone.',
        theyWant: 'To look for Hamid properly',
      },
      learning: {
        nowLine: 'English, three days a week',
        theySay: 'I am the oldest in the class and the fastest.',
        theyWant: 'To become an electrician',
      },
      work: { nowLine: 'He may not work for wages yet; helps at the mosque kitchen', theyWant: 'To be useful' },
      home: {
        nowLine: 'A room in a house for four since November',
        theySay: 'Clean, and too quiet at night.',
        theyWant: 'To stay until he is 18 at least',
      },
      money: {
        nowLine: 'His weekly money, and £5 he saves of it',
        theySay: 'I send nothing home because there is nobody to send it to.',
      },
      health: {
        nowLine: 'Sleeps four hours; sees the nurse on Mondays',
        theySay: 'After the football I sleep.',
        theyWant: 'Football on two days',
      },
      identity: {
        nowLine: 'Prays on Fridays, keeps Ramadan, speaks Dari and some Pashto',
        theyWant: 'To read more in Dari',
      },
    },
    restsOn: {
      home: {
        triggerIs: 'The house gives notice, or he is refused and his place is looked at again',
        fallback: 'The carers in Nunthorpe who had him in the autumn have said yes to his coming back',
        who: 'worker',
        withinDays: 2,
        asks: 'The fostering team: keep the room until June',
      },
      money: {
        triggerIs: 'His card stops working',
        fallback: 'Cash from the duty desk the same day',
        who: 'cover',
        withinDays: 0,
      },
      person: {
        triggerIs: 'News of Hamid, of whatever kind',
        fallback: 'Marcus comes at once, and the nurse rings the next day',
        who: 'worker',
        withinDays: 0,
      },
      immigration: {
        triggerIs: 'The answer comes: yes, no, or nothing by his birthday',
        fallback:
          'The solicitor has the papers for each of the three; he is told by somebody he knows, with the interpreter there',
        who: 'partner',
        named: 'His solicitor',
        withinDays: 1,
        asks: 'The solicitor: ring us before the letter is opened',
      },
    },
    goals: [
      {
        key: 'electrician',
        matter: 'learning',
        what: 'Begin the electrician’s course in September',
        why: 'His father was one, and he has the hands for it',
        shownBy: 'A letter from the college with his name on it',
        ifFails: {
          fallback: 'A second year of English with the Saturday workshop',
          who: 'Marcus Bell',
          by: '2025-08-15',
        },
        steps: [
          { key: 'open-day', what: 'Go to the open day together', who: 'worker', due: '2025-04-09' },
          {
            key: 'place',
            what: 'Write down the place that was promised',
            who: 'partner',
            named: 'The college',
            due: '2025-04-30',
          },
        ],
      },
      {
        key: 'hamid',
        matter: 'people',
        what: 'A proper search for Hamid',
        why: 'Nobody has looked yet but he himself',
        shownBy: 'The Red Cross has taken the search on',
        ifFails: { restsOn: 'person' },
        steps: [
          { key: 'red-cross', what: 'Fill in the tracing form with the interpreter', who: 'worker', due: '2025-04-04' },
        ],
      },
      {
        key: 'sleep',
        matter: 'health',
        what: 'Six hours of sleep',
        why: 'Everything is harder tired',
        shownBy: 'He says so, two weeks running',
        ifFails: {
          fallback: 'The nurse asks the clinic for an appointment',
          who: 'The nurse at the house',
          by: '2025-05-30',
        },
        steps: [{ key: 'football', what: 'A second evening of football', who: 'young-person', due: '2025-03-31' }],
      },
    ],
  },
];
