/** Support from 21: open while a former relevant young person of 21 to 24 has asked for it and not said they want it no more. */
import { SUPPORT_TO_25_IN_FORCE_FROM, section23CZB } from '../leaving-care/sources.ts';
import type { StatusRule } from '../rule.ts';
import { STATUS_RESTS_ON } from './care-leaver-statuses.ts';
import { supportAfter21, WHETHER_SUPPORT_IS_WANTED } from './support-after-21.ts';

export const supportFrom21: StatusRule = {
  kind: 'status',
  id: 'status/support-from-21',
  title: 'Support from 21 is open',
  why: 'You are 21 to 24 and told us you want support: you have a personal adviser, your needs are looked at, and there is a plan, until 25 or until you say stop.',
  binds: 'Former relevant young people of 21 to 24 who told the council that they want support',
  standing: 'statute',
  versions: [{ from: SUPPORT_TO_25_IN_FORCE_FROM, sources: [section23CZB('(2) to (5)')] }],
  needs: [...STATUS_RESTS_ON, 'support-from-21', 'support-offered'],
  spells: (facts) =>
    supportAfter21(facts)
      .filter(({ state }) => state !== 'not-open')
      .map(({ state, trigger, from, to, because, missing }) => ({
        trigger,
        from,
        to,
        because: [because],
        cannotTell: state === 'open' ? missing : [...missing, WHETHER_SUPPORT_IS_WANTED],
      })),
  // biome-ignore format: one example to a line, to be read as a table.
  examples: [
    { name: 'on the day it opened', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2026-01-12']], on: '2026-01-12', is: 'yes' },
    { name: 'the day before: nothing says whether it was wanted', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2026-01-12']], on: '2026-01-11', is: 'cannot-tell' },
    { name: 'when it ended', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2026-01-12', '2026-03-02']], on: '2026-03-02', is: 'no' },
    { name: 'nothing recorded', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], on: '2026-01-12', is: 'cannot-tell' },
    { name: 'offered, and the answer was no', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2025-09-01', null, 'declined']], on: '2025-09-01', is: 'no' },
    { name: 'offered, and the answer was yes', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2025-09-01', null, 'accepted']], on: '2025-09-01', is: 'yes' },
    { name: 'offered, and the answer was not written down', born: '2004-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-offered', '2025-09-01']], on: '2025-09-01', is: 'cannot-tell' },
    { name: 'opened at 20, on the eve of 21', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2026-02-02']], on: '2026-03-09', is: 'no' },
    { name: 'opened at 20, on the 21st birthday', born: '2005-03-10', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2026-02-02']], on: '2026-03-10', is: 'yes' },
    { name: 'on the 25th birthday', born: '2001-03-10', episodes: [['2012-01-05', null, 'C2']], entries: [['support-from-21', '2025-02-03']], on: '2026-03-10', is: 'no' },
    { name: 'died', born: '2004-03-10', died: '2026-02-02', episodes: [['2015-01-05', null, 'C2']], entries: [['support-from-21', '2026-01-12']], on: '2026-02-02', is: 'no' },
  ],
};
