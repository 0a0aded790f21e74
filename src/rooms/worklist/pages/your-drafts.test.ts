/** What whoever works at night finds again of what they began to write. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { recordVisitPage } from '../../keeping-in-touch/pages/record-visit.ts';
import { yourDraftsPage } from './your-drafts.ts';

describe('what somebody has not saved', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let person: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([yourDraftsPage, ...recordVisitPage]);
    [person] = (await inventPeople(council, [
      { name: ['مريم', ''], born: '2007-06-10', episodes: [['2021-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
    ])) as [PersonId];
  });

  test('is nothing, and says so', async () => {
    assert.match(readText(await site.browser.get('/your-drafts')), /There is nothing you began to write/);
  });

  test('is found again, leads back, and is no one else’s', async () => {
    const path = `/people/${person}/visits/new/kept`;
    const fields = {
      ...hiddenFields(await site.browser.get(path)),
      said: 'She is at the bus station',
      _keep: 'button',
    };
    await site.browser.post(path, fields);
    const { body } = await site.browser.get('/your-drafts');
    assert.match(readText({ body }), /1 draft you have not saved\. Nobody else sees them\..*مريم/);
    const href = /href="([^"]+draft=[^"]+)"/.exec(body)?.[1] ?? '';
    assert.match((await site.browser.get(href)).body, /She is at the bus station/);
    council.ask('manager');
    assert.match(readText(await site.browser.get('/your-drafts')), /There is nothing you began to write/);
    council.ask('adviser');
  });
});
