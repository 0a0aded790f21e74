/** A memory and its photo: kept in one form, shown to whoever may open the record and to nobody else, out of view when they ask. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { inventPeople } from '../../../../tests/invented-people.ts';
import {
  closingAfter,
  multipartBody,
  openSampleCouncil,
  type SampleCouncil,
} from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { hiddenFields, readText } from '../../../web/server-for-tests.ts';
import { storyPage } from '../../life-story/pages/story.ts';
import { togetherPages } from '../../life-story/pages/together.ts';
import { memoryPages } from './memories.ts';
import { recordMemoryPage } from './record-memory.ts';

/** The day is 31 March 2022. */
describe('a memory', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let amina: PersonId;
  let zed: PersonId;
  let rowan: PersonId;
  let photo: Buffer;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([...recordMemoryPage, ...memoryPages, storyPage, ...togetherPages]);
    [amina, zed, rowan] = (await inventPeople(council, [
      { born: '2006-06-10', name: ['Amina', 'Yıldız'], episodes: [['2016-02-01', null, 'C2', 'U6', 'S', 'ZZ9 9ZZ']] },
      {
        born: '1996-01-10',
        name: ['Zed', ''],
        episodes: [['2010-02-01', '2014-01-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A']],
      },
      {
        born: '2000-04-20',
        died: '2021-12-01',
        name: ['Rowan', 'Vale'],
        episodes: [['2012-02-01', '2018-04-20', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A']],
      },
    ])) as [PersonId, PersonId, PersonId];
    photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#3a7ca5' } })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 34/1 0/1' } })
      .jpeg()
      .toBuffer();
  });

  const send = async (person: PersonId, fields: Record<string, string>, files: readonly Buffer[] = []) => {
    const path = `/people/${person}/memories/new?from=story`;
    const day = { 'on-day': '12', 'on-month': '3', 'on-year': '2022' };
    return site.browser.send({
      method: 'POST',
      url: path,
      ...multipartBody(
        { ...hiddenFields(await site.browser.get(path)), ...day, ...fields },
        files.map((bytes) => ({ field: 'photo', name: 'IMG_0042.jpg', bytes })),
      ),
    });
  };

  test('has three questions and a photo, and stands in their story with it', async () => {
    const { body } = await site.browser.get(`/people/${amina}/memories/new`);
    assert.equal([...body.matchAll(/<(?:label|legend)[^>]*(?:label--s|legend--s)/g)].length, 4);
    const saved = await send(amina, { what: 'Sang alone in the concert', others: 'Nobody' }, [photo]);
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.equal(saved.headers.location, `/people/${amina}/story`);
    const page = await site.browser.get(`/people/${amina}/story/together`);
    assert.match(readText(page), /Good days Sang alone in the concert/);
    const [, src = ''] = /<img[^>]*src="([^"]+)"/.exec(page.body) ?? [];
    const small = await site.browser.get(src);
    assert.equal(small.headers['content-type'], 'image/jpeg');
    assert.equal(small.headers['cache-control'], 'no-store');
    assert.equal((await sharp(small.rawPayload).metadata()).exif, undefined);
    const wide = await site.browser.get(src.replace('/small', ''));
    assert.equal((await sharp(wide.rawPayload).metadata()).width, 800);
    assert.equal((await council.readLog()).at(-1)?.purpose, 'looking at a photo of yours');
    assert.doesNotMatch(site.lines.join('\n'), /IMG_0042|concert/);

    assert.equal((await site.browser.get(src.replace(amina, zed))).statusCode, 404, 'it is of one person alone');
    council.ask('analyst');
    assert.equal(
      (await site.browser.get(src)).statusCode,
      (await site.browser.get(`/people/${amina}/story`)).statusCode,
    );
    council.ask('adviser');
    assert.equal((await site.newBrowser().get(src)).statusCode, 303, 'nobody who is not signed in');
  });

  test('goes out of view when they ask, and struck out it is given to nobody', async () => {
    await send(zed, { what: 'The day at the sea' }, [photo]);
    const story = await site.browser.get(`/people/${zed}/story`);
    const memory = /memories\/[0-9a-f-]{36}/.exec(story.body)?.[0] ?? '';
    const [, src = ''] = /<img[^>]*src="([^"]+)"/.exec(story.body) ?? [];
    assert.equal((await site.browser.fill(`/people/${zed}/${memory}/hidden`, {})).statusCode, 303);
    assert.match(readText(await site.browser.get(`/people/${zed}/story`)), /Out of view, as they asked/);
    assert.doesNotMatch(readText(await site.browser.get(`/people/${zed}/story/together`)), /sea/);
    assert.equal((await site.browser.fill(`/people/${zed}/${memory}/shown`, {})).statusCode, 303);
    assert.match(readText(await site.browser.get(`/people/${zed}/story/together`)), /sea/);
    await site.browser.fill(`/people/${zed}/${memory}/strike-out`, { why: 'It was his brother' });
    assert.equal((await site.browser.get(src)).statusCode, 404);
  });

  for (const [what, fields, files, sentence] of [
    ['nothing filled in', {}, [], /Say what happened/],
    [
      'what is no photo',
      { what: 'The sea' },
      [Buffer.from('Dear diary')],
      /This is not a photo\. Choose a JPEG, PNG or WebP picture/,
    ],
    ['a day before birth', { what: 'The sea', 'on-year': '2001' }, [], /born on/],
    ['5 MB pasted', { what: 'sea '.repeat(1_300_000) }, [], /1,000 characters/],
  ] as const)
    test(`with ${what} says so, and keeps what was typed`, async () => {
      const refused = await send(amina, { others: 'Her brother, who likes it', ...fields }, files);
      assert.equal(refused.statusCode, 422);
      assert.match(readText(refused), sentence);
      assert.match(refused.body, /Her brother, who likes it/);
    });

  test('keeps its words as a draft, and not the photo: they come back when the photo was refused or the session ended', async () => {
    const path = `/people/${zed}/memories/new`;
    const opened = await site.browser.get(path);
    assert.match(opened.body, /data-keeps-draft/);
    const typed = {
      what: 'The band played in the rain',
      others: 'The band',
      'on-day': '12',
      'on-month': '3',
      'on-year': '2022',
    };
    const refused = await site.browser.send({
      method: 'POST',
      url: path,
      ...multipartBody({ ...hiddenFields(opened), ...typed }, [
        { field: 'photo', name: 'IMG_0043.jpg', bytes: Buffer.from('no photo') },
      ]),
    });
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /The band played in the rain/);
    assert.match(refused.body, /data-keeps-draft/);
    const kept = await site.browser.send({
      method: 'POST',
      url: path,
      ...multipartBody({ ...hiddenFields(refused), ...typed, _keep: 'button' }, [
        { field: 'photo', name: 'IMG_0042.jpg', bytes: photo },
      ]),
    });
    assert.equal(kept.statusCode, 303, readText(kept));
    const again = site.newBrowser();
    await again.signIn();
    const offered = await again.get(path);
    assert.match(readText(offered), /You began this on .*Go on with it/);
    const goneOn = await again.get(String(kept.headers.location));
    assert.match(goneOn.body, /The band played in the rain/);
    assert.match(readText(goneOn), /A photo or a file is not kept with it: choose it again/);
    assert.doesNotMatch(site.lines.join('\n'), /band|IMG_004/);
    const saved = await again.send({
      method: 'POST',
      url: path,
      ...multipartBody({ ...hiddenFields(goneOn), ...typed }, [{ field: 'photo', name: 'IMG_0042.jpg', bytes: photo }]),
    });
    assert.equal(saved.statusCode, 303, readText(saved));
    assert.doesNotMatch(readText(await again.get(path)), /You began this on/, 'the save ends it');
  });

  test('of somebody who died is one from before, and none after', async () => {
    assert.match(readText(await send(rowan, { what: 'A card' })), /They died on 1.December.2021, before that day/);
    assert.equal((await send(rowan, { what: 'The allotment', 'on-year': '2021' })).statusCode, 303);
  });
});
