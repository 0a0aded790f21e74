/** Being looked after: the stretches of time every looked-after duty and most figures rest on. */
import type { StatusRule } from '../rule.ts';

export const lookedAfter: StatusRule = {
  kind: 'status',
  id: 'status/looked-after',
  title: 'Looked after by this council',
  why: 'From the day you come into our care until you leave it or turn 18.',
  binds: 'Children with an open 903 episode; series of short breaks (V3, V4) apart; under 18',
  standing: 'return',
  versions: [
    {
      from: '1991-10-14',
      sources: [
        {
          title: 'SSDA903 children looked-after return: guide to the return',
          href: 'https://www.gov.uk/guidance/children-looked-after-return',
          read: null,
        },
      ],
    },
  ],
  needs: ['periodsOfCare'],
  spells: (facts) =>
    facts.periodsOfCare.map((period) => ({
      trigger: period.id,
      from: period.from,
      to: period.to,
      because: period.because,
      cannotTell: period.missing.map(({ what }) => what),
    })),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'on the first day', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'C2']], on: '2026-01-05', is: 'yes' },
    { name: 'on the day before it ended', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'C2']], on: '2026-02-01', is: 'yes' },
    { name: 'on the day it ended', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'C2']], on: '2026-02-02', is: 'no' },
    { name: 'on the day one episode gives way to the next', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'V2'], ['2026-02-02', null, 'C1']], on: '2026-02-02', is: 'yes' },
    { name: 'the day between two periods of care', born: '2012-05-01', episodes: [['2026-01-05', '2026-02-02', 'V2'], ['2026-02-03', null, 'C1']], on: '2026-02-02', is: 'no' },
    { name: 'a series of short breaks', born: '2012-05-01', episodes: [['2026-01-05', null, 'V4']], on: '2026-02-02', is: 'no' },
    { name: 'the day before the 18th birthday', born: '2008-02-02', episodes: [['2026-01-05', null, 'C2']], on: '2026-02-01', is: 'yes' },
    { name: 'on the 18th birthday', born: '2008-02-02', episodes: [['2026-01-05', null, 'C2']], on: '2026-02-02', is: 'no' },
    { name: 'born on 29 February: still a child on 28 February of a common year', born: '2008-02-29', episodes: [['2026-01-05', null, 'C2']], on: '2026-02-28', is: 'yes' },
    { name: 'born on 29 February: 18 on 1 March', born: '2008-02-29', episodes: [['2026-01-05', null, 'C2']], on: '2026-03-01', is: 'no' },
    { name: 'date of birth not recorded', episodes: [['2026-01-05', null, 'C2']], on: '2026-02-02', is: 'cannot-tell' },
    { name: 'legal status not recorded', born: '2012-05-01', episodes: [['2026-01-05', null, null]], on: '2026-02-02', is: 'cannot-tell' },
  ],
};
