/** A death recorded by hand: checked before it is saved, everything ended in one act, and brought back where it was wrong. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, TODAY } from '../../../../tests/sample-council.ts';
import { day, isoOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { recordEntryPage } from '../../entries/pages/record-entry.ts';
import { listEpisodes } from '../../journey/facts.ts';
import { recordVisitPage } from '../../keeping-in-touch/pages/record-visit.ts';
import { recordedVisitPages } from '../../keeping-in-touch/pages/recorded-visit.ts';
import { listDuties, listOpenDuties, listSpells } from '../../ledger/facts.ts';
import { listPromises } from '../../promises/facts.ts';
import { makePromisePages } from '../../promises/pages/make-promise.ts';
import { promisePages } from '../../promises/pages/promises.ts';
import { listWorkers } from '../../workforce/facts.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { takeInPeople } from '../actions/take-in-people.ts';
import { listPeopleFacts } from '../facts.ts';
import { addContactPage } from './contact-details.ts';
import { deathPage } from './death.ts';
import { personPage } from './person.ts';

const on = (dayOfMonth: number, month: number, name = 'on') => ({
  [`${name}-day`]: String(dayOfMonth),
  [`${name}-month`]: String(month),
  [`${name}-year`]: '2022',
});

/** The day is 31 March 2022. */
describe('recording a death', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let child: PersonId;
  let leaver: PersonId;
  let path = '';

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([
      ...deathPage,
      ...recordVisitPage,
      ...recordedVisitPages,
      ...makePromisePages,
      ...promisePages,
      ...recordEntryPage,
      ...addContactPage,
      personPage,
      myWorkPage,
    ]);
    [child, leaver] = (await inventPeople(council, [
      { born: '2010-01-10', name: ['Mina', 'Osei'], episodes: [['2022-03-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
      { born: '2002-06-10', name: ['Kofi', 'Mensah'], episodes: [['2016-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
    ])) as [PersonId, PersonId];
    path = `/people/${child}/death`;
    const planned = { ...on(14, 4, 'visitedOn'), how: 'home', purpose: 'To see how school is' };
    assert.equal((await site.browser.fill(`/people/${child}/visits/new/planned`, planned)).statusCode, 303);
    const promise = { what: 'Find a football club', who: 'worker', ...on(8, 4, 'dueOn'), ...on(31, 3, 'madeOn') };
    const promised = await site.browser.fill(`/people/${child}/promises/new`, promise);
    assert.equal(promised.statusCode, 303, readText(promised));
  });

  /** Both steps: the form, then the page on which it is checked. */
  const say = async (at: string, typed: Readonly<Record<string, string>>) => {
    const checked = await site.browser.fill(at, typed);
    assert.equal(checked.statusCode, 200, readText(checked));
    return { check: readText(checked), save: () => site.browser.post(at, hiddenFields(checked)) };
  };
  const known = async (person: PersonId) =>
    council.storage.read(council.process, async (reading) => ({
      died: (await listPeopleFacts(reading, [person]))[0]?.diedOn ?? null,
      care: (await listEpisodes(reading, [person])).map(({ endedOn, reasonEnded }) => [
        endedOn === null ? null : isoOf(endedOn),
        reasonEnded,
      ]),
      open: (await listOpenDuties(reading, [person], TODAY)).map(({ rule, dueOn }) => `${rule} ${dueOn}`).toSorted(),
      duties: await listDuties(reading, [person]),
      statuses: (await listSpells(reading, [person]))
        .filter(({ to }) => to === null || to > TODAY)
        .map(({ rule }) => rule),
      workers: (await listWorkers(reading, [person], TODAY)).map(({ name }) => name),
    }));

  for (const [what, typed, sentence] of [
    ['no day', {}, /Enter the day they died/],
    ['a day to come', on(1, 4), /must be today or earlier/],
    ['a day before birth', { ...on(1, 4), 'on-year': '2009' }, /They were born on 10 January 2010, after that day/],
    ['a day before the care that is recorded', on(1, 2), /Care from 1 March 2022 is recorded, after that day/],
  ] as const) {
    test(`of ${what} says so, and saves nothing`, async () => {
      const refused = await site.browser.fill(path, typed);
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      assert.equal((await known(child)).died, null);
    });
  }

  test('says first what it will end and for whom, and saves nothing until that is checked', async () => {
    const { check } = await say(path, on(30, 3));
    for (const said of [
      /You say that Mina Osei died on 30 March 2022\./,
      /Being in care ends on 30 March 2022/,
      /What is owed to them ends that day: \d+ things now\./,
      /1 promise ends: Find a football club\./,
      /1 planned visit ends: 14 April 2022\./,
      /reminders and letters about them stop for Sam Okoro\. Who works with them stays on the record\./,
    ])
      assert.match(check, said);
    assert.equal((await known(child)).died, null);
  });

  test('ends everything in the same act, asks once who must be told, and prompts for nothing', async () => {
    const before = await known(child);
    assert.ok(before.open.length > 0);
    const { save } = await say(path, on(30, 3));
    assert.equal((await save()).statusCode, 303);
    const now = await known(child);
    assert.equal(now.died, day('2022-03-30'));
    assert.deepEqual(now.care, [['2022-03-30', 'E2']]);
    assert.deepEqual(now.open, []);
    assert.deepEqual(now.statuses, []);
    assert.deepEqual(now.workers, ['Sam Okoro']);

    const words = readText(await site.browser.get(`/people/${child}`));
    assert.match(words, /died 30.March.2022 Now Has died/);
    assert.equal(words.split('Has that been done?').length, 2);
    assert.match(words, /Ended when they died\. Find a football club/);
    assert.match(words, /Visit planned 14.April.2022 .*It ended when they died/);
    assert.doesNotMatch(words, /turns|What should happen next|It was kept|Record what happened|Call/);
    const work = readText(await site.browser.get('/my-work'));
    assert.match(work, /Died Mina Osei aged 12/);
    assert.doesNotMatch(work, /football club|To see how school is/);
    const planned = /visits\/[0-9a-f-]{36}/.exec((await site.browser.get(`/people/${child}`)).body)?.[0];
    assert.doesNotMatch(readText(await site.browser.get(`/people/${child}/${planned}`)), /It took place|We tried/);
  });

  test('what is sent from tabs opened before it says so, keeps what was typed, and saves nothing', async () => {
    const [promise] = await council.storage.read(council.process, (reading) => listPromises(reading, [child]));
    assert.ok(promise);
    const keep = await site.browser.fill(`/people/${child}/promises/${promise.id}/kept`, on(31, 3, 'keptOn'));
    assert.equal(keep.statusCode, 422, readText(keep));
    assert.match(readText(keep), /They died on 30.March.2022, and nothing more is asked about this/);
    const way = { kind: 'phone', value: '07700 900 111' };
    const added = await site.browser.fill(`/people/${child}/contact/new`, way);
    assert.equal(added.statusCode, 422);
    assert.match(readText(added), /They died on 30.March.2022, and nobody is in touch with them any more/);
    assert.match(added.body, /07700 900 111/);
    const [still] = await council.storage.read(council.process, (reading) => listPromises(reading, [child]));
    assert.equal(still?.keptOn, null);
  });

  test('no file brings back whoever is said here to have died', async () => {
    const act = { action: 'take-in', touches: [child], recordedOn: TODAY };
    await council.storage.write(council.process, act, (writing) =>
      takeInPeople(writing, [
        {
          personId: child,
          numbers: [],
          bornOn: day('2010-01-10'),
          diedOn: null,
          sex: '2',
          ethnicity: null,
          upn: null,
          present: true,
          sourceFile: null,
          sourceRow: null,
        },
      ]),
    );
    assert.equal((await known(child)).died, day('2022-03-30'));
  });

  test('the day is corrected with a reason, and being in care ends on it', async () => {
    const wrong = { which: 'day', ...on(29, 3) };
    assert.match(readText(await site.browser.fill(path, wrong)), /Say why you correct it/);
    const same = { which: 'day', ...on(30, 3), why: 'Wrong day' };
    assert.match(readText(await site.browser.fill(path, same)), /30 March 2022 is recorded already/);
    const none = await site.browser.fill(path, { which: 'day', why: 'Wrong day' });
    assert.match(readText(none), /Enter the day they died/);
    const { save } = await say(path, { ...wrong, why: 'The hospital wrote' });
    assert.equal((await save()).statusCode, 303);
    const now = await known(child);
    assert.equal(now.died, day('2022-03-29'));
    assert.deepEqual(now.care, [['2022-03-29', 'E2']]);
  });

  test('where it was a mistake everything is owed again, and what was said to others is struck out', async () => {
    const notified = await site.browser.fill(`/people/${child}/entries/new/death-notified`, on(31, 3));
    assert.equal(notified.statusCode, 303, readText(notified));
    const { check, save } = await say(path, { which: 'mistake', why: 'It was another young person' });
    assert.match(check, /You say that Mina Osei has not died\..*owed again.*Tell those who were told/);
    assert.equal((await save()).statusCode, 303);
    const now = await known(child);
    assert.equal(now.died, null);
    assert.deepEqual(now.care, [[null, null]]);
    assert.ok(now.open.length > 0);
    assert.ok(now.statuses.includes('status/looked-after'));
    const words = readText(await site.browser.get(`/people/${child}`));
    assert.match(words, /By 8 April 2022\. Find a football club/);
    assert.match(words, /Struck out \(1\) Death notified/);
    assert.doesNotMatch(words, /Has died|Has that been done/);
  });

  test('of an adult whose care was never closed it ends nothing but what is owed to a care leaver', async () => {
    const { check, save } = await say(`/people/${leaver}/death`, on(30, 3));
    assert.doesNotMatch(check, /Being in care ends/);
    assert.equal((await save()).statusCode, 303);
    const now = await known(leaver);
    assert.deepEqual(now.care, [[null, null]]);
    assert.deepEqual(now.open, []);
  });
});
