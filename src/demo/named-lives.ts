/**
 * A few people with believable lives, every one invented: they carry the tests, the demonstration and the screenshots.
 * The demonstration's day is 26 March 2025.
 */
import { day } from '../ground/day-words.ts';
import type { Life } from './life.ts';

const days = (...list: readonly string[]) => list.map(day);

/** Sister and brother, in care together since September 2022; Leo has had to move once, Maya has just turned 16. */
const maya: Life = {
  knownAs: 'Maya',
  familyName: 'Hartley',
  pronouns: 'she/her',
  sex: 'F',
  ethnicity: 'WBRI',
  bornOn: day('2009-03-04'),
  cameOn: day('2022-09-12'),
  leftOn: null,
  leftBecause: null,
  legal: [
    { from: day('2022-09-12'), status: 'V2' },
    { from: day('2023-01-20'), status: 'C2' },
  ],
  need: 'N1',
  homes: [{ from: day('2022-09-12'), type: 'U4', provider: 'PR1', postcode: 'TS5 6QX' }],
  reviews: days('2022-10-07', '2022-12-20', '2023-06-14', '2023-12-05', '2024-05-30', '2024-11-21'),
  visits: days('2022-09-15', '2022-10-20', '2024-12-11', '2025-01-22', '2025-03-04'),
};

const leo: Life = {
  ...maya,
  knownAs: 'Leo',
  pronouns: 'he/him',
  sex: 'M',
  bornOn: day('2013-11-29'),
  homes: [
    { from: day('2022-09-12'), type: 'U4', provider: 'PR1', postcode: 'TS5 6QX' },
    { from: day('2025-03-17'), type: 'U6', provider: 'PR4', postcode: 'TS8 0TG' },
  ],
  visits: days('2022-09-15', '2022-10-20', '2024-12-11', '2025-01-22'),
};

/** Came alone at 16; an eligible child from the 91st day in care; his plan depends on an answer nobody has yet. */
const yusuf: Life = {
  knownAs: 'Yusuf',
  familyName: 'Rahimi',
  pronouns: 'he/him',
  sex: 'M',
  ethnicity: 'AOTH',
  bornOn: day('2007-12-01'),
  cameOn: day('2024-08-20'),
  leftOn: null,
  leftBecause: null,
  legal: [{ from: day('2024-08-20'), status: 'V2' }],
  need: 'N8',
  homes: [
    { from: day('2024-08-20'), type: 'U6', provider: 'PR4', postcode: 'TS1 4HP' },
    { from: day('2024-11-04'), type: 'K3', provider: 'PR4', postcode: 'TS3 7BD' },
  ],
  reviews: days('2024-09-17', '2024-12-16'),
  visits: days('2024-08-22', '2024-11-08', '2024-12-16', '2025-01-30', '2025-03-12'),
};

/** Her review in February did not happen: the family room flooded, and nobody set another day. */
const ellieMae: Life = {
  knownAs: 'Ellie-Mae',
  familyName: 'Brannigan',
  pronouns: 'she/her',
  sex: 'F',
  ethnicity: 'WIRT',
  bornOn: day('2010-06-18'),
  cameOn: day('2024-01-08'),
  leftOn: null,
  leftBecause: null,
  legal: [
    { from: day('2024-01-08'), status: 'C1' },
    { from: day('2024-07-02'), status: 'C2' },
  ],
  need: 'N5',
  homes: [{ from: day('2024-01-08'), type: 'U3', provider: 'PR1', postcode: 'TS12 2LN' }],
  reviews: days('2024-02-02', '2024-04-25', '2024-08-20'),
  visits: days('2024-01-11', '2024-02-20', '2024-12-02', '2025-02-18'),
};

/** 19, left care for a flat of his own; he is here because his record stays his. */
const kai: Life = {
  knownAs: 'Kai',
  familyName: 'Thornton',
  pronouns: 'he/him',
  sex: 'M',
  ethnicity: 'MWBC',
  bornOn: day('2005-10-30'),
  cameOn: day('2019-05-13'),
  leftOn: day('2023-10-30'),
  leftBecause: 'E5',
  legal: [{ from: day('2019-05-13'), status: 'C2' }],
  need: 'N1',
  homes: [
    { from: day('2019-05-13'), type: 'U4', provider: 'PR1', postcode: 'TS4 2EE' },
    { from: day('2022-11-07'), type: 'K2', provider: 'PR4', postcode: 'TS10 3RR' },
  ],
  reviews: days(
    '2019-06-10',
    '2019-09-02',
    '2020-02-20',
    '2020-08-18',
    '2021-02-11',
    '2021-08-05',
    '2022-02-01',
    '2022-07-28',
    '2023-01-24',
    '2023-07-20',
  ),
  visits: days('2019-05-16', '2022-11-16', '2023-09-28'),
};

/** A long name, so that every page is seen with one. */
const oluwaseun: Life = {
  ...yusuf,
  knownAs: 'Oluwaseun-Christopher',
  familyName: 'Adebayo-Fitzgerald',
  pronouns: 'they/them',
  ethnicity: 'BAFR',
  bornOn: day('2012-02-29'),
  cameOn: day('2025-03-03'),
  legal: [
    { from: day('2025-03-03'), status: 'L1' },
    { from: day('2025-03-06'), status: 'V2' },
  ],
  need: 'N4',
  homes: [{ from: day('2025-03-03'), type: 'U6', provider: 'PR1', postcode: 'TS7 8DX' }],
  reviews: [],
  visits: days('2025-03-05'),
};

/** In care since he was small; today is his 16th birthday, and from today he is owed a personal adviser. */
const isaac: Life = {
  ...maya,
  knownAs: 'Isaac',
  familyName: 'Ndlovu-Price',
  pronouns: 'he/him',
  sex: 'M',
  ethnicity: 'MWBA',
  bornOn: day('2009-03-26'),
  cameOn: day('2021-04-12'),
  legal: [
    { from: day('2021-04-12'), status: 'C1' },
    { from: day('2021-11-08'), status: 'C2' },
  ],
  homes: [{ from: day('2021-04-12'), type: 'U1', provider: 'PR1', postcode: 'TS9 5PA' }],
  reviews: days(
    '2021-05-06',
    '2021-08-02',
    '2022-01-27',
    '2022-07-20',
    '2023-01-12',
    '2023-07-06',
    '2024-01-04',
    '2024-06-27',
    '2024-12-19',
  ),
  visits: days('2021-04-15', '2025-03-12'),
  entries: [],
};

export const namedLives: readonly Life[] = [maya, leo, yusuf, ellieMae, kai, oluwaseun, isaac];
