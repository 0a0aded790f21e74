/** Who was told of the local offer in the year before 31 March 2022, person by person: all care leavers, those in the council's own group, and the others. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { insertCounted, listedOn, type StatusOf } from '../../../tests/counted-people.ts';
import { insertRows, offerItemRow } from '../../../tests/insert-rows.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { day } from '../../ground/day-words.ts';
import { newId, type PersonId } from '../../ground/ids.ts';
import { careLeaversToldOfTheOffer } from './measures/care-leavers-told-of-the-offer.ts';
import { careLeaversToldOfTheOfferInTheCouncilGroup } from './measures/care-leavers-told-of-the-offer-in-the-council-group.ts';
import { careLeaversToldOfTheOfferOutsideTheCouncilGroup } from './measures/care-leavers-told-of-the-offer-outside-the-council-group.ts';
import { readFigures, windowFor } from './read-figures.ts';

const MEASURES = [
  careLeaversToldOfTheOffer,
  careLeaversToldOfTheOfferInTheCouncilGroup,
  careLeaversToldOfTheOfferOutsideTheCouncilGroup,
];

type Life = {
  readonly is?: readonly StatusOf[];
  readonly steps?: readonly (readonly [on: string, step?: string])[];
  readonly struckOut?: string;
  readonly groups?: readonly (readonly [from: string, to: string | null])[];
  readonly groupStruckOut?: true;
};

const FULL: readonly StatusOf[] = [['status/former-relevant', '2020-01-01']];
const TOLD = { steps: [['2022-02-01']] } as const;

/** How they stand among all, in the group and outside it; '' where they are in none of it. */
// biome-ignore format: one example to a line, to be read as a table.
const EXAMPLES: readonly (readonly [what: string, life: Life, all: string, inside: string, outside: string])[] = [
  ['told on the first day of the year', { steps: [['2021-04-01']] }, 'met', '', 'met'],
  ['told the day before it', { steps: [['2021-03-31']] }, 'not', '', 'not'],
  ['told that day', { steps: [['2022-03-31']] }, 'met', '', 'met'],
  ['told the day after', { steps: [['2022-04-01']] }, 'not', '', 'not'],
  ['told twice', { steps: [['2021-03-31'], ['2022-01-01']] }, 'met', '', 'met'],
  ['offered something, who asked for it, and never told', { steps: [['2022-02-01', 'offered'], ['2022-02-02', 'asked']] }, 'not', '', 'not'],
  ['said to have been told, which was struck out', { struckOut: '2022-02-01' }, 'not', '', 'not'],
  ['told nothing', {}, 'not', '', 'not'],
  ['in the group from that day, and told', { ...TOLD, groups: [['2022-03-31', null]] }, 'met', 'met', ''],
  ['in the group until that day', { ...TOLD, groups: [['2021-01-01', '2022-03-31']] }, 'met', '', 'met'],
  ['in the group until the day after', { ...TOLD, groups: [['2021-01-01', '2022-04-01']] }, 'met', 'met', ''],
  ['in the group from the day after', { ...TOLD, groups: [['2022-04-01', null]] }, 'met', '', 'met'],
  ['in the group a second time', { ...TOLD, groups: [['2020-01-01', '2020-06-01'], ['2022-01-01', null]] }, 'met', 'met', ''],
  ['in the group, and told nothing', { groups: [['2021-01-01', null]] }, 'not', 'not', ''],
  ['in the group by a mistake that was struck out', { ...TOLD, groups: [['2021-01-01', null]], groupStruckOut: true }, 'met', '', 'met'],
  ['of 16 and in care', { ...TOLD, is: [['status/eligible-child', '2021-01-01']] }, 'met', '', 'met'],
  ['of 17 and out of care', { ...TOLD, is: [['status/relevant-child', '2021-01-01']] }, 'met', '', 'met'],
  ['of 22', { ...TOLD, is: [['status/former-relevant-21-to-24', '2021-01-01']] }, 'met', '', 'met'],
  ['who can ask for advice and help', { ...TOLD, is: [['status/qualifying', '2021-01-01']] }, 'met', '', 'met'],
  ['under special guardianship', { ...TOLD, is: [['status/qualifying-special-guardianship', '2021-01-01']] }, 'met', '', 'met'],
  ['of 25 that day', { ...TOLD, is: [['status/former-relevant-21-to-24', '2018-01-01', '2022-03-31']] }, '', '', ''],
  ['of 25 the day after', { ...TOLD, is: [['status/former-relevant-21-to-24', '2018-01-01', '2022-04-01']] }, 'met', '', 'met'],
  ['of 12 and in care', { ...TOLD, is: [['status/looked-after', '2021-01-01']], groups: [['2021-01-01', null]] }, '', '', ''],
];

