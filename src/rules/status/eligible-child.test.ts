/** The spells of *eligible child* against the definition counted out a day at a time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, ageOn, birthday, type Day } from '../../ground/day.ts';
import { day } from '../../ground/day-words.ts';
import { derive } from '../derive.ts';
import { type CareEpisode, NO_FACTS } from '../facts.ts';
import { eligibleChild } from './eligible-child.ts';

const BORN = day('2004-02-29');

test('counting days one by one gives the same spells, for any times in care', () => {
  const times = fc.array(
    fc.record({ gap: fc.integer({ min: 1, max: 300 }), length: fc.integer({ min: 1, max: 200 }) }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: 1200 }), (pieces, offset) => {
      let at = addDays(birthday(BORN, 13), offset);
      const episodes = pieces.map(({ gap, length }, index): CareEpisode => {
        const beganOn = addDays(at, gap);
        at = addDays(beganOn, length);
        return {
          id: String(index),
          beganOn,
          endedOn: at,
          reasonBegan: 'S',
          legalStatus: 'V2',
          placementType: 'U6',
          placementProvider: null,
          placementPostcode: null,
          urn: null,
          reasonEnded: 'E4A',
        };
      });
      const facts = derive({ ...NO_FACTS, bornOn: BORN, episodes });
      const spells = eligibleChild.spells(facts);
      let [since14, since16] = [0, 0];
      for (let on: Day = birthday(BORN, 14); on < addDays(birthday(BORN, 18), 3); on = addDays(on, 1)) {
        const inCare =
          episodes.some(({ beganOn, endedOn }) => beganOn <= on && endedOn !== null && on < endedOn) &&
          ageOn(BORN, on) < 18;
        if (inCare) since14 += 1;
        if (inCare && ageOn(BORN, on) >= 16) since16 += 1;
        const eligible = inCare && [16, 17].includes(ageOn(BORN, on)) && since14 >= 91 && since16 >= 1;
        assert.equal(
          spells.some(({ from, to }) => from <= on && (to === null || on < to)),
          eligible,
          String(on),
        );
      }
    }),
    { numRuns: 200 },
  );
});
