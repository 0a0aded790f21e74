/** What is read on a young person's page: of a care leaver, of somebody with everything missing, of somebody who died. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Invented, inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import { addDays } from '../../../ground/day.ts';
import { day, isoOf } from '../../../ground/day-words.ts';
import { newId, type PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { recordVisitPage } from '../../keeping-in-touch/pages/record-visit.ts';
import { recordReviewPage } from '../../oversight/pages/record-review.ts';
import { listPersonIds } from '../facts.ts';
import { personPage } from './person.ts';

/** The day is 31 March 2022. */
const CARE = [['2014-02-03', '2017-09-20', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E5']] as const;
const LIVES = {
  careLeaver: {
    name: ['Kofi', 'Mensah'],
    pronouns: 'he/him',
    phone: '07700 900 123',
    born: '2002-06-10',
    episodes: [
      ['2016-02-01', '2018-05-07', 'C2', 'U6', 'S', 'ZZ1 1ZZ', 'X1'],
      ['2018-05-07', '2020-06-10', 'C2', 'K2', 'P', 'ZZ2 2ZZ', 'E5'],
    ],
    reviews: ['2019-11-04'],
    visits: ['2020-05-04'],
    entries: [
      ['pathway-plan', '2020-06-10'],
      ['pathway-plan-review', '2021-09-01'],
      ['in-touch', '2021-08-02'],
      ['home', '2020-06-10', null, null, { kind: 'flat', provided: 'council', postcode: 'ZZ3 3ZZ' }],
      ['status-set', '2021-01-04', null, 'former-relevant', { reason: 'Decided with the manager' }],
    ],
  },
  unknownAt22: { name: ['Tamsin', 'Okeke'], born: '1999-09-20', episodes: CARE },
  declinedAt22: {
    name: ['Idris', 'Bello'],
    born: '1999-09-20',
    episodes: CARE,
    entries: [
      ['support-offered', '2021-10-04', null, 'declined'],
      ['pathway-plan', '2021-10-04', null, null, { 'next-review-on': '2022-06-06' }],
    ],
  },
  nothingKnown: {},
  died: {
    name: ['Rowan', 'Vale'],
    phone: '07700 900 124',
    born: '2001-04-20',
    died: '2022-03-03',
    episodes: [['2014-02-03', '2019-04-20', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E5']],
    entries: [['records-request', '2022-02-01']],
  },
  diedInCare: {
    name: ['Ada', 'Quill'],
    born: '2010-04-20',
    died: '2022-03-03',
    episodes: [['2020-02-03', null, 'C2']],
  },
  diedAndNotified: {
    name: ['Noor', 'Lane'],
    born: '2010-04-20',
    died: '2022-03-03',
    episodes: [['2020-02-03', null, 'C2']],
    entries: [['death-notified', '2022-03-07']],
  },
  little: { name: ['Wren', 'Osei'], born: '2018-04-20', episodes: [['2020-02-03', null, 'C2', 'U6']] },
  longRecord: {
    name: ['Bartholomew-Alexander Montgomery', 'Featherstonehaugh-Cholmondeley'],
    born: '2004-01-05',
    episodes: [['2015-02-02', null, 'C2', 'U6']],
    visits: Array.from({ length: 200 }, (_, index) => isoOf(addDays(day('2016-01-04'), index * 10))),
  },
} as const satisfies Readonly<Record<string, Invented>>;
type Who = keyof typeof LIVES;

describe('a young person’s page', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let ids: Readonly<Record<Who, PersonId>>;
  const open = async (who: Who, query = '') => site.browser.get(`/people/${ids[who]}${query}`);
  const read = async (who: Who, query = ''): Promise<string> => readText(await open(who, query));

  before(async () => {
    council = await openSampleCouncil(closing);
    const people = await inventPeople(council, Object.values(LIVES));
    ids = Object.fromEntries(Object.keys(LIVES).map((who, index) => [who, people[index]])) as typeof ids;
    council.ask('adviser');
    site = await council.open([personPage, ...recordVisitPage, ...recordReviewPage]);
  });

  test('begins with who it is: name, age, status, pronouns and who works with them', async () => {
    assert.match(
      await read('careLeaver'),
      /^Kofi Mensah Age 19 born 10.June.2002 turns 21 on 10.June.2023 Now Care leaver with full support \(former relevant\) Pronouns he\/him change what they are called, and their pronouns Worker Sam Okoro , personal adviser/,
    );
  });

  test('says of a status why it is so, in words and with the reason a worker gave', async () => {
    const words = await read('careLeaver');
    assert.match(
      words,
      /Care leaver with full support \(former relevant\) Since 10.June.2020 From turning 18\. Rests on being in care from 1 February 2016 to 10 June 2020\./,
    );
    assert.match(
      words,
      /Care leaver status set by a worker from this day .*Former relevant\. Decided with the manager/,
    );
  });

  test('shows ways to be in touch, the homes, and when they last met', async () => {
    const { body } = await open('careLeaver');
    const words = readText({ body });
    assert.match(body, /href="tel:07700900123"/);
    assert.match(words, /Where they live Flat, provided by the council ZZ3 3ZZ Since 10.June.2020 2 homes before/);
    assert.match(words, /2 homes before Children’s home ZZ2 2ZZ 7.May.2018 to 10.June.2020 Foster home ZZ1 1ZZ/);
    assert.match(
      words,
      /Seen at a visit 4.May.2020.* Otherwise in touch 2.August.2021.* Review in care 4.November.2019/,
    );
  });

  test('of somebody of 22 says whether support is open, is not, or that nobody can tell', async () => {
    const unknown = await read('unknownAt22');
    assert.match(unknown, /Now Care leaver; cannot tell whether support from 21 is open \(former relevant, 21 to 24\)/);
    assert.match(unknown, /Not recorded: whether they want support from 21\. Support opens when they say/);
    const declined = await read('declinedAt22');
    assert.match(declined, /Now Care leaver; support from 21 is not open \(former relevant, 21 to 24\)/);
    assert.match(declined, /Support from 21 is not open Since 4.October.2021/);
    assert.match(declined, /Pathway plan given .*Next looked at on 6.June.2022\./);
  });

  test('of somebody of whom nothing is known says so everywhere, and calls nothing in time', async () => {
    const words = await read('nothingKnown');
    for (const said of [
      /Age not recorded Now Not in care Pronouns not recorded/,
      /Nothing is due under the rules kept here so far/,
      /Facts missing \(1\) .*Date of birth\. Every age is counted from it/,
      /No phone number, e-mail or address is recorded/,
      /Never in this council’s care, as far as is recorded/,
      /Where they live now is not recorded/,
      /Seen at a visit none recorded/,
      /Nothing that is kept here has fallen due yet/,
      /What has happened Nothing is recorded here yet/,
    ]) {
      assert.match(words, said);
    }
    assert.doesNotMatch(words, /in time\./);
  });

  test('after a death asks once about who must be told, and nothing else', async () => {
    const words = await read('died');
    assert.match(words, /Age 20 born 20.April.2001 died 3.March.2022 Now Has died/);
    assert.equal(words.split('Has that been done?').length, 2);
    assert.match(words, /Guidance asks for the death of a care leaver under 25 .*10 March 2022/);
    assert.doesNotMatch(
      words,
      /turns|What should happen next|How to be in touch|07700|Record a|Overdue|Missed|What we did late|Due by|Since/,
    );
    assert.match(await read('diedInCare'), /The death of a child in care is notified to the national panel/);
    const answered = await read('diedAndNotified');
    assert.doesNotMatch(answered, /Has that been done/);
    assert.match(answered, /Death notified to those who have to be told/);
  });

  for (const [form, field] of [
    ['visits', { seenAlone: 'yes', how: 'home', shared: 'yes' }],
    ['reviews', { participation: 'PN1' }],
  ] as const) {
    test(`refuses ${form} on a day after a death, in a sentence`, async () => {
      const name = form === 'visits' ? 'visitedOn' : 'heldOn';
      const on = { [`${name}-day`]: '4', [`${name}-month`]: '3', [`${name}-year`]: '2022' };
      const refused = await site.browser.fill(`/people/${ids.diedInCare}/${form}/new`, { ...on, ...field });
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), /They died on 3 March 2022, before that day/);
    });
  }

  test('offers that somebody was under 4 at a review only while that can be', async () => {
    const form = async (who: Who) => (await site.browser.get(`/people/${ids[who]}/reviews/new`)).body;
    assert.match(await form('little'), /value="PN0"/);
    assert.match(await form('nothingKnown'), /value="PN0"/);
    assert.doesNotMatch(await form('longRecord'), /value="PN0"/);
  });

  test('shows the newest of a long record, all of it to whoever asks, and one kind of it', async () => {
    const count = (body: string): number => body.split('los-timeline__title').length - 1;
    const { body } = await open('longRecord');
    assert.match(readText({ body }), /Everything 201 .*Show all 201 The newest 20 are shown/);
    assert.equal(count(body), 20);
    assert.equal(count((await open('longRecord', '?all=yes')).body), 201);
    assert.equal(count((await open('longRecord', '?show=visit&all=yes')).body), 200);
    assert.equal(count((await open('longRecord', '?show=care')).body), 1);
  });

  test('is not there for an adviser who does not work with them, as if they were nobody', async () => {
    const people = await council.storage.read(council.process, (reading) => listPersonIds(reading, null, 50));
    const worked = await council.storage.read(council.actorOf('adviser'), (reading) =>
      listPersonIds(reading, null, 50),
    );
    const other = people.find((id) => !worked.includes(id)) ?? assert.fail('everybody is worked with');
    const answers = [
      await site.browser.get(`/people/${other}`),
      await site.browser.get(`/people/${newId<PersonId>()}`),
    ];
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [404, 404],
    );
  });
});
