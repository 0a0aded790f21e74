/** What figures of homes after care count, person by person, on 31 March 2022: temporary homes across moves, and who was on a housing list before 18. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { insertRows } from '../../../tests/insert-rows.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { day } from '../../ground/day-words.ts';
import { newId, type PersonId } from '../../ground/ids.ts';
import { listEverybody } from './lists.ts';
import { careLeaversInTemporaryHomes } from './measures/care-leavers-in-temporary-homes.ts';
import { careLeaversInTemporaryHomesOver56Days } from './measures/care-leavers-in-temporary-homes-over-56-days.ts';
import { registeredForHousingBefore18 } from './measures/registered-for-housing-before-18.ts';
import type { Measure } from './model.ts';
import { readFigures, windowFor } from './read-figures.ts';

type Home = readonly [from: string, to: string | null, temporary?: 'yes' | 'no'];
type Life = {
  readonly homes?: readonly Home[];
  readonly born?: string | null;
  readonly isAdultFrom?: string;
  readonly doubted?: boolean;
  readonly registered?: string;
};

/** Under each figure how they stand in it; '' where they are in none of it. */
// biome-ignore format: one example to a line, to be read as a table.
const EXAMPLES: readonly (readonly [what: string, life: Life, temporary: string, long: string])[] = [
  ['in a hostel from that day', { homes: [['2022-03-31', null, 'yes']] }, 'met', 'not'],
  ['in one until that day', { homes: [['2022-03-01', '2022-03-31', 'yes']] }, '', ''],
  ['in a home of their own', { homes: [['2022-03-01', null, 'no']] }, 'not', ''],
  ['in one of which nobody wrote it', { homes: [['2022-03-01', null]] }, 'cannot-tell', ''],
  ['with a home of their own, and in a bed for the night', { homes: [['2021-01-01', null, 'no'], ['2022-03-30', null, 'yes']] }, 'met', 'not'],
  ['for 56 days', { homes: [['2022-02-03', null, 'yes']] }, 'met', 'not'],
  ['for 57 days', { homes: [['2022-02-02', null, 'yes']] }, 'met', 'met'],
  ['for 57 days in two', { homes: [['2022-02-02', '2022-03-10', 'yes'], ['2022-03-10', null, 'yes']] }, 'met', 'met'],
  ['with a night elsewhere between', { homes: [['2022-01-02', '2022-03-10', 'yes'], ['2022-03-11', null, 'yes']] }, 'met', 'not'],
  ['with a home of their own between', { homes: [['2022-01-02', '2022-03-01', 'yes'], ['2022-03-01', '2022-03-10', 'no'], ['2022-03-10', null, 'yes']] }, 'met', 'not'],
  ['of 25', { born: '1997-03-31', homes: [['2022-01-01', null, 'yes']] }, '', ''],
  ['the day before 25', { born: '1997-04-01', homes: [['2022-01-01', null, 'yes']] }, 'met', 'met'],
  ['of an age nobody knows', { born: null, homes: [['2022-01-01', null, 'yes']] }, 'cannot-tell', 'cannot-tell'],
];

// biome-ignore format: one example to a line, to be read as a table.
const TURNED: readonly (readonly [what: string, life: Life, is: string])[] = [
  ['registered the day before 18', { born: '2003-09-01', isAdultFrom: '2021-09-01', registered: '2021-08-31' }, 'met'],
  ['registered on the birthday', { born: '2003-09-01', isAdultFrom: '2021-09-01', registered: '2021-09-01' }, 'not'],
  ['never registered', { born: '2003-09-01', isAdultFrom: '2021-09-01' }, 'not'],
  ['turned 18 on the last day of February', { born: '2004-02-29', isAdultFrom: '2022-03-01', registered: '2022-02-28' }, 'met'],
  ['turned 18 on the first day', { born: '2003-04-01', isAdultFrom: '2021-04-01' }, 'not'],
  ['turned 18 the day before the first day', { born: '2003-03-31', isAdultFrom: '2021-03-31' }, ''],
  ['became one later than at 18', { born: '2003-09-01', isAdultFrom: '2021-10-01' }, ''],
  ['in doubt, and not registered', { born: '2003-09-01', isAdultFrom: '2021-09-01', doubted: true }, 'cannot-tell'],
  ['in doubt, and registered', { born: '2003-09-01', isAdultFrom: '2021-09-01', doubted: true, registered: '2020-01-01' }, 'met'],
];

