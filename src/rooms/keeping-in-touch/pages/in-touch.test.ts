/** Keeping in touch as somebody wants it: no contact, touch lost and their safety first, somebody came by, days to remember, a death. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inventPeople } from '../../../../tests/invented-people.ts';
import { closingAfter, openSampleCouncil, type SampleCouncil } from '../../../../tests/sample-council.ts';
import type { PersonId } from '../../../ground/ids.ts';
import { readText } from '../../../web/server-for-tests.ts';
import { recordEntryPage } from '../../entries/pages/record-entry.ts';
import { deathPage } from '../../people/pages/death.ts';
import { personPage } from '../../people/pages/person.ts';
import { myWorkPage } from '../../worklist/pages/my-work.ts';
import { inTouchPage } from './in-touch.ts';
import { lostTouchListPage } from './lost-touch-list.ts';
import { recordTouchPages } from './record-touch.ts';
import { recordedVisitPages } from './recorded-visit.ts';
import { touchThingPages } from './touch-things.ts';

const on = (name: string, date: number, month: number, year = 2022) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
});
const LEFT = [['2014-02-01', '2019-06-10', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A']] as const;

/** The day is 31 March 2022. */
describe('keeping in touch', () => {
  const closing = closingAfter(after);
  let council: SampleCouncil;
  let site: Awaited<ReturnType<SampleCouncil['open']>>;
  let kofi: PersonId;
  let rowan: PersonId;
  let sasha: PersonId;

  before(async () => {
    council = await openSampleCouncil(closing);
    council.ask('adviser');
    site = await council.open([
      personPage,
      inTouchPage,
      lostTouchListPage,
      ...recordTouchPages,
      ...touchThingPages,
      ...recordEntryPage,
      ...recordedVisitPages,
      ...deathPage,
      myWorkPage,
    ]);
    const life = {
      episodes: LEFT.map((episode) => [...episode] as [string, string, string, string, string, string, string]),
    };
    [kofi, rowan, sasha] = (await inventPeople(council, [
      { ...life, born: '2001-06-10', name: ['Kofi', 'Mensah'] },
      { ...life, born: '2001-05-20', name: ['Rowan', 'Vale'] },
      { ...life, born: '2001-04-12', name: ['Sasha', ''] },
      {
        born: '1996-02-01',
        name: ['Zed', 'Okoro'],
        episodes: [['2010-02-01', '2014-02-01', 'C2', 'U6', 'S', 'ZZ9 9ZZ', 'E4A']],
      },
    ])) as [PersonId, PersonId, PersonId];
  });

  const text = async (path: string): Promise<string> => readText(await site.browser.get(path));

  test('somebody not heard from in time is on the list of those who work with them, with their age', async () => {
    assert.match(
      await text('/in-touch'),
      /Not heard from in time .*Kofi Mensah 20 Be in touch at least every 8 weeks: was due \d+.\w+.20\d\d\. How we keep in touch : Kofi Mensah That time has gone by\. Nobody has said yet that touch is lost/,
    );
    assert.doesNotMatch(await text('/in-touch'), /Zed Okoro/, 'nobody of 26 is looked for');
  });

  test('lost touch puts their safety first: what nobody must do has to be said', async () => {
    const lost = `/people/${kofi}/lost-touch/new?from=in-touch`;
    assert.match(
      readText(await site.browser.fill(lost, {})),
      /Enter the day since when.*Say what is known.*Say whether they may be hiding/,
    );
    const typed = { ...on('sinceOn', 1, 2), known: 'His phone is off', hiding: 'may-be' };
    const refused = await site.browser.fill(lost, typed);
    assert.match(readText(refused), /Say what nobody must do: their safety comes before finding them/);
    assert.match(refused.body, /His phone is off/);
    assert.equal(
      (await site.browser.fill(lost, { ...typed, careful: 'Ask no relative' })).headers.location,
      `/people/${kofi}/in-touch`,
    );
    assert.match(
      readText(await site.browser.fill(lost, { ...typed, careful: 'Ask no relative' })),
      /That is recorded already/,
    );

    const page = await site.browser.get(`/people/${kofi}/in-touch`);
    assert.match(
      readText(page),
      /We lost touch on 1.February.2022 Their safety first\. Hiding from harm\? Yes, or they may be\. Ask no relative/,
    );
    const steps = /href="([^"]*\/steps\/new)"/.exec(page.body)?.[1] ?? '';
    const form = await site.browser.get(steps);
    assert.match(readText(form), /Their safety first: Ask no relative.*no search for them online/);
    assert.match(
      readText(await site.browser.fill(steps, { what: 'A letter', who: 'Sam', ...on('dueOn', 30, 3) })),
      /That day has gone by/,
    );
    assert.equal(
      (await site.browser.fill(steps, { what: 'A letter to the hub', who: 'Sam', ...on('dueOn', 7, 4) })).statusCode,
      303,
    );
    assert.match(
      await text('/in-touch'),
      /Kofi Mensah 20 Their safety first\. Ask no relative Be in touch .*Touch was lost on 1.February.2022\. Next, by 7.April.2022: A letter to the hub/,
    );
    const done = /href="([^"]*\/done)[^"]*"/.exec((await site.browser.get(`/people/${kofi}/in-touch`)).body)?.[1] ?? '';
    await site.browser.fill(done, { ...on('doneOn', 31, 3), cameOfIt: 'He rang the hub' });
    assert.match(
      await text(`/people/${kofi}/in-touch`),
      /A letter to the hub Sam , tried on 31.March.2022: He rang the hub/,
    );
    const ended =
      /href="([^"]*\/lost-touch\/[^"]*\/ended)[^"]*"/.exec(
        (await site.browser.get(`/people/${kofi}/in-touch`)).body,
      )?.[1] ?? '';
    assert.equal(
      (await site.browser.fill(ended, { ...on('endedOn', 31, 3), howEnded: 'In touch again' })).statusCode,
      303,
    );
    assert.match(await text(`/people/${kofi}/in-touch`), /Before \(1\) We lost touch, 1.February.2022/);
  });

  test('who asked for no contact gets the yearly offer and nothing else, and the duty says so', async () => {
    assert.match(await text('/my-work'), /Rowan Vale/);
    const asked = `/people/${rowan}/no-contact/new?from=in-touch`;
    assert.match(
      readText(await site.browser.fill(asked, {})),
      /Enter the day they asked.*Say how the yearly offer may reach them/,
    );
    const typed = {
      ...on('askedOn', 31, 3),
      said: 'I am done. Thank you.',
      offerBy: 'letter',
      offerDetails: 'His aunt’s',
    };
    assert.equal((await site.browser.fill(asked, typed)).statusCode, 303);
    assert.match(
      await text(`/people/${rowan}/in-touch`),
      /They asked us not to be in touch On 31.March.2022\. “ ?I am done\. Thank you\. ?” The yearly offer, and nothing else: next on 20.May.2022, by letter, His aunt’s/,
    );
    const list = await text('/in-touch');
    assert.match(
      list,
      /They asked us not to be in touch Rowan Vale 20 The yearly offer, and nothing else: 20.May.2022, by letter/,
    );
    assert.doesNotMatch(
      list.split('They asked us not to be in touch')[0] ?? '',
      /Rowan/,
      'and is looked for by nobody',
    );
    assert.doesNotMatch(list.split('Days to remember')[1] ?? '', /Rowan/, 'and no birthday is kept for them');
    const person = await site.browser.get(`/people/${rowan}`);
    assert.match(
      readText(person),
      /Be in touch at least every 8 weeks They asked us on 31.March.2022 not to be in touch/,
    );
    assert.doesNotMatch(await text('/my-work'), /Rowan Vale[^.]*Be in touch at least/);
    assert.match(
      readText(
        await site.browser.fill(`/people/${rowan}/lost-touch/new`, {
          ...on('sinceOn', 1, 3),
          known: 'x',
          hiding: 'no-sign',
        }),
      ),
      /They asked us not to be in touch\. Nobody looks for them/,
    );
    const ended =
      /href="([^"]*\/no-contact\/[^"]*\/ended)[^"]*"/.exec(
        (await site.browser.get(`/people/${rowan}/in-touch`)).body,
      )?.[1] ?? '';
    assert.match(
      readText(await site.browser.fill(ended, { ...on('endedOn', 30, 3), endedBecause: 'He rang' })),
      /That is before they asked/,
    );
    await site.browser.fill(ended, { ...on('endedOn', 31, 3), endedBecause: 'He rang' });
    assert.match(await text(`/people/${rowan}/in-touch`), /How often .*Be in touch at least every 8 weeks/);
  });

  test('somebody who came by is in touch: which hub, and what help they had', async () => {
    const refused = await site.browser.fill(`/people/${sasha}/drop-ins/new`, {});
    assert.match(
      readText(refused),
      /Enter the day.*Say which hub or drop-in.*Say what help they had.*Say whether they have read this/,
    );
    const typed = {
      ...on('visitedOn', 30, 3),
      cameTo: 'Tanner Street hub',
      helpGiven: 'Read the letter from the landlord with Sasha',
      shared: 'yes',
    };
    assert.equal((await site.browser.fill(`/people/${sasha}/drop-ins/new?from=in-touch`, typed)).statusCode, 303);
    const page = await site.browser.get(`/people/${sasha}/in-touch`);
    assert.match(
      readText(page),
      /Where they came by 30.March.2022, Tanner Street hub Read the letter from the landlord with Sasha/,
    );
    assert.match(readText(page), /20: In touch: 30.March.2022 \(YES\)|21: In touch: 30.March.2022 \(YES\)/);
    const visit = /visits\/[0-9a-f-]{36}/.exec(page.body)?.[0] ?? '';
    assert.match(
      await text(`/people/${sasha}/${visit}`),
      /At a hub or drop-in.*Tanner Street hub.*What help did they have there\? Read the letter/,
    );
  });

  test('days to remember: their birthday is known, others are written down', async () => {
    const typed = { what: 'A year in the flat', ...on('on', 9, 4), how: 'A card, no fuss' };
    assert.match(
      readText(await site.browser.fill(`/people/${sasha}/good-days/new`, { ...typed, what: '' })),
      /Say what it is/,
    );
    await site.browser.fill(`/people/${sasha}/good-days/new`, typed);
    assert.match(
      await text(`/people/${sasha}/in-touch`),
      /Days to remember 9.April.2022: A year in the flat \. A card, no fuss 12.April.2022: Turns 21/,
    );
    assert.match(
      await text('/in-touch'),
      /Days to remember .*Sasha 20 9.April.2022: A year in the flat \. A card, no fuss 12.April.2022: Turns 21/,
    );
  });

  test('a death ends all of it', async () => {
    await site.browser.fill(`/people/${sasha}/no-contact/new`, { ...on('askedOn', 30, 3), offerBy: 'letter' });
    const died = await site.browser.fill(`/people/${sasha}/death`, { ...on('on', 31, 3), checked: 'yes' });
    assert.equal(died.statusCode, 303, readText(died));
    assert.doesNotMatch(await text('/in-touch'), /Sasha/);
    const page = await text(`/people/${sasha}/in-touch`);
    assert.match(page, /They have died\. Nothing of this goes on/);
    assert.doesNotMatch(page, /next on|Turns|Add a day|We lost touch/);
    assert.match(
      readText(await site.browser.fill(`/people/${sasha}/good-days/new`, { what: 'A card', ...on('on', 1, 5) })),
      /They died on 31.March.2022, and nothing more is asked/,
    );
  });
});
