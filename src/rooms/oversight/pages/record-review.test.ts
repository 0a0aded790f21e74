/** Recording a review against the real record: what somebody else recorded meanwhile, and forms that are sent again. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil, WORKED_WITH } from '../../../../tests/sample-council.ts';
import { hiddenFields } from '../../../web/server-for-tests.ts';
import { listByChildNumber } from '../../people/facts.ts';
import { recordReviewPage } from './record-review.ts';

describe('recording a review', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let path = '';

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open(recordReviewPage);
    const people = await council.storage.read(council.process, (reading) => listByChildNumber(reading, WORKED_WITH));
    path = `/people/${people.get(WORKED_WITH[0])}/reviews/new`;
  });

  const heldOn = (day: string) => ({
    'heldOn-day': day,
    'heldOn-month': '3',
    'heldOn-year': '2022',
    participation: 'PN1',
  });

  test('of one day at the same moment in several windows records one', async () => {
    const forms = [];
    for (const _ of [1, 2, 3, 4]) forms.push(hiddenFields(await site.browser.get(path)));
    const answers = await Promise.all(forms.map(async (form) => site.browser.post(path, { ...form, ...heldOn('7') })));
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
      [303, 422, 422, 422],
    );
    const refused = answers.find(({ statusCode }) => statusCode === 422);
    assert.match(refused?.body ?? '', /A review on 7.March.2022 is already recorded/);
  });

  test('of short breaks, which are no period of care, is recorded while they go on and not before', async () => {
    const [idris] = await inventPeople(council, [
      { born: '2015-02-02', name: ['Idris', 'Khan'], episodes: [['2022-03-02', null, 'V4', 'U6']] },
    ]);
    const ofBreaks = `/people/${idris}/reviews/new`;
    assert.equal((await site.browser.fill(ofBreaks, heldOn('1'))).statusCode, 422);
    assert.equal((await site.browser.fill(ofBreaks, heldOn('2'))).statusCode, 303);
  });

  test('again with the same form, after it was saved, answers as the first time', async () => {
    const form = hiddenFields(await site.browser.get(path));
    const [first, second] = [
      await site.browser.post(path, { ...form, ...heldOn('8') }),
      await site.browser.post(path, { ...form, ...heldOn('8') }),
    ];
    assert.deepEqual([first.statusCode, second.statusCode], [303, 303]);
  });

  test('under the key of somebody else’s form says so, and shows nothing of theirs', async () => {
    const form = hiddenFields(await site.browser.get(path));
    await site.browser.post(path, { ...form, ...heldOn('9') });
    council.ask('manager');
    const answer = await site.browser.post(path, { ...form, ...heldOn('10') });
    council.ask('adviser');
    assert.equal(answer.statusCode, 409);
    assert.doesNotMatch(answer.body, /name="heldOn-day"/);
  });
});