describe('figures of homes', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  const people = new Map<string, PersonId>();

  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    const lives = [...EXAMPLES, ...TURNED].map(([what, life]) => ({ what, life, id: newId<PersonId>() }));
    for (const { what, id } of lives) people.set(what, id);
    await council.storage.write(council.process, { action: 'test', touches: [], recordedOn: TODAY }, async (act) => {
      await insertRows(
        act,
        'person',
        lives.map(({ id, life: { born = '2003-05-05' } }) => ({ id, born_on: born })),
      );
      await insertRows(
        act,
        'entry',
        lives.flatMap(({ id, life }) => [
          ...(life.homes ?? []).map(([on_day, until_day, temporary]) => ({
            ...entry(id, 'home', on_day, until_day),
            details: temporary === undefined ? {} : { temporary },
          })),
          ...(life.registered === undefined ? [] : [entry(id, 'housing-application', life.registered, null)]),
        ]),
      );
      await insertRows(
        act,
        'spell',
        lives.flatMap(({ id, life: { isAdultFrom, doubted = false } }) =>
          isAdultFrom === undefined
            ? []
            : [
                {
                  person_id: id,
                  rule: 'status/former-relevant',
                  trigger: 'test',
                  from_on: isAdultFrom,
                  to_on: null,
                  because: [],
                  cannot_tell: doubted ? ['date of birth'] : [],
                },
              ],
        ),
        false,
      );
    });
  });

  const standing = async (measures: readonly Measure[], what: string): Promise<readonly string[]> => {
    const members = await council.storage.readPopulation(council.process, (reading) =>
      listEverybody(reading, measures, [windowFor(TODAY)]),
    );
    const own = members.filter(({ personId }) => personId === people.get(what));
    return measures.map(({ id }) => own.flatMap((member) => (member.measure === id ? [member.answer] : [])).join());
  };

  for (const [what, , temporary, long] of EXAMPLES)
    test(`somebody ${what}`, async () =>
      assert.deepEqual(await standing([careLeaversInTemporaryHomes, careLeaversInTemporaryHomesOver56Days], what), [
        temporary,
        long,
      ]));

  for (const [what, , is] of TURNED)
    test(`somebody who ${what}`, async () =>
      assert.deepEqual(await standing([registeredForHousingBefore18], what), [is]));

  test('the numbers are the lengths of the lists, and who is in temporary homes is all of those asked how long', async () => {
    const [now, long, before18] = await council.storage.readPopulation(council.process, (reading) =>
      readFigures(
        reading,
        [careLeaversInTemporaryHomes, careLeaversInTemporaryHomesOver56Days, registeredForHousingBefore18],
        { first: day('2021-04-01'), last: TODAY },
      ),
    );
    const known = EXAMPLES.filter(([, { born }]) => born !== null);
    const count = (rows: readonly (readonly [string, Life, ...string[]])[], at: number, is: string): number =>
      rows.filter((row) => row[at] === is).length;
    assert.equal(now?.numerator, count(known, 2, 'met'));
    assert.equal(long?.numerator, count(known, 3, 'met'));
    assert.equal(count(known, 3, 'met') + count(known, 3, 'not'), now?.numerator, 'each in one is asked how long');
    assert.deepEqual(
      [before18?.numerator, before18?.denominator],
      [count(TURNED, 2, 'met'), TURNED.filter(([, , is]) => is !== '').length],
    );
  });
});

const entry = (person_id: PersonId, kind: string, on_day: string, until_day: string | null) => ({
  id: newId(),
  person_id,
  kind,
  on_day,
  until_day,
  answer: null,
  details: {},
  subject: '',
});