/** The first of which it is recorded that somebody was told: before it nothing is known. */
const RECORDED_FROM = '2020-01-01';

describe('told of the offer', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let people: Awaited<ReturnType<typeof insertCounted>>;

  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    const statuses = new Map(EXAMPLES.map(([what, { is = FULL }]) => [what, is]));
    people = await insertCounted(council, statuses, async (act, { of, somebodyElse }) => {
      await insertRows(
        act,
        'entry',
        EXAMPLES.flatMap(([what, { groups = [], groupStruckOut }]) =>
          groups.map(([on_day, until_day]) => ({
            id: newId(),
            person_id: of(what),
            kind: 'council-group',
            on_day,
            until_day,
            answer: null,
            details: {},
            subject: '',
            removed_by: groupStruckOut === true ? act.id : null,
          })),
        ),
      );
      const item = offerItemRow();
      await insertRows(act, 'offer_item', [item]);
      const step = (person_id: PersonId, on_day: string, which = 'told') => ({
        id: newId(),
        person_id,
        item_id: item.id,
        step: which,
        on_day,
        by_whom: 'Ruth Adeyemi',
        removed_by: null,
      });
      await insertRows(act, 'offer_step', [
        step(somebodyElse, RECORDED_FROM),
        ...EXAMPLES.flatMap(([what, { steps = [], struckOut }]) => [
          ...steps.map(([on, which]) => step(of(what), on, which)),
          ...(struckOut === undefined ? [] : [{ ...step(of(what), struckOut), removed_by: act.id }]),
        ]),
      ]);
    });
  });

  const listed = (on = TODAY) => listedOn(council, MEASURES, on);

  for (const [what, , ...is] of EXAMPLES)
    test(`somebody ${what}`, async () => {
      const own = (await listed()).filter(({ personId }) => personId === people.of(what));
      assert.deepEqual(
        MEASURES.map(({ id }) => own.flatMap(({ measure, answer }) => (measure === id ? [answer] : [])).join()),
        is,
      );
    });

  test('inside and outside are together all of them, and each number is the length of its list', async () => {
    const [all, inside, outside] = await council.storage.readPopulation(council.process, (reading) =>
      readFigures(reading, MEASURES, windowFor(TODAY)),
    );
    const count = (at: 2 | 3 | 4, ...is: readonly string[]): number =>
      EXAMPLES.filter((one) => is.includes(one[at])).length;
    for (const [at, figure] of [
      [2, all],
      [3, inside],
      [4, outside],
    ] as const)
      assert.deepEqual([figure?.numerator, figure?.denominator], [count(at, 'met'), count(at, 'met', 'not')]);
    assert.equal((inside?.denominator ?? 0) + (outside?.denominator ?? 0), all?.denominator);
  });

  test('until the record of the offer reaches back a year, nobody can tell that somebody was not told', async () => {
    const answers = async (on: string) =>
      new Set((await listed(day(on))).flatMap(({ measure, answer }) => (measure === MEASURES[0]?.id ? [answer] : [])));
    assert.deepEqual(await answers('2020-12-31'), new Set(['cannot-tell']));
    assert.deepEqual(await answers('2021-01-01'), new Set(['not']));
  });
});
