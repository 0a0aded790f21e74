/** Beside another system: every page says so, what came from it is changed there, and what is recorded here stays to be written. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { closingAfter, openSampleCouncil, type SampleCouncil, WORKED_WITH } from '../../../tests/sample-council.ts';
import { day as dayOf } from '../../ground/day-words.ts';
import type { PersonId } from '../../ground/ids.ts';
import { onlyAsTheRecord } from '../../web/route.ts';
import { readText } from '../../web/server-for-tests.ts';
import { endCarePage } from '../journey/pages/care.ts';
import { recordVisitPage } from '../keeping-in-touch/pages/record-visit.ts';
import { recordedReviewPages } from '../oversight/pages/recorded-review.ts';
import { recordReviewPage } from '../oversight/pages/record-review.ts';
import { listReviews } from '../oversight/facts.ts';
import { listByChildNumber } from './facts.ts';
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
      [personPage, ...recordedReviewPages, ...recordReviewPage, ...recordVisitPage, ...onlyAsTheRecord(endCarePage)],
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

  test('as the record, all of it is here again', async () => {
    delete home.beside;
    assert.match((await site.browser.get(`/people/${person}`)).body, /runs Line of Sight as the record\.</);
    assert.equal((await site.browser.get(`/people/${person}/care/end`)).statusCode, 200);
    assert.match(readText(await site.browser.get(`/people/${person}/reviews/${review}`)), /Correct it Strike it out/);
  });
});
