/** Each entry says whether the young person has read it, or why not yet and until when. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { personPage } from '../../people/pages/person.ts';
import { recordEntryPage } from './record-entry.ts';
import { recordedEntryPages } from './recorded-entry.ts';
import { shareEntryPage } from './share-entry.ts';

const on = (name: string, date: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});

/** The day is 31 March 2022. */
describe('an entry and the young person it is about', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let amina: PersonId;
  let path: string;
  const text = async (address: string): Promise<string> => readText(await site.browser.get(address));

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([personPage, ...recordEntryPage, ...recordedEntryPages, ...shareEntryPage]);
    [amina] = (await inventPeople(council, [
      { born: '2006-06-10', name: ['Amina', 'Yıldız'], episodes: [['2016-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
    ])) as [PersonId];
    const typed = { ...on('on', 30, 3), what: 'Her mother’s new partner has moved in' };
    await site.browser.fill(`/people/${amina}/entries/new/permanence-plan`, typed);
    path =
      /\/people\/[0-9a-f-]{36}\/entries\/[0-9a-f-]{36}/.exec((await site.browser.get(`/people/${amina}`)).body)?.[0] ??
      '';
  });

  test('says so while nobody has said either', async () => {
    assert.match(await text(path), /Shared with them Nobody has said whether they have read it, or why not yet\./);
  });

  for (const [what, typed, sentence] of [
    ['nothing chosen', {}, /Say whether they have read this/],
    ['not yet, and no reason', { shared: 'not-yet', ...on('until', 30, 4) }, /Say why it should wait/],
    [
      'not yet, and no day',
      { shared: 'not-yet', because: 'It tells of her mother' },
      /Enter the day on which this is looked at again/,
    ],
    [
      'not yet, until a day gone by',
      { shared: 'not-yet', because: 'It tells of her mother', ...on('until', 31, 3) },
      /Enter a day that is still to come/,
    ],
  ] as const)
    test(`with ${what} says so, and keeps what was typed`, async () => {
      const refused = await site.browser.fill(`${path}/shared`, typed);
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      if ('because' in typed) assert.match(refused.body, /It tells of her mother/);
    });

  test('waits for a reason and until a day, in what happened too; then it is shared', async () => {
    const typed = { shared: 'not-yet', because: 'It tells of her mother', ...on('until', 30, 4) };
    assert.equal((await site.browser.fill(`${path}/shared`, typed)).statusCode, 303);
    assert.match(
      await text(`/people/${amina}`),
      /Not shared with them until 30.April.2022, because: It tells of her mother\./,
    );
    assert.equal((await site.browser.fill(`${path}/shared`, { shared: 'yes' })).statusCode, 303);
    const page = await text(path);
    assert.match(page, /Shared with them They have read it, or been told\. Written down on 31.March.2022\./);
    assert.match(page, /It tells of her mother/, 'and how it came to say so stays readable');
    assert.doesNotMatch(await text(`/people/${amina}`), /Not shared with them/);
  });
});
