/** Beside another system: every page says so, what came from it is changed there, and what is recorded here stays to be written. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { inventPeople } from '../../../tests/invented-people.ts';
import {
  closingAfter,
  openSampleCouncil,
  type SampleCouncil,
  TODAY,
  WORKED_WITH,
} from '../../../tests/sample-council.ts';
import { day as dayOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import { onlyAsTheRecord } from '../../web/route.ts';
import { hiddenFields, readText } from '../../web/server-for-tests.ts';
import { listEpisodes } from '../journey/facts.ts';
import { endCarePage } from '../journey/pages/care.ts';
import { recordedCarePages } from '../journey/pages/recorded-care.ts';
import { recordVisitPage } from '../keeping-in-touch/pages/record-visit.ts';
import { listReviews } from '../oversight/facts.ts';
import { recordReviewPage } from '../oversight/pages/record-review.ts';
import { recordedReviewPages } from '../oversight/pages/recorded-review.ts';
import { listByChildNumber, listContactDetails } from './facts.ts';
import { addContactPage, contactDetailsPage, recordedContactPages } from './pages/contact-details.ts';
import { namePages } from './pages/name.ts';
import { personPage } from './pages/person.ts';

describe('a council that works beside another system', () => {
  const closing = closingAfter(after);
  const home: { beside?: string } = { beside: 'Mosaic' };
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let person: PersonId;
  let review: string;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open(
      [
        personPage,
        contactDetailsPage,
        ...addContactPage,
        ...recordedContactPages,
        ...namePages,
        ...recordedCarePages,
        ...recordedReviewPages,
        ...recordReviewPage,
        ...recordVisitPage,
        ...onlyAsTheRecord(endCarePage),
      ],
      { authorityBanner: () => ({ name: 'Norhampton Council', demonstration: false, ...home }) },
    );
    const people = await council.storage.read(council.process, (reading) => listByChildNumber(reading, WORKED_WITH));
    for (const id of people.values()) {
      const [found] = await council.storage.read(council.process, (reading) => listReviews(reading, [id]));
      if (found !== undefined) [person, review] = [id, found.id];
    }
  });

  test('says so at the foot of every page, with what is changed where', async () => {
    const { body } = await site.browser.get(`/people/${person}`);
    assert.match(
      body,
      /Norhampton Council runs Line of Sight beside Mosaic\. What comes from there each night can be read here, and is changed there\./,
    );
  });

  test('what came from it cannot be corrected here, and says where', async () => {
    const path = `/people/${person}/reviews/${review}`;
    const page = readText(await site.browser.get(path));
    assert.match(
      page,
      /It came from Mosaic\. If it is wrong, have it corrected there: it comes here with the next files\./,
    );
    assert.doesNotMatch(page, /Correct it|Strike it out/);
    for (const way of ['correct', 'strike-out']) {
      const answer = await site.browser.get(`${path}/${way}`);
      assert.equal(answer.statusCode, 409);
      assert.match(readText(answer), /This is kept in the other system Nothing was saved\./);
    }
  });

  test('care has no form here, and none is offered', async () => {
    assert.doesNotMatch((await site.browser.get(`/people/${person}`)).body, /\/care\/(?:start|change|end)/);
    assert.equal((await site.browser.get(`/people/${person}/care/end`)).statusCode, 409);
  });

  test('what is recorded here can be written as before, and corrected', async () => {
    assert.equal((await site.browser.get(`/people/${person}/visits/new`)).statusCode, 200);
    const saved = await site.browser.fill(`/people/${person}/reviews/new`, {
      'heldOn-day': '1',
      'heldOn-month': '3',
      'heldOn-year': '2022',
      participation: 'PN1',
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    const reviews = await council.storage.read(council.process, (reading) => listReviews(reading, [person]));
    const own = reviews.find(({ heldOn }) => heldOn === dayOf('2022-03-01'));
    const page = readText(await site.browser.get(`/people/${person}/reviews/${own?.id}`));
    assert.match(page, /Correct it Strike it out .*It was entered here/);
  });

  describe('what somebody is called and how they are reached', () => {
    let fed: PersonId;
    before(async () => {
      [fed] = (await inventPeople(council, [
        { born: '2005-04-11', name: ['Ade', 'Bello'], phone: '07700 900 123' },
      ])) as [PersonId];
      await council.storage.write(
        council.process,
        { action: 'feed', touches: [fed], recordedOn: TODAY },
        async ({ db, id }) => {
          const { rows } = await sql<{ id: string }>`select id from file limit 1`.execute(db);
          for (const table of ['person_name', 'contact_detail'])
            await sql`update ${sql.table(table)} set source_file = ${rows[0]?.id}::uuid, source_row = 1, act = ${id} where person_id = ${fed}`.execute(
              db,
            );
        },
      );
    });

    test('a name that comes from it has no form here, and the page says where it is changed', async () => {
      const page = await site.browser.get(`/people/${fed}`);
      assert.match(readText(page), /name and pronouns are changed in Mosaic/);
      assert.ok(!page.body.includes(`/people/${fed}/name"`));
      assert.equal((await site.browser.get(`/people/${fed}/name`)).statusCode, 409);
      const sent = await site.browser.post(`/people/${fed}/name`, {
        ...hiddenFields(await site.browser.get(`/people/${fed}/visits/new`)),
        knownAs: 'Somebody Else',
      });
      assert.equal(sent.statusCode, 409);
      assert.match(readText(sent), /This is kept in the other system/);
    });

    test('a number that comes from it is read here and ended there; that it is not to be used is said here', async () => {
      const listed = await site.browser.get(`/people/${fed}/contact`);
      assert.match(readText(listed), /What comes from Mosaic each night \(phone\) is added and changed there/);
      const [, link = ''] = /href="(\/people\/[0-9a-f-]+\/contact\/[0-9a-f-]+)"/.exec(listed.body) ?? [];
      const page = readText(await site.browser.get(link));
      assert.match(page, /It came from Mosaic\. If it is wrong, have it corrected there/);
      assert.doesNotMatch(page, /It is no longer theirs|Correct it|Strike it out/);
      for (const way of ['ended', 'correct', 'strike-out'])
        assert.equal((await site.browser.get(`${link}/${way}`)).statusCode, 409, way);
      const saved = await site.browser.fill(`${link}/avoid`, { avoid: 'Her uncle answers it' });
      assert.equal(saved.statusCode, 303, readText(saved));
      const [kept] = await council.storage.read(council.process, (reading) => listContactDetails(reading, [fed]));
      assert.deepEqual(
        [kept?.avoidBecause, kept?.isFromAFile],
        ['Her uncle answers it', true],
        'the next files still tell of it',
      );
    });

    test('one more of the same kind is added there; another kind is at home here', async () => {
      const phone = await site.browser.fill(`/people/${fed}/contact/new`, { kind: 'phone', value: '07700 900 999' });
      assert.equal(phone.statusCode, 422);
      assert.match(readText(phone), /comes from Mosaic each night: have it added there/);
      assert.ok(phone.body.includes('07700 900 999'));
      const email = await site.browser.fill(`/people/${fed}/contact/new`, { kind: 'email', value: 'ade@example.org' });
      assert.equal(email.statusCode, 303, readText(email));
    });
  });

  test('a part of care that was entered here is put right here, but not with what came from it beside', async () => {
    const [mixed] = (await inventPeople(council, [
      {
        born: '2010-01-10',
        name: ['Kai', 'Bello'],
        episodes: [
          ['2021-01-04', '2022-02-01', 'V2', 'U6', 'S', 'TS1 1AA', 'X1'],
          ['2022-02-01', null, 'V2', 'K2', 'P', 'TS3 6AB'],
        ],
      },
    ])) as [PersonId];
    const [fromIt, own] = await council.storage.read(council.process, (reading) => listEpisodes(reading, [mixed]));
    await council.storage.write(
      council.process,
      { action: 'feed', touches: [mixed], recordedOn: TODAY },
      ({ db, id }) =>
        sql`update care_episode set source_file = (select id from file limit 1), source_row = 1, act = ${id} where id = ${fromIt?.id}::uuid`.execute(
          db,
        ),
    );
    const typed = (dayOfMonth: string, postcode: string) => ({
      'beganOn-day': dayOfMonth,
      'beganOn-month': '2',
      'beganOn-year': '2022',
      legalStatus: 'V2',
      placementType: 'K2',
      placementPostcode: postcode,
      'why-corrected': 'Misread',
    });
    const path = `/people/${mixed}/episodes/${own?.id}/correct`;
    const refused = await site.browser.fill(path, typed('2', 'TS3 6AB'));
    assert.equal(refused.statusCode, 422);
    assert.match(readText(refused), /What came before or after it comes from Mosaic: have it put right there/);
    const saved = await site.browser.fill(path, typed('1', 'TS3 6AC'));
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.equal((await site.browser.get(`/people/${mixed}/episodes/${fromIt?.id}/correct`)).statusCode, 409);
  });

  test('as the record, all of it is here again', async () => {
    delete home.beside;
    assert.match((await site.browser.get(`/people/${person}`)).body, /runs Line of Sight as the record\.</);
    assert.equal((await site.browser.get(`/people/${person}/care/end`)).statusCode, 200);
    assert.match(readText(await site.browser.get(`/people/${person}/reviews/${review}`)), /Correct it Strike it out/);
  });
});
