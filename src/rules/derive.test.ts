/** A period of care and the placement in it end on one day, and name the same fact as what ended them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../ground/day-words.ts';
import { derive } from './derive.ts';
import { type CareEpisode, NO_FACTS, type RecordedFacts } from './facts.ts';

const open: CareEpisode = {
  id: '1',
  beganOn: day('2025-01-06'),
  endedOn: null,
  reasonBegan: 'S',
  legalStatus: 'C2',
  placementType: 'U4',
  placementProvider: 'PR1',
  placementPostcode: null,
  urn: null,
  reasonEnded: null,
};
const closed = { ...open, endedOn: day('2025-06-02'), reasonEnded: 'E8' };
const moved = { ...open, id: '2', beganOn: day('2025-06-02'), reasonBegan: 'P', placementType: 'K2' };

describe('what ended care and the home in it', () => {
  for (const { of, facts, to, endedBy } of [
    { of: 'still in care', facts: { episodes: [open] }, to: null, endedBy: null },
    { of: 'left care', facts: { episodes: [closed] }, to: day('2025-06-02'), endedBy: 'care-episode:1' },
    {
      of: 'turned 18',
      facts: { bornOn: day('2007-03-04'), episodes: [open] },
      to: day('2025-03-04'),
      endedBy: 'person:18th-birthday',
    },
    {
      of: 'died',
      facts: { diedOn: day('2025-02-01'), episodes: [open] },
      to: day('2025-02-01'),
      endedBy: 'person:died',
    },
  ] satisfies readonly { of: string; facts: Partial<RecordedFacts>; to: number | null; endedBy: string | null }[]) {
    test(`${of}: ${endedBy ?? 'nothing'}`, () => {
      const { periodsOfCare, placements } = derive({ ...NO_FACTS, ...facts });
      for (const ended of [periodsOfCare, placements])
        assert.deepEqual(
          ended.map((one) => [one.to, one.endedBy]),
          [[to, endedBy]],
        );
    });
  }

  test('moved: the home ended by the episode that follows, care not at all', () => {
    const { periodsOfCare, placements } = derive({ ...NO_FACTS, episodes: [{ ...closed, reasonEnded: 'X1' }, moved] });
    assert.deepEqual(
      periodsOfCare.map(({ endedBy }) => endedBy),
      [null],
    );
    assert.deepEqual(
      placements.map(({ endedBy }) => endedBy),
      ['care-episode:2', null],
    );
  });
});
