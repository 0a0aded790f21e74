/** What figures of plans, promises, the offer and managers count, person by person, on 31 March 2022. Half of it writes down the lives. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { insertRows, offerItemRow, spellRow } from '../../../tests/insert-rows.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../tests/sample-council.ts';
import { day } from '../../ground/day-words.ts';
import { newId, type PersonId } from '../../ground/ids.ts';
import type { Act } from '../../storage/storage.ts';
import { listEverybody } from './lists.ts';
import { flow, type Measure, type Stock, stock } from './model.ts';
import { readFigures, windowFor } from './read-figures.ts';

const words = {
  title: 'A measure of these tests',
  theme: 'leaving-care',
  unit: 'young person',
  about: 'people',
  population: '',
  counted: '',
  leftOut: '',
  cannotTell: '',
  definition: { follows: '', standing: 'local' },
  standsBeside: [],
  notComparedWith: '',
} as const;
const asks = (id: string, answer: NonNullable<Stock['answer']>): Stock =>
  stock({ ...words, id, who: { kind: 'statuses', rules: ['test/leaving'] }, answer });

const RULES = ['home', 'money', 'learning-or-work', 'person'];
type Version = {
  readonly given: string | null;
  readonly begun?: string;
  readonly view?: string;
  readonly goals?: number;
  readonly rests?: readonly string[];
  readonly agreed?: string;
  readonly returned?: string;
};
type Life = {
  readonly plans?: readonly Version[];
  readonly elsewhere?: string;
  readonly offer?: string;
  readonly wrote?: string;
  readonly visited?: string;
  readonly works?: readonly (readonly [from: string, to: string | null, kind?: string, answer?: string])[];
};

const GIVEN: Version = { given: '2021-11-01' };

// biome-ignore format: one example to a line, to be read as a table.
const ASKED: readonly { readonly measure: Stock; readonly examples: readonly (readonly [what: string, life: Life, is: string])[] }[] = [
  {
    measure: asks('in-place', { kind: 'plan', asks: 'in-place' }),
    examples: [
      ['given that day', { plans: [{ given: '2022-03-31' }] }, 'met'],
      ['given the day after', { plans: [{ given: '2022-04-01' }] }, 'not'],
      ['being written', { plans: [{ given: null }] }, 'not'],
      ['kept elsewhere', { elsewhere: '2021-11-01' }, 'met'],
      ['none', {}, 'not'],
    ],
  },
  {
    measure: asks('their-words', { kind: 'plan', asks: 'their-words' }),
    examples: [
      ['in their words', { plans: [{ ...GIVEN, view: 'words' }] }, 'met'],
      ['does not agree, and says so', { plans: [{ ...GIVEN, view: 'refused' }] }, 'met'],
      ['not known', { plans: [{ ...GIVEN, view: 'not-known' }] }, 'not'],
      ['nothing said of it', { plans: [GIVEN] }, 'not'],
      ['in the version before alone', { plans: [{ ...GIVEN, view: 'words' }, { given: '2022-02-01' }] }, 'not'],
      ['in the version to come alone', { plans: [GIVEN, { given: '2022-04-04', view: 'words' }] }, 'not'],
      ['kept elsewhere', { elsewhere: '2021-11-01' }, 'cannot-tell'],
      ['no plan', {}, ''],
    ],
  },
  {
    measure: asks('fallbacks', { kind: 'plan', asks: 'fallbacks' }),
    examples: [
      ['a goal, and all four', { plans: [{ ...GIVEN, goals: 1, rests: RULES }] }, 'met'],
      ['nothing for money', { plans: [{ ...GIVEN, goals: 2, rests: ['home', 'learning-or-work', 'person', 'health'] }] }, 'not'],
      ['without a goal', { plans: [{ ...GIVEN, rests: RULES }] }, 'not'],
    ],
  },
  {
    measure: asks('the-offer', { kind: 'plan', asks: 'the-offer' }),
    examples: [
      ['told of it', { plans: [GIVEN], offer: '2022-03-31' }, 'met'],
      ['told of it the day after', { plans: [GIVEN], offer: '2022-04-01' }, 'not'],
      ['told of it, and has no plan', { offer: '2022-01-01' }, ''],
    ],
  },
  {
    measure: asks('agreed', { kind: 'plan', asks: 'agreed' }),
    examples: [
      ['agreed that day', { plans: [{ ...GIVEN, agreed: '2022-03-31' }] }, 'met'],
      ['agreed the day after', { plans: [{ ...GIVEN, agreed: '2022-04-01' }] }, 'not'],
      ['sent back', { plans: [{ ...GIVEN, returned: '2021-11-08' }] }, 'not'],
      ['the version before', { plans: [{ ...GIVEN, agreed: '2021-11-08' }, { given: '2022-03-01' }] }, 'not'],
    ],
  },
  {
    measure: asks('hand', { kind: 'plan', asks: 'a-managers-hand' }),
    examples: [
      ['sent back', { plans: [{ ...GIVEN, returned: '2021-11-08' }] }, 'met'],
      ['a direction since it was given', { plans: [GIVEN], wrote: '2021-11-01' }, 'met'],
      ['a direction before it was given', { plans: [GIVEN], wrote: '2021-10-31' }, 'not'],
      ['a direction in the time of the version before', { plans: [GIVEN, { given: '2022-02-01' }], wrote: '2022-01-31' }, 'not'],
    ],
  },
  {
    measure: asks('wrote', { kind: 'lately', of: 'manager-wrote', months: 3 }),
    examples: [
      ['on the first day that counts', { wrote: '2022-01-01' }, 'met'],
      ['the day before it', { wrote: '2021-12-31' }, 'not'],
      ['that day', { wrote: '2022-03-31' }, 'met'],
      ['the day after', { wrote: '2022-04-01' }, 'not'],
      ['answered a plan', { plans: [{ ...GIVEN, given: '2022-02-01', returned: '2022-02-08' }] }, 'met'],
    ],
  },
  {
    measure: asks('seen', { kind: 'lately', of: 'visit', months: 3 }),
    examples: [
      ['visited in the three months', { visited: '2022-01-01' }, 'met'],
      ['visited before', { visited: '2021-12-31' }, 'not'],
    ],
  },
  {
    // Nothing of the offer is on this record before June 2021.
    measure: asks('told', { kind: 'lately', of: 'told-of-the-offer', months: 12 }),
    examples: [
      ['told in the year', { offer: '2021-06-01' }, 'met'],
      ['told nobody knows when', {}, 'cannot-tell'],
    ],
  },
  {
    measure: asks('sustained', { kind: 'learns-or-works', workFrom: 16, neither: ['not in education, work or training'], weeks: 13 }),
    examples: [
      ['for thirteen weeks to the day', { works: [['2021-12-30', null]] }, 'met'],
      ['a day less', { works: [['2021-12-31', null]] }, 'not'],
      ['one job after another', { works: [['2021-10-01', '2022-02-01'], ['2022-02-01', null, 'learning']] }, 'met'],
      ['a day between', { works: [['2021-10-01', '2022-01-31'], ['2022-02-01', null]] }, 'not'],
      ['ended that day', { works: [['2021-10-01', '2022-03-31']] }, 'cannot-tell'],
      ['nothing said', {}, 'cannot-tell'],
    ],
  },
  {
    measure: asks('higher', { kind: 'learns-or-works', workFrom: 16, neither: [], only: ['university'] }),
    examples: [
      ['at university', { works: [['2021-10-01', null, 'learning', 'university']] }, 'met'],
      ['at college', { works: [['2021-10-01', null, 'learning', 'college']] }, 'not'],
      ['at work', { works: [['2021-10-01', null]] }, 'not'],
      ['at university and at work', { works: [['2021-10-01', null], ['2021-10-01', null, 'learning', 'university']] }, 'met'],
      ['learning, nobody wrote what', { works: [['2021-10-01', null, 'learning']] }, 'cannot-tell'],
    ],
  },
];

const nameOf = (measure: Measure, what: string): string => `${measure.id}: ${what}`;

describe('figures of plans', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  const people = new Map<string, PersonId>();

  before(async () => {
    council = await openSampleCouncil(closing);
    for (const { measure, examples } of ASKED)
      for (const [what] of examples) people.set(nameOf(measure, what), newId<PersonId>());
    await council.storage.write(council.process, { action: 'test', touches: [], recordedOn: TODAY }, async (act) => {
      await insertRows(
        act,
        'person',
        [...people.values()].map((id) => ({ id, born_on: '2003-05-05' })),
      );
      await insertRows(
        act,
        'spell',
        [...people.values()].map((person_id) => spellRow(person_id, 'test/leaving', '2021-05-05')),
        false,
      );
      const item = offerItemRow();
      await insertRows(act, 'offer_item', [item]);
      for (const { measure, examples } of ASKED)
        for (const [what, life] of examples)
          await live(act, people.get(nameOf(measure, what)) as PersonId, life, item.id);
    });
  });

  for (const { measure, examples } of ASKED)
    describe(measure.id, () => {
      for (const [what, , is] of examples)
        test(what, async () => {
          const rows = await council.storage.readPopulation(council.process, (reading) =>
            listEverybody(reading, [measure], [windowFor(TODAY)]),
          );
          const person = people.get(nameOf(measure, what));
          assert.equal(
            rows
              .filter(({ personId }) => personId === person)
              .map(({ answer }) => answer)
              .join(),
            is,
          );
        });
    });

  test('of several days at once are what they are on each alone', async () => {
    const all = ASKED.map(({ measure }) => measure);
    const windows = ['2022-03-31', '2021-11-01', '2022-02-15', '2022-04-30'].map((on) => windowFor(day(on)));
    await council.storage.readPopulation(council.process, async (reading) => {
      const together = await listEverybody(reading, all, windows);
      for (const [index, window] of windows.entries()) {
        const line = ({ measure, personId, answer }: (typeof together)[number]) => [measure, personId, answer].join();
        const alone = await listEverybody(reading, all, [window]);
        assert.deepEqual(
          together
            .filter(({ window: number }) => number === index + 1)
            .map(line)
            .toSorted(),
          alone.map(line).toSorted(),
        );
      }
    });
  });

  test('promises: what staff kept by the day, of what was not changed with the young person first', async () => {
    const person = newId<PersonId>();
    const promised = (who: string, due_on: string, more: object) => ({
      id: newId(),
      person_id: person,
      what: 'Ring the college',
      who,
      made_on: '2021-12-01',
      due_on,
      ...more,
    });
    await council.storage.write(council.process, { action: 'test', touches: [], recordedOn: TODAY }, async (act) => {
      await insertRows(act, 'person', [{ id: person }]);
      await insertRows(act, 'promise', [
        promised('worker', '2022-03-01', { kept_on: '2022-03-01' }),
        promised('worker', '2022-03-31', { kept_on: '2022-03-02' }),
        promised('worker', '2022-03-01', { kept_on: '2022-03-02' }),
        promised('worker', '2022-03-01', { told_on: '2022-02-20', because: 'They moved away' }),
        promised('worker', '2022-03-01', {}),
        promised('worker', '2022-03-01', { changed_on: '2022-03-01', because: 'They asked for April' }),
        promised('worker', '2022-03-01', { changed_on: '2022-03-02', because: 'They asked for April' }),
        promised('young-person', '2022-03-01', {}),
        promised('worker', '2022-04-01', {}),
      ]);
    });
    const kept = flow({ ...words, id: 'kept', events: { kind: 'promises-due' } });
    const [figure] = await council.storage.readPopulation(council.process, (reading) =>
      readFigures(reading, [kept], windowFor(TODAY)),
    );
    assert.deepEqual([figure?.numerator, figure?.denominator], [2, 6]);
  });

  test('the days until plans were given: the middle, with its quartiles', async () => {
    const person = newId<PersonId>();
    await council.storage.write(council.process, { action: 'test', touches: [], recordedOn: TODAY }, async (act) => {
      await insertRows(act, 'person', [{ id: person }]);
      await live(
        act,
        person,
        {
          plans: [
            { begun: '2019-01-01', given: '2019-01-11' },
            { begun: '2019-02-01', given: '2019-03-03' },
            { begun: '2019-04-01', given: '2019-04-01' },
          ],
        },
        '',
      );
    });
    const days = flow({
      ...words,
      id: 'days',
      events: { kind: 'plans-given' },
      middle: { kind: 'median', of: 'days' },
    });
    const [figure] = await council.storage.readPopulation(council.process, (reading) =>
      readFigures(reading, [days], { first: day('2019-01-01'), last: day('2019-12-31') }),
    );
    assert.deepEqual([figure?.value, figure?.quartiles, figure?.denominator], [10, { lower: 5, upper: 20 }, 3]);
  });
});

async function live(act: Act, person_id: PersonId, life: Life, item: string): Promise<void> {
  let based_on: string | null = null;
  for (const [index, version] of (life.plans ?? []).entries()) {
    const plan_id: string = newId();
    const own = { person_id, plan_id };
    await insertRows(act, 'plan', [
      {
        id: plan_id,
        person_id,
        number: index + 1,
        kind: 'relevant',
        arose: based_on === null ? 'first' : 'review',
        based_on,
        begun_on: version.begun ?? '2021-10-20',
        responsible: 'Ruth Adeyemi',
        view_known: version.view ?? null,
        given_on: version.given,
        given_how: version.given === null ? null : 'on paper',
        absent_because: {},
      },
    ]);
    based_on = plan_id;
    await insertRows(
      act,
      'plan_goal',
      Array.from({ length: version.goals ?? 0 }, (_, position) => ({
        ...own,
        id: newId(),
        origin: newId(),
        position,
        matter: 'home',
        what: `Goal ${position}`,
        why: 'Mine',
        shown_by: 'A key',
        if_fails: 'none',
        none_because: 'Nothing can go wrong',
      })),
    );
    await insertRows(
      act,
      'plan_contingency',
      (version.rests ?? []).map((rests_on) => ({
        ...own,
        id: newId(),
        rests_on,
        trigger_is: 'It ends',
        fallback: 'Come to us',
        who: 'worker',
        within_days: 1,
      })),
    );
    const answers = [
      ['agreed', version.agreed],
      ['returned', version.returned],
    ] as const;
    await insertRows(
      act,
      'plan_answer',
      answers.flatMap(([kind, written_on]) =>
        written_on === undefined
          ? []
          : [{ ...own, id: newId(), kind, grade: kind === 'agreed' ? 'good' : null, words: 'Read', written_on }],
      ),
    );
  }
  const entry = (kind: string, on_day: string, until_day: string | null = null, answer: string | null = null) => ({
    id: newId(),
    person_id,
    kind,
    on_day,
    until_day,
    answer,
    details: {},
    subject: '',
  });
  await insertRows(act, 'entry', [
    ...(life.elsewhere === undefined ? [] : [entry('pathway-plan', life.elsewhere)]),
    ...(life.works ?? []).map(([from, to, kind = 'work', answer = null]) => entry(kind, from, to, answer)),
  ]);
  if (life.offer !== undefined)
    await insertRows(act, 'offer_step', [
      { id: newId(), person_id, item_id: item, step: 'told', on_day: life.offer, by_whom: 'Ruth Adeyemi' },
    ]);
  if (life.visited !== undefined)
    await insertRows(act, 'visit', [
      { id: newId(), person_id, kind: 'visit', outcome: 'kept', visited_on: life.visited },
    ]);
  if (life.wrote !== undefined)
    await insertRows(act, 'management_entry', [
      { id: newId(), person_id, kind: 'reflection', what: 'A good plan', written_on: life.wrote },
    ]);
}
