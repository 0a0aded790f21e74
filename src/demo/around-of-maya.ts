/** Life around one of the named: Maya’s, half of it. */
import { day } from '../ground/day-words.ts';
import { letter, money, opportunity, wish, type ToldAround } from './told-around.ts';

export const maya: ToldAround = {
  who: [
    {
      sibling: 'Leo',
      belongs: 'my brother',
      ring: 'closest',
      wish: 'every week, and on his birthday',
      howNow: 'They have not met since he moved on 17 March.',
      again: 'A day in the week that is theirs, whoever drives.',
      said: '2025-03-20',
    },
    {
      named: 'Nan Jean',
      belongs: 'my nan',
      ring: 'closest',
      wish: 'every other Saturday',
      howNow: 'By bus, mostly by herself.',
      inCrisis: 'Comes to wherever Maya is. Ring twice: she is slow to the phone.',
      said: '2025-03-04',
    },
    {
      named: 'Pauline',
      belongs: 'where I live',
      ring: 'closest',
      howNow: 'Good, except about the dog.',
      inCrisis: 'Is there, at any hour.',
      said: '2025-03-04',
    },
    {
      named: 'Miss Okafor',
      belongs: 'my form tutor',
      ring: 'close',
      howNow: 'Notices when something is up.',
      said: '2025-03-04',
    },
    { named: 'Aisha', belongs: 'my best friend', ring: 'close', wish: 'every day, obviously', said: '2025-03-04' },
    {
      named: 'Kelly',
      belongs: 'my mum',
      ring: 'further',
      wish: 'letters, for now',
      howNow: 'Twice a year, with somebody there.',
      said: '2025-03-04',
    },
  ],
  documentsOn: '2025-03-04',
  documents: [
    { document: 'birth-certificate', standing: 'has', keeper: 'Pauline, until she is 18' },
    { document: 'passport', standing: 'none' },
    { document: 'national-insurance', standing: 'asked', askedOn: day('2025-03-04') },
    { document: 'bank-account', standing: 'has', keeper: 'Maya' },
  ],
  skills: [
    {
      skill: 'Travel',
      on: '2025-03-04',
      own: 'alone',
      ownWords: 'I have been getting two buses to Nan’s since I was 14.',
      worker: 'alone',
      evidence: 'To Nan’s and back by herself, every other Saturday',
    },
    { skill: 'Cooking and eating', on: '2025-03-04', own: 'with-help', next: 'Nan’s stew, from Nan' },
  ],
  given: [],
  entries: [
    {
      kind: 'carers-conversation',
      on: '2025-02-24',
      details: { stays: 'yes', 'next-look-on': '2025-09-01' },
      words: {
        who: 'Maya, Pauline, Helen Marsh',
        what: 'Home by nine on school days, ten on Fridays\nThe dog sleeps downstairs\nShe gets her own key at 16\nFriends may stay over once a month',
        said: 'I want the key before my birthday, not on it.',
      },
    },
    opportunity('2025-03-18', 'waits', 'work', {
      what: 'Saturdays at the vet’s',
      by: 'the vet on Mill Lane, through Miss Okafor',
    }),
    letter('2025-03-11', 'in', 'post', { what: 'The letter about college', with: 'the college' }, [
      {
        version: 'As it came',
        about: 'them',
        lines: [
          'Dear Maya,',
          '',
          'We would like to meet you about the course in animal care.',
          'Come with whoever you like.',
        ],
        given: [{ toWhom: 'Maya', on: '2025-03-12', how: 'hand' }],
      },
    ]),
    wish('2025-03-04', 'course', {
      said: 'Animal care at the college. Not sixth form.',
      'in-the-way': 'Nobody has visited with her; applications close in May',
      next: 'Helen books the open evening',
    }),
    money('2022-09-12', 'isa', ['86000', 'once'], { where: 'a Junior ISA in her name' }),
    money('2025-03-04', 'allowance', ['1200', 'week'], { where: 'into her hand, on Fridays' }),
  ],
};
