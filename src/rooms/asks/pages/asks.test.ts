/** What was asked of others: written down, answered, not asked any more; on the record and on the page of those in custody. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import { day } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { chooseEntry } from '../../entries/pages/choose-entry.ts';
import { personPage } from '../../people/pages/person.ts';
import { inCustodyPage } from '../../worklist/pages/in-custody.ts';
import { takeInAsks } from '../actions/take-in-asks.ts';
import { type Asked, askWords, NOTHING_CAME_BACK, refuseAsk } from '../model.ts';
import { askSomebodyPage } from './ask-somebody.ts';
import { askPages } from './asks.ts';

const on = (name: string, date: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});

const asked = (more: Partial<Asked> = {}): Asked => ({
  askedOf: 'Probation',
  what: 'Where will he live?',
  askedOn: day('2022-03-01'),
  dueOn: day('2022-03-20'),
  ...NOTHING_CAME_BACK,
  ...more,
});

describe('an ask', () => {
  for (const [what, more, at, says] of [
    ['waits', {}, '2022-03-20', 'Answer needed by 20 March 2022'],
    ['is late', {}, '2022-03-21', 'No answer: it was needed by 20 March 2022'],
    [
      'was answered in time',
      { answeredOn: day('2022-03-20'), answer: 'A flat' },
      '2022-03-31',
      'Answered on 20 March 2022',
    ],
    [
      'was answered late',
      { answeredOn: day('2022-03-22'), answer: 'A flat' },
      '2022-03-31',
      'Answered on 22 March 2022, late: it was needed by 20 March 2022',
    ],
    [
      'is to be answered later than the day asked',
      { answeredOn: day('2022-03-22'), answer: 'A flat' },
      '2022-03-21',
      'No answer: it was needed by 20 March 2022',
    ],
    [
      'is not asked any more',
      { endedOn: day('2022-03-10'), because: 'He found one' },
      '2022-03-31',
      'Not asked any more from 10 March 2022',
    ],
  ] as const)
    test(what, () => assert.equal(askWords(asked(more), day(at)).replaceAll('\u00a0', ' '), says));

  for (const [what, more, life, says] of [
    ['can be', {}, {}, null],
    ['before birth', { askedOn: day('2002-01-01') }, {}, /born on/],
    ['after a death', {}, { diedOn: day('2022-02-01') }, /died on/],
    ['needed before it was asked', { dueOn: day('2022-02-28') }, {}, /cannot be needed before/],
    [
      'answered before it was asked',
      { answeredOn: day('2022-02-28'), answer: 'Yes' },
      {},
      /cannot have been answered before/,
    ],
  ] as const)
    test(`refused: ${what}`, () => {
      const refused = refuseAsk({ bornOn: day('2002-06-10'), diedOn: null, ...life }, asked(more));
      if (says === null) assert.equal(refused, undefined);
      else assert.match(refused?.sentence ?? '', says);
    });
});

/** The day is 31 March 2022. */
describe('what was asked of others', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let kofi: PersonId;
  let rowan: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([personPage, chooseEntry, inCustodyPage, ...askSomebodyPage, ...askPages]);
    [kofi, rowan] = (await inventPeople(council, [
      {
        born: '2002-06-10',
        name: ['Kofi', 'Mensah'],
        episodes: [['2016-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']],
        entries: [
          [
            'custody',
            '2022-01-05',
            null,
            null,
            { release: '2022-04-30', establishment: 'HMP Thornby', 'held-as': 'sentenced' },
          ],
        ],
      },
      { born: '2001-04-20', name: ['Rowan', 'Vale'], episodes: [['2016-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
    ])) as [PersonId, PersonId];
  });

  test('is offered where something is recorded, and kept where it leads to', async () => {
    assert.match(
      readText(await site.browser.get(`/people/${kofi}/entries/new`)),
      /With others Somebody outside was asked/,
    );
  });

  for (const [what, typed, sentence] of [
    [
      'nothing filled in',
      {},
      /Say who was asked.*Say what they were asked.*Enter the day by which an answer is needed/,
    ],
    [
      'a day that has gone by',
      { askedOf: 'Probation', what: 'A plan', ...on('askedOn', 31, 3), ...on('dueOn', 30, 3) },
      /That day has gone by/,
    ],
    [
      'asked tomorrow',
      { askedOf: 'Probation', what: 'A plan', ...on('askedOn', 1, 4), ...on('dueOn', 30, 4) },
      /must be today or earlier/,
    ],
  ] as const)
    test(`with ${what} says so, and keeps what was typed`, async () => {
      const refused = await site.browser.fill(`/people/${kofi}/asks/new`, typed);
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      if ('what' in typed) assert.match(refused.body, /A plan/);
    });

  test('stands on the record and with those in custody until they answer, and then says what', async () => {
    const typed = {
      askedOf: 'Probation',
      what: 'Where will he live when he comes out?',
      ...on('askedOn', 31, 3),
      ...on('dueOn', 14, 4),
    };
    assert.equal(
      (await site.browser.fill(`/people/${kofi}/asks/new?from=in-custody`, typed)).headers.location,
      '/in-custody',
    );
    const register = readText(await site.browser.get('/in-custody'));
    assert.match(
      register,
      /Kofi Mensah Comes out in 30 days, on 30.April.2022\. .*Sentenced since 5.January.2022, HMP Thornby/,
    );
    assert.match(
      register,
      /Asked of others Answer needed by 14.April.2022\. Where will he live when he comes out\? Probation/,
    );
    assert.doesNotMatch(register, /Rowan/);
    const { body } = await site.browser.get(`/people/${kofi}`);
    const path = /\/people\/[0-9a-f-]{36}\/asks\/[0-9a-f-]{36}/.exec(body)?.[0] ?? '';
    const early = await site.browser.fill(`${path}/answered`, {
      answer: 'A flat in Redcar',
      ...on('answeredOn', 30, 3),
    });
    assert.match(readText(early), /cannot have been answered before it was asked/);
    const answered = await site.browser.fill(`${path}/answered?from=in-custody`, {
      answer: 'A flat in Redcar',
      ...on('answeredOn', 31, 3),
    });
    assert.equal(answered.headers.location, '/in-custody');
    const after = readText(await site.browser.get('/in-custody'));
    assert.match(
      after,
      /Answered, or not asked any more \(1\).*Answered on 31.March.2022\. Where will he live.*A flat in Redcar/,
    );
    assert.equal((await site.browser.get(`${path}/answered`)).statusCode, 404);
    assert.match(readText(await site.browser.get(path)), /Asked of Probation.*What did they answer\? A flat in Redcar/);
  });

  test('can be given up, with why', async () => {
    assert.equal(
      (
        await site.browser.fill(`/people/${rowan}/asks/new`, {
          askedOf: 'The college',
          what: 'A place in May',
          ...on('askedOn', 31, 3),
          ...on('dueOn', 14, 4),
        })
      ).statusCode,
      303,
    );
    const path =
      /\/people\/[0-9a-f-]{36}\/asks\/[0-9a-f-]{36}/.exec((await site.browser.get(`/people/${rowan}`)).body)?.[0] ?? '';
    assert.match(readText(await site.browser.fill(`${path}/ended`, {})), /Say why it is not asked any more/);
    assert.equal((await site.browser.fill(`${path}/ended`, { because: 'Rowan starts work instead' })).statusCode, 303);
    assert.match(
      readText(await site.browser.get(`/people/${rowan}`)),
      /Not asked any more from 31.March.2022\. A place in May/,
    );
  });

  test('of a whole council is taken in at once', async () => {
    await council.storage.write(
      council.process,
      { action: 'take-in', touches: [], recordedOn: day('2022-03-31') },
      (act) => takeInAsks(act, [{ personId: rowan, ...asked({ askedOf: 'Housing', what: 'A nomination' }) }]),
    );
    assert.match(
      readText(await site.browser.get(`/people/${rowan}`)),
      /No answer: it was needed by 20.March.2022\. A nomination Housing/,
    );
  });
});
