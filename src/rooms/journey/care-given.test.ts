/** What cannot be true of care that starts, changes or ends (data standards 1.5), as a table of what a worker might enter. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../../ground/day-words.ts';
import type { CareEpisode, Entry } from '../../rules/facts.ts';
import { type CareGiven, type Known, reasonBegan, whyNotChange, whyNotEnd, whyNotStart } from './care-given.ts';

const HOME: CareGiven = {
  legalStatus: 'C2',
  placementType: 'U6',
  placementProvider: 'PR1',
  placementPostcode: 'TS1 4QT',
  urn: null,
};
const episode = (beganOn: string, endedOn: string | null, more: Partial<CareEpisode> = {}): CareEpisode => ({
  id: beganOn,
  beganOn: day(beganOn),
  endedOn: endedOn === null ? null : day(endedOn),
  reasonBegan: 'S',
  reasonEnded: null,
  ...HOME,
  ...more,
});
const known = (episodes: readonly CareEpisode[], more: Partial<Known> = {}): Known => ({
  bornOn: day('2008-05-01'),
  diedOn: null,
  episodes,
  entries: [],
  ...more,
});
const missing: Entry = { id: 'm', kind: 'missing', on: day('2025-01-10'), until: null, answer: 'M', details: {} };
const IN_CARE = known([episode('2024-06-03', null)]);

function says(refused: { readonly sentence: string } | undefined, expected: RegExp | null): void {
  if (expected === null) assert.equal(refused, undefined);
  else assert.match(refused?.sentence ?? 'nothing', expected);
}

describe('care starts', () => {
  const cases: readonly (readonly [what: string, on: string, Partial<CareGiven>, Known, RegExp | null])[] = [
    ['for the first time', '2025-01-06', {}, known([]), null],
    ['again, after a time at home', '2025-01-06', {}, known([episode('2023-01-09', '2024-03-01')]), null],
    ['while they are in care', '2025-01-06', {}, IN_CARE, /in care already, since 3.June.2024/],
    [
      'in the middle of an earlier time in care',
      '2023-06-01',
      {},
      known([episode('2023-01-09', '2024-03-01')]),
      /from 9.January.2023 to 1.March.2024/,
    ],
    [
      'before an earlier time in care',
      '2022-06-01',
      {},
      known([episode('2023-01-09', '2024-03-01')]),
      /choose a later day/,
    ],
    ['on the day it ended', '2024-03-01', {}, known([episode('2023-01-09', '2024-03-01')]), /no new start/],
    [
      'in a temporary stay (380)',
      '2025-01-06',
      { placementType: 'T4' },
      known([]),
      /cannot start with a temporary stay/,
    ],
    [
      'with a parent, without an order (378)',
      '2025-01-06',
      { placementType: 'P1', legalStatus: 'V2' },
      known([]),
      /cannot live with a parent/,
    ],
    ['with a parent under a care order', '2025-01-06', { placementType: 'P1' }, known([]), null],
    [
      'in supported accommodation at 15 (371)',
      '2024-04-30',
      { placementType: 'K3' },
      known([], { bornOn: day('2008-05-01') }),
      /A child of 15 cannot live/,
    ],
    ['in supported accommodation on the 16th birthday', '2024-05-01', { placementType: 'K3' }, known([]), null],
    [
      'in a residential school at 3 (372)',
      '2011-05-01',
      { placementType: 'S1' },
      known([]),
      /A child of 3 cannot live/,
    ],
    ['before birth', '2008-04-30', {}, known([]), /born on 1.May.2008/],
    ['on the 18th birthday', '2026-05-01', {}, known([]), /18 on 1.May.2026/],
    ['after a death', '2025-01-06', {}, known([], { diedOn: day('2025-01-06') }), /died on 6.January.2025/],
  ];
  for (const [what, on, more, who, expected] of cases) {
    test(what, () => says(whyNotStart({ ...HOME, ...more }, day(on), who), expected));
  }
});

describe('care changes', () => {
  const short = known([
    episode('2024-06-03', '2025-01-06'),
    episode('2025-01-06', null, { placementType: 'T4', placementPostcode: 'TS9 9ZZ' }),
  ]);
  const police = known([episode('2025-01-06', null, { legalStatus: 'L1' })]);
  const cases: readonly (readonly [
    what: string,
    on: string,
    Partial<CareGiven>,
    stay: boolean | null,
    Known,
    RegExp | null,
  ])[] = [
    ['a move', '2025-01-06', { placementPostcode: 'TS2 1AA' }, false, IN_CARE, null],
    ['another legal status', '2025-01-06', { legalStatus: 'E1' }, null, IN_CARE, null],
    ['nothing', '2025-01-06', {}, null, IN_CARE, /Nothing here differs/],
    [
      'a move before the placement began',
      '2024-06-02',
      { placementPostcode: 'TS2 1AA' },
      false,
      IN_CARE,
      /began on 3.June.2024/,
    ],
    [
      'a move on the day it began',
      '2024-06-03',
      { placementPostcode: 'TS2 1AA' },
      false,
      IN_CARE,
      /choose a later day/,
    ],
    ['a move, with nothing said of the carers', '2025-01-06', { placementType: 'K2' }, null, IN_CARE, /same carers/],
    ['of somebody who is not in care', '2025-01-06', { placementType: 'K2' }, false, known([]), /not in care now/],
    ['back after a short stay', '2025-01-13', {}, true, short, null],
    [
      'back elsewhere after a short stay (381)',
      '2025-01-13',
      { placementPostcode: 'TS3 3AA' },
      true,
      short,
      /postcode of before/,
    ],
    ['back after eight days of a short stay (379)', '2025-01-14', {}, true, short, /at most seven days/],
    ['an order after two days of police protection', '2025-01-08', { legalStatus: 'C1' }, null, police, null],
    [
      'an order after four days of police protection (361)',
      '2025-01-10',
      { legalStatus: 'C1' },
      null,
      police,
      /at most 72 hours/,
    ],
  ];
  for (const [what, on, more, stay, who, expected] of cases) {
    test(what, () => says(whyNotChange({ ...HOME, ...more }, day(on), stay, who), expected));
  }

  for (const [what, more, stay, code] of [
    ['legal status alone', { legalStatus: 'E1' }, null, 'L'],
    ['another home', { placementPostcode: 'TS2 1AA' }, false, 'P'],
    ['another home with the same carers', { placementPostcode: 'TS2 1AA' }, true, 'T'],
    ['both', { legalStatus: 'E1', placementPostcode: 'TS2 1AA' }, false, 'B'],
    ['both, with the same carers', { legalStatus: 'E1', placementPostcode: 'TS2 1AA' }, true, 'U'],
  ] as const) {
    test(`${what} is ${code} in the return (434 to 436)`, () => {
      assert.equal(reasonBegan(episode('2024-06-03', null), { ...HOME, ...more }, stay), code);
    });
  }
});

describe('care ends', () => {
  const two = known([episode('2023-01-09', null), episode('2024-06-03', null)]);
  const away = known([episode('2024-06-03', '2025-01-06'), episode('2025-01-06', null, { placementType: 'T1' })]);
  const cases: readonly (readonly [what: string, on: string, code: string, Known, RegExp | null])[] = [
    ['home, as planned', '2025-01-06', 'E4A', IN_CARE, null],
    ['at 18', '2026-05-01', 'E17', IN_CARE, null],
    ['at 18, a day early', '2026-04-30', 'E17', IN_CARE, /not 18 on that day/],
    ['a day after the 18th birthday', '2026-05-02', 'E4A', IN_CARE, /at the latest/],
    ['by adoption at 18 (386)', '2026-05-01', 'E11', IN_CARE, /before the 18th birthday/],
    ['before what holds now began', '2024-06-03', 'E4A', IN_CARE, /began on 3.June.2024/],
    ['of somebody who is not in care', '2025-01-06', 'E4A', known([]), /not in care now/],
    ['leaving another placement open', '2025-01-06', 'E4A', two, /is open as well/],
    ['in a temporary stay (380)', '2025-01-13', 'E4A', away, /cannot end in a temporary stay/],
    [
      'while they are missing (577)',
      '2025-01-13',
      'E4A',
      { ...IN_CARE, entries: [missing] },
      /time missing from 10.January.2025 is still open/,
    ],
    ['after a death', '2025-01-13', 'E4A', { ...IN_CARE, diedOn: day('2025-01-10') }, /died on 10.January.2025/],
  ];
  for (const [what, on, code, who, expected] of cases) {
    test(what, () => says(whyNotEnd(code, day(on), who), expected));
  }
});
