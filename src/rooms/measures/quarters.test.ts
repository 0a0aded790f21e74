/** Visits and conversations for each care leaver in a quarter, person by person, on 31 March 2022. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { insertCounted, listedOn, type StatusOf } from '../../../tests/counted-people.ts';
import { insertRows } from '../../../tests/insert-rows.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { day } from '../../ground/day-words.ts';
import { newId, type PersonId } from '../../ground/ids.ts';
import { visitsAndConversationsForEachCareLeaver as measure } from './measures/visits-and-conversations-for-each-care-leaver.ts';
import { readFigures, windowFor } from './read-figures.ts';

type Met = readonly [on: string, kind?: 'visit' | 'conversation', outcome?: string];
type Life = { readonly is?: readonly StatusOf[]; readonly met?: readonly Met[]; readonly struckOut?: string };

const FULL: readonly StatusOf[] = [['status/former-relevant', '2021-05-05']];

/** How often they were met; null where they are not in the figure. */
// biome-ignore format: one example to a line, to be read as a table.
const EXAMPLES: readonly (readonly [what: string, life: Life, times: number | null])[] = [
  ['met on the first day of the quarter', { met: [['2022-01-01']] }, 1],
  ['met the day before it', { met: [['2021-12-31']] }, 0],
  ['met on its last day', { met: [['2022-03-31']] }, 1],
  ['met the day after', { met: [['2022-04-01']] }, 0],
  ['seen and spoken with', { met: [['2022-02-01'], ['2022-02-01', 'conversation'], ['2022-03-01', 'conversation']] }, 3],
  ['to be met, tried, and put off', { met: [['2022-02-01', 'visit', 'planned'], ['2022-02-02', 'visit', 'tried'], ['2022-02-03', 'visit', 'cancelled']] }, 0],
  ['said to have been met, which was struck out', { struckOut: '2022-02-01' }, 0],
  ['met by nobody', {}, 0],
  ['with full support from that day', { is: [['status/former-relevant', '2022-03-31']], met: [['2022-02-01']] }, 1],
  ['with full support until that day', { is: [['status/former-relevant', '2021-01-01', '2022-03-31']], met: [['2022-02-01']] }, null],
  ['with full support until the day after', { is: [['status/former-relevant', '2021-01-01', '2022-04-01']], met: [['2022-02-01']] }, 1],
  ['with full support from the day after', { is: [['status/former-relevant', '2022-04-01']], met: [['2022-02-01']] }, null],
  ['under 18 and out of care', { is: [['status/relevant-child', '2021-05-05']], met: [['2022-02-01']] }, 1],
  ['of two statuses at once, counted once', { is: [...FULL, ['status/support-from-21', '2022-01-01']], met: [['2022-02-01']] }, 1],
  ['of 22 with support open', { is: [['status/support-from-21', '2021-06-01']], met: [['2022-02-01']] }, 1],
  ['of 22 without', { is: [['status/former-relevant-21-to-24', '2021-06-01']], met: [['2022-02-01']] }, null],
  ['who can ask for advice and help', { is: [['status/qualifying', '2021-06-01']], met: [['2022-02-01']] }, null],
  ['in care', { is: [['status/looked-after', '2021-06-01']], met: [['2022-02-01']] }, null],
];

/** The first visit on this record: before it nothing is known. */
const RECORDED_FROM = '2021-06-01';

describe('visits and conversations in a quarter', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let people: Awaited<ReturnType<typeof insertCounted>>;

  before(async () => {
    council = await openSampleCouncil(closing, 'empty');
    const statuses = new Map(EXAMPLES.map(([what, { is = FULL }]) => [what, is]));
    people = await insertCounted(council, statuses, async (act, { of, somebodyElse }) => {
      const visit = (person_id: PersonId, [visited_on, kind = 'visit', outcome = 'kept']: Met) => ({
        id: newId(),
        person_id,
        kind,
        outcome,
        visited_on,
        removed_by: null,
      });
      await insertRows(act, 'visit', [
        visit(somebodyElse, [RECORDED_FROM]),
        // Only what was kept says how far back the record reaches.
        visit(somebodyElse, ['2021-01-01', 'visit', 'tried']),
        ...EXAMPLES.flatMap(([what, { met = [], struckOut }]) => [
          ...met.map((one) => visit(of(what), one)),
          ...(struckOut === undefined ? [] : [{ ...visit(of(what), [struckOut]), removed_by: act.id }]),
        ]),
      ]);
    });
  });

  const listed = (on = TODAY) => listedOn(council, [measure], on);

  for (const [what, , times] of EXAMPLES)
    test(`somebody ${what}`, async () => {
      const own = (await listed()).filter(({ personId }) => personId === people.of(what));
      assert.deepEqual(
        own.map(({ because, answer }) => [because, answer]),
        times === null ? [] : [[`met:${times}`, 'met']],
      );
    });

  // A quarter ends on the last day asked for, also where its month is shorter than the month three before.
  for (const [last, first, before] of [
    ['2022-03-31', '2022-01-01', '2021-12-31'],
    ['2022-02-28', '2021-12-01', '2021-11-30'],
    ['2021-11-30', '2021-09-01', '2021-08-31'],
    ['2022-05-15', '2022-02-16', '2022-02-15'],
  ] as const)
    test(`the quarter that ends on ${last} begins on ${first}`, async () => {
      const full = [['status/former-relevant', '2021-05-05']] as const;
      const statuses = new Map([
        ['before', full],
        ['on the first day', full],
      ]);
      const { of } = await insertCounted(council, statuses, (act, counted) =>
        insertRows(
          act,
          'visit',
          [
            { person_id: counted.of('before'), visited_on: before },
            { person_id: counted.of('on the first day'), visited_on: first },
          ].map((one) => ({ ...one, id: newId(), kind: 'visit', outcome: 'kept' })),
        ),
      );
      const rows = await listed(day(last));
      const who = [of('before'), of('on the first day')];
      assert.deepEqual(
        who.map((id) => rows.find(({ personId }) => personId === id)?.because),
        ['met:0', 'met:1'],
      );
    });

  test('the figure is the average of all of them, whoever was met by nobody included', async () => {
    const rows = await listed();
    const [figure] = await council.storage.readPopulation(council.process, (reading) =>
      readFigures(reading, [measure], windowFor(TODAY)),
    );
    const times = rows.map(({ because }) => Number(because.replace('met:', '')));
    const average = times.reduce((sum, one) => sum + one, 0) / times.length;
    assert.equal(figure?.value, Math.round(average * 10) / 10);
    assert.ok(times.includes(0) && times.includes(3));
  });

  test('until the record reaches back three months there is no figure', async () => {
    const answers = async (on: string): Promise<readonly string[]> => [
      ...new Set((await listed(day(on))).map(({ answer }) => answer)),
    ];
    assert.deepEqual(await answers('2021-08-31'), ['cannot-tell']);
    assert.deepEqual(await answers('2021-09-01'), ['met']);
    const [none] = await council.storage.readPopulation(council.process, (reading) =>
      readFigures(reading, [measure], windowFor(day('2021-08-31'))),
    );
    assert.equal(none?.value, null);
  });
});
