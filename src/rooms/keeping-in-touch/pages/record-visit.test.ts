/** Recording a visit or conversation: only what fits, only what was kept counts, and what was planned is told of later. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import { day as dayOf, wordsOf } from '../../../ground/day-words.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { listDuties } from '../../ledger/facts.ts';
import { personPage } from '../../people/pages/person.ts';
import { takeInVisits } from '../actions/take-in-visits.ts';
import { listMeetings } from '../facts.ts';
import { changeVisitPages } from './change-visit.ts';
import { recordedVisitPages } from './recorded-visit.ts';
import { recordVisitPage } from './record-visit.ts';

const on = (dayOfMonth: number, month: number, year = 2022, name = 'visitedOn') => ({
  [`${name}-day`]: String(dayOfMonth),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});

describe('recording a visit or conversation', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let child: PersonId;
  let leaver: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([...recordVisitPage, ...recordedVisitPages, ...changeVisitPages, personPage]);
    [child, leaver] = (await inventPeople(council, [
      { born: '2010-01-10', name: ['Mina', 'Osei'], episodes: [['2022-03-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
      {
        born: '2002-06-10',
        name: ['Kofi', 'Mensah'],
        episodes: [['2016-02-01', '2020-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E5']],
        entries: [['in-touch', '2022-02-01']],
      },
    ])) as [PersonId, PersonId];
  });

  const met = async (person: PersonId, rule: string) =>
    (await council.storage.read(council.process, (reading) => listDuties(reading, [person])))
      .filter((duty) => duty.rule === rule)
      .map(({ metOn, attempts }) => [metOn === null ? null : wordsOf(metOn), attempts.length]);
  const meetings = async (person: PersonId) =>
    council.storage.read(council.process, (reading) => listMeetings(reading, [person]));
  const pathOf = (person: PersonId): string => `/people/${person}/visits/new`;
  const questionsOf = ({ body }: { readonly body: string }): number =>
    [...body.matchAll(/class="[^"]*govuk-(?:fieldset__legend|label)--s/g)].length;

  test('asks at most eight things, and only what fits age and what came of it', async () => {
    const ofAChild = await site.browser.get(pathOf(child));
    assert.equal(questionsOf(ofAChild), 8, 'a visit of a child is overdue');
    assert.match(readText(ofAChild), /Did you see them alone\?.*Why was it late\?/);
    const ofALeaver = await site.browser.get(pathOf(leaver));
    assert.doesNotMatch(readText(ofALeaver), /alone/);
    assert.ok(questionsOf(ofALeaver) <= 8);
    for (const outcome of ['planned', 'tried', 'cancelled'])
      assert.equal(questionsOf(await site.browser.get(`${pathOf(child)}/${outcome}`)), 4);
    assert.equal((await site.browser.get(`${pathOf(child)}/no-such-thing`)).statusCode, 404);
  });

  test('of somebody who was 17 on that day asks whether they were seen alone, once the day is known', async () => {
    const [grown] = await inventPeople(council, [
      { born: '2004-03-20', name: ['Ada', 'Nwosu'], episodes: [['2021-01-04', '2022-03-20', 'C2', 'U6']] },
    ]);
    const path = pathOf(grown as PersonId);
    assert.doesNotMatch(readText(await site.browser.get(path)), /alone/);
    const typed = { ...on(19, 3), how: 'home', said: 'Packing', shared: 'yes' };
    const asked = await site.browser.fill(path, typed);
    assert.equal(asked.statusCode, 422);
    assert.match(readText(asked), /Say whether you saw them alone.*Did you see them alone\?/);
    assert.ok(asked.body.includes('>Packing</textarea>'));
    const saved = await site.browser.post(path, { ...hiddenFields(asked), ...typed, seenAlone: 'yes' });
    assert.equal(saved.statusCode, 303, readText(saved));
  });

  const kept = { how: 'home', shared: 'yes', seenAlone: 'yes' };

  for (const [what, path, typed, sentence] of [
    [
      'kept, and still to come',
      '',
      { ...on(1, 4), ...kept },
      /The day of the visit or conversation must be today or earlier/,
    ],
    ['planned for a day gone by', '/planned', { ...on(1, 3), how: 'home' }, /That day has gone by: record whether/],
    [
      'of a child, without a word whether they were seen alone',
      '',
      { ...on(2, 3), how: 'hub', shared: 'yes' },
      /Say whether you saw them alone/,
    ],
    ['before they were born', '', { ...on(2, 3, 2009), ...kept }, /They were born on 10 January 2010, after that day/],
    ['tried, without a word what happened', '/tried', { ...on(2, 3), how: 'home' }, /Say what happened/],
    [
      'planned for no time there is',
      '/planned',
      { ...on(4, 4), how: 'home', atTime: 'half 3' },
      /hours and minutes, for example 15:30/,
    ],
  ] as const) {
    test(`${what} is refused in a sentence, and what was typed is still there`, async () => {
      const refused = await site.browser.fill(`${pathOf(child)}${path}`, { ...typed, purpose: 'To see how school is' });
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      assert.ok(refused.body.includes('value="To see how school is"'));
    });
  }

  test('what was tried stands beside what is owed and meets nothing; so with a conversation', async () => {
    const tried = { ...on(4, 3), how: 'home', why: 'Nobody was in' };
    assert.equal((await site.browser.fill(`${pathOf(child)}/tried`, tried)).statusCode, 303);
    const spoke = await site.browser.fill(pathOf(child), { ...on(5, 3), how: 'phone', shared: 'yes' });
    assert.equal(spoke.statusCode, 303, readText(spoke));
    assert.deepEqual(await met(child, 'looked-after/first-visit-after-a-move'), [[null, 1]]);
    const page = readText(await site.browser.get(`/people/${child}`));
    assert.match(page, /Tried on 4.March.2022/);
    assert.match(page, /Tried to visit 4.March.2022 .*At their home\. Nobody was in\./);
    assert.match(page, /Otherwise in touch 5.March.2022/);
  });

  test('a conversation is being in touch with a care leaver', async () => {
    const spoke = await site.browser.fill(pathOf(leaver), { ...on(9, 3), how: 'phone', shared: 'yes' });
    assert.equal(spoke.statusCode, 303, readText(spoke));
    assert.ok((await met(leaver, 'leaving-care/keep-in-touch')).some(([metOn]) => metOn === '9 March 2022'));
  });

  test('what is planned stands as an appointment, meets nothing, and is kept later with what was said', async () => {
    const planned = await site.browser.fill(`${pathOf(child)}/planned`, { ...on(31, 3), how: 'home', atTime: '15.30' });
    assert.equal(planned.statusCode, 303, readText(planned));
    assert.deepEqual(await met(child, 'looked-after/first-visit-after-a-move'), [[null, 1]]);
    const appointment = (await meetings(child)).find(({ outcome }) => outcome === 'planned');
    const path = `/people/${child}/visits/${appointment?.id}`;
    assert.match(
      readText(await site.browser.get(path)),
      /Visit planned .*At what time\? 15:30 .*It took place We tried/,
    );
    const second = hiddenFields(await site.browser.get(`${path}/became/tried`));
    const saved = await site.browser.fill(`${path}/became/kept?from=my-work`, {
      ...on(31, 3),
      ...kept,
      said: '“I like my room. Can I see Jo?”',
      asked: 'To see Jo, her sister',
    });
    assert.equal(saved.headers.location, '/my-work');
    assert.deepEqual(await met(child, 'looked-after/first-visit-after-a-move'), [['31 March 2022', 1]]);
    const told = readText(await site.browser.get(path));
    assert.match(told, /Mina Osei Visit What came of it\? It took place .*I like my room.*To see Jo, her sister/);
    assert.match(told, /Changed by Sam Okoro.*What came of it\? before: It is planned now: It took place/);
    const stale = await site.browser.post(`${path}/became/tried`, { ...second, ...on(31, 3), how: 'home', why: 'No' });
    assert.equal(stale.statusCode, 409);
  });

  test('what they asked is answered once, and not before they asked', async () => {
    const visit = (await meetings(child)).find(({ visitedOn }) => visitedOn === dayOf('2022-03-31'));
    const path = `/people/${child}/visits/${visit?.id}/answer`;
    const early = await site.browser.fill(path, { answered: 'Yes, on Saturday', ...on(30, 3, 2022, 'answeredOn') });
    assert.match(readText(early), /They cannot have been answered before they asked/);
    const saved = await site.browser.fill(path, { answered: 'Yes, on Saturday', ...on(31, 3, 2022, 'answeredOn') });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.equal((await site.browser.get(path)).statusCode, 404);
    assert.match(
      readText(await site.browser.get(`/people/${child}`)),
      /They asked: To see Jo, her sister\. Answered on 31 March 2022: Yes, on Saturday\./,
    );
  });

  test('what is not shared yet says why and until when, and later that it is', async () => {
    const saved = await site.browser.fill(pathOf(leaver), { ...on(10, 3), how: 'hub', shared: 'not-yet' });
    const wait = saved.headers.location ?? '';
    assert.match(wait, /\/wait$/);
    const refused = await site.browser.fill(wait, {
      notSharedBecause: 'It names his friend',
      ...on(1, 3, 2022, 'notSharedUntil'),
    });
    assert.match(readText(refused), /Enter a day that is still to come/);
    await site.browser.fill(wait, { notSharedBecause: 'It names his friend', ...on(1, 5, 2022, 'notSharedUntil') });
    assert.match(
      readText(await site.browser.get(`/people/${leaver}`)),
      /Not shared with them until 1 May 2022, because: It names his friend\./,
    );
    assert.equal((await site.browser.fill(wait.replace(/wait$/, 'shared'), {})).statusCode, 303);
    assert.doesNotMatch(readText(await site.browser.get(`/people/${leaver}`)), /Not shared/);
  });

  test('what a file says was kept is added beside what is planned here for that day', async () => {
    await site.browser.fill(`${pathOf(leaver)}/planned`, { ...on(31, 3), how: 'home' });
    const file = {
      personId: leaver,
      visitedOn: dayOf('2022-03-31'),
      seenAlone: null,
      sourceFile: null,
      sourceRow: null,
    };
    const act = { action: 'take-in', touches: [leaver], recordedOn: dayOf('2022-03-31') };
    await council.storage.write(council.process, act, (writing) => takeInVisits(writing, [leaver], [file]));
    const onThatDay = (await meetings(leaver)).filter(({ visitedOn }) => visitedOn === dayOf('2022-03-31'));
    assert.deepEqual(onThatDay.map(({ outcome }) => outcome).toSorted(), ['kept', 'planned']);
  });
});
