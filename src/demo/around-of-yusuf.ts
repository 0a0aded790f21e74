/** Life around one of the named: Yusuf’s, begun. */
import { day } from '../ground/day-words.ts';
import { letter, wish, type ToldAround } from './told-around.ts';

export const yusuf: ToldAround = {
  who: [
    {
      named: 'Uncle Farid',
      belongs: 'my uncle',
      ring: 'closest',
      wish: 'each Friday, by phone',
      howNow: 'When the line holds.',
      said: '2025-02-27',
    },
    {
      named: 'Hamid',
      belongs: 'my brother',
      ring: 'closest',
      again: 'To know where he is. The Red Cross has been asked.',
      said: '2025-02-27',
    },
    {
      named: 'Imam Saleh',
      belongs: 'from the mosque',
      ring: 'close',
      inCrisis: 'Comes, and can interpret. He lives two streets away.',
      said: '2025-02-27',
    },
  ],
  documentsOn: '2025-02-27',
  documents: [
    { document: 'birth-certificate', standing: 'none' },
    {
      document: 'immigration',
      standing: 'has',
      keeper: 'his solicitor; a copy with Yusuf',
      expiresOn: day('2025-05-30'),
    },
    { document: 'nhs-number', standing: 'has', keeper: 'Yusuf' },
    { document: 'bank-account', standing: 'asked', askedOn: day('2025-02-03') },
  ],
  skills: [
    { skill: 'Cooking and eating', on: '2025-02-27', own: 'alone', ownWords: 'I cook for the house. They ask me to.' },
  ],
  given: [],
  entries: [
    letter('2025-02-20', 'in', 'email', { what: 'The date of his interview', with: 'his solicitor' }),
    wish('2025-02-27', 'not-sure', {
      said: 'First English. Then maybe cars.',
      'in-the-way': 'No place on the English course before September',
    }),
  ],
};
