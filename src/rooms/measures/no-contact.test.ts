/** Who asked us not to be in touch is late in no figure, and is counted under their own wish: person by person, on 31 March 2022. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { insertCounted, listedOn, type StatusOf } from '../../../tests/counted-people.ts';
import { insertRows } from '../../../tests/insert-rows.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { newId } from '../../ground/ids.ts';
import { careLeaversInTouch } from './measures/care-leavers-in-touch.ts';
import { careLeaversWhoAskedForNoContact } from './measures/care-leavers-who-asked-for-no-contact.ts';
import { contactInCustodyInDate } from './measures/contact-in-custody-in-date.ts';
import { firstContactInCustodyOnTime } from './measures/first-contact-in-custody-on-time.ts';
import { readFigures, windowFor } from './read-figures.ts';

const MEASURES = [
  careLeaversInTouch,
  careLeaversWhoAskedForNoContact,
  contactInCustodyInDate,
  firstContactInCustodyOnTime,
];

type Life = {
  readonly is?: readonly StatusOf[];
  readonly asked?: readonly (readonly [on: string, ended?: string])[];
  readonly struckOut?: true;
  /** By when they are owed what, and when it happened. */
  readonly owed?: readonly (readonly [rule: string, due: string, met?: string])[];
  readonly inCustody?: true;
};

const FULL: readonly StatusOf[] = [['status/former-relevant', '2021-01-01']];
const LATE = [['leaving-care/keep-in-touch', '2022-03-01']] as const;
const FIRST_CONTACT = 'leaving-care/first-contact-in-custody';
const DETAINED = 'leaving-care/visit-after-detention';

/** How they stand in touch, among those who asked for none, in touch in custody, and at first contact there; '' where they are in none of it. */
// biome-ignore format: one example to a line, to be read as a table.
const EXAMPLES: readonly (readonly [what: string, life: Life, touch: string, asked: string, custody: string, first: string])[] = [
  ['late, and asked for nothing', { owed: LATE }, 'not', 'not', '', ''],
  ['in time, and asked for nothing', { owed: [['leaving-care/keep-in-touch', '2022-04-20']] }, 'met', 'not', '', ''],
  ['late, and asked for no contact', { owed: LATE, asked: [['2022-01-10']] }, '', 'met', '', ''],
  ['in time, and asked for no contact', { owed: [['leaving-care/keep-in-touch', '2022-04-20']], asked: [['2022-01-10']] }, '', 'met', '', ''],
  ['who asked for it that day', { owed: LATE, asked: [['2022-03-31']] }, '', 'met', '', ''],
  ['who asked for it the day after', { owed: LATE, asked: [['2022-04-01']] }, 'not', 'not', '', ''],
  ['who took it back that day', { owed: LATE, asked: [['2022-01-10', '2022-03-31']] }, 'not', 'not', '', ''],
  ['who takes it back the day after', { owed: LATE, asked: [['2022-01-10', '2022-04-01']] }, '', 'met', '', ''],
  ['who asked a second time', { owed: LATE, asked: [['2021-02-01', '2021-06-01'], ['2022-02-01']] }, '', 'met', '', ''],
  ['of whom it was recorded by a mistake', { owed: LATE, asked: [['2022-01-10']], struckOut: true }, 'not', 'not', '', ''],
  ['of 22, who asked for no contact', { is: [['status/former-relevant-21-to-24', '2021-01-01']], asked: [['2022-01-10']] }, '', '', '', ''],
  ['in custody and late', { inCustody: true, owed: [[FIRST_CONTACT, '2022-03-10']] }, '', 'not', 'not', 'not'],
  ['in custody, who asked for no contact', { inCustody: true, owed: [[FIRST_CONTACT, '2022-03-10']], asked: [['2022-01-10']] }, '', 'met', '', ''],
  ['in custody, whom the law has visited all the same', { inCustody: true, owed: [[DETAINED, '2022-03-10']], asked: [['2022-01-10']] }, '', 'met', 'not', 'not'],
];

describe('who asked for no contact', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let people: Awaited<ReturnType<typeof insertCounted>>;

  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    const statuses = new Map(EXAMPLES.map(([what, { is = FULL }]) => [what, is]));
    people = await insertCounted(council, statuses, async (act, { of }) => {
      const rows = <Row>(rowsOf: (life: Life) => readonly Row[]) =>
        EXAMPLES.flatMap(([what, life]) => rowsOf(life).map((row) => ({ person_id: of(what), ...row })));
      await insertRows(
        act,
        'no_contact',
        rows(({ asked = [], struckOut }) =>
          asked.map(([asked_on, ended_on = null]) => ({
            id: newId(),
            asked_on,
            offer_by: 'letter',
            ended_on,
            ended_because: ended_on === null ? null : 'They rang us',
            removed_by: struckOut === true ? act.id : null,
          })),
        ),
      );
      await insertRows(
        act,
        'entry',
        rows(({ inCustody }) =>
          inCustody === true
            ? [{ id: newId(), kind: 'custody', on_day: '2022-02-24', until_day: null, details: {}, subject: '' }]
            : [],
        ),
      );
      await insertRows(
        act,
        'duty',
        rows(({ owed = [] }) =>
          owed.map(([rule, due_on, met_on = null]) => ({
            rule,
            trigger: 'test',
            opens_on: '2022-01-05',
            due_on,
            met_on,
            ends_on: null,
            because: [],
            attempts: [],
            cannot_tell: [],
          })),
        ),
        false,
      );
    });
  });

  for (const [what, , ...is] of EXAMPLES)
    test(`somebody ${what}`, async () => {
      const own = (await listedOn(council, MEASURES)).filter(({ personId }) => personId === people.of(what));
      assert.deepEqual(
        MEASURES.map(({ id }) => own.flatMap(({ measure, answer }) => (measure === id ? [answer] : [])).join()),
        is,
      );
    });

  test('the two figures hold everybody to whom being in touch is owed, and nobody twice', async () => {
    const [touch, asked] = await council.storage.readPopulation(council.process, (reading) =>
      readFigures(reading, MEASURES, windowFor(TODAY)),
    );
    const count = (at: 2 | 3, ...is: readonly string[]): number =>
      EXAMPLES.filter((one) => is.includes(one[at])).length;
    assert.deepEqual([touch?.numerator, touch?.denominator], [count(2, 'met'), count(2, 'met', 'not')]);
    assert.deepEqual([asked?.numerator, asked?.denominator], [count(3, 'met'), count(3, 'met', 'not')]);
  });
});
